import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../../schemas/', import.meta.url).pathname;
const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

/** Every field of a schema, by its way from the top. */
const fieldsOf = (part: Part, path: string): readonly (readonly [string, Part])[] => {
  const properties = isPart(part['properties']) ? Object.entries(part['properties']) : [];
  const inside = ['items', 'then', 'additionalProperties'].flatMap((key) =>
    isPart(part[key]) ? fieldsOf(part[key], `${path}/${key}`) : [],
  );
  return [
    ...inside,
    ...properties.flatMap(([key, field]) =>
      isPart(field) && Object.keys(field).length > 0
        ? [[`${path}/${key}`, field] as const, ...fieldsOf(field, `${path}/${key}`)]
        : [],
    ),
  ];
};

test('there is one schema for each dialect', () => {
  expect(files.length).toBeGreaterThanOrEqual(5);
});

describe.each(files)('%s', (file) => {
  const schema: Part = JSON.parse(readFileSync(`${folder}${file}`, 'utf8'));

  test('is JSON Schema that any validator of draft-07 takes', () => {
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    const ajv = new Ajv({ strict: false });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  test('describes every field in English and in Chinese', () => {
    const fields = fieldsOf(schema, '');
    expect(fields.length).toBeGreaterThan(5);
    const silent = fields.filter(([, { description }]) => {
      const [en, zh] = String(description).split('\n');
      return !/[A-Za-z]/.test(en ?? '') || !/\p{Script=Han}/u.test(zh ?? '');
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });
});
