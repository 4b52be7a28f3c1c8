/** What the signs of a pattern stand for. */
const SIGNS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

const compiled = new Map<string, RegExp>();

/** `legacy/**`, `*.json`: a pattern without a slash is about the name of a file, in any folder. */
const compile = (pattern: string): RegExp => {
  const anchored = pattern.replace(/^\.?\//, '');
  const source = anchored
    .replace(/\*{3,}/g, '**')
    .replace(/(\*\*\/|\*\*|\*|\?)|[.+^${}()|[\]\\]/g, (found) => SIGNS[found] ?? `\\${found}`);
  const folders = anchored.includes('/') ? '' : '(?:.*/)?';
  return new RegExp(`^${folders}${source}$`);
};

/** Whether a path, relative to the settings and with slashes, is one that a pattern means. */
export const matchesPath = (pattern: string, path: string): boolean => {
  const known = compiled.get(pattern) ?? compile(pattern);
  compiled.set(pattern, known);
  return known.test(path);
};
