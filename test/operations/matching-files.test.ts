import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/host/files.ts';
import { filesMatching } from '../../src/operations/check/matching-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TREE = {
  'serverless.yml': '',
  'serverless.yaml': '',
  'a/serverless.yml': '',
  'a/b/serverless.yml': '',
  'a/b/other.yml': '',
  'a/.hidden/serverless.yml': '',
  'A/serverless.yml': '',
  '中文 [x]/serverless.yml': '',
  '!a/serverless.yml': '',
  'node_modules/dep/serverless.yml': '',
  'a/node_modules/dep/serverless.yml': '',
  '.git/serverless.yml': '',
  'a/.scf-ws/serverless.yml': '',
};

describe('a pattern finds', () => {
  test.each<[string, readonly string[]]>([
    [
      '**/serverless.yml',
      [
        '!a/serverless.yml',
        'A/serverless.yml',
        'a/b/serverless.yml',
        'a/serverless.yml',
        'serverless.yml',
        '中文 [x]/serverless.yml',
      ],
    ],
    [
      '*/serverless.yml',
      ['!a/serverless.yml', 'A/serverless.yml', 'a/serverless.yml', '中文 [x]/serverless.yml'],
    ],
    ['serverless.{yml,yaml}', ['serverless.yaml', 'serverless.yml']],
    ['a/**', ['a/b/other.yml', 'a/b/serverless.yml', 'a/serverless.yml']],
    ['./a/**/*.yml', ['a/b/other.yml', 'a/b/serverless.yml', 'a/serverless.yml']],
    ['?/serverless.yml', ['A/serverless.yml', 'a/serverless.yml']],
    ['[a-c]/serverless.yml', ['a/serverless.yml']],
    ['!*/serverless.yml', ['!a/serverless.yml']],
    ['a/.h*/serverless.yml', ['a/.hidden/serverless.yml']],
    ['*', ['serverless.yaml', 'serverless.yml']],
    ['node_modules/**', []],
    ['*.json', []],
  ])('by %s', (pattern, expected) => {
    const { files } = filesMatching(pattern, temporaryFolder(TREE), nodeFiles);
    expect([...files].sort()).toEqual(expected);
  });

  test('files by the whole way to them, from wherever it is asked', () => {
    const folder = temporaryFolder(TREE);
    const found = filesMatching(`${folder}/a/**/*.yml`, temporaryFolder({}), nodeFiles);
    expect([...found.files].sort()).toEqual([
      `${folder}/a/b/other.yml`,
      `${folder}/a/b/serverless.yml`,
      `${folder}/a/serverless.yml`,
    ]);
  });

  test('files outside the working folder, where it leads there', () => {
    const folder = temporaryFolder(TREE);
    expect([...filesMatching('../*.yml', join(folder, 'a'), nodeFiles).files]).toEqual([
      '../serverless.yml',
    ]);
    expect([...filesMatching(`${folder}/*.yml`, '/', nodeFiles).files]).toEqual([
      `${folder}/serverless.yml`,
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('what it can, and says what it could not look into', () => {
    const folder = temporaryFolder(TREE);
    chmodSync(join(folder, 'a'), 0);
    const { files, problems } = filesMatching('**/serverless.yml', folder, nodeFiles);
    chmodSync(join(folder, 'a'), 0o755);
    expect(files.has('serverless.yml')).toBe(true);
    expect(problems.map(({ path }) => path)).toEqual([join(folder, 'a')]);
  });
});
