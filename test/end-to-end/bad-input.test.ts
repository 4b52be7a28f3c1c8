import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finished, scfWs, scfWsJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghij'.split('').map((name, index) => {
    const before = 'abcdefghi'[index];
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
  }),
].join('\n');

const GOOD = `component: scf
name: chat
inputs:
  src: ./src
  type: web
  runtime: Nodejs18.15
  timeout: 900
  protocolType: WS
  protocolParams:
    wsParams:
      idleTimeOut: 60
  events:
    - http: { parameters: { netConfig: { enableExtranet: true }, authType: NONE } }
`;

/** What stands where serverless.yml should be, and the status that every command gives. */
const BAD: readonly (readonly [string, number, string | RegExp, (file: string) => void])[] = [
  ['no file', 2, /serverless\.yml/, () => {}],
  ['a folder', 2, /folder/, (file) => mkdirSync(file)],
  ['a binary file', 1, 'config/', (file) => writeFileSync(file, Buffer.from([0, 1, 2, 255, 254]))],
  ['a file of 10 MB', 1, 'config/', (file) => writeFileSync(file, 'a: b\n'.repeat(2_000_000))],
  ['tabs', 1, 'config/yaml-syntax', (file) => writeFileSync(file, 'inputs:\n\ttype: web\n')],
  ['an alias bomb', 1, 'config/yaml-syntax', (file) => writeFileSync(file, BOMB)],
  ['a loop in aliases', 1, 'config/yaml-syntax', (file) => writeFileSync(file, 'a: &a\n  b: *a\n')],
  ['an empty document', 1, 'config/', (file) => writeFileSync(file, '')],
  ['only comments', 1, 'config/', (file) => writeFileSync(file, '# nothing\n')],
  ['a list at the top', 1, 'config/', (file) => writeFileSync(file, '- a\n- b\n')],
  ['a text at the top', 1, 'config/', (file) => writeFileSync(file, 'hello')],
  ['two documents', 1, 'config/', (file) => writeFileSync(file, `${GOOD}---\n${GOOD}`)],
];

const COMMANDS = [['validate'], ['plan', '--target', 'local'], ['deploy', '--target', 'local']];

const expectClear = ({ stdout, stderr }: Finished, words: string | RegExp) => {
  expect(stdout + stderr).toMatch(words);
  expect(stdout + stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
};

describe.each(COMMANDS)('%s', (...command) => {
  test.each(BAD)('of %s ends with %i and says what is wrong', async (_, status, words, make) => {
    const folder = temporaryFolder();
    make(join(folder, 'serverless.yml'));
    const finished = await scfWs([...command, 'serverless.yml'], { folder });
    expect(finished.status).toBe(status);
    expectClear(finished, words);
  });

  test('of a good file with CRLF and a byte order mark goes on', async () => {
    const folder = temporaryFolder({
      'serverless.yml': `\ufeff${GOOD.replaceAll('\n', '\r\n')}`,
      'src/scf_bootstrap': ['#!/bin/bash\nsleep 1\n', 0o755],
    });
    expect((await scfWs([...command], { folder })).status).toBe(0);
  });
});

test('positions in a file with CRLF and a byte order mark are right', async () => {
  const text = `\ufeff${GOOD.replace('idleTimeOut: 60', 'idleTimeOut: 9000').replaceAll('\n', '\r\n')}`;
  const folder = temporaryFolder({
    'serverless.yml': text,
    'src/scf_bootstrap': ['#!/bin/bash\nsleep 1\n', 0o755],
  });
  const { document } = await scfWsJson(['validate'], { folder });
  const [found] = document.diagnostics.filter(
    ({ severity }: { severity: string }) => severity === 'error',
  );
  expect(found.code).toBe('ws/idle-timeout-range');
  expect(found.range.start).toMatchObject({ line: 11, column: 20 });
  expect(text.slice(found.range.start.offset, found.range.end.offset)).toBe('9000');
});

test('an unreadable file ends with 2', async () => {
  const folder = temporaryFolder({ 'serverless.yml': [GOOD, 0o000] });
  const finished = await scfWs(['validate', 'serverless.yml'], { folder, mayReadAll: false });
  expect(finished.status).toBe(2);
  expectClear(finished, /serverless\.yml may not be read/);
});

describe('wrong usage', () => {
  test.each([
    [['validate', '--colour'], /--colour/],
    [['valdate'], /validate/],
    [['explain', 'ws/idle-timeout-rang'], /ws\/idle-timeout-range/],
    [['validate', '--reporter', 'xml'], /pretty, json/],
    [['dev', '--time-scale', 'fast'], /--time-scale/],
    [['deploy', '--target', 'moon'], /--target/],
  ])('%j ends with 2 and says so', async (args, words) => {
    const folder = temporaryFolder({ 'serverless.yml': GOOD });
    const finished = await scfWs(args, { folder });
    expect(finished.status).toBe(2);
    expectClear(finished, words);
  });
});

test('an environment file that is missing is named', async () => {
  const folder = temporaryFolder({ 'serverless.yml': GOOD });
  const finished = await scfWs(['validate', '--env-file', 'missing.env'], { folder });
  // Node 20 looks for this option itself, wherever it stands, and ends with 9 before we begin.
  expect([2, 9]).toContain(finished.status);
  expectClear(finished, /missing\.env/);
});

test('an environment file fills in variables', async () => {
  const folder = temporaryFolder({
    'serverless.yml': GOOD.replace('idleTimeOut: 60', 'idleTimeOut: ${env:IDLE}'),
    'test.env': 'IDLE=9000\n',
  });
  const { stdout, status } = await scfWs(['validate', '--env-file', 'test.env'], { folder });
  expect(status).toBe(1);
  expect(stdout).toContain('ws/idle-timeout-range');
});
