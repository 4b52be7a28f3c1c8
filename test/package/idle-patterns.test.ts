import { expect, test } from 'vitest';
import { nodeFiles } from '../../src/host/files.ts';
import { readContents } from '../../src/package/contents.ts';
import { idlePatterns } from '../../src/package/idle-patterns.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** `!` before a glob takes back; the patterns stand on lines from 1 on. */
const inVain = (takesFolders: boolean, ...globs: readonly string[]) => {
  const folder = temporaryFolder({ 'a/b/one.js': '', 'a/two.js': '', 'three.md': '' });
  const patterns = globs.map((written, index) => ({
    glob: written.replace(/^!/, ''),
    packs: written.startsWith('!'),
    takesFolders,
    place: { file: 'serverless.yml', line: index + 1 },
  }));
  const contents = readContents(folder, patterns, nodeFiles);
  if (contents.kind === 'problem') throw new Error(contents.problem.kind);
  return idlePatterns(patterns, contents.visited).map(({ place, why }) => `${place.line} ${why}`);
};

test.each([
  ['a folder, where patterns speak of files', false, ['a'], ['1 names a folder']],
  ['a folder further down', false, ['a/b'], ['1 names a folder']],
  ['a folder, where patterns speak of folders too', true, ['a'], []],
  ['all that a folder holds', false, ['a/**'], []],
  ['what is not there', false, ['gone.js'], ['1 matches nothing']],
  [
    'what lies in a folder that is left out already',
    true,
    ['a', 'a/two.js.map'],
    ['2 matches nothing'],
  ],
  ['what a later pattern speaks of too', false, ['*.md', '!three.md'], ['1 overruled']],
  ['one of two on the same files', false, ['a/two.js', 'a/**'], ['1 overruled']],
] as const)('a pattern that matches %s', (_, takesFolders, globs, expected) => {
  expect(inVain(takesFolders, ...globs)).toEqual(expected);
});
