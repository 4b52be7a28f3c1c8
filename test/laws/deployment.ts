import { isEmpty, orderSteps } from '../../src/engine/plan.ts';
import { nodeHost } from '../../src/host/host.ts';
import { packFunctions } from '../../src/operations/pack/pack.ts';
import { readLive } from '../../src/operations/plan/find-live.ts';
import { planDeploy } from '../../src/operations/plan/make-plan.ts';
import { readEndpoint } from '../../src/targets/endpoint.ts';
import { sdkControlPlane } from '../../src/targets/sdk-control-plane.ts';
import { type Client, clientOf, openLocalTarget } from '../emulator/support/local-target.ts';
import { loadText } from '../support/load-text.ts';

interface Choice {
  readonly prune?: boolean;
  readonly file?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A local target of its own, and what a deploy does to it; without processes, so it is fast. */
export const openDeployment = async (folder: string) => {
  const target = await openLocalTarget();
  const host = { ...nodeHost(), workingFolder: folder };
  const endpoint = readEndpoint(target.apiUrl);
  if (!endpoint) throw new Error(target.apiUrl);
  const { credential } = target;
  const options = { credential, region: 'ap-guangzhou', endpoint };
  const undertaking = {
    control: sdkControlPlane(options, host, () => {}),
    upload: () => Promise.reject(new Error('Nothing is large enough to be uploaded.')),
    // The emulator is as good as at once.
    pause: async () => {},
    now: host.clock.now,
    patience: 60_000,
    stillWaiting: () => {},
  };

  const plan = async (text: string, choice: Choice = {}) => {
    const { prune = false, file = 'serverless.yml', environment = {} } = choice;
    const { model, diagnostics } = loadText(text, { file, environment });
    if (!model) throw new Error(JSON.stringify(diagnostics));
    const packed = await packFunctions(model, host);
    if (packed.kind === 'obstacle') throw new Error(JSON.stringify(packed.obstacle));
    const states = packed.wanted.map(({ fn }) => fn);
    return planDeploy(packed.wanted, await readLive(states, undertaking), undertaking, { prune });
  };
  return {
    client: clientOf(target),
    control: undertaking.control,
    plan,
    async deploy(text: string, choice: Choice = {}) {
      for (const step of orderSteps(await plan(text, choice))) await step.run();
    },
    async isDone(text: string, choice: Choice = {}) {
      return isEmpty(await plan(text, choice));
    },
  };
};

type Fields = Readonly<Record<string, unknown>>;

const without = (answer: object, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => !names.includes(name)));

const byKey = (pairs: readonly { readonly Key?: string }[] = []) =>
  [...pairs].sort((a, b) => ((a.Key ?? '') < (b.Key ?? '') ? -1 : 1));

/** What the platform says of a function and its triggers, without names and times of its own. */
export const seen = async (client: Client, FunctionName: string): Promise<Fields> => {
  const fn = await client.GetFunction({ FunctionName });
  const { Triggers } = await client.ListTriggers({ FunctionName, Limit: 100 });
  const own = ['FunctionId', 'AddTime', 'ModTime', 'RequestId', 'Triggers', 'ResourceId'];
  const triggers = (Triggers ?? []).map((trigger) =>
    without(trigger, [...own, ...(trigger.Type === 'http' ? ['TriggerName'] : [])]),
  );
  return {
    ...without(fn, own),
    Tags: byKey(fn.Tags),
    Environment: byKey(fn.Environment?.Variables),
    triggers: triggers.map((trigger) => JSON.stringify(trigger)).sort(),
  };
};
