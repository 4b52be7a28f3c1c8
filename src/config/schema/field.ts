/** The part of JSON Schema (draft-07) that our schemas are written in. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: string | number | boolean;
  readonly enum?: readonly string[];
  /** What editors propose, where other values are fine too. */
  readonly examples?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly maxProperties?: number;
  readonly properties?: Fields;
  readonly patternProperties?: Readonly<Record<string, Schema | boolean>>;
  readonly additionalProperties?: boolean | Schema;
  /** What holds only for some values: the inputs of one component among others. */
  readonly if?: Schema;
  readonly then?: Schema;
  /**
   * The rule that judges the value better than the schema can. Editors still see the range;
   * `explain` leaves it to the rule, so one mistake is told once.
   */
  readonly 'x-rule'?: string;
}

export type Fields = Readonly<Record<string, Schema>>;

/** Our own keyword, which the validator must be told about. */
export const OWN_KEYWORDS = ['x-rule'];

/** Keys that begin like this are anyone's, anywhere. */
const EXTENSION = '^x-';

type More = Omit<Schema, 'type' | 'description'>;

/** Editors show one description, so both languages stand in it. */
const described = (en: string, zh: string): string => `${en}\n${zh}`;

const scalar =
  (type: string | readonly string[]) =>
  (en: string, zh: string, more: More = {}): Schema => ({
    type,
    description: described(en, zh),
    ...more,
  });

/** Text that may be left out by leaving the place behind the colon empty, as many files do. */
export const text = scalar(['string', 'null']);
export const requiredText = scalar('string');
export const integer = scalar('integer');
export const number = scalar('number');
export const flag = scalar('boolean');
/** A value that the deployer turns into text, whatever it is. */
export const anyScalar = scalar(['string', 'number', 'boolean', 'null']);

/** A map with these keys and no others. Nothing behind the colon is as good as no key. */
export const map = (en: string, zh: string, properties: Fields, more: More = {}): Schema => ({
  ...scalar(['object', 'null'])(en, zh),
  properties,
  patternProperties: { [EXTENSION]: true },
  additionalProperties: false,
  ...more,
});

/** A map whose keys are the user's. */
export const freeMap = (en: string, zh: string, values: Schema | boolean): Schema => ({
  ...scalar(['object', 'null'])(en, zh),
  additionalProperties: values,
});

export const list = (en: string, zh: string, items: Schema): Schema => ({
  ...scalar(['array', 'null'])(en, zh),
  items,
});

/** A value that somebody else reads. */
export const anything = (en: string, zh: string): Schema => ({ description: described(en, zh) });

/** Some of the fields, for a dialect that has no others. */
export const pick = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

/** All of the fields but some. */
export const omit = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** A map that may be written as a list as well. */
export const orList = (schema: Schema, items: Schema): Schema => ({
  ...schema,
  type: ['object', 'array', 'null'],
  items,
});

/** Both forms of a field that may be written short. */
export const orText = (schema: Schema): Schema => ({
  ...schema,
  type: [...new Set([schema.type ?? [], 'string'].flat())],
});
