import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scfWs, scfWsJson } from '../support/cli.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const CODE: Tree = {
  'src/scf_bootstrap': ['#!/bin/bash\nexec ./server\n', 0o755],
  'src/node_modules/x/index.js': 'x',
  'src/notes.md': 'notes',
  'src/log/a.log': 'a',
  'src/.scfignore': '# logs\n*.log\n',
};
const COMPONENT: Tree = {
  ...CODE,
  'serverless.yml': `component: scf
name: chat
inputs:
  name: chat
  src:
    src: ./src
    exclude:
      - "*.md"
      - gone.txt
  type: web
  runtime: Nodejs18.15
`,
};
const cloudbase = (...ignore: readonly string[]): Tree => ({
  ...CODE,
  'cloudbaserc.json': JSON.stringify({
    envId: 'env-1',
    functions: [{ name: 'chat', dir: 'src', type: 'HTTP', runtime: 'Nodejs18.15', ignore }],
  }),
});

/** Each file, whether it is packed, and what decided. */
const listIn = async (tree: Tree) => {
  const folder = temporaryFolder(tree);
  const { status, document } = await scfWsJson(['package', '--list'], { folder });
  expect(status).toBe(0);
  const [{ entries, patternsInVain }] = document.packages;
  const reasons = Object.fromEntries(
    entries.map(
      ({ path, packed, because, pattern, file, line }: Readonly<Record<string, unknown>>) => [
        path,
        [packed ? 'in' : 'out', because, ...(pattern ? [pattern, `${file}:${line}`] : [])].join(
          ' ',
        ),
      ],
    ),
  );
  return { reasons, patternsInVain };
};

describe('a list of a package', () => {
  test('says of each file which pattern of which line decided', async () => {
    const { reasons, patternsInVain } = await listIn(COMPONENT);
    expect(reasons).toEqual({
      '.scfignore': 'out never packed',
      'log/a.log': 'out pattern *.log src/.scfignore:2',
      'node_modules/x/index.js': 'in no pattern',
      'notes.md': 'out pattern *.md serverless.yml:8',
      scf_bootstrap: 'in no pattern',
    });
    expect(patternsInVain).toEqual([
      { pattern: 'gone.txt', file: 'serverless.yml', line: 9, why: 'matches nothing' },
    ]);
  });

  test('explains why the bare name of a folder leaves nothing out in cloudbaserc.json', async () => {
    const bare = await listIn(cloudbase('node_modules'));
    expect(bare.reasons).toMatchObject({ 'node_modules/x/index.js': 'in no pattern' });
    expect(bare.patternsInVain).toMatchObject([{ pattern: 'node_modules', why: 'names a folder' }]);
    const whole = await listIn(cloudbase('node_modules/**'));
    expect(whole.reasons['node_modules/x/index.js']).toMatch(/^out pattern node_modules/);
    expect(whole.patternsInVain).toEqual([]);
  });

  test('is told even where it leaves nothing to pack', async () => {
    const folder = temporaryFolder(cloudbase('**'));
    const { status, document } = await scfWsJson(['package', '--list'], { folder });
    expect(status).toBe(1);
    expect(document.failure.code).toBe('PackageProblem');
    expect(document.packages[0].entries).not.toEqual([]);
  });

  test.each([
    ['en', 'it names a folder', 'never packed', 'files: 3; unpacked: '],
    ['zh', '它是目录名', '从不打包', '个文件'],
  ])('speaks %s', async (language, ...words) => {
    const folder = temporaryFolder(cloudbase('node_modules'));
    const { status, stdout } = await scfWs(['package', '--list', '--lang', language], { folder });
    expect(status).toBe(0);
    for (const word of words) expect(stdout).toContain(word);
  });

  test('is one event of ndjson, before the package', async () => {
    const folder = temporaryFolder(COMPONENT);
    const { stdout } = await scfWs(['package', '--list', '--reporter', 'ndjson'], { folder });
    const kinds = stdout.trim().split('\n');
    expect(kinds.map((line) => JSON.parse(line).event)).toEqual(['package-listed', 'package-made']);
  });
});

describe('a package that is written', () => {
  test('is the zip whose digest is told, and others can read it', async () => {
    const folder = temporaryFolder(COMPONENT);
    const { status, document } = await scfWsJson(['package', '--out', 'code.zip'], { folder });
    expect(status).toBe(0);
    const zip = readFileSync(join(folder, 'code.zip'));
    const [made] = document.packages;
    const sha256 = createHash('sha256').update(zip).digest('hex');
    expect(made).toMatchObject({ sha256, bytes: zip.length, files: 2, out: 'code.zip' });
    const names = execFileSync('python3', ['-m', 'zipfile', '-l', join(folder, 'code.zip')], {
      encoding: 'utf8',
    });
    expect(names).toContain('scf_bootstrap');
    expect(names).not.toContain('notes.md');
  });

  test('leaves what was there, and nothing beside it, where it cannot be made', async () => {
    const folder = temporaryFolder({ ...cloudbase('**'), 'code.zip': 'old' });
    const { status } = await scfWs(['package', '--out', 'code.zip'], { folder });
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'code.zip'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['cloudbaserc.json', 'code.zip', 'src']);
  });

  test('cannot be a folder, nor lie in one that is not there', async () => {
    const folder = temporaryFolder(COMPONENT);
    for (const out of ['src', 'gone/code.zip']) {
      const { status, stderr } = await scfWs(['package', '--out', out], { folder });
      expect(status).toBe(2);
      expect(stderr).toContain(`cannot be written: ${out}`);
    }
    expect(readdirSync(folder).sort()).toEqual(['serverless.yml', 'src']);
  });

  test('in its own code folder is warned of', async () => {
    const folder = temporaryFolder(COMPONENT);
    const { status, stderr } = await scfWs(['package', '--out', 'src/code.zip'], { folder });
    expect(status).toBe(0);
    expect(stderr).toContain('the next package will have it in it');
  });

  test('holds one function: of several, one has to be named', async () => {
    const folder = temporaryFolder({
      'serverless.yml': `service: chats
provider: { name: tencent, runtime: Nodejs18.15 }
functions:
  one: { handler: index.main }
  two: { handler: index.main }
`,
      'index.js': '',
    });
    const refused = await scfWsJson(['package', '--out', 'code.zip'], { folder });
    expect(refused.status).toBe(2);
    const name = /--function (\S+)/.exec(refused.document.refusal.help)?.[1] ?? '';
    const one = ['package', '--out', 'code.zip', '--function', name];
    expect((await scfWs(one, { folder })).status).toBe(0);
    expect((await scfWs(['package'], { folder })).status).toBe(0);
  });
});

test('a mistake in the function does not keep anybody from looking at its package', async () => {
  const folder = temporaryFolder({
    ...COMPONENT,
    'serverless.yml': `${COMPONENT['serverless.yml']}  memorySize: 7\n`,
  });
  expect((await scfWs(['validate'], { folder })).status).toBe(1);
  expect((await scfWs(['package'], { folder })).status).toBe(0);
});
