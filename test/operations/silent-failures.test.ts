import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STATUS_OF } from '../../src/cli/exit-codes.ts';
import { deploy } from '../../src/operations/deploy.ts';
import { remove } from '../../src/operations/remove.ts';
import { clientOfLocalTarget } from '../support/local-api.ts';
import { ofKind } from '../support/operation.ts';
import {
  edit,
  hurried,
  type OnCall,
  type StandingTarget,
  standingTarget,
} from '../support/standing-target.ts';
import { isWrite } from '../support/undertakings.ts';

/** What other deployers do without a word, or call a success. Here each is told, and stops. */
const FILE = `component: scf
name: chat
inputs:
  name: chat
  src: ./src
  type: web
  runtime: Nodejs18.15
  memorySize: 128
  timeout: 900
  protocolType: WS
  protocolParams:
    wsParams:
      idleTimeOut: 60
  environment:
    variables: { LEVEL: info }
  events:
    - http: { parameters: { netConfig: { enableExtranet: true }, authType: NONE } }
`;
const BOOTSTRAP = ['#!/bin/bash\nexec ./server\n', 0o755] as const;
const NO_WEB_SOCKET = /\n {2}protocolType(.*\n)*?.*idleTimeOut: 60/;

const choice = { file: undefined, stage: undefined, region: undefined, target: 'local' } as const;
const nobody = { allowReplace: false, yes: false, ask: async () => false } as const;

type TextChange = readonly [from: string | RegExp, to: string];

/** A project with its changes from the file above; nothing is deployed yet. */
const project = (...changes: readonly TextChange[]) => {
  const text = changes.reduce((before, [from, to]) => before.replace(from, to), FILE);
  return standingTarget({
    'serverless.yml': text,
    'src/scf_bootstrap': BOOTSTRAP,
    'src/server': '#!/bin/sh\n',
  });
};

/** A deploy: the exit status, what was told, and the calls that change something. */
const deployed = async (
  target: StandingTarget,
  {
    allowReplace = false,
    onCall = () => undefined,
  }: { allowReplace?: boolean; onCall?: OnCall } = {},
) => {
  target.on(onCall);
  const { surroundings, events } = hurried(target);
  const approvals = { ...nobody, allowReplace };
  const ending = await deploy(
    { ...choice, dryRun: false, prune: false, approvals, detailedExitcode: false },
    surroundings,
  );
  const findings = ofKind(events, 'diagnostic-reported').map(({ diagnostic }) => diagnostic.code);
  return { status: STATUS_OF[ending], events, findings, writes: target.calls.filter(isWrite) };
};

const live = ({ folder }: StandingTarget) =>
  clientOfLocalTarget(folder).GetFunction({ FunctionName: 'chat' });

const first = async (...changes: readonly TextChange[]) => {
  const target = await project(...changes);
  expect((await deployed(target)).status).toBe(0);
  return target;
};

describe('deploying again', () => {
  test.each([
    [
      'type ignored',
      { Type: 'Event' },
      /type: web(\n.*)*?idleTimeOut: 60\n(.*\n){2}(.*\n)*/,
      'type: event\n  handler: index.main\n',
    ],
    ['protocol removal ignored', { ProtocolType: '' }, NO_WEB_SOCKET, ''],
    ['runtime change ignored', { Runtime: 'Nodejs16.13' }, 'Nodejs18.15', 'Nodejs16.13'],
  ])('%s: it is a replacement, with status 5 until that is approved', async (_, now, from, to) => {
    const target = await first();
    const file = join(target.folder, 'serverless.yml');
    writeFileSync(file, FILE.replace(from, to));
    expect(await deployed(target)).toMatchObject({ status: 5, writes: [] });
    expect((await deployed(target, { allowReplace: true })).status).toBe(0);
    const { ProtocolType = '', ...fn } = await live(target);
    expect({ ...fn, ProtocolType: ProtocolType ?? '' }).toMatchObject(now);
  });

  test('protocol added to a plain function and never sent: it is a replacement', async () => {
    const target = await first([NO_WEB_SOCKET, '']);
    writeFileSync(join(target.folder, 'serverless.yml'), FILE);
    expect(await deployed(target)).toMatchObject({ status: 5, writes: [] });
    expect((await deployed(target, { allowReplace: true })).status).toBe(0);
    expect((await live(target)).ProtocolType).toBe('WS');
  });

  test('variables wiped: they stay where the file has no environment', async () => {
    const target = await first();
    edit(target, '  environment:\n    variables: { LEVEL: info }\n', '');
    edit(target, 'timeout: 900', 'timeout: 800');
    const { status, findings } = await deployed(target);
    expect([status, findings]).toEqual([0, ['function/environment-erased']]);
    const { Environment, Timeout } = await live(target);
    expect([Environment?.Variables, Timeout]).toEqual([[{ Key: 'LEVEL', Value: 'info' }], 800]);
  });

  test('chmod-only change not redeployed: it is a change of the code', async () => {
    const target = await first();
    chmodSync(join(target.folder, 'src/server'), 0o755);
    expect(await deployed(target)).toMatchObject({ status: 0, writes: ['UpdateFunctionCode'] });
  });

  test('code always uploaded again: nothing is written where nothing has changed', async () => {
    const target = await first();
    expect(await deployed(target)).toMatchObject({ status: 0, writes: [] });
  });

  test('URL update failure swallowed: it ends with status 3', async () => {
    const target = await first();
    edit(target, 'authType: NONE', 'authType: CAM');
    const onCall: OnCall = (action) =>
      action === 'UpdateTrigger' ? { error: 'FailedOperation.UpdateTrigger' } : undefined;
    const { status, events } = await deployed(target, { onCall });
    expect(status).toBe(3);
    expect(ofKind(events, 'step-failed')).toMatchObject([
      { failure: { code: 'FailedOperation.UpdateTrigger' } },
    ]);
  });
});

describe('deploying for the first time', () => {
  test.each([
    [
      'idle timeout longer than the timeout sent',
      'ws/idle-timeout-exceeds-timeout',
      'timeout: 900',
      'timeout: 30',
    ],
    ['"Web" makes an event function', 'function/type-not-recognised', 'type: web', 'type: Web'],
    ['"HTTP" makes an event function', 'function/type-not-recognised', 'type: web', 'type: HTTP'],
    [
      'parameters without protocol ignored',
      'ws/params-without-protocol',
      '  protocolType: WS\n',
      '',
    ],
    ['"ws" sent as it is', 'ws/protocol-not-recognised', 'protocolType: WS', 'protocolType: ws'],
    ['a name SCF refuses is sent', 'function/name-format', '  name: chat', '  name: 1bad name!'],
    [
      'a memory size SCF refuses is sent',
      'function/memory-size',
      'memorySize: 128',
      'memorySize: 100',
    ],
    ['a timeout SCF refuses is sent', 'function/timeout-range', 'timeout: 900', 'timeout: 99999'],
    [
      'a timeout that is no number is sent or dropped',
      'config/wrong-type',
      'timeout: 900',
      'timeout: abc',
    ],
    [
      'an idle timeout SCF refuses is sent',
      'ws/idle-timeout-range',
      'idleTimeOut: 60',
      'idleTimeOut: 99999',
    ],
  ])('%s: %s says so, with status 1 and before anything is written', async (_, code, from, to) => {
    const target = await project([from, to]);
    const { status, findings, writes } = await deployed(target);
    expect([status, findings, writes]).toEqual([1, expect.arrayContaining([code]), []]);
  });

  test('WebSocket with a function URL crashes: it is deployed, and has its address', async () => {
    const target = await project();
    const { status, events } = await deployed(target);
    expect(status).toBe(0);
    expect(ofKind(events, 'deploy-ended')).toMatchObject([
      { functions: [{ name: 'chat', url: expect.stringMatching(/^ws:/) }] },
    ]);
  });

  test.each([
    ['bootstrap missing kills the process or asks', 'bootstrap/missing', {}],
    [
      'bootstrap that cannot be executed deployed',
      'bootstrap/not-executable',
      { 'src/scf_bootstrap': [BOOTSTRAP[0], 0o644] },
    ],
  ] as const)(
    '%s: %s says so, with status 1 and before anything is written',
    async (_, code, files) => {
      const target = await standingTarget({ 'serverless.yml': FILE, 'src/index.js': '', ...files });
      const { status, findings, writes } = await deployed(target);
      expect([status, findings, writes]).toEqual([1, [code], []]);
    },
  );

  test('exit code 0 on failure: a refused creation ends with status 3', async () => {
    const target = await project();
    const onCall: OnCall = (action) =>
      action === 'CreateFunction' ? { error: 'LimitExceeded.Function' } : undefined;
    const { status, events } = await deployed(target, { onCall });
    expect([status, ofKind(events, 'deploy-ended')]).toMatchObject([3, [{ outcome: 'stopped' }]]);
  });

  test('success although the creation failed: it ends with status 3 and the reason', async () => {
    const target = await project();
    const failure = { ErrorCode: 'FailedOperation.Insufficient', ErrorMessage: 'no room' };
    const onCall: OnCall = (action) => (action === 'CreateFunction' ? { failure } : undefined);
    const { status, events } = await deployed(target, { onCall });
    expect([status, ofKind(events, 'step-failed')]).toMatchObject([
      3,
      [{ failure: { code: 'CreateFailed' } }],
    ]);
    expect(JSON.stringify(events)).toContain('no room');
  });

  test('leftover of a failed creation replaced without a word: the plan says why', async () => {
    const target = await project();
    const failure = { ErrorCode: 'FailedOperation.Insufficient', ErrorMessage: 'no room' };
    await deployed(target, {
      onCall: (action) => (action === 'CreateFunction' ? { failure } : undefined),
    });
    const { status, events } = await deployed(target);
    expect(status).toBe(0);
    const [plan] = ofKind(events, 'plan-made');
    expect(plan?.changes[0]).toMatchObject({
      action: 'replace',
      reasons: [{ code: 'function/create-failed' }],
    });
  });
});

test('deletion without confirmation: nothing is removed, with status 5', async () => {
  const target = await first();
  target.on(() => undefined);
  const ending = await remove({ ...choice, approvals: nobody }, hurried(target).surroundings);
  expect([STATUS_OF[ending], target.calls.filter(isWrite)]).toEqual([5, []]);
});
