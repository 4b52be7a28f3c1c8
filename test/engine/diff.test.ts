import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diff, sameValue } from '../../src/engine/diff.ts';
import type { FieldTable, LabelTable } from '../../src/resources/resource-kind.ts';

interface Thing {
  readonly name: string;
  readonly size: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>> | undefined;
  readonly status: string | undefined;
}

const fields: FieldTable<Thing> = {
  name: { byReplacement: { code: 'thing/name-change', message: { en: 'No.', zh: '不行。' } } },
  size: 'in place',
  labels: 'in place',
  secrets: 'in place, never shown',
  status: 'never: the platform sets it',
};

const label = (en: string) => ({ label: { en, zh: '字段' } });
const labels: LabelTable<Thing> = {
  name: label('Name'),
  size: { ...label('Size'), unit: 'megabyte' },
  labels: label('Label'),
  secrets: label('Secret'),
  status: label('State'),
};
const kind = { fields, labels };

const thing = (changes: Partial<Thing> = {}): Thing => ({
  name: 'a',
  size: 1,
  labels: {},
  secrets: undefined,
  status: undefined,
  ...changes,
});

describe('diff', () => {
  test.each([
    ['nothing there is created', thing(), undefined, 'create'],
    ['nothing wanted is removed', undefined, thing(), 'remove'],
    ['nothing on both sides is kept', undefined, undefined, 'keep'],
    ['the same is kept', thing(), thing(), 'keep'],
    ['what the platform sets is no difference', thing(), thing({ status: 'Active' }), 'keep'],
    ['a field that changes in place updates', thing({ size: 2 }), thing(), 'update'],
    ['a field that cannot change replaces', thing({ name: 'b' }), thing(), 'replace'],
    ['one such field among others replaces', thing({ name: 'b', size: 2 }), thing(), 'replace'],
  ] as const)('%s', (_, desired, live, action) => {
    expect(diff(kind, desired, live).action).toBe(action);
  });

  test('a replacement says why', () => {
    const { reasons } = diff(kind, thing({ name: 'b' }), thing());
    expect(reasons.map(({ code }) => code)).toEqual(['thing/name-change']);
  });

  test('named values differ name by name', () => {
    const before = thing({ labels: { kept: '1', gone: '2', changed: '3' } });
    const after = thing({ labels: { kept: '1', changed: '4', added: '5' } });
    expect(diff(kind, after, before).differences).toEqual([
      expect.objectContaining({ field: 'labels.added', before: undefined, after: '5' }),
      expect.objectContaining({ field: 'labels.changed', before: '3', after: '4' }),
      expect.objectContaining({ field: 'labels.gone', before: '2', after: undefined }),
    ]);
  });

  test('a difference says what people call the field, and what its number counts', () => {
    const { differences } = diff(kind, thing({ size: 2 }), thing());
    expect(differences).toEqual([
      expect.objectContaining({ label: { en: 'Size', zh: '字段' }, unit: 'megabyte' }),
    ]);
  });

  test('a value that is never shown does not leave the diff', () => {
    const before = thing({ secrets: { KEY: 'canary-before' } });
    const after = thing({ secrets: { KEY: 'canary-after' } });
    const found = diff(kind, after, before);
    expect(found.differences).toEqual([
      {
        field: 'secrets.KEY',
        label: { en: 'Secret', zh: '字段' },
        name: 'KEY',
        before: '***',
        after: '***',
        effect: 'in place',
        sensitive: true,
      },
    ]);
    expect(JSON.stringify(found)).not.toContain('canary');
  });

  test('anything against itself is kept, whatever it holds', () => {
    const arbitrary = fc.record({
      name: fc.string(),
      size: fc.double(),
      labels: fc.dictionary(fc.string(), fc.string()),
      secrets: fc.option(fc.dictionary(fc.string(), fc.string()), { nil: undefined }),
      status: fc.constant(undefined),
    });
    fc.assert(
      fc.property(arbitrary, (state) => {
        expect(diff(kind, state, structuredClone(state)).action).toBe('keep');
      }),
    );
  });
});

describe('sameValue', () => {
  test('the order of keys does not matter, that of lists does', () => {
    expect(sameValue({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
  });

  test('agrees with JSON on JSON data of one key order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        // JSON writes -0 as 0; Object.is tells them apart, and no field of a state can be -0.
        fc.pre(
          !JSON.stringify([a, b]).includes('-0') && !hasNegativeZero(a) && !hasNegativeZero(b),
        );
        if (JSON.stringify(a) === JSON.stringify(b)) expect(sameValue(a, b)).toBe(true);
        else if (sameValue(a, b)) expect(canonical(a)).toBe(canonical(b));
      }),
    );
  });
});

const hasNegativeZero = (value: unknown): boolean =>
  Object.is(value, -0) ||
  (typeof value === 'object' && value !== null && Object.values(value).some(hasNegativeZero));

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, item) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort())
      : item,
  );
