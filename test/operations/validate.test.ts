import { describe, expect, test } from 'vitest';
import { say } from '../../src/language/text.ts';
import { validate } from '../../src/operations/check/validate.ts';
import { ofKind, surroundingsIn } from '../support/operation.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const GOOD = `component: scf
name: chat
inputs:
  name: chat
  src: ./src
  type: web
  timeout: 900
  protocolType: WS
  protocolParams: { wsParams: { idleTimeOut: 60 } }
  events: [{ http: { parameters: { netConfig: { enableExtranet: true } } } }]
`;
const STARTED: Tree = { 'src/scf_bootstrap': ['#!/bin/bash\n', 0o755] };

const run = (tree: Tree, files: readonly string[] = [], standardInput?: string) => {
  const { surroundings, events } = surroundingsIn(temporaryFolder(tree));
  const input = standardInput === undefined ? undefined : new TextEncoder().encode(standardInput);
  const ending = validate({ files, stage: undefined, standardInput: input }, surroundings);
  return {
    ending,
    events,
    codes: ofKind(events, 'diagnostic-reported').map(({ diagnostic }) => diagnostic.code),
    refusals: ofKind(events, 'command-refused').map(({ message }) => say(message, 'en')),
  };
};

describe('validate', () => {
  test('a good file ends well, and is counted', () => {
    const { ending, events } = run({ ...STARTED, 'serverless.yml': GOOD });
    expect(ending).toBe('done');
    expect(ofKind(events, 'files-checked')[0]?.summary).toMatchObject({
      files: 1,
      errors: 0,
      warnings: 0,
    });
  });

  test.each(['serverless.yml', 'serverless.yaml', 'serverless.json'])(
    '%s is found without being named',
    (name) => {
      const { events } = run({ ...STARTED, [name]: GOOD });
      expect(ofKind(events, 'file-read').map(({ file }) => file)).toEqual([
        name,
        'src/scf_bootstrap',
      ]);
    },
  );

  test('a file that cannot be read stops no other, and is wrong usage all the same', () => {
    const { ending, codes, refusals } = run({ 'bad.yml': 'a: @b' }, ['gone.yml', 'bad.yml', '.']);
    expect(ending).toBe('wrong usage');
    expect(codes).toEqual(['config/yaml-syntax']);
    expect(refusals).toEqual(['. is a folder, not a file.', 'There is no file gone.yml.']);
  });

  test('where no file can be read there is no summary', () => {
    const { ending, events } = run({}, ['gone.yml']);
    expect(ending).toBe('wrong usage');
    expect(ofKind(events, 'files-checked')).toEqual([]);
  });

  test('an empty folder has nothing to check', () => {
    const { ending, refusals } = run({});
    expect(ending).toBe('wrong usage');
    expect(refusals[0]).toMatch(/^There is no serverless\.yml, .* in this folder\.$/);
  });

  test('a Web function without scf_bootstrap, or with one that cannot run, is an error', () => {
    expect(run({ 'serverless.yml': GOOD, 'src/index.js': '' }).codes).toContain(
      'bootstrap/missing',
    );
    const idle: Tree = { 'src/scf_bootstrap': ['#!/bin/bash\n', 0o644] };
    expect(run({ 'serverless.yml': GOOD, ...idle }).codes).toContain('bootstrap/not-executable');
  });

  test('what is wrong in scf_bootstrap is told there, and its text goes before, for the frame', () => {
    const files: Tree = {
      'deep/serverless.yml': GOOD,
      'deep/src/scf_bootstrap': ['#!/bin/bash\r\n', 0o755],
    };
    const { events } = run(files, ['deep/serverless.yml']);
    const told = ofKind(events, 'diagnostic-reported').find(
      ({ diagnostic }) => diagnostic.code === 'bootstrap/crlf-line-ends',
    );
    expect(told?.diagnostic.span).toEqual({
      file: 'deep/src/scf_bootstrap',
      start: { line: 1, column: 12, offset: 11 },
      end: { line: 1, column: 13, offset: 12 },
    });
    expect(ofKind(events, 'file-read').map(({ file, text }) => [file, text.length])).toEqual([
      ['deep/serverless.yml', GOOD.length],
      ['deep/src/scf_bootstrap', 13],
    ]);
  });

  test('the program that scf_bootstrap starts is read as well', () => {
    const files: Tree = {
      'serverless.yml': GOOD,
      'src/scf_bootstrap': ['#!/bin/bash\n/var/lang/node18/bin/node app.js\n', 0o755],
      'src/app.js': 'server.listen(8080);\n',
    };
    const { codes, events } = run(files);
    expect(codes).toContain('bootstrap/wrong-port');
    expect(ofKind(events, 'file-read').map(({ file }) => file)).toContain('src/app.js');
  });

  test('a program without text, or a folder in its place, is no script', () => {
    const binary: Tree = { 'src/scf_bootstrap': ['\u007fELF\0\0', 0o755] };
    expect(run({ 'serverless.yml': GOOD, ...binary }).codes.join()).not.toContain('bootstrap/');
    const folder: Tree = { 'src/scf_bootstrap/a': '' };
    expect(run({ 'serverless.yml': GOOD, ...folder }).codes).toContain('bootstrap/missing');
  });

  test('the code lies beside the file, wherever the command is run', () => {
    const { codes } = run({ 'deep/serverless.yml': GOOD, 'deep/src/index.js': '' }, [
      'deep/serverless.yml',
    ]);
    expect(codes).toContain('bootstrap/missing');
  });

  test('standard input is checked by its text alone', () => {
    const { ending, codes, events } = run({}, ['-'], GOOD);
    expect(ending).toBe('done');
    expect(codes).not.toContain('bootstrap/missing');
    expect(ofKind(events, 'file-read')[0]).toMatchObject({ file: '<stdin>', text: GOOD });
  });

  test('a file that is named twice is checked once', () => {
    const { events } = run({ ...STARTED, 'a.yml': GOOD }, ['a.yml', 'a.yml']);
    expect(ofKind(events, 'files-checked')[0]?.summary.files).toBe(1);
  });

  test('problems are told in the order of the file', () => {
    const { events } = run({
      'serverless.yml': GOOD.replace('timeout: 900', 'timeout: 0\n  eip: a'),
    });
    const offsets = ofKind(events, 'diagnostic-reported').map(
      ({ diagnostic }) => diagnostic.span.start.offset,
    );
    expect(offsets.length).toBeGreaterThan(2);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  });

  test('variables come from .env files beside the configuration, wherever the command is run', () => {
    const text = GOOD.replace('timeout: 900', 'timeout: ${env:SECONDS}');
    const place: Tree = {
      'deep/serverless.yml': text,
      'deep/src/scf_bootstrap': ['#!/bin/bash\n', 0o755],
    };
    expect(run(place, ['deep/serverless.yml']).codes).toContain('config/unresolved-variable');
    const { ending } = run({ ...place, '.env': 'SECONDS=900\n' }, ['deep/serverless.yml']);
    expect(ending).toBe('done');
  });

  test('nothing lies beside standard input', () => {
    const text = GOOD.replace('timeout: 900', 'timeout: ${env:SECONDS}');
    expect(run({ '.env': 'SECONDS=900' }, ['-'], text).codes).toContain(
      'config/unresolved-variable',
    );
  });

  test('cloudbaserc.json is found, and its functions are looked at where it says', () => {
    const text = JSON.stringify({
      envId: 'env-1',
      functionRoot: './fns',
      functions: [{ name: 'chat', type: 'HTTP', protocolType: 'WS', timeout: 900 }],
    });
    const lazy: Tree = { 'cloudbaserc.json': text, 'fns/chat/index.js': '' };
    expect(run(lazy).codes).toContain('bootstrap/missing');
    const idle: Tree = { ...lazy, 'fns/chat/scf_bootstrap': ['#!/bin/bash\n', 0o644] };
    expect(run(idle).codes).toContain('bootstrap/not-executable');
  });

  test('a file beside it that is a folder, or no text, counts as absent', () => {
    const text =
      'service: a\nprovider: { name: tencent }\nfunctions:\n  a: { handler: a.b, events: [], timeout: "${file(./FILE):x}" }\n';
    const tree: Tree = { 'odd.yml/a': '', 'binary.yml': 'a\u0000b', 'good.yml': 'x: 5\n' };
    const codesFor = (file: string) =>
      run({ ...tree, 'serverless.yml': text.replace('FILE', file) }).codes;
    expect(codesFor('odd.yml')).toEqual(['config/unresolved-variable']);
    expect(codesFor('binary.yml')).toEqual(['config/unresolved-variable']);
    expect(codesFor('good.yml')).toEqual([]);
  });
});
