import { describe, expect, test } from 'vitest';
import { scfWs, scfWsJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CODE = {
  'src/scf_bootstrap': ['#!/bin/bash\n/var/lang/node18/bin/node index.js\n', 0o755],
} as const;

const file = (timeouts: { timeout?: number; idleTimeOut?: number }) =>
  [
    'component: scf',
    'name: chat',
    'inputs:',
    '  src: ./src',
    '  type: web',
    '  runtime: Nodejs18.15',
    ...(timeouts.timeout ? [`  timeout: ${timeouts.timeout}`] : []),
    '  protocolType: WS',
    ...(timeouts.idleTimeOut
      ? ['  protocolParams:', '    wsParams:', `      idleTimeOut: ${timeouts.idleTimeOut}`]
      : []),
    '  events:',
    '    - http: { parameters: { netConfig: { enableExtranet: true }, authType: NONE } }',
    '',
  ].join('\n');

interface Reported {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: {
    readonly start: { readonly line: number; readonly offset: number };
    readonly end: { readonly offset: number };
  };
  readonly related: readonly { readonly range: { readonly start: { readonly line: number } } }[];
}

const errorsIn = (document: { readonly diagnostics: readonly Reported[] }) =>
  document.diagnostics.filter(({ severity }) => severity === 'error');

describe('an idle timeout that is longer than the execution timeout', () => {
  test('is found at its value, with the other place related', async () => {
    const text = file({ timeout: 30, idleTimeOut: 60 });
    const folder = temporaryFolder({ ...CODE, 'serverless.yml': text });
    const { status, document } = await scfWsJson(['validate'], { folder });
    expect(status).toBe(1);
    const [found, ...others] = errorsIn(document);
    expect(others).toEqual([]);
    expect(found?.code).toBe('ws/idle-timeout-exceeds-timeout');
    expect(text.slice(found?.range.start.offset, found?.range.end.offset)).toBe('60');
    expect(found?.range.start.line).toBe(11);
    expect(found?.related.map(({ range }) => range.start.line)).toEqual([7]);
  });

  test('is found when neither is written: two defaults contradict each other', async () => {
    const folder = temporaryFolder({ ...CODE, 'serverless.yml': file({}) });
    const { status, document } = await scfWsJson(['validate'], { folder });
    expect(status).toBe(1);
    const [found, ...others] = errorsIn(document);
    expect(others).toEqual([]);
    expect(found?.message).toBe(
      'Idle timeout 15 s (the default) is longer than execution timeout 3 s (the default).',
    );
  });

  test('is told with a frame that shows both places, in either language', async () => {
    const folder = temporaryFolder({
      ...CODE,
      'serverless.yml': file({ timeout: 30, idleTimeOut: 60 }),
    });
    const english = await scfWs(['validate'], { folder });
    expect(english.stdout).toContain('--> serverless.yml:11:20');
    expect(english.stdout).toMatch(/11 \| {7}idleTimeOut: 60\n +\| +\^\^/);
    expect(english.stdout).toMatch(/7 \| {3}timeout: 30\n +\| +-- execution timeout/);
    const chinese = await scfWs(['validate', '--lang', 'zh'], { folder });
    expect(chinese.stdout).toContain('错误[ws/idle-timeout-exceeds-timeout]');
  });
});
