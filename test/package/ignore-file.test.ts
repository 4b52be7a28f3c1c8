import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/host/files.ts';
import { readContents } from '../../src/package/contents.ts';
import { IGNORE_FILE } from '../../src/package/selection.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

/** What git would leave in a folder where these files are its own ignore files. */
const keptByGit = (tree: Tree): string[] => {
  const folder = temporaryFolder(named(tree, '.gitignore'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', HOME: folder },
    });
  git('init', '-q');
  const kept = git('ls-files', '-z', '--others', '--exclude-per-directory=.gitignore');
  return kept
    .split('\0')
    .filter((path) => path !== '' && !path.endsWith('.gitignore'))
    .sort();
};

const keptByUs = (tree: Tree): string[] => {
  const contents = readContents(temporaryFolder(named(tree, IGNORE_FILE)), [], nodeFiles);
  if (contents.kind === 'problem') throw new Error(contents.problem.kind);
  return contents.files.map(({ path }) => path).sort();
};

/** The key `IGNORE` of a tree stands for the ignore file of its folder. */
const named = (tree: Tree, name: string): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([path, entry]) => [path.replace(/IGNORE$/, name), entry]),
  );

const FILES: Tree = Object.fromEntries(
  [
    'a',
    'b.js',
    'a b',
    'docs/a',
    'docs/b.js',
    'docs/src/a',
    'src/docs/b.js',
    'src/x/y/a',
    '#a',
    '!a',
  ]
    .concat('src/[a]', 'x/a.log', 'x/y/a.log', 'x/y/keep.log', 'x/ ', '.env', 'x/.env', 'ab/c')
    .map((path) => [path, 'text']),
);

describe('an ignore file', () => {
  test.each([
    ['a name, at any depth', 'a'],
    ['a name, at the top only', '/a'],
    ['a folder and all it holds', 'docs/'],
    ['no file by a pattern for folders', 'a/'],
    ['what is inside a folder of that path', 'src/docs'],
    ['any name with an end', '*.js'],
    ['one character', '?'],
    ['characters of a range', '[a-b]*'],
    ['characters outside a range', '[!a-b].js'],
    ['characters of a named class', '[[:alpha:]]'],
    ['a folder at any depth', '**/docs'],
    ['everything below', 'x/**'],
    ['any folders between', 'src/**/a'],
    ['two stars inside a word as one', 'd**s/a'],
    ['everything but what is taken back', '*\n!*.js\n!*/'],
    ['nothing taken back from below a folder that is out', 'docs/\n!docs/a'],
    ['what is taken back from a folder that stays', 'docs/*\n!docs/a'],
    ['only the last line that speaks of it', 'a\n!a\na'],
    ['a name that begins with a hash', '\\#a'],
    ['a name that begins with an exclamation mark', '\\!a'],
    ['a name with brackets', '\\[a\\]'],
    ['nothing by comments and empty lines', '# a\n\n   \n'],
    ['no spaces at the end', 'a b   '],
    ['a space that is kept', 'x/\\ '],
    ['lines that end as on Windows', 'a\r\nb.js\r\n'],
    ['the first line after a byte order mark', '\uFEFFa\nb.js'],
    ['nothing by a bracket that stays open', '[a'],
    ['nothing by a backslash at the end', 'a\\'],
    ['hidden files too', '*'],
  ])('leaves out %s, as git does', (_, text) => {
    const tree = { ...FILES, IGNORE: text };
    expect(keptByUs(tree)).toEqual(keptByGit(tree));
  });

  test('of a folder below goes before one above it, as in git', () => {
    const tree = {
      ...FILES,
      IGNORE: '*.log\nx/y',
      'x/IGNORE': '!keep.log\n!y',
      'x/y/IGNORE': 'a*',
    };
    expect(keptByUs(tree)).toEqual(keptByGit(tree));
    expect(keptByUs(tree)).toContain('x/y/keep.log');
  });

  test('means what git takes it to mean, whatever it says', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.js',
      '*',
      '**',
      '?',
      '/',
      '[ab]',
      '[!a]',
      'docs',
      'src',
      'x',
      '\\a',
      ' ',
      '.log',
    );
    const line = fc
      .tuple(
        fc.constantFrom('', '', '!'),
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', '', '/'),
      )
      .map(([start, pieces, end]) => `${start}${pieces.join('')}${end}`);
    const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (top, below) => {
        const tree = { ...FILES, IGNORE: top, 'x/IGNORE': below };
        expect(keptByUs(tree)).toEqual(keptByGit(tree));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
