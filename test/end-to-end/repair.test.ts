import { describe, expect, test } from 'vitest';
import { Dev, scfWs, scfWsJson } from '../support/cli.ts';
import { clientOfLocalTarget, steadyStatus } from '../support/local-api.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const project = (name: string, more = ''): Tree => ({
  'serverless.yml': `component: scf
name: it
inputs:
  name: ${name}
  src: ./src
  type: web
  runtime: Nodejs18.15
  timeout: 900
  protocolType: WS
  protocolParams: { wsParams: { idleTimeOut: 60 } }
  events:
    - http: { parameters: { netConfig: { enableExtranet: true }, authType: NONE } }
${more}`,
  'src/scf_bootstrap': ['#!/bin/bash\nexec ./server\n', 0o755],
});

const LOCAL = ['--target', 'local'];
const NO_ZIP = Buffer.from('this is no zip').toString('base64');

/** The end record alone (APPNOTE 4.3.16). */
const EMPTY_ZIP = Buffer.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]).toString(
  'base64',
);

/** A folder whose local target runs and has another function deployed. */
const running = async (more = '') => {
  const folder = temporaryFolder(project('chat', more));
  await new Dev([], { folder }).ready();
  return { folder, client: clientOfLocalTarget(folder) };
};

const deploy = (folder: string) => scfWsJson(['deploy', ...LOCAL], { folder });
const plan = (folder: string) => scfWsJson(['plan', ...LOCAL, '--detailed-exitcode'], { folder });

describe('a function that others left in a bad state', () => {
  test('an update that failed is planned, and made again', async () => {
    const { folder, client } = await running();
    await client.UpdateFunctionCode({ FunctionName: 'chat', ZipFile: NO_ZIP });
    expect(await steadyStatus(client, 'chat')).toBe('UpdateFailed');
    const looked = await scfWsJson(['status', ...LOCAL], { folder });
    const [fn] = looked.document.functions;
    expect(fn).toMatchObject({ state: 'UpdateFailed', reason: expect.stringMatching(/^\w.*: \w/) });
    const shown = await scfWs(['status', ...LOCAL], { folder });
    expect(shown.stdout).toContain(fn.reason);
    const planned = await plan(folder);
    expect(planned.status).toBe(4);
    expect(JSON.stringify(planned.document.changes)).toContain('UpdateFailed');
    expect((await deploy(folder)).status).toBe(0);
    expect(await steadyStatus(client, 'chat')).toBe('Active');
    expect((await plan(folder)).status).toBe(0);
  });

  test('one whose creation failed is made anew, without an approval', async () => {
    const { folder, client } = await running();
    await client.DeleteFunction({ FunctionName: 'chat' });
    const made = { FunctionName: 'chat', Code: { ZipFile: NO_ZIP }, Type: 'HTTP' };
    await client.CreateFunction({ ...made, Runtime: 'Nodejs18.15', ProtocolType: 'WS' });
    expect(await steadyStatus(client, 'chat')).toBe('CreateFailed');
    const deployed = await deploy(folder);
    expect(deployed.document.changes[0].reasons[0].code).toBe('function/create-failed');
    expect(deployed.status).toBe(0);
    expect((await plan(folder)).status).toBe(0);
  });

  test('a Web function with a handler, as another tool makes it, is left with it', async () => {
    const { folder, client } = await running();
    await client.DeleteFunction({ FunctionName: 'chat' });
    await client.CreateFunction({
      FunctionName: 'chat',
      Code: { ZipFile: EMPTY_ZIP },
      Handler: 'index.main',
      Type: 'HTTP',
      ProtocolType: 'WS',
      Runtime: 'Nodejs18.15',
    });
    expect(await steadyStatus(client, 'chat')).toBe('Active');
    expect((await deploy(folder)).status).toBe(0);
    expect((await plan(folder)).status).toBe(0);
    expect((await client.GetFunction({ FunctionName: 'chat' })).Handler).toBe('index.main');
  });

  test('a URL that was closed is opened, and is set to what the file says again', async () => {
    const { folder, client } = await running();
    const { Triggers } = await client.ListTriggers({ FunctionName: 'chat' });
    const name = { FunctionName: 'chat', TriggerName: Triggers?.[0]?.TriggerName ?? '' };
    const TriggerDesc = JSON.stringify({
      AuthType: 'NONE',
      NetConfig: { EnableIntranet: false, EnableExtranet: true },
      CorsConfig: { Enable: true, Origins: ['*'] },
    });
    const changed = { ...name, Type: 'http', Qualifier: '$DEFAULT', Enable: 'CLOSE', TriggerDesc };
    await client.UpdateTrigger(changed);
    const planned = await plan(folder);
    expect(planned.document.changes[1].differences).toEqual([
      expect.objectContaining({ field: 'cors', after: null }),
      expect.objectContaining({ field: 'enabled', before: false, after: true }),
    ]);
    expect((await deploy(folder)).status).toBe(0);
    const [after] = (await client.ListTriggers({ FunctionName: 'chat' })).Triggers ?? [];
    expect(after?.Enable).toBe(1);
    expect(after?.TriggerDesc).not.toContain('"Origins":["*"]');
  });

  test('triggers are left alone where the file says so', async () => {
    const { folder, client } = await running('  ignoreTriggers: true\n');
    const { Triggers } = await client.ListTriggers({ FunctionName: 'chat' });
    expect(Triggers).toEqual([]);
    expect((await plan(folder)).status).toBe(0);
  });
});
