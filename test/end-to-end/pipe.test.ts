import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
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

test('a report goes to a file, and another to the terminal, in one run', async () => {
  const folder = temporaryFolder({ 'serverless.yml': 'component: scf\nname: a\ninputs: {}\n' });
  const args = ['validate', '--reporter', 'pretty', '--reporter', 'json=report.json'];
  const { stdout } = await scfWs(args, { folder });
  expect(stdout).toMatch(/1 file checked/);
  const again = await scfWs(['validate', 'report.json'], { folder });
  expect(again.stdout).toContain('config/unknown-dialect');
});
