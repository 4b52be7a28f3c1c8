import { rmSync } from 'node:fs';
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

const deployed = async (): Promise<string> => {
  const folder = project();
  const { status } = await scfWs(['deploy', '--target', 'local'], { folder });
  expect(status).toBe(0);
  return folder;
};

const LIVE = ['validate', '--live', '--target', 'local'];
const check = async (folder: string, ...more: string[]) => {
  const { status, document } = await scfWsJson([...LIVE, ...more], { folder });
  const found: { severity: string; code: string }[] = document.diagnostics;
  const codes = found.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return { status, codes, document };
};

describe('validate --live', () => {
  test('is content with what was deployed, and with what never was', async () => {
    const { status, codes, document } = await check(await deployed());
    expect([status, codes, document.summary.files]).toEqual([0, [], 1]);
    expect((await check(project())).status).toBe(0);
  });

  test('tells what cannot become live, which the file alone does not show', async () => {
    const folder = await deployed();
    editFile(folder, '  protocolType: WS\n', '');
    editFile(folder, '  protocolParams: { wsParams: { idleTimeOut: 60 } }\n', '');
    expect((await scfWs(['validate'], { folder })).status).toBe(0);
    const { status, codes, document } = await check(folder);
    expect([status, codes]).toEqual([1, ['ws/protocol-change']]);
    expect(document.summary.errors).toBe(1);
  });

  test('needs no code, plans nothing and leaves nothing behind', async () => {
    const folder = await deployed();
    editFile(folder, '  environment: { variables: { LEVEL: info } }\n', '');
    const { status, codes, document } = await check(folder);
    expect([status, codes]).toEqual([0, ['function/environment-erased']]);
    expect(document).not.toHaveProperty('changes');
    expect((await check(folder, '--max-warnings', '0')).status).toBe(1);
    rmSync(join(folder, '.scf-ws'), { recursive: true });
    expect((await check(folder)).codes).toEqual([]);
  });

  test('takes what is written about a finding', async () => {
    const folder = await deployed();
    editFile(folder, '  environment: { variables: { LEVEL: info } }\n', '');
    const ignored = '# scf-ws-ignore function/environment-erased: they come from the console\n';
    editFile(folder, 'component: scf', `${ignored}component: scf`);
    expect((await check(folder)).codes).toEqual([]);
  });

  test('says that a file which may mean any function is not compared', async () => {
    const folder = await deployed();
    editFile(folder, '  name: chat\n', '  name: "${env:NOBODY_SET_IT}"\n');
    const { status, stderr } = await scfWs(LIVE, { folder });
    expect(status).toBe(1);
    expect(stderr).toContain('serverless.yml is not compared with what is live');
  });

  test('ends with 3 where the platform cannot be reached, and tells what is wrong anyway', async () => {
    const folder = project(YAML.replace('idleTimeOut: 60', 'idleTimeOut: 6000'));
    const environment = {
      TENCENTCLOUD_SECRET_ID: 'AKIDexample',
      TENCENTCLOUD_SECRET_KEY: 'example',
    };
    const args = ['validate', '--live', '--endpoint', 'http://127.0.0.1:1', '--json'];
    const { status, stdout } = await scfWs(args, { folder, environment });
    const document = JSON.parse(stdout);
    expect(status).toBe(3);
    expect(document.failure.code).toBe('NetworkError');
    expect(document.summary.errors).toBeGreaterThan(0);
  });

  test.each([
    [['--live', '--fix'], 'The option --live only looks'],
    [['--target', 'local'], 'The option --target needs --live'],
  ])('%j is wrong usage', async (args, told) => {
    const { status, stderr } = await scfWs(['validate', ...args], { folder: project() });
    expect(status).toBe(2);
    expect(stderr).toContain(told);
  });
});
