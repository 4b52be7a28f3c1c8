import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scfWs } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const command = fileURLToPath(new URL('../../bin/scf-ws.cjs', import.meta.url));

test.each(['--help', 'explain ws/irreversible'])(
  'a reader of "%s" that goes away is no failure',
  (args) => {
    const script = `"${process.execPath}" "${command}" ${args} | head -c 1; echo "status \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/status 0\n$/);
  },
);

test('standard input is checked as -', async () => {
  const folder = temporaryFolder();
  const input = 'component: scf\nname: a\ninputs: { timeout: soon }\n';
  const { status, stdout } = await scfWs(['validate', '-'], { folder, input });
  expect(status).toBe(1);
  expect(stdout).toContain('<stdin>:3:20');
});

const LOOSE =
  '\ufeffcomponent: scf # kept\r\nname: a\r\ninputs: { memorysize: 128, timeout: soon }\r\n';

describe('--fix - prints the fixed text, and the report on standard error', () => {
  test.each<[string, string, number, string]>([
    ['where something is fixed and something remains', LOOSE, 1, 'config/wrong-type'],
    ['where nothing can be read', 'component: [\n', 1, 'config/yaml-syntax'],
    ['where nothing is wrong', 'component: website\nname: a\n', 0, '1 file checked'],
  ])('%s', async (_, input, expected, told) => {
    const folder = temporaryFolder();
    const { status, stdout, stderr } = await scfWs(['validate', '--fix', '-'], { folder, input });
    expect(stdout).toBe(input.replace('memorysize', 'memorySize'));
    expect(stderr).toContain(told);
    expect(status).toBe(expected);
  });

  test('or a patch with --dry-run, as for a file', async () => {
    const args = ['validate', '--fix', '--dry-run', '-'];
    const { stdout } = await scfWs(args, { folder: temporaryFolder(), input: LOOSE });
    expect(stdout).toContain('+inputs: { memorySize: 128, timeout: soon }');
  });

  test('while a report that has a file goes there', async () => {
    const folder = temporaryFolder();
    const args = ['validate', '--fix', '-', '--reporter', 'json=report.json'];
    const { stdout, stderr } = await scfWs(args, { folder, input: LOOSE });
    expect(stdout).toContain('memorySize');
    expect(stderr).toBe('');
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toContain('config/wrong-type');
  });
});

test('a report goes to a file, and another to the terminal, in one run', async () => {
  const folder = temporaryFolder({ 'serverless.yml': 'component: scf\nname: a\ninputs: {}\n' });
  const args = ['validate', '--reporter', 'pretty', '--reporter', 'json=report.json'];
  const { stdout } = await scfWs(args, { folder });
  expect(stdout).toMatch(/1 file checked/);
  const again = await scfWs(['validate', 'report.json'], { folder });
  expect(again.stdout).toContain('config/unknown-dialect');
});
