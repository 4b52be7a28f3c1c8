import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chatFile, IDLE_CODE } from '../support/chat-project.ts';
import { scfWs, scfWsJson } from '../support/cli.ts';
import { editFile } from '../support/edit-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const YAML = chatFile('  environment: { variables: { LEVEL: info } }\n');

const project = (yaml = YAML): string =>
  temporaryFolder({
    'serverless.yml': yaml,
    ...IDLE_CODE,
  });

const LOCAL = ['--target', 'local'];
const deploy = (folder: string, ...args: string[]) =>
  scfWsJson(['deploy', ...LOCAL, ...args], { folder });
const plan = (folder: string, ...args: string[]) =>
  scfWsJson(['plan', ...LOCAL, ...args], { folder });

describe('a saved plan', () => {
  test('is done where nothing has changed, and done once', async () => {
    const folder = project();
    expect((await plan(folder, '--out', 'plan.json')).status).toBe(0);
    const done = await scfWsJson(['deploy', '--plan', 'plan.json'], { folder });
    expect([done.status, done.document.outcome]).toEqual([0, 'done']);
    const again = await scfWsJson(['deploy', '--plan', 'plan.json'], { folder });
    expect(again.status).toBe(6);
    expect(again.document.refusal.message).toContain('function/default/chat on the platform');
  });

  test.each([
    ['the file', ['serverless.yml', 'timeout: 900', 'timeout: 800'], 'timeout of function'],
    ['the code', ['src/scf_bootstrap', './server', './other'], 'the code of function'],
    ['a secret', ['serverless.yml', 'LEVEL: info', 'LEVEL: debug'], 'environment.LEVEL'],
  ] as const)('is refused after a change of %s, with 6', async (_, [file, from, to], named) => {
    const folder = project();
    await deploy(folder);
    editFile(folder, 'idleTimeOut: 60', 'idleTimeOut: 61');
    await plan(folder, '--out', 'plan.json');
    editFile(folder, from, to, file);
    const { status, document } = await scfWsJson(['deploy', '--plan', 'plan.json'], { folder });
    expect([status, document.outcome]).toEqual([6, 'refused']);
    expect(document.refusal.message).toContain(named);
    expect(document.calls.map(({ action }: { action: string }) => action)).not.toContain(
      'UpdateFunctionConfiguration',
    );
  });

  test('that is none is refused with 2, and so is one for something else', async () => {
    const folder = project();
    const none = await scfWs(['deploy', '--plan', 'serverless.yml'], { folder });
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('serverless.yml is no plan of scf-ws.');
    const absent = await scfWs(['deploy', '--plan', 'nowhere.json'], { folder });
    expect(absent.status).toBe(2);
    await plan(folder, '--out', 'plan.json');
    const elsewhere = await scfWs(['deploy', '--plan', 'plan.json', '--region', 'ap-shanghai'], {
      folder,
    });
    expect(elsewhere.status).toBe(2);
    expect(elsewhere.stderr).toContain('ap-guangzhou');
  });
});

describe('a plan', () => {
  test('tells a change in the file from one on the platform', async () => {
    const folder = project();
    await deploy(folder);
    // Somebody else deploys the same function from elsewhere.
    writeFileSync(join(folder, 'other.yml'), YAML.replace('timeout: 900', 'timeout: 700'));
    expect((await deploy(folder, 'other.yml')).status).toBe(0);
    editFile(folder, 'idleTimeOut: 60', 'idleTimeOut: 61');
    const { document } = await plan(folder);
    const [change] = document.changes;
    const told = change.differences.map(
      ({ field, changedIn }: { field: string; changedIn?: string }) => [field, changedIn],
    );
    expect(Object.fromEntries(told)).toEqual({ timeout: 'live', idleTimeOut: 'file' });
    const { stdout } = await scfWs(['plan', ...LOCAL], { folder });
    expect(stdout).toContain(
      'Execution timeout  700 s → 900 s  (changed on the platform since the last deploy)',
    );
  });

  test('says which files of the code differ, where what is live was deployed from here', async () => {
    const folder = project();
    writeFileSync(join(folder, 'src/old.js'), 'old');
    await deploy(folder);
    rmSync(join(folder, 'src/old.js'));
    writeFileSync(join(folder, 'src/new.js'), 'x'.repeat(2000));
    editFile(folder, './server', './server2', 'src/scf_bootstrap');
    const { document } = await plan(folder);
    expect(document.changes[0].codeFiles).toEqual([
      { path: 'new.js', change: 'added', after: 2000 },
      { path: 'old.js', change: 'removed', before: 3 },
      { path: 'scf_bootstrap', change: 'changed', before: 26, after: 27 },
    ]);
    const { stdout } = await scfWs(['plan', ...LOCAL], { folder });
    expect(stdout).toContain('files: 1 added, 1 changed, 1 removed');
    await deploy(folder);
    chmodSync(join(folder, 'src/new.js'), 0o755);
    const again = await plan(folder);
    expect(again.document.changes[0].codeFiles).toEqual([
      { path: 'new.js', change: 'changed', before: 2000, after: 2000 },
    ]);
    rmSync(join(folder, '.scf-ws/last-deploy'), { recursive: true });
    expect((await plan(folder)).document.changes[0]).not.toHaveProperty('codeFiles');
    expect((await scfWs(['plan', ...LOCAL], { folder })).stdout).toContain(
      'not deployed from here',
    );
  });

  test('says what clients will notice', async () => {
    const folder = project();
    await deploy(folder);
    editFile(folder, 'timeout: 900', 'timeout: 800');
    const [updated] = (await plan(folder)).document.changes;
    expect(updated.consequences).toEqual({ connections: 'kept', url: 'kept', isAssumed: true });
    editFile(folder, 'runtime: Nodejs18.15', 'runtime: CustomRuntime');
    const [replaced] = (await plan(folder)).document.changes;
    expect(replaced.consequences).toEqual({
      connections: 'closed',
      closedBy: 'remove function/default/chat',
      url: 'kept',
    });
  });

  test('says why a protocol cannot change, and where, and ends with 1', async () => {
    const folder = project();
    await deploy(folder);
    editFile(
      folder,
      '  protocolType: WS\n  protocolParams: { wsParams: { idleTimeOut: 60 } }\n',
      '',
    );
    const { status, document } = await plan(folder);
    expect(status).toBe(1);
    expect(document.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'ws/protocol-change', file: 'serverless.yml' }),
    );
    expect(document.summary.replace).toBeGreaterThan(0);
    expect((await plan(folder, '--allow-replace')).status).toBe(0);
  });

  test('warns of variables that the file does not have', async () => {
    const folder = project();
    await deploy(folder);
    editFile(folder, '  environment: { variables: { LEVEL: info } }\n', '');
    const { status, document } = await plan(folder);
    expect(status).toBe(0);
    expect(document.diagnostics.map(({ code }: { code: string }) => code)).toContain(
      'function/environment-erased',
    );
  });
});

describe('a guard in the file', () => {
  const GUARDED = `${YAML}x-scf-ws: { preventReplace: true, preventRemove: true }\n`;

  test('refuses a replacement with 5, whatever is approved, and says what to edit', async () => {
    const folder = project(GUARDED);
    await deploy(folder);
    editFile(folder, 'runtime: Nodejs18.15', 'runtime: CustomRuntime');
    const { status, document } = await deploy(folder, '--allow-replace', '--yes');
    expect([status, document.outcome]).toEqual([5, 'refused']);
    const [found] = document.diagnostics.filter(({ code }: { code: string }) =>
      code.endsWith('replacement-prevented'),
    );
    expect(found.path).toEqual(['x-scf-ws', 'preventReplace']);
    expect(found.help).toContain('"preventReplace"');
    editFile(folder, 'preventReplace: true', 'preventReplace: false');
    expect((await deploy(folder, '--allow-replace')).status).toBe(0);
  });

  test('refuses a removal with 5, whatever is approved', async () => {
    const folder = project(GUARDED);
    await deploy(folder);
    const { status, document } = await scfWsJson(['remove', ...LOCAL, '--yes'], { folder });
    expect([status, document.outcome]).toEqual([5, 'refused']);
    expect(document.diagnostics.map(({ code }: { code: string }) => code)).toEqual([
      'function/removal-prevented',
    ]);
    editFile(folder, 'preventRemove: true', 'preventRemove: false');
    expect((await scfWs(['remove', ...LOCAL, '--yes'], { folder })).status).toBe(0);
  });

  test('a function of another project is neither changed nor removed', async () => {
    const folder = project();
    await deploy(folder);
    editFile(folder, 'name: chat\ninputs', 'name: other\ninputs');
    const deployed = await deploy(folder);
    expect(deployed.status).toBe(1);
    const removed = await scfWsJson(['remove', ...LOCAL, '--yes'], { folder });
    expect(removed.status).toBe(1);
    for (const { document } of [deployed, removed]) {
      expect(document.diagnostics.map(({ code }: { code: string }) => code)).toContain(
        'function/name-taken',
      );
    }
  });
});
