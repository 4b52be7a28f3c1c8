import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/events.ts';
import { scaledClock, systemClock } from '../../src/host/clock.ts';
import { nodeHost } from '../../src/host/host.ts';
import { nodeRandom } from '../../src/host/random.ts';
import { ApiError } from '../../src/resources/control-plane.ts';
import { retrying } from '../../src/targets/retrying.ts';
import { sdkControlPlane } from '../../src/targets/sdk-control-plane.ts';
import { type Answer, apiServer, cut, ok, refused, status, torn } from '../support/api-server.ts';
import { ofKind } from '../support/operation.ts';

const credential = { secretId: 'id', secretKey: 'key' };

/** The real SDK at a server that answers like this, with pauses a thousand times as short. */
const client = async (...answers: readonly [Answer, ...Answer[]]) => {
  const server = await apiServer(...answers);
  const events: Event[] = [];
  const emit = (event: Event) => void events.push(event);
  const chance = { clock: scaledClock(systemClock, 1000), random: nodeRandom };
  const endpoint = { isSecure: false, host: server.endpoint };
  const options = { credential, region: 'ap-guangzhou', endpoint };
  const control = retrying(sdkControlPlane(options, nodeHost(), emit), chance, emit);
  const call = async (action = 'CreateFunction') => {
    try {
      return await control.call(action, {});
    } catch (error) {
      if (error instanceof ApiError) return error;
      throw error;
    }
  };
  return { call, calls: server.calls, retries: () => ofKind(events, 'call-retried') };
};

describe('a call that the platform may take a little later', () => {
  test.each([
    ['over the rate', 'RequestLimitExceeded', refused('RequestLimitExceeded')],
    ['over the rate of the account', 'RequestLimitExceeded.UinLimitExceeded'],
    ['a failure of the platform', 'InternalError', refused('InternalError')],
    ['a failure of a part of it', 'InternalError.System', refused('InternalError.System')],
    ['a line that is cut', 'NetworkError', cut],
    ['an answer that is torn', 'NetworkError', torn],
    ['a gateway in trouble', 'NetworkError', status(502)],
  ] as const)('is made again: %s', async (_, code, answer = refused(code)) => {
    const { call, calls, retries } = await client(answer, answer, ok({ Done: 1 }));
    expect(await call()).toMatchObject({ Done: 1 });
    expect(calls()).toBe(3);
    expect(retries().map((event) => [event.code, event.attempt])).toEqual([
      [code, 1],
      [code, 2],
    ]);
  });

  test('is given up after five times, with what was said last', async () => {
    const { call, calls } = await client(refused('InternalError'));
    expect(await call()).toMatchObject({ code: 'InternalError', requestId: 'id' });
    expect(calls()).toBe(5);
  });

  test('has a pause that doubles, and of which half is chance', async () => {
    const { call, retries } = await client(refused('RequestLimitExceeded'));
    await call();
    const pauses = retries().map(({ milliseconds }) => milliseconds);
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(200 * 2 ** index);
      expect(pause).toBeLessThanOrEqual(400 * 2 ** index);
    }
  });

  test('waits as long as the platform asks for', async () => {
    const asks = status(429, { 'Retry-After': '30' });
    const { call, retries } = await client(asks, ok());
    await call();
    expect(retries().map(({ milliseconds }) => milliseconds)).toEqual([30_000]);
  });

  test('is not made again where the platform asks for more than a minute', async () => {
    const { call, calls } = await client(status(503, { 'Retry-After': '3600' }), ok());
    expect(await call()).toBeInstanceOf(ApiError);
    expect(calls()).toBe(1);
  });
});

test.each(['FailedOperation.FunctionStatusError', 'AuthFailure.SignatureFailure', 'LimitExceeded'])(
  '%s is final',
  async (code) => {
    const { call, calls } = await client(refused(code), ok());
    expect(await call()).toMatchObject({ code });
    expect(calls()).toBe(1);
  },
);

test('a refusal after an answer was lost says that it may be about what was done', async () => {
  const taken = refused('ResourceInUse.FunctionName');
  const lost = await client(cut, taken);
  expect(await lost.call()).toMatchObject({ circumstances: { mayBeDone: true } });
  const overTheRate = await client(refused('RequestLimitExceeded'), taken);
  expect(await overTheRate.call()).toMatchObject({ circumstances: {} });
});

test('what would be made twice is made again only where nothing can have been done', async () => {
  const lost = await client(cut, ok());
  expect(await lost.call('PublishVersion')).toMatchObject({ code: 'NetworkError' });
  const overTheRate = await client(refused('RequestLimitExceeded'), ok({ FunctionVersion: '1' }));
  expect(await overTheRate.call('PublishVersion')).toMatchObject({ FunctionVersion: '1' });
});
