import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FaultRule, faultsOf } from '../../src/emulator/control-plane/faults/faults.ts';
import {
  type Client,
  clientOf,
  codeOf,
  openLocalTarget,
  untilStatus,
} from './support/local-target.ts';
import { chat } from './support/requests.ts';

const clientUnder = async (...rules: FaultRule[]): Promise<Client> =>
  clientOf(await openLocalTarget({ faults: faultsOf(rules) }));

test('an error hits the calls of its action, as often as asked, and nothing is done', async () => {
  const client = await clientUnder({
    action: 'CreateFunction',
    error: 'RequestLimitExceeded',
    times: 2,
  });
  const codes = [];
  for (let call = 0; call < 3; call += 1) {
    codes.push(await codeOf(client.CreateFunction(await chat())));
  }
  expect(codes).toEqual(['RequestLimitExceeded', 'RequestLimitExceeded', 'no refusal']);
});

test('calls of other actions are not touched, and a rule without an action hits all', async () => {
  const some = await clientUnder({ action: 'GetFunction', error: 'InternalError' });
  expect(await codeOf(some.ListFunctions({}))).toBe('no refusal');
  const all = await clientUnder({ error: 'InternalError', skip: 1, times: 1 });
  expect(await codeOf(all.ListNamespaces({}))).toBe('no refusal');
  expect(await codeOf(all.ListFunctions({}))).toBe('InternalError');
  expect(await codeOf(all.ListFunctions({}))).toBe('no refusal');
});

test.each([
  { drop: 'before', made: 0 },
  { drop: 'after', made: 1 },
] as const)('a line cut $drop the work leaves $made functions', async ({ drop, made }) => {
  const client = await clientUnder({ action: 'CreateFunction', drop, times: 1 });
  await expect(client.CreateFunction(await chat())).rejects.toThrow('socket hang up');
  expect((await client.ListFunctions({})).TotalCount).toBe(made);
});

test('a delayed call waits on the clock of the target, and is then done', async () => {
  const waits: number[] = [];
  const { systemClock } = await import('../../src/host/clock.ts');
  const target = await openLocalTarget({
    faults: faultsOf([{ action: 'ListFunctions', delayMilliseconds: 86_400_000 }]),
    clock: {
      now: systemClock.now,
      after: (milliseconds, fire) => {
        waits.push(milliseconds);
        return systemClock.after(0, fire);
      },
    },
  });
  expect(await codeOf(clientOf(target).ListFunctions({}))).toBe('no refusal');
  expect(waits).toContain(86_400_000);
});

test('what a call starts fails later, with the reason that was asked for', async () => {
  const client = await clientUnder({
    action: 'CreateFunction',
    failure: 'FailedOperation.InsufficientResources',
  });
  await client.CreateFunction(await chat());
  const { StatusReasons } = await untilStatus(client, 'chat', 'CreateFailed');
  expect(StatusReasons?.map(({ ErrorCode }) => ErrorCode)).toEqual([
    'FailedOperation.InsufficientResources',
  ]);
});

test('the same seed gives the same luck, and the share of hits is about the probability', () => {
  const CALLS = 2000;
  const hits = (seed: number, probability: number): boolean[] => {
    const faults = faultsOf([{ error: 'InternalError', probability, seed }]);
    return Array.from({ length: CALLS }, () => faults.next('Any') !== undefined);
  };
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, probability) => {
      const first = hits(seed, probability);
      expect(hits(seed, probability)).toEqual(first);
      const share = first.filter(Boolean).length / CALLS;
      expect(Math.abs(share - probability)).toBeLessThan(0.1);
    }),
    { numRuns: 50 },
  );
});
