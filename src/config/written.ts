import { type Language, type Sentence, say } from '../language/text.ts';

/** A value that is to be written into a file. */
export type Written = string | number | boolean | readonly Written[] | WrittenMap;

/** A map in the order in which it is to be read. */
export class WrittenMap {
  readonly entries: readonly WrittenEntry[];

  constructor(entries: readonly WrittenEntry[]) {
    this.entries = entries;
  }
}

export interface WrittenEntry {
  readonly key: string;
  readonly value: Written;
  /** Each a comment of its own above the key. */
  readonly remarks?: readonly Sentence[];
}

/** A map without remarks; what is undefined is left out. */
export const mapOf = (values: Readonly<Record<string, Written | undefined>>): WrittenMap =>
  new WrittenMap(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : { key, value })),
  );

/** The map as YAML with comments, in blocks. */
export const yamlOf = (map: WrittenMap, language: Language): string =>
  `${linesOf(map, language).join('\n')}\n`;

const INDENT = '  ';

const linesOf = ({ entries }: WrittenMap, language: Language): readonly string[] =>
  entries.flatMap(({ key, value, remarks = [] }) => [
    ...remarks.map((remark) => `# ${say(remark, language)}`),
    ...valueLines(`${scalarOf(key)}:`, value, language),
  ]);

const valueLines = (head: string, value: Written, language: Language): readonly string[] => {
  if (value instanceof WrittenMap) {
    if (value.entries.length === 0) return [`${head} {}`];
    return [head, ...linesOf(value, language).map((line) => INDENT + line)];
  }
  if (typeof value !== 'object') return [`${head} ${scalarOf(value)}`];
  if (value.length === 0) return [`${head} []`];
  return [head, ...value.flatMap((item) => itemLines(item, language)).map((line) => INDENT + line)];
};

/** The dash stands before the first key, and comments above the dash. */
const itemLines = (item: Written, language: Language): readonly string[] => {
  if (!(item instanceof WrittenMap) || item.entries.length === 0) {
    return valueLines('-', item, language);
  }
  const lines = linesOf(item, language);
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, index) => {
    if (index < first) return line;
    return index === first ? `- ${line}` : INDENT + line;
  });
};

/** Words that nobody reads as anything else, and placeholders. */
const PLAIN = /^(?:(?:\.\/)?[A-Za-z][\w./-]*|\$\{[\w:.-]+\})$/;
/** Read as something else by some version of YAML. */
const AMBIGUOUS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** What YAML does not take as it is, although JSON does. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

const scalarOf = (value: string | number | boolean): string => {
  if (typeof value !== 'string') return String(value);
  if (PLAIN.test(value) && !AMBIGUOUS.test(value)) return value;
  // JSON's texts are YAML's in double quotes.
  return JSON.stringify(value).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};
