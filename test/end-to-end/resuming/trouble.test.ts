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

/** A version may only be published again when a look has shown that it was not. */
const isLookedForFirst = (action: string, { error }: Partial<Fault>): boolean =>
  action === 'PublishVersion' && !error?.startsWith('RequestLimitExceeded');

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
const isTried = (action: string, index: number) => isLong || isWrite(action) || index % 8 === 0;

interface Trial {
  readonly call: number;
  readonly action: string;
  readonly fault: Partial<Fault>;
}

/** Every call that is tried, with everything that it is to meet. */
const trialsOf = (calls: readonly string[]): readonly Trial[] =>
  calls.flatMap((action, index) =>
    isTried(action, index)
      ? troublesOf(action, index).map((fault) => ({ call: index + 1, action, fault }))
      : [],
  );

/** Without its answer the documented quotas are taken, so its refusal ends nothing. */
const ASKED_IN_PASSING = 'GetAccount';

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
    const trials = trialsOf(smooth.calls);
    for (const { call, action, fault } of trials) {
      const target = await stage();
      target.on((_, at) => (at === call ? fault : undefined));
      const { surroundings, events } = hurried(target);
      const met = `${JSON.stringify(fault)} at call ${call}, ${action}`;
      expect(await run(surroundings), met).toBe('done');
      const retries = ofKind(events, 'call-retried');
      expect(retries, met).toHaveLength(isLookedForFirst(action, fault) ? 0 : 1);
      expect(await liveOn(target), met).toEqual(smooth.live);
    }
    if (isLong) console.info(`${name}: ${smooth.calls.length} calls, ${trials.length} troubles.`);
  }, 600_000);

  test('says at any final refusal what it was, what is done and what is not, and goes on when run again', async () => {
    const stage = await stageFor(name);
    const smooth = await liveAfterwards(stage, name);
    for (const [index, action] of smooth.calls.entries()) {
      if (!isTried(action, index) || action === ASKED_IN_PASSING) continue;
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
  }, 600_000);
});
