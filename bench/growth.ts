import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scfWs } from './compare.ts';

/** How the time of a check grows with one file: a thing in it must cost the same among many. */
const COUNTS = [10, 100, 1000, 10_000];
const ROUNDS = 3;
/** Between a thousand things and ten thousand; what is quadratic would be ten times. */
const MOST_GROWTH = 2;

const HEAD = 'component: scf\nname: chat\ninputs:\n  src: ./src\n  type: web\n';
const list = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const WEB_SOCKET = `
      type: web
      timeout: 900
      protocolType: WS
      protocolParams:
        wsParams:
          idleTimeOut: 60
`;

const FILES: Readonly<Record<string, (count: number) => string>> = {
  functions: (count) =>
    `component: multi-scf\nname: chat\ninputs:\n  src: ./src\n  functions:\n${list(count, (index) => `    chat${index}:${WEB_SOCKET}`)}`,
  'environment variables': (count) =>
    `${HEAD}  environment:\n    variables:\n${list(count, (index) => `      KEY_${index}: \${stage} ${index}\n`)}`,
  triggers: (count) => `${HEAD}  events:\n${list(count, (index) => `    - http: # ${index}\n`)}`,
  'unknown keys': (count) => HEAD + list(count, (index) => `  unknownKey${index}: 1\n`),
};

const folder = mkdtempSync(join(tmpdir(), 'scf-ws-growth-'));

const best = (file: string): number => {
  const [command = '', ...args] = [...scfWs, 'validate', file];
  const times = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    spawnSync(command, args, { cwd: folder, stdio: 'ignore' });
    return performance.now() - startedAt;
  });
  return Math.min(...times);
};

try {
  writeFileSync(join(folder, 'none.yml'), HEAD);
  const none = best('none.yml');
  for (const [name, write] of Object.entries(FILES)) {
    const each = COUNTS.map((count) => {
      writeFileSync(join(folder, 'some.yml'), write(count));
      return Math.max(0, best('some.yml') - none) / count;
    });
    const [thousand = 0, tenThousand = 0] = each.slice(-2);
    const shown = each.map((milliseconds) => `${(milliseconds * 1000).toFixed(0)} µs`).join(', ');
    const growth = tenThousand / thousand;
    console.log(
      `growth: ${COUNTS.join(', ')} ${name} take ${shown} each: ${growth.toFixed(2)} times from ` +
        `the last but one to the last (at most ${MOST_GROWTH})`,
    );
    if (growth > MOST_GROWTH) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
