import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOf } from '../../src/emulator/control-plane/faults/faults.ts';
import { execute } from '../../src/engine/execute.ts';
import { orderSteps } from '../../src/engine/plan.ts';
import type { Action } from '../../src/events.ts';
import { systemClock } from '../../src/host/clock.ts';
import { nodeHost } from '../../src/host/host.ts';
import { readLive } from '../../src/operations/plan/find-live.ts';
import { planDeploy } from '../../src/operations/plan/make-plan.ts';
import type { Publication } from '../../src/operations/plan/plan-publication.ts';
import { goalOf } from '../../src/operations/plan/publication-goal.ts';
import { prepare } from '../../src/operations/prepare.ts';
import type { AliasState } from '../../src/resources/alias/state.ts';
import type { ControlPlane } from '../../src/resources/control-plane.ts';
import { sdkControlPlane } from '../../src/targets/sdk-control-plane.ts';
import { clientOf, openLocalTarget } from '../emulator/support/local-target.ts';
import { chatFile } from '../support/chat-project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FILE = chatFile();

const surroundings = () => ({
  host: nodeHost(),
  emit: () => {},
  signal: new AbortController().signal,
});

const packed = async (script: string) => {
  const folder = temporaryFolder({
    'serverless.yml': FILE,
    'src/scf_bootstrap': [`#!/bin/bash\n${script}\n`, 0o755],
  });
  const file = join(folder, 'serverless.yml');
  const choice = { file, stage: undefined, region: undefined };
  const preparation = await prepare(choice, true, surroundings());
  if (preparation.kind !== 'prepared') throw new Error('the project cannot be deployed');
  return preparation.prepared.wanted;
};

/** The function before, and with other code. */
const twoStates = async () => ({
  old: await packed('exec ./old'),
  next: await packed('exec ./new'),
});
type Wanted = Awaited<ReturnType<typeof packed>>;

const CANARY: Publication = { share: 10, alias: '$DEFAULT', description: 'a try' };

const undertakingOn = (control: ControlPlane) => ({
  control,
  pause: async () => {},
  now: systemClock.now,
  patience: 10_000,
  stillWaiting: () => {},
  upload: async () => {
    throw new Error('nothing here is too large for a request');
  },
});

const plan = async (control: ControlPlane, wanted: Wanted, publication?: Publication) => {
  const undertaking = undertakingOn(control);
  const live = await readLive(
    wanted.map(({ fn }) => fn),
    undertaking,
  );
  return planDeploy(wanted, live, undertaking, { publication });
};

const deploy = async (control: ControlPlane, wanted: Wanted, publication?: Publication) => {
  const { emit, signal } = surroundings();
  const changes = await plan(control, wanted, publication);
  return execute(orderSteps(changes), emit, systemClock, signal);
};

const openControl = async (faults = faultsOf([])) => {
  const target = await openLocalTarget({ transitionMilliseconds: 0, faults });
  const { credential } = target;
  const endpoint = { isSecure: false, host: new URL(target.apiUrl).host };
  const options = { credential, region: 'ap-guangzhou', endpoint };
  const control = sdkControlPlane(options, nodeHost(), () => {});
  return { control, target, client: clientOf(target) };
};

test('a canary is whole at last, whichever call of it is done without an answer', async () => {
  const CHAT = { FunctionName: 'chat' };
  const { old, next } = await twoStates();
  for (let call = 0, wasHit = true; wasHit; call += 1) {
    const state = { isArmed: false, seen: 0 };
    const { control, client } = await openControl({
      next: () => {
        if (!state.isArmed) return undefined;
        state.seen += 1;
        return state.seen === call + 1 ? { delayMilliseconds: 0, drop: 'after' } : undefined;
      },
    });
    await deploy(control, old);
    state.isArmed = true;
    const first = await deploy(control, next, CANARY).catch(() => undefined);
    wasHit = state.seen > call;
    state.isArmed = false;
    if (first?.kind !== 'done') await deploy(control, next, CANARY);
    const { FunctionVersion: versions } = await client.ListVersionByFunction(CHAT);
    expect([...(versions ?? [])].sort(), `call ${call}`).toEqual(['$LATEST', '1', '2']);
    const hashes = await Promise.all(
      ['1', '2'].map((Qualifier) => client.GetFunctionAddress({ ...CHAT, Qualifier })),
    );
    expect(hashes.map(({ CodeSha256 }) => CodeSha256)).toEqual([
      old[0]?.fn.codeSha256,
      next[0]?.fn.codeSha256,
    ]);
    expect(await client.GetAlias({ ...CHAT, Name: '$DEFAULT' })).toMatchObject({
      FunctionVersion: '1',
      RoutingConfig: { AdditionalVersionWeights: [{ Version: '2', Weight: 0.1 }] },
    });
    const again = await plan(control, next, CANARY);
    expect(again.map(({ planned }) => planned.action)).toEqual(again.map(() => 'keep'));
  }
}, 120_000);

test('while a canary is made, no connection reaches new code before the alias lets it', async () => {
  const { control: sdk, target } = await openControl();
  const { old, next } = await twoStates();
  const served: string[] = [];
  const control: ControlPlane = {
    region: sdk.region,
    call: async (action, request) => {
      const answer = await sdk.call(action, request);
      served.push(target.needs.directory.find('default', 'chat')?.codeFolder ?? '');
      return answer;
    },
  };
  await deploy(control, old);
  const before = new Set([served.at(-1)]);
  served.length = 0;
  await deploy(control, next, { ...CANARY, share: 0 });
  expect(new Set(served)).toEqual(before);
});

test('a function that is new is published and served as a whole, whatever share was asked for', async () => {
  const { old } = await twoStates();
  const { control, client } = await openControl();
  await deploy(control, old, CANARY);
  const alias = await client.GetAlias({ FunctionName: 'chat', Name: '$DEFAULT' });
  expect(alias).toMatchObject({ FunctionVersion: '1' });
  expect(alias.RoutingConfig?.AdditionalVersionWeights).toEqual([]);
});

const alias: AliasState = {
  functionName: 'chat',
  namespace: 'default',
  name: '$DEFAULT',
  version: '$LATEST',
  weights: {},
  matches: [],
  description: '',
};
const version = fc.constantFrom('1', '2', '3');
const known = fc.record({
  main: fc.constantFrom('$LATEST', '1', '2', '3'),
  isLive: fc.option(version, { nil: undefined }),
  isWanted: fc.option(version, { nil: undefined }),
  action: fc.constantFrom<Action>('keep', 'update'),
  share: fc.integer({ min: 1, max: 99 }),
});

test('whatever is known, clients leave a version only for the share that was asked for', () => {
  fc.assert(
    fc.property(known, ({ main, isLive, isWanted, action, share }) => {
      const live = { ...alias, version: main };
      const goal = goalOf({ alias: live, wantedAlias: live, isLive, isWanted }, action, share);
      const { version: after, weights } = goal.alias;
      const target = isWanted ?? 'new';
      expect(weights).toEqual(after === target ? {} : { [target]: share });
      const stays = main === '$LATEST' ? goal.pinned : main;
      expect(after).toBe(stays ?? target);
      expect(goal.publishesNew).toBe(isWanted === undefined);
    }),
  );
});

test('who follows the latest version is kept on what is live before that changes', () => {
  const state = { alias, wantedAlias: alias, isWanted: undefined };
  const change = (isLive: string | undefined) => goalOf({ ...state, isLive }, 'update', 10);
  expect(change(undefined)).toMatchObject({ pinned: 'stable', publishesStable: true });
  expect(change('7')).toMatchObject({ pinned: '7', publishesStable: false });
  const same = goalOf({ ...state, isLive: undefined }, 'keep', 10);
  expect(same).toMatchObject({ pinned: undefined, publishesStable: false });
});
