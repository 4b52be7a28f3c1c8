/** What a configuration file holds, as plain data. */
export type Scalar = string | number | boolean | null;
export type Data = Scalar | readonly Data[] | { readonly [key: string]: Data };
export type DataMap = Readonly<Record<string, Data>>;
export type DataPath = readonly (string | number)[];

export const isMap = (data: Data | undefined): data is DataMap =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** A copy in which the map at a path is another one. */
export const withMapAt = (data: Data, path: DataPath, change: (map: DataMap) => DataMap): Data => {
  const [step, ...rest] = path;
  if (step === undefined) return isMap(data) ? change(data) : data;
  if (Array.isArray(data)) {
    return data.map((item, index) => (index === step ? withMapAt(item, rest, change) : item));
  }
  if (!isMap(data)) return data;
  const entries = Object.entries(data).map(([key, value]): [string, Data] => [
    key,
    key === step ? withMapAt(value, rest, change) : value,
  ]);
  return Object.fromEntries(entries);
};

/** How values are written: everything on lines of its own, or maps of scalars in braces. */
export type Style = 'block' | 'flow';

const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*$/;

const scalar = (value: Scalar): string => {
  if (typeof value !== 'string') return String(value);
  const isPlain = PLAIN.test(value) && !/^(true|false|null|yes|no|on|off)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
};

const inBraces = (data: Data): string => {
  if (Array.isArray(data)) return `[${data.map(inBraces).join(', ')}]`;
  if (!isMap(data)) return scalar(data as Scalar); // Lists and maps are gone here.
  const entries = Object.entries(data).map(([key, value]) => `${scalar(key)}: ${inBraces(value)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
};

/** The data as a YAML file. */
export const toYaml = (data: DataMap, style: Style): string =>
  `${mapLines(data, style, 0).join('\n')}\n`;

const mapLines = (map: DataMap, style: Style, depth: number): readonly string[] =>
  Object.entries(map).flatMap(([key, value]) => {
    const head = `${scalar(key)}:`;
    if (!isLong(value, style, depth)) return [`${head} ${inBraces(value)}`];
    const lines = Array.isArray(value)
      ? value.flatMap((item: Data) => itemLines(item, style, depth))
      : mapLines(value as DataMap, style, depth + 1); // Only lists and maps are long.
    return [head, ...lines.map((line) => `  ${line}`)];
  });

const itemLines = (item: Data, style: Style, depth: number): readonly string[] => {
  if (!isMap(item) || !isLong(item, style, depth + 1)) return [`- ${inBraces(item)}`];
  const [first = '', ...rest] = mapLines(item, style, depth + 1);
  return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
};

const isLong = (data: Data, style: Style, depth: number): boolean => {
  if (typeof data !== 'object' || data === null) return false;
  const isEmpty = Object.keys(data).length === 0;
  return !isEmpty && (style === 'block' || depth === 0);
};
