import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deploy } from '../../src/operations/deploy.ts';
import type { Ending } from '../../src/operations/ending.ts';
import { plan } from '../../src/operations/plan/plan.ts';
import type { Publication } from '../../src/operations/plan/plan-publication.ts';
import { remove } from '../../src/operations/remove.ts';
import { rollback } from '../../src/operations/rollback.ts';
import type { Surroundings } from '../../src/operations/surroundings.ts';
import { chatFile, IDLE_CODE } from './chat-project.ts';
import { clientOfLocalTarget } from './local-api.ts';
import { edit, hurried, type StandingTarget, standingTarget } from './standing-target.ts';
import type { Tree } from './temporary-folder.ts';

const PROJECT: Tree = {
  'serverless.yml': chatFile('  environment: { variables: { LEVEL: canary-in-a-variable } }\n'),
  ...IDLE_CODE,
};

const choice = { file: undefined, stage: undefined, region: undefined, target: 'local' } as const;

const APPROVED = { allowReplace: true, yes: true, ask: async () => false } as const;

const deployIt = (surroundings: Surroundings, publication?: Publication): Promise<Ending> =>
  deploy(
    {
      ...{ ...choice, dryRun: false, prune: false, approvals: APPROVED, detailedExitcode: false },
      ...(publication && { publication }),
    },
    surroundings,
  );

const publishing = (share: number, alias = '$DEFAULT') => ({
  run: (surroundings: Surroundings) =>
    deployIt(surroundings, { share, alias, description: 'of the test' }),
  args: [
    ...['deploy', '--publish', '--traffic', `${share}%`],
    ...['--alias', alias, '--description', 'of the test'],
  ],
});

/** Every call with every trouble, where there is time: `EVERY_CALL=1 npx vitest run …`. */
export const isLong = process.env['EVERY_CALL'] !== undefined;
export const isWrite = (action: string): boolean => !/^(Get|List)/.test(action);

/** Something that a user wants done, and how it is asked for. */
export interface Undertaking {
  /** Makes the wish, in the files of a project that is deployed already. */
  readonly wish: (target: StandingTarget) => void;
  readonly isDeployed: boolean;
  /** How many versions were published before, each of other code. */
  readonly publishedBefore?: number;
  readonly run: (surroundings: Surroundings) => Promise<Ending>;
  /** The same on the command line. */
  readonly args: readonly string[];
}

const DEPLOY = { isDeployed: true, run: deployIt, args: ['deploy', '--allow-replace'] } as const;

const changeCode = ({ folder }: Pick<StandingTarget, 'folder'>): void =>
  appendFileSync(join(folder, 'src/scf_bootstrap'), '# new\n');

export const UNDERTAKINGS = {
  create: { ...DEPLOY, isDeployed: false, wish: () => {} },
  update: {
    ...DEPLOY,
    wish: (target) => {
      writeFileSync(join(target.folder, 'src/new.txt'), 'new');
      edit(target, 'timeout: 900', 'timeout: 800');
      edit(target, 'authType: NONE', 'authType: CAM');
    },
  },
  replace: { ...DEPLOY, wish: (target) => edit(target, 'Nodejs18.15', 'Nodejs16.13') },
  rename: { ...DEPLOY, wish: (target) => edit(target, '  name: chat', '  name: talk') },
  remove: {
    isDeployed: true,
    wish: () => {},
    run: (surroundings) => remove({ ...choice, approvals: APPROVED }, surroundings),
    args: ['remove', '--yes'],
  },
  canary: { ...publishing(10), isDeployed: true, wish: changeCode },
  'canary of a new alias': { ...publishing(10, 'prod'), isDeployed: true, wish: changeCode },
  rollback: {
    isDeployed: true,
    publishedBefore: 3,
    wish: () => {},
    run: (surroundings) =>
      rollback(
        {
          ...{ ...choice, functionName: undefined, version: '1', alias: '$DEFAULT' },
          approvals: { yes: true, ask: async () => true },
        },
        surroundings,
      ),
    args: ['rollback', '1', '--yes'],
  },
} as const satisfies Record<string, Undertaking>;

export type UndertakingName = keyof typeof UNDERTAKINGS;

/** Makes many targets on which the same is to be done, from one that was deployed to once. */
export const stageFor = async (
  name: UndertakingName,
  transitionMilliseconds = 0,
): Promise<() => Promise<StandingTarget>> => {
  const undertaking: Undertaking = UNDERTAKINGS[name];
  const first = await standingTarget(PROJECT);
  if (undertaking.isDeployed) await deployIt(hurried(first).surroundings);
  for (let version = 0; version < (undertaking.publishedBefore ?? 0); version += 1) {
    changeCode(first);
    await publishing(100).run(hurried(first).surroundings);
  }
  return async () => {
    const target = await standingTarget(first.folder, transitionMilliseconds);
    undertaking.wish(target);
    return target;
  };
};

/** Everything that is live, without what is new each time it is made. */
export const liveOn = async ({ folder }: StandingTarget): Promise<unknown> => {
  const client = clientOfLocalTarget(folder);
  const { Functions = [] } = await client.ListFunctions({});
  return Promise.all(
    Functions.map(async ({ FunctionName = '' }) => {
      const fn = await client.GetFunction({ FunctionName });
      const { CodeSha256 } = await client.GetFunctionAddress({ FunctionName });
      const { Triggers = [] } = await client.ListTriggers({ FunctionName });
      const { AddTime, ModTime, RequestId, FunctionId, Triggers: _, ...settings } = fn;
      const urls = Triggers.map(({ Type, Qualifier, Enable, TriggerDesc }) => {
        return { Type, Qualifier, Enable, TriggerDesc };
      });
      return { ...settings, CodeSha256, urls, ...(await publishedOf(FunctionName, client)) };
    }),
  );
};

const publishedOf = async (
  FunctionName: string,
  client: ReturnType<typeof clientOfLocalTarget>,
): Promise<object> => {
  const { Versions = [] } = await client.ListVersionByFunction({ FunctionName });
  const { Aliases = [] } = await client.ListAliases({ FunctionName });
  const versions = Versions.map(({ Version, Description, Status }) => ({
    ...{ Version, Description, Status },
  }));
  const aliases = Aliases.map(({ Name, FunctionVersion, RoutingConfig }) => ({
    ...{ Name, FunctionVersion, RoutingConfig },
  }));
  return { versions, aliases };
};

/** What is live after the same has been done without trouble. */
export const liveAfterwards = async (
  stage: () => Promise<StandingTarget>,
  name: UndertakingName,
) => {
  const target = await stage();
  target.on(() => undefined);
  const { surroundings } = hurried(target);
  const ending = await UNDERTAKINGS[name].run(surroundings);
  if (ending !== 'done') throw new Error(`It ended with ${ending}.`);
  return { calls: [...target.calls], live: await liveOn(target) };
};

/** Whether a plan says that nothing is left to change. */
export const nothingLeft = async (target: StandingTarget): Promise<boolean> => {
  const ending = await plan(
    { ...choice, detailedExitcode: true, allowReplace: false, prune: false },
    hurried(target).surroundings,
  );
  return ending === 'done';
};
