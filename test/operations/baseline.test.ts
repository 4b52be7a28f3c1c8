import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { say } from '../../src/language/text.ts';
import { type ValidateRequest, validate } from '../../src/operations/check/validate.ts';
import { ofKind, surroundingsIn } from '../support/operation.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const OLD =
  'component: scf\nname: chat\ninputs:\n  name: chat\n  handler: index.main_handler\n  src: ./src\n  memorySize: 100\n';

const run = (folder: string, request: Partial<ValidateRequest> = {}) => {
  const { surroundings, events } = surroundingsIn(folder);
  const ending = validate({ files: [], stage: undefined, ...request }, surroundings);
  const reported = ofKind(events, 'diagnostic-reported').map(({ diagnostic }) => diagnostic);
  return { ending, reported, events, codes: reported.map(({ code }) => code) };
};

const withBaseline = (text = OLD): string => {
  const folder = temporaryFolder({ 'serverless.yml': text, 'src/index.js': '' });
  expect(run(folder, { baseline: 'known.json', isBaselineNew: true }).ending).toBe('done');
  return folder;
};
const change = (folder: string, text: string) =>
  writeFileSync(join(folder, 'serverless.yml'), text);

test('a known finding is not told again, but counted', () => {
  const { ending, codes, events } = run(withBaseline(), { baseline: 'known.json' });
  expect([ending, codes]).toEqual(['done', []]);
  expect(ofKind(events, 'files-checked')[0]?.summary.suppressed).toBe(1);
  expect(ofKind(events, 'diagnostic-suppressed')[0]).toMatchObject({ by: 'baseline' });
});

test('it stays known where its line moves, and is told again where its value changes', () => {
  const folder = withBaseline();
  change(folder, `# moved\n\n${OLD.replace('  src', '  # and again\n  src')}`);
  expect(run(folder, { baseline: 'known.json' }).codes).toEqual([]);
  change(folder, OLD.replace('100', '200'));
  expect(run(folder, { baseline: 'known.json' }).codes).toEqual([
    'function/memory-size',
    'config/unused-suppression',
  ]);
});

test('a second finding of the same kind is told', () => {
  const folder = withBaseline();
  change(folder, `${OLD}  timeout: 9999\n`);
  expect(run(folder, { baseline: 'known.json' }).codes).toEqual(['function/timeout-range']);
});

test('an entry that is found no more is told where it stands', () => {
  const folder = withBaseline();
  change(folder, OLD.replace('100', '128'));
  const { reported, ending } = run(folder, { baseline: 'known.json' });
  expect(ending).toBe('done');
  expect(
    reported.map(({ span, message }) => [span.file, span.start.line, say(message, 'en')]),
  ).toEqual([
    [
      'known.json',
      4,
      'This entry of the baseline is found no more: function/memory-size at inputs.memorySize in serverless.yml.',
    ],
  ]);
});

test('entries of files that were not checked are not called stale', () => {
  const folder = withBaseline();
  writeFileSync(join(folder, 'other.yml'), OLD.replace('100', '128'));
  expect(run(folder, { files: ['other.yml'], baseline: 'known.json' }).codes).toEqual([]);
});

test('holds no value, and is the same whenever it is written', () => {
  const folder = withBaseline(OLD.replace('100', '12345'));
  const text = readFileSync(join(folder, 'known.json'), 'utf8');
  expect(JSON.parse(text)).toEqual({
    version: 1,
    findings: [
      {
        file: 'serverless.yml',
        code: 'function/memory-size',
        path: 'inputs.memorySize',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ],
  });
  expect(text).not.toContain('12345');
  run(folder, { baseline: 'known.json', isBaselineNew: true });
  expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(text);
});

test('what must not be silenced is told with a baseline too', () => {
  const folder = temporaryFolder({
    'serverless.yml': `${OLD}  type: WEB\n`,
    'src/index.js': '',
  });
  expect(run(folder, { isBaselineNew: true }).codes).toEqual(['function/type-not-recognised']);
});

test.each([
  ['is absent', undefined],
  ['is of another version', '{ "version": 2, "findings": [] }'],
  ['is no JSON', 'x: ['],
])('a baseline that %s refuses the command', (_, text) => {
  const folder = temporaryFolder({ 'serverless.yml': OLD, ...(text && { 'known.json': text }) });
  expect(run(folder, { baseline: 'known.json' }).ending).toBe('wrong usage');
});

test('the settings can name it, relative to themselves', () => {
  const folder = withBaseline();
  writeFileSync(join(folder, '.scf-ws.yml'), 'baseline: known.json\n');
  expect(run(folder).codes).toEqual([]);
});

const WEB =
  'component: scf\nname: chat\ninputs:\n  name: chat\n  src: ./src\n  type: web\n  runtime: Nodejs18.15\n  events: [{ http: { parameters: { netConfig: { enableExtranet: true } } } }]\n';
const SCRIPT = '#!/bin/bash\n/var/lang/node18/bin/node index.js\n';
const webFolder = (script: string) =>
  temporaryFolder({ 'serverless.yml': WEB, 'src/scf_bootstrap': [script, 0o755] });

test('an entry of scf_bootstrap that is found no more is told, though nothing else is wrong there', () => {
  const folder = webFolder(SCRIPT.replace('index.js', 'index.js --port 8080'));
  run(folder, { baseline: 'known.json', isBaselineNew: true });
  const known = run(folder, { baseline: 'known.json' });
  expect(known.codes.filter((code) => code !== 'trigger/url-open-to-all')).toEqual([]);
  writeFileSync(join(folder, 'src/scf_bootstrap'), SCRIPT);
  expect(run(folder, { baseline: 'known.json' }).codes).toContain('config/unused-suppression');
});

test('entries of a file that is gone are told', () => {
  const folder = withBaseline();
  renameSync(join(folder, 'serverless.yml'), join(folder, 'serverless.yaml'));
  const { codes } = run(folder, { baseline: 'known.json' });
  expect(codes).toEqual(['function/memory-size', 'config/unused-suppression']);
});

test('a comment in scf_bootstrap that silences nothing is told, though nothing is wrong there', () => {
  const folder = webFolder(`${SCRIPT}# scf-ws-ignore bootstrap/wrong-port: it was 8080\n`);
  const found = run(folder).reported.find(({ code }) => code === 'config/unused-suppression');
  expect(found?.span).toMatchObject({ file: 'src/scf_bootstrap', start: { line: 3 } });
});
