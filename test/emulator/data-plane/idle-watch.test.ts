import { expect, test } from 'vitest';
import { IdleWatch } from '../../../src/emulator/data-plane/idle-watch.ts';
import { LIMITS } from '../../../src/platform/limits.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const LONGEST = LIMITS.idleTimeout.max * 1000;

const watched = () => {
  const clock = new FakeClock();
  const times = { expired: 0 };
  const watch = new IdleWatch(clock, LONGEST, () => {
    times.expired += 1;
  });
  return { clock, times, watch };
};

test('two idle hours pass in no time, and a message starts the wait again', () => {
  const { clock, times, watch } = watched();
  clock.advance(LONGEST - 1);
  watch.touch();
  clock.advance(LONGEST - 1);
  expect(times.expired).toBe(0);
  clock.advance(1);
  expect(times.expired).toBe(1);
});

test('it fires once', () => {
  const { clock, times } = watched();
  clock.advance(3 * LONGEST);
  expect(times.expired).toBe(1);
});

test('a watch that was stopped never fires', () => {
  const { clock, times, watch } = watched();
  watch.stop();
  clock.advance(3 * LONGEST);
  expect(times.expired).toBe(0);
});
