import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { say } from '../../src/language/text.ts';
import { type ValidateRequest, validate } from '../../src/operations/check/validate.ts';
import { ofKind, surroundingsIn } from '../support/operation.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

/** Crowded with everything that a fix must leave alone. */
const BROKEN = [
  '\ufeff# the head',
  'component: "scf"',
  "'name':   chat # a name",
  '',
  'inputs: # what it is',
  '  "memorysize": 256   # big',
  '  src: ./src',
  '',
  "  type: 'web'",
  "  protocolType: 'WSS' # sockets",
  '  timeout: 900',
  '  protocolParams: { wsParams: { idleTimeOut: 60 } }',
  '  events: [ { http: { parameters: { netConfig: { enableExtranet: true } } } } ]',
].join('\r\n');
const FIXED = BROKEN.replace('"memorysize"', '"memorySize"').replace("'WSS'", "'WS'");
const BOOTSTRAP = '#!/bin/bash\nnode index.js\n';
const TREE: Tree = { 'serverless.yml': BROKEN, 'src/scf_bootstrap': [BOOTSTRAP, 0o644] };

const run = (folder: string, request: Partial<ValidateRequest> = {}) => {
  const { surroundings, events } = surroundingsIn(folder);
  const ending = validate({ files: [], stage: undefined, ...request }, surroundings);
  return { ending, events, reported: ofKind(events, 'diagnostic-reported') };
};

const read = (folder: string, file = 'serverless.yml') => readFileSync(join(folder, file), 'utf8');

describe('--fix', () => {
  test('changes tokens, and keeps quotes, comments, blanks, line ends and the byte order mark', () => {
    const folder = temporaryFolder(TREE);
    const { ending, events } = run(folder, { fix: 'safe' });
    expect(read(folder)).toBe(FIXED);
    expect(statSync(join(folder, 'src/scf_bootstrap')).mode & 0o777).toBe(0o755);
    expect(read(folder, 'src/scf_bootstrap')).toBe(BOOTSTRAP);
    expect(ending).toBe('done');
    expect(ofKind(events, 'problem-fixed').map(({ diagnostic }) => diagnostic.code)).toEqual([
      'config/unknown-key',
      'bootstrap/not-executable',
      'ws/protocol-not-recognised',
    ]);
    expect(ofKind(events, 'files-checked')[0]?.summary).toMatchObject({ errors: 0, fixed: 3 });
  });

  test('finds nothing left of it the second time, and writes nothing', () => {
    const folder = temporaryFolder(TREE);
    run(folder, { fix: 'safe' });
    const before = statSync(join(folder, 'serverless.yml'));
    const { events } = run(folder, { fix: 'safe' });
    expect(ofKind(events, 'problem-fixed')).toEqual([]);
    expect(statSync(join(folder, 'serverless.yml')).ino).toBe(before.ino);
  });

  test('leaves what has to be guessed, and says that it remains', () => {
    const text =
      'component: scf\nname: chat\ninputs:\n  name: chat\n  handler: index.main_handler\n  src: ./src\n  memorySize: 100 # MB\n';
    const folder = temporaryFolder({ 'serverless.yml': text, 'src/index.js': '' });
    expect(run(folder, { fix: 'safe' }).ending).toBe('problems found');
    expect(read(folder)).toBe(text);
    expect(run(folder, { fix: 'unsafe' }).ending).toBe('done');
    expect(read(folder)).toBe(text.replace('100', '128'));
  });

  test('goes on until what a fix brings up is fixed too', () => {
    const text = 'component: scf\nname: chat\ninputs:\n  src: ./src\n  memorysize: 100\n';
    const folder = temporaryFolder({ 'serverless.yml': text });
    run(folder, { fix: 'unsafe' });
    expect(read(folder)).toBe(text.replace('memorysize: 100', 'memorySize: 128'));
  });

  test('does not rename a key to one that is there already', () => {
    const text = 'component: scf\nname: chat\ninputs:\n  memorysize: 256\n  memorySize: 512\n';
    const folder = temporaryFolder({ 'serverless.yml': text });
    expect(run(folder, { fix: 'unsafe' }).ending).toBe('problems found');
    expect(read(folder)).toBe(text);
  });

  test('never breaks a file: a field that is there without a value is not added again', () => {
    const text =
      'component: scf\nname: chat\ninputs:\n  src: ./src\n  type: web\n  timeout:\n  protocolType: WS\n  protocolParams: { wsParams: { idleTimeOut: 60 } }\n';
    const folder = temporaryFolder({ ...TREE, 'serverless.yml': text });
    run(folder, { fix: 'unsafe' });
    expect(read(folder)).toBe(text);
  });

  test('keeps the mode of a file, and a link a link', () => {
    const folder = temporaryFolder({ ...TREE, 'serverless.yml': [BROKEN, 0o660] });
    mkdirSync(join(folder, 'real'));
    renameSync(join(folder, 'serverless.yml'), join(folder, 'real/file.yml'));
    symlinkSync('real/file.yml', join(folder, 'serverless.yml'));
    run(folder, { fix: 'safe' });
    expect(lstatSync(join(folder, 'serverless.yml')).isSymbolicLink()).toBe(true);
    expect(read(folder, 'real/file.yml')).toBe(FIXED);
    expect(statSync(join(folder, 'real/file.yml')).mode & 0o777).toBe(0o660);
  });

  test('refuses a file that somebody changed meanwhile', () => {
    const folder = temporaryFolder(TREE);
    const { surroundings, events } = surroundingsIn(folder);
    const path = join(folder, 'serverless.yml');
    let changes = 0;
    const meddle = (file: string) => {
      const bytes = surroundings.host.files.read(file);
      changes += 1;
      if (file === path) writeFileSync(path, `${BROKEN}\r\n# change ${changes}`);
      return bytes;
    };
    const files = { ...surroundings.host.files, read: meddle };
    const request = { files: [], stage: undefined, fix: 'safe' } as const;
    const ending = validate(request, { ...surroundings, host: { ...surroundings.host, files } });
    expect(ending).toBe('problems found');
    expect(read(folder)).toMatch(/WSS.*# change \d$/s);
    expect(ofKind(events, 'command-refused').map(({ message }) => say(message, 'en'))).toEqual([
      'File serverless.yml was changed by somebody else meanwhile, and was not fixed.',
    ]);
  });
});

describe('--fix --dry-run', () => {
  test('changes nothing, and its patch makes the same of the files as the fix', () => {
    const folder = temporaryFolder(TREE);
    const { ending, events, reported } = run(folder, { fix: 'safe', isDryRun: true });
    expect(read(folder)).toBe(BROKEN);
    expect(statSync(join(folder, 'src/scf_bootstrap')).mode & 0o777).toBe(0o644);
    expect(ending).toBe('problems found');
    expect(reported.length).toBeGreaterThan(2);
    const patch = ofKind(events, 'patch-made')
      .map((event) => event.patch)
      .join('');
    execFileSync('git', ['apply', '-'], { cwd: folder, input: patch });
    expect(read(folder)).toBe(FIXED);
    expect(statSync(join(folder, 'src/scf_bootstrap')).mode & 0o100).toBe(0o100);
  });

  test('proposes a change of what two files share once', () => {
    const folder = temporaryFolder({ ...TREE, 'other.yml': BROKEN });
    const files = ['serverless.yml', 'other.yml'];
    const { events } = run(folder, { files, fix: 'safe', isDryRun: true });
    expect(ofKind(events, 'patch-made').map(({ file }) => file)).toEqual([
      'other.yml',
      'src/scf_bootstrap',
      'serverless.yml',
    ]);
  });
});
