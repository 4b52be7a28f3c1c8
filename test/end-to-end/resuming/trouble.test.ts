import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../src/emulator/control-plane/faults/faults.ts';
import type { Event } from '../../../src/events.ts';
import { ofKind } from '../../support/operation.ts';
import { hurried, journalsOf } from '../../support/standing-target.ts';
import {
  isLong,
  isWrite,
  liveAfterwards,
  liveOn,
  nothingLeft,
  stageFor,
  UNDERTAKINGS,
  type UndertakingName,
} from '../../support/undertakings.ts';

const LOST = { drop: 'after' } as const;
const PASSING: readonly Partial<Fault>[] = [
  { error: 'InternalError' },
  { drop: 'before' },
  { error: 'RequestLimitExceeded.UinLimitExceeded' },
];
/** An answer that says no cannot be lost in a way that matters, so only those of writes are. */
const troublesOf = (action: string, index: number): readonly Partial<Fault>[] => {
  const inTurn = PASSING.filter((_, place) => isLong || place === index % PASSING.length);
  return isWrite(action) ? [LOST, ...inTurn] : inTurn;
};
/** Each write, and some of the reads, which are alike. */
const isTried = (action: string, index: number) => isLong || isWrite(action) || index % 4 === 0;

// The filter of names is complete: they are the keys.
const NAMES = Object.keys(UNDERTAKINGS) as UndertakingName[];

/** What is said of a refusal: what it was, and what had been done. */
const expectTruth = (events: readonly Event[], action: string, met: string): void => {
  const [failed] = ofKind(events, 'step-failed');
  const failure = failed?.failure ?? ofKind(events, 'failure-met')[0]?.failure;
  expect(failure, met).toMatchObject({ action, code: 'UnauthorizedOperation.CAM' });
  expect(failure?.requestId, met).toMatch(/^[0-9a-f-]{36}$/);
  const [ended] = ofKind(events, 'deploy-ended');
  expect(ended, met).toMatchObject({ outcome: 'stopped', resume: 'scf-ws again' });
  const done = ofKind(events, 'step-finished').map(({ address }) => address);
  expect(
    ended?.done?.map(({ address }) => address),
    met,
  ).toEqual(done);
  const started = ofKind(events, 'step-started').map(({ address }) => address);
  expect(started, met).toEqual(failed ? [...done, failed.address] : done);
};

describe.each(NAMES)('%s', (name) => {
  const { run } = UNDERTAKINGS[name];

  test('is done whatever passing trouble any call meets, and nothing is there twice', async () => {
    const stage = await stageFor(name);
    const smooth = await liveAfterwards(stage, name);
    for (const [index, action] of smooth.calls.entries()) {
      if (!isTried(action, index)) continue;
      for (const trouble of troublesOf(action, index)) {
        const target = await stage();
        target.on((_, call) => (call === index + 1 ? trouble : undefined));
        const { surroundings, events } = hurried(target);
        const met = `${JSON.stringify(trouble)} at call ${index + 1}, ${action}`;
        expect(await run(surroundings), met).toBe('done');
        expect(ofKind(events, 'call-retried'), met).toHaveLength(1);
        expect(await liveOn(target), met).toEqual(smooth.live);
      }
    }
  }, 300_000);

  test('says at any final refusal what it was, what is done and what is not, and goes on when run again', async () => {
    const stage = await stageFor(name);
    const smooth = await liveAfterwards(stage, name);
    for (const [index, action] of smooth.calls.entries()) {
      if (!isTried(action, index)) continue;
      const target = await stage();
      target.on((_, call) =>
        call === index + 1 ? { error: 'UnauthorizedOperation.CAM' } : undefined,
      );
      const { surroundings, events } = hurried(target);
      const met = `call ${index + 1}, ${action}`;
      expect(await run(surroundings), met).toBe('platform refused');
      expectTruth(events, action, met);

      target.on(() => undefined);
      expect(await run(hurried(target).surroundings), met).toBe('done');
      expect(await liveOn(target), met).toEqual(smooth.live);
      expect(name === 'remove' || (await nothingLeft(target)), met).toBe(true);
      for (const journal of journalsOf(target)) expect(journal.at(-1)?.event).toBe('run-ended');
    }
  }, 300_000);
});
