import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scfWs, scfWsJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FILE = [
  'component: scf # the component',
  'name: chat',
  'inputs:',
  '  name: chat',
  '  handler: index.main_handler',
  '  src: ./src',
  '  "memorysize": 256',
  '  # scf-ws-ignore function/timeout-range: applied for',
  '  timeout: 9999',
  '',
].join('\n');
const SILENT = FILE.replace('memorysize', 'memorySize');

describe('scf-ws validate', () => {
  test('--fix --dry-run prints a patch that git applies, and --fix makes the same', async () => {
    const folder = temporaryFolder({ 'serverless.yml': FILE, 'src/index.js': '' });
    const dry = await scfWs(['validate', '--fix', '--dry-run'], { folder });
    expect(dry.status).toBe(1);
    expect(readFileSync(join(folder, 'serverless.yml'), 'utf8')).toBe(FILE);
    const other = temporaryFolder({ 'serverless.yml': FILE, 'src/index.js': '' });
    execFileSync('git', ['apply', '-'], { cwd: other, input: dry.stdout });
    expect(readFileSync(join(other, 'serverless.yml'), 'utf8')).toBe(SILENT);
    const fixed = await scfWs(['validate', '--fix'], { folder });
    expect(fixed.status).toBe(0);
    expect(fixed.stdout).toContain('1 fixed');
    expect(readFileSync(join(folder, 'serverless.yml'), 'utf8')).toBe(SILENT);
  });

  test('counts what a comment silences, and says so in both languages', async () => {
    const folder = temporaryFolder({ 'serverless.yml': SILENT, 'src/index.js': '' });
    const { status, document } = await scfWsJson(['validate'], { folder });
    expect([status, document.summary.suppressed, document.diagnostics]).toEqual([0, 1, []]);
    const { stdout } = await scfWs(['validate', '--lang', 'zh'], { folder });
    expect(stdout).toContain('1 个已忽略');
  });

  test('is as strict as it is told to be', async () => {
    const folder = temporaryFolder({ 'serverless.yml': FILE, 'src/index.js': '' });
    const run = async (...options: string[]) =>
      (await scfWs(['validate', ...options], { folder })).status;
    expect(await run('--severity', 'config/*=warning')).toBe(0);
    expect(await run('--severity', 'config/*=warning', '--fail-on', 'warning')).toBe(1);
    expect(await run('--severity', 'config/*=warning', '--max-warnings', '0')).toBe(1);
    expect(await run('--disable', 'config/unknown-key')).toBe(0);
    expect(await run('--fail-on', 'never')).toBe(0);
    expect(await run('--baseline-create')).toBe(0);
    expect(await run('--baseline', 'scf-ws-baseline.json')).toBe(0);
  });

  test.each([
    ['--fail-on', 'fatal'],
    ['--max-warnings', 'many'],
    ['--severity', 'ws/nothing=off'],
    ['--disable', 'config/yaml-syntax'],
    ['--baseline', 'absent.json'],
    ['--dry-run', 'serverless.yml'],
  ])('%s %s is a wrong use', async (option, value) => {
    const folder = temporaryFolder({ 'serverless.yml': FILE, 'src/index.js': '' });
    const { status, stderr } = await scfWs(['validate', option, value], { folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^✗ /);
  });
});
