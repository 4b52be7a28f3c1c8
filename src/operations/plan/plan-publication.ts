import { type Change, planChange, type Step } from '../../engine/plan.ts';
import type { Action, Reason } from '../../events.ts';
import { aliasKind } from '../../resources/alias/index.ts';
import { type AliasState, aliasAddress } from '../../resources/alias/state.ts';
import type { ResourceKind, Undertaking } from '../../resources/resource-kind.ts';
import { versionKind } from '../../resources/version/index.ts';
import { NEW_VERSION, STABLE_VERSION } from '../../resources/version/state.ts';
import { knownVersions, type Published } from './known-versions.ts';
import { type Goal, goalOf } from './publication-goal.ts';

/** What is to become of a deployed function beyond its latest version. */
export interface Publication {
  /** Percent of the alias' connections that the new version gets. */
  readonly share: number;
  readonly alias: string;
  readonly description: string;
}

const STAYS: Reason = {
  code: 'version/stable',
  message: {
    text: {
      en: 'What is live now is published first, so that clients can stay on it or come back to it.',
      zh: '先将当前线上的代码发布为版本，以便流量保留在该版本，或随时回退。',
    },
  },
};

/** Publishes what is deployed, and leads some or all connections of an alias to it. */
export const planPublication = async (
  fn: Published,
  publication: Publication,
  undertaking: Undertaking,
): Promise<readonly Change[]> => {
  const numbers = new Map<string, string>();
  const numberOf = (version: string): string => numbers.get(version) ?? version;
  const versions = versionKind((planned, number) => void numbers.set(planned, number));
  const aliases = aliasKind(numberOf);
  const known = await knownVersions(fn, publication.alias, undertaking);
  const goal = goalOf(known, fn.action, publication.share);

  const plan = (version: string, description: string): readonly Change[] => {
    const { functionName, namespace } = fn.desired;
    const desired = { functionName, namespace, version, description };
    const change = planChange(versions, { desired, live: undefined }, undertaking);
    return change ? [change] : [];
  };
  const alias = planChange(aliases, { desired: goal.alias, live: known.alias }, undertaking);
  if (!alias) return [];
  const stable = goal.publishesStable
    ? plan(STABLE_VERSION, fn.live?.description ?? '').map((change) => ({
        ...change,
        planned: { ...change.planned, reasons: [STAYS] },
      }))
    : [];
  const fresh = goal.publishesNew ? plan(NEW_VERSION, publication.description) : [];
  const { clear: pin, ...steps } = pinnedFirst(
    alias.steps,
    goal,
    known.alias,
    aliases,
    undertaking,
  );
  // Before anything of the function changes; steps that clear are run from the last to the first.
  const clear = [...pin, ...stable.flatMap(({ steps }) => steps.build)];
  return [
    ...stable.map((change) => ({ ...change, steps: { ...change.steps, build: [] } })),
    ...fresh,
    { ...alias, steps: { ...steps, clear } },
  ];
};

/** The alias leads to what is live now, while the latest version changes. */
const pinnedFirst = (
  steps: Change['steps'],
  { pinned, alias: desired }: Goal,
  live: AliasState | undefined,
  aliases: ResourceKind<AliasState>,
  undertaking: Undertaking,
): Change['steps'] => {
  if (pinned === undefined) return steps;
  const step = (action: Action, run: () => Promise<void>): Step[] => [
    { address: aliasAddress(desired), action, run },
  ];
  if (!live) {
    const first = { ...desired, version: pinned, weights: {} };
    const clear = step('create', () => aliases.create(first, undertaking));
    const build = step('update', () => aliases.update(first, desired, undertaking));
    return { ...steps, clear, build };
  }
  const { [pinned]: _, ...weights } = live.weights;
  const stay = { ...live, version: pinned, weights };
  return { ...steps, clear: step('update', () => aliases.update(live, stay, undertaking)) };
};
