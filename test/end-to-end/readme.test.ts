import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scfWs } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = new URL('../../', import.meta.url).pathname;

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
])('%s', (file, lang) => {
  const readme = readFileSync(`${root}${file}`, 'utf8');
  const block = (fence: string) => new RegExp(`\`\`\`${fence}\n([^]*?)\`\`\``).exec(readme)?.[1];

  test('shows what validate really says of its example', async () => {
    const folder = temporaryFolder({
      'serverless.yml': block('yaml') ?? '',
      'src/scf_bootstrap': ['#!/bin/bash\nexec ./server\n', 0o755],
    });
    const { status, stdout } = await scfWs(['validate', '--lang', lang], { folder });
    expect(status).toBe(1);
    const [, ...shown] = (block('console') ?? '').split('\n');
    expect(stdout).toBe(shown.join('\n'));
  });

  test('names every example, and every command', async () => {
    for (const example of readdirSync(`${root}examples`)) {
      expect(readme).toContain(`examples/${example}`);
    }
    const { stdout } = await scfWs(['--help'], { folder: root });
    const commands = [...stdout.matchAll(/^ {2}([a-z]+)[ |]/gm)].map(([, name]) => name);
    expect(commands).toContain('deploy');
    for (const name of commands) {
      if (name === 'scf' || name === 'help') continue;
      expect(readme).toContain(`scf-ws ${name}`);
    }
  });
});
