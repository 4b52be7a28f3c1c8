import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chatFile, IDLE_CODE } from '../support/chat-project.ts';
import { Dev, scfWs, scfWsJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const project = (faults: string): string =>
  temporaryFolder({
    'serverless.yml': chatFile(),
    ...IDLE_CODE,
    '.scf-ws/faults.yml': faults,
  });

const LOCAL = ['--target', 'local'];

test('a deploy meets the error that the file asks for, and is done when it is gone', async () => {
  const folder = project('faults:\n  - action: CreateTrigger\n    error: LimitExceeded.Trigger\n');
  const failed = await scfWsJson(['deploy', ...LOCAL], { folder });
  expect(failed.status).toBe(3);
  expect(failed.document.failure).toMatchObject({
    code: 'LimitExceeded.Trigger',
    action: 'CreateTrigger',
  });
  expect(failed.document.outcome).toBe('stopped');
  writeFileSync(join(folder, '.scf-ws/faults.yml'), 'faults: []\n');
  expect((await scfWs(['deploy', ...LOCAL], { folder })).status).toBe(0);
});

test('an error that passes is met, and the deploy is done', async () => {
  const folder = project(
    'faults:\n  - { action: CreateFunction, error: InternalError, times: 1 }\n',
  );
  const { status, document, stderr } = await scfWsJson(['deploy', ...LOCAL], { folder });
  expect(status).toBe(0);
  const made = document.calls.filter(
    (call: { action: string }) => call.action === 'CreateFunction',
  );
  expect(made.map(({ ok }: { ok: boolean }) => ok)).toEqual([false, true]);
  expect(stderr).toBe('');
  const shown = await scfWs(['plan', ...LOCAL, '--lang', 'zh'], { folder });
  expect(shown.stderr).toContain('本地目标正在注入故障：1 项，来自 .scf-ws/faults.yml');
});

test('one who is served by dev meets the faults of dev', async () => {
  const folder = project(
    'faults:\n  - { action: ListNamespaces, error: AuthFailure.UnauthorizedOperation, skip: 1 }\n',
  );
  const dev = new Dev([], { folder });
  await dev.ready();
  const { status, document } = await scfWsJson(['deploy', ...LOCAL], { folder });
  expect(status).toBe(3);
  expect(document.failure.code).toBe('AuthFailure.UnauthorizedOperation');
});

test.each(['plan', 'deploy', 'dev'])('%s does nothing where the file is wrong', async (command) => {
  const folder = project('faults:\n  - action: CreateFunktion\n    drop: after\n');
  const target = command === 'dev' ? [] : LOCAL;
  const { status, stdout } = await scfWs([command, ...target], { folder });
  expect(status).toBe(1);
  expect(stdout).toContain('.scf-ws/faults.yml:2');
  expect(stdout).toContain('CreateFunction');
});
