import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { stageFor } from '../support/undertakings.ts';

const COMMAND = fileURLToPath(new URL('../../bin/scf-ws.cjs', import.meta.url));

/** All that a terminal is sent, with what moves its cursor; `script` makes one, as wide as is said. */
const shown = async (folder: string, columns: number, ...more: string[]): Promise<string> => {
  const args = ['deploy', '--target local', '--color never', ...more].join(' ');
  const command = `stty cols ${columns}; '${process.execPath}' '${COMMAND}' ${args}`;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', LANG: 'en_US.UTF-8', TERM: 'xterm' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  const [status] = await once(child, 'close');
  expect(status).toBe(0);
  return text;
};

/** What stands on a screen in the end, where a line can be taken away and written anew. */
const leftOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.split('\r\u001b[2K').at(-1))
    .join('\n');

test('the bottom line of a terminal says what is going on, and is gone in the end', async () => {
  const target = await (await stageFor('create', 300))();
  const text = await shown(target.folder, 100);
  expect(text).toContain('… function/default/chat creating · Creating · ');
  const left = leftOf(text);
  expect(left).not.toContain('…');
  expect(left).toContain('function/default/chat');
});

test('a terminal that does not say how wide it is gets one of usual width', async () => {
  const target = await (await stageFor('create', 300))();
  expect(leftOf(await shown(target.folder, 0))).toContain('function/default/chat');
});

test('a quiet run has none', async () => {
  const target = await (await stageFor('create', 300))();
  expect(await shown(target.folder, 100, '--quiet')).not.toContain('…');
});
