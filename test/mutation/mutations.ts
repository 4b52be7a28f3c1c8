import { componentSchema } from '../../src/config/schema/component.ts';
import type { Schema } from '../../src/config/schema/field.ts';
import { type Data, type DataMap, type DataPath, isMap, withMapAt } from './data.ts';

/** One mistake in a file. */
export interface Mutation {
  readonly kind:
    | 'drop'
    | 'rename'
    | 'key case'
    | 'retype'
    | 'range'
    | 'value'
    | 'variable'
    | 'misplace';
  readonly data: DataMap;
  /** Where the mistake stands now. */
  readonly path: DataPath;
  readonly what: string;
}

interface Field {
  readonly path: DataPath;
  readonly key: string;
  readonly value: Data;
  readonly schema: Schema;
  readonly siblings: DataMap;
}

/** Every field of a file that the schema knows. */
const fieldsOf = (data: Data, schema: Schema, path: DataPath = []): readonly Field[] => {
  if (Array.isArray(data)) {
    const { items } = schema;
    return items
      ? data.flatMap((item: Data, index) => fieldsOf(item, items, [...path, index]))
      : [];
  }
  if (!isMap(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const child = schema.properties?.[key];
    if (!child) return [];
    const field = { path, key, value, schema: child, siblings: data };
    return [field, ...fieldsOf(value, child, [...path, key])];
  });
};

const replaced = (
  file: DataMap,
  { path, key }: Field,
  entry: readonly (readonly [string, Data])[],
) =>
  // The top of a file stays a map.
  withMapAt(file, path, (map) =>
    Object.fromEntries(
      Object.entries(map).flatMap(([name, value]) =>
        name === key
          ? entry.map(([other, data]) => [other, data] as const)
          : [[name, value] as const],
      ),
    ),
  ) as DataMap;

/** Slips of the pen: a letter missing, twice, or swapped with its neighbour. */
const slips = (word: string): readonly string[] => {
  const middle = Math.floor(word.length / 2);
  const [a = '', b = ''] = [word[middle - 1], word[middle]];
  return [
    word.slice(0, middle) + word.slice(middle + 1),
    word.slice(0, middle) + b + word.slice(middle),
    word.slice(0, middle - 1) + b + a + word.slice(middle + 1),
  ];
};

const otherCases = (word: string): readonly string[] => [
  word.toLowerCase(),
  word.toUpperCase(),
  (word[0] ?? '').toUpperCase() + word.slice(1),
];

const different = (
  words: readonly string[],
  from: string,
  known: DataMap,
  schema: Schema | undefined,
) =>
  [...new Set(words)].filter(
    (word) => word !== from && word.length > 1 && !(word in known) && !schema?.properties?.[word],
  );

const TYPES: Readonly<Record<string, readonly Data[]>> = {
  integer: ['many', [1], { a: 1 }, 1.5, true, '60s'],
  number: ['many', [1], true],
  boolean: ['yes', [true], 7, 'true'],
  string: [[1], { zz: 'b' }, true, 12],
  array: [{ zz: 1 }, 3],
  object: [3, [1], true],
};

/** Values of a kind that the field does not take. */
const wrongTypes = ({ type }: Schema): readonly Data[] => {
  const taken = [type ?? []].flat().filter((name) => name !== 'null');
  const [first = ''] = taken;
  return (TYPES[first] ?? []).filter((value) => !taken.some((name) => fits(value, name)));
};

const fits = (value: Data, type: string): boolean => {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isMap(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
};

/** Fields whose absence is a mistake: everywhere, and in a function that speaks WebSocket. */
const NEEDED_AT_TOP = new Set(['component', 'name']);
const NEEDED_TO_SPEAK = new Set(['type', 'protocolType', 'events', 'timeout']);

const isNeeded = ({ path, key, siblings }: Field): boolean => {
  if (path.length === 0) return NEEDED_AT_TOP.has(key);
  if (path.length > 1) return key === 'idleTimeOut';
  return NEEDED_TO_SPEAK.has(key) && 'protocolType' in siblings;
};

type Made = Omit<Mutation, 'data'> & { readonly entry: readonly (readonly [string, Data])[] };

const madeFor = (field: Field, parent: Schema | undefined): readonly Made[] => {
  const { path, key, value, schema, siblings } = field;
  const at = [...path, key];
  const renamed = (kind: Mutation['kind'], words: readonly string[]): readonly Made[] =>
    different(words, key, siblings, parent).map((word) => ({
      kind,
      path: [...path, word],
      entry: [[word, value]],
      what: `${key} → ${word}`,
    }));
  const valued = (kind: Mutation['kind'], values: readonly Data[]): readonly Made[] =>
    values.map((other) => ({
      kind,
      path: at,
      entry: [[key, other]],
      what: `${at.join('.')}: ${JSON.stringify(other)}`,
    }));
  return [
    ...(isNeeded(field)
      ? [{ kind: 'drop' as const, path: at, entry: [], what: at.join('.') }]
      : []),
    ...renamed('rename', slips(key)),
    ...renamed('key case', otherCases(key)),
    ...valued('retype', wrongTypes(schema)),
    ...valued('range', outOfRange(schema)),
    ...valued('value', wrongWords(schema)),
    ...(isScalar(value) && path.length > 0 ? valued('variable', ['${env:NOT_SET}']) : []),
  ];
};

const isScalar = (value: Data): boolean => typeof value !== 'object' || value === null;

const outOfRange = ({ minimum, maximum }: Schema): readonly number[] => [
  ...(minimum === undefined ? [] : [minimum - 1]),
  ...(maximum === undefined ? [] : [maximum + 1]),
];

const wrongWords = (schema: Schema): readonly string[] =>
  (schema.enum ?? []).flatMap((word) =>
    [...otherCases(word), `${word}x`].filter((other) => !schema.enum?.includes(other)),
  );

/** A field in another map, which does not know it. */
const moved = (file: DataMap, field: Field, to: DataPath): Mutation | undefined => {
  const { path, key, value } = field;
  const from = [...path, key];
  const target = dataAt(file, to);
  const isItself = to.length >= from.length && from.every((step, index) => step === to[index]);
  if (isItself || to.join('.') === path.join('.') || !isMap(target) || key in target)
    return undefined;
  const schema = schemaAt(to);
  if (!schema?.properties || schema.properties[key]) return undefined;
  const without = replaced(file, field, []);
  // The top of a file stays a map.
  const data = withMapAt(without, to, (map) => ({ ...map, [key]: value })) as DataMap;
  const what = `${from.join('.')} under ${to.join('.') || 'the top'}`;
  return { kind: 'misplace', data, path: [...to, key], what };
};

const dataAt = (file: Data, path: DataPath): Data | undefined =>
  path.reduce<Data | undefined>(
    // Paths come from the same file, so every step leads somewhere.
    (data, step) => (data as Readonly<Record<string | number, Data>>)[step],
    file,
  );

/** A field one level up, at the top, and in its neighbours. */
const misplaced = (file: DataMap, field: Field): readonly Mutation[] => {
  const { path, siblings } = field;
  if (path.length === 0) return [];
  const neighbours = Object.keys(siblings).map((key) => [...path, key]);
  const places = [...new Set([[], path.slice(0, -1)].map((to) => to.join('\n')))];
  const around = places.map((to) => (to ? to.split('\n').map(stepOf) : []));
  return [...around, ...neighbours].flatMap((to) => moved(file, field, to) ?? []);
};

const stepOf = (step: string): string | number => (/^\d+$/.test(step) ? Number(step) : step);

const schemaAt = (path: DataPath): Schema | undefined =>
  path.reduce<Schema | undefined>(
    (schema, step) => (typeof step === 'number' ? schema?.items : schema?.properties?.[step]),
    componentSchema,
  );

/** Every single mistake that is looked for in a file. */
export const mutationsOf = (file: DataMap): readonly Mutation[] =>
  fieldsOf(file, componentSchema).flatMap((field) => {
    const made = madeFor(field, schemaAt(field.path)).map(({ entry, ...rest }) => ({
      ...rest,
      data: replaced(file, field, entry),
    }));
    return [...made, ...misplaced(file, field)];
  });
