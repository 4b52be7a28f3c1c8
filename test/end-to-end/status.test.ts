import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scfWs, scfWsJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const example = new URL('../../examples/echo-node/', import.meta.url).pathname;
const LOCAL = ['--target', 'local'];

const project = (): string => {
  const folder = temporaryFolder();
  cpSync(join(example, 'serverless.yml'), join(folder, 'serverless.yml'));
  cpSync(join(example, 'src'), join(folder, 'src'), {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  return folder;
};

test('status tells that nothing is deployed, then what is, and where', async () => {
  const folder = project();
  const before = await scfWsJson(['status', ...LOCAL], { folder });
  expect(before.status).toBe(0);
  expect(before.document.functions).toEqual([{ name: 'echo-node', namespace: 'default' }]);

  await scfWs(['deploy', ...LOCAL], { folder });
  const { status, document } = await scfWsJson(['status', ...LOCAL], { folder });
  expect(status).toBe(0);
  expect(document).toMatchObject({
    target: 'local',
    functions: [{ name: 'echo-node', state: 'Active', ours: true, type: 'HTTP', protocol: 'WS' }],
  });
  expect(document.functions[0].urls[0]).toMatch(/^ws:\/\/.*\/default\/echo-node$/);

  const shown = await scfWs(['status', ...LOCAL], { folder });
  expect(shown.stdout).toContain('default/echo-node  Active, HTTP WS');
  const chinese = await scfWs(['status', ...LOCAL, '--lang', 'zh'], { folder });
  expect(chinese.stdout).toContain('default/echo-node  Active，HTTP WS');
});

test('status says of a function that another project made that it is not ours', async () => {
  const folder = project();
  await scfWs(['deploy', ...LOCAL], { folder });
  const { document } = await scfWsJson(['status', ...LOCAL, '--stage', 'other'], { folder });
  expect(document.functions).toMatchObject([{ name: 'echo-node', ours: false }]);
});
