import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlan, type SavedPlan, savePlan, stalenessOf } from '../../src/engine/saved-plan.ts';
import { changeOf, type Thing, thing } from './things.ts';

const ORIGIN = {
  target: 'local',
  region: 'ap-guangzhou',
  file: 'serverless.yml',
  prune: false,
  madeAt: '2026-01-02T03:04:05.678Z',
} as const;

const kept = (desired: Thing | undefined, live: Thing | undefined): SavedPlan => {
  const read = readPlan(savePlan([changeOf(desired, live)], ORIGIN, '0123'));
  if (read.kind !== 'plan') throw new Error(read.reason);
  return read.plan;
};

const staleness = (plan: SavedPlan, desired: Thing | undefined, live: Thing | undefined) =>
  stalenessOf(plan, desired || live ? [changeOf(desired, live)] : []);

describe('a saved plan', () => {
  test('is not stale where nothing has changed', () => {
    const plan = kept(thing({ size: 2 }), thing());
    expect(staleness(plan, thing({ size: 2 }), thing())).toEqual([]);
    expect(plan).toMatchObject(ORIGIN);
  });

  const SAVED = [thing({ size: 2 }), thing()] as const;
  const at = { address: 'thing/a' };
  test.each([
    ['the file', thing({ size: 3 }), thing(), [{ ...at, what: 'config', field: 'size' }]],
    [
      'the code',
      thing({ size: 2, codeSha256: 'bb' }),
      thing(),
      [{ ...at, what: 'code', field: 'codeSha256' }],
    ],
    [
      'what is live',
      thing({ size: 2 }),
      thing({ size: 5 }),
      [{ ...at, what: 'live', field: 'size' }],
    ],
    [
      'a secret in the file',
      thing({ size: 2, secrets: { TOKEN: 'canary-2' } }),
      thing(),
      [{ ...at, what: 'config', field: 'secrets.TOKEN' }],
    ],
    [
      'a secret that is live, under a new name',
      thing({ size: 2 }),
      thing({ secrets: { TOKEN: 'canary-1', MORE: 'canary-3' } }),
      [{ ...at, what: 'live', field: 'secrets.MORE' }],
    ],
    ['what was live and is gone', thing({ size: 2 }), undefined, [{ ...at, what: 'live' }]],
    ['what the platform sets', thing({ size: 2 }), thing({ state: 'Updating' }), []],
  ] as const)('knows a change of %s', (_, desired, live, expected) => {
    expect(staleness(kept(...SAVED), desired, live)).toEqual(expected);
  });

  test('knows an object that nobody planned', () => {
    const plan = kept(thing(), thing());
    const other = changeOf(thing({ name: 'b' }), undefined);
    expect(stalenessOf(plan, [changeOf(thing(), thing()), other])).toEqual([
      { address: 'thing/b', what: 'config' },
    ]);
  });

  test('holds no secret, and no value of it in another form', () => {
    const words = fc.string({ minLength: 6 }).filter((text) => /^[\x21-\x7e]{6,}$/.test(text));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const secret = `canary-${before}`;
        const next = `canary-${after}`;
        const text = savePlan(
          [changeOf(thing({ secrets: { T: next } }), thing({ secrets: { T: secret } }))],
          ORIGIN,
          '0123',
        );
        for (const value of [secret, next]) {
          expect(text).not.toContain(JSON.stringify(value).slice(1, -1));
          expect(text).not.toContain(Buffer.from(value).toString('base64').replace(/=+$/, ''));
          expect(text).not.toContain(Buffer.from(value).toString('hex'));
        }
      }),
      { numRuns: 10 },
    );
  });

  test('has other fingerprints with another salt', () => {
    const change = changeOf(thing(), undefined);
    const prints = ['01', '02'].map((salt) => {
      const read = readPlan(savePlan([change], ORIGIN, salt));
      return read.kind === 'plan' ? read.plan.objects['thing/a']?.desired?.['size'] : undefined;
    });
    expect(new Set(prints).size).toBe(2);
  });
});

describe('a file that is no plan', () => {
  const good = savePlan([changeOf(thing(), undefined)], ORIGIN, '0123');
  test.each([
    ['text of something else', 'component: scf', 'foreign'],
    ['JSON of something else', '{"version":1}', 'foreign'],
    ['no JSON object at all', 'null', 'foreign'],
    ['half a plan', good.slice(0, good.length / 2), 'damaged'],
    ['a plan that was edited', good.replace('ap-guangzhou', 'ap-shanghai'), 'damaged'],
    ['a plan without its digest', good.replace(/,\s*"digest": "\w+"/, ''), 'damaged'],
    ['a plan of a later version', good.replace('"version": 1', '"version": 2'), 'other version'],
  ] as const)('is told apart: %s', (_, text, reason) => {
    expect(readPlan(text)).toEqual({ kind: 'unusable', reason });
  });
});
