import { describe, expect, test } from 'vitest';
import { execute, failureOf, notRunOf } from '../../src/engine/execute.ts';
import { type Change, isEmpty, orderSteps, planChange } from '../../src/engine/plan.ts';
import type { Event } from '../../src/events.ts';
import { systemClock } from '../../src/host/clock.ts';
import { ApiError } from '../../src/resources/control-plane.ts';
import type { ResourceKind, Undertaking } from '../../src/resources/resource-kind.ts';

interface Thing {
  readonly name: string;
  readonly size: number;
}

const undertaking: Undertaking = {
  control: { region: 'ap-guangzhou', call: async () => ({}) },
  upload: async () => {
    throw new Error('Nothing is uploaded here.');
  },
  pause: async () => {},
  now: () => 0,
  patience: 0,
  stillWaiting: () => {},
};

const recording = (name: string, done: string[]): ResourceKind<Thing> => ({
  name,
  fields: {
    name: { byReplacement: { code: 'x/name', message: { en: 'No.', zh: '不行。' } } },
    size: 'in place',
  },
  labels: {
    name: { label: { en: 'Name', zh: '名称' } },
    size: { label: { en: 'Size', zh: '大小' } },
  },
  address: (state) => `${name}/${state.name}`,
  create: async (state) => void done.push(`create ${name}/${state.name}`),
  update: async (_, state) => void done.push(`update ${name}/${state.name}`),
  remove: async (state) => void done.push(`remove ${name}/${state.name}`),
});

const run = async (changes: readonly (Change | undefined)[]) => {
  const steps = orderSteps(changes.filter((change) => change !== undefined));
  await execute(steps, () => {}, systemClock, new AbortController().signal);
};

describe('a plan', () => {
  test('makes what something hangs on first, and removes it last', async () => {
    const done: string[] = [];
    const [parent, child] = [recording('parent', done), recording('child', done)];
    const thing = { name: 'a', size: 1 };
    await run(
      [parent, child].map((kind) =>
        planChange(kind, { desired: thing, live: undefined }, undertaking),
      ),
    );
    await run(
      [parent, child].map((kind) =>
        planChange(kind, { desired: undefined, live: thing }, undertaking),
      ),
    );
    expect(done).toEqual([
      'create parent/a',
      'create child/a',
      'remove child/a',
      'remove parent/a',
    ]);
  });

  test('a replacement under the same name clears the old one first', async () => {
    const done: string[] = [];
    const [parent, child] = [recording('parent', done), recording('child', done)];
    const thing = { name: 'a', size: 1 };
    const replaceBecause = { code: 'x/why', message: { text: { en: 'Why.', zh: '为何。' } } };
    await run(
      [parent, child].map((kind) =>
        planChange(kind, { desired: thing, live: thing, replaceBecause }, undertaking),
      ),
    );
    expect(done).toEqual([
      'remove child/a',
      'remove parent/a',
      'create parent/a',
      'create child/a',
    ]);
  });

  test('a replacement under another name makes the new one first', async () => {
    const done: string[] = [];
    const kind = recording('thing', done);
    const [desired, live] = [
      { name: 'new', size: 1 },
      { name: 'old', size: 1 },
    ];
    await run([planChange(kind, { desired, live }, undertaking)]);
    expect(done).toEqual(['create thing/new', 'remove thing/old']);
  });

  test('nothing to do has no steps', () => {
    const thing = { name: 'a', size: 1 };
    const change = planChange(recording('thing', []), { desired: thing, live: thing }, undertaking);
    expect(change && isEmpty([change])).toBe(true);
    expect(change && orderSteps([change])).toEqual([]);
  });
});

describe('an execution', () => {
  const step = (address: string, act: () => Promise<void>) => ({
    address,
    action: 'create' as const,
    run: act,
  });

  test('stops at the first refusal and says what was not started', async () => {
    const events: Event[] = [];
    const execution = await execute(
      [
        step('a', async () => {}),
        step('b', async () => {
          throw new ApiError('CreateTrigger', 'LimitExceeded.Trigger', 'Too many.', 'id-1');
        }),
        step('c', async () => {}),
      ],
      (event) => void events.push(event),
      systemClock,
      new AbortController().signal,
    );
    expect(execution.kind).toBe('stopped');
    expect(notRunOf(execution)).toEqual(['c']);
    expect(events.map(({ kind }) => kind)).toEqual([
      'step-started',
      'step-finished',
      'step-started',
      'step-failed',
    ]);
  });

  test('stops between two steps when the user wants that', async () => {
    const interruption = new AbortController();
    const execution = await execute(
      [step('a', async () => interruption.abort()), step('b', async () => {})],
      () => {},
      systemClock,
      interruption.signal,
    );
    expect(execution.kind).toBe('interrupted');
    expect(notRunOf(execution)).toEqual(['b']);
  });

  test('a mistake of ours is no refusal: it flies on', () => {
    expect(() => failureOf(new TypeError('ours'))).toThrow('ours');
  });
});
