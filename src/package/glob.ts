/** POSIX names for sets of characters, which may stand inside brackets. */
const CLASSES: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '\\x21-\\x7e',
  lower: 'a-z',
  print: '\\x20-\\x7e',
  punct: '!-\\/:-@\\[-`{-~',
  space: ' \\t\\n\\r\\f\\v',
  upper: 'A-Z',
  xdigit: '0-9A-Fa-f',
};

/** Parts of a pattern, the ones that mean most first. Two stars cross folders only as a whole part. */
const PARTS =
  /(?<=^|\/)\*{2,}(?<deep>\/|$)|(?<stars>\*+)|(?<one>\?)|\[(?<not>[!^]?)(?<set>\]?(?:\\.|\[:\w+:\]|[^\]\\])*)\]|\\(?<escaped>.)|(?<broken>\[|\\$)|(?<plain>.)/gs;

/** Matches nothing at all. */
const NEVER = /[^\s\S]/;

/** A pattern as git and its kin read it, for paths with forward slashes; a broken one matches nothing. */
export const globToRegExp = (glob: string): RegExp => {
  let source = '';
  for (const { groups = {} } of glob.matchAll(PARTS)) {
    if (groups['broken'] !== undefined) return NEVER;
    source += translate(groups);
  }
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    // A range that runs backwards.
    return NEVER;
  }
};

const translate = (groups: Readonly<Record<string, string | undefined>>): string => {
  const { deep, stars, one, not = '', set, escaped, plain = '' } = groups;
  if (deep !== undefined) return deep === '/' ? '(?:.*/)?' : '.*';
  if (stars) return '[^/]*';
  if (one) return '[^/]';
  if (set !== undefined) return `(?!/)[${not && '^'}${charactersOf(set)}]`;
  return literally(escaped ?? plain);
};

const literally = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');

/** What stands between brackets; a dash stays what makes a range. */
const charactersOf = (set: string): string =>
  set.replace(/\[:(\w+):\]|\\(.)|([\]^[&|])/gs, (_, name?: string, escaped = '', plain = '') => {
    if (name !== undefined) return CLASSES[name] ?? '';
    return (escaped || plain).replace(/[\\\]^[-]/, '\\$&');
  });

const BRACES = /\{([^{}]*,[^{}]*)\}/;
const MOST_ALTERNATIVES = 1000;

/** `{a,b}` written out, the inner ones first; git does not know them, but deployers do. */
export const withoutBraces = (glob: string): readonly string[] => {
  let globs: readonly string[] = [glob];
  while (globs.length < MOST_ALTERNATIVES && globs.some((one) => BRACES.test(one))) {
    globs = globs.flatMap((one) => {
      const [braces, inside] = BRACES.exec(one) ?? [];
      if (braces === undefined) return [one];
      return (inside ?? '').split(',').map((word) => one.replace(braces, () => word));
    });
  }
  return globs;
};
