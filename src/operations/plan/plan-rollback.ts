import type { FunctionModel } from '../../config/model.ts';
import { type Change, planChange } from '../../engine/plan.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { aliasKind } from '../../resources/alias/index.ts';
import { readAlias } from '../../resources/alias/read.ts';
import type { AliasState } from '../../resources/alias/state.ts';
import { ACTIVE } from '../../resources/ready.ts';
import type { Undertaking } from '../../resources/resource-kind.ts';
import { readVersions } from '../../resources/version/read.ts';
import { type Impossible, impossible } from './rollback-refusal.ts';

export interface RollbackWish {
  /** Undefined for the one before. */
  readonly version: string | undefined;
  readonly alias: string;
}

export type RollbackPlan =
  | { readonly kind: 'planned'; readonly changes: readonly Change[] }
  | Impossible;

/** Aliases lead to versions that are there already. */
const KIND = aliasKind((version) => version);

/** What would change; nothing changes for one function where it cannot for another. */
export const planRollback = async (
  functions: readonly FunctionModel[],
  wish: RollbackWish,
  undertaking: Undertaking,
): Promise<RollbackPlan> => {
  const changes: Change[] = [];
  for (const fn of functions) {
    const goal = await goalOf(fn, wish, undertaking);
    if (goal.kind === 'impossible') return goal;
    const { live, desired } = goal;
    const change = planChange(KIND, { live, desired }, undertaking);
    if (change) changes.push(change);
  }
  return { kind: 'planned', changes };
};

type Goal =
  | { readonly kind: 'goal'; readonly live: AliasState; readonly desired: AliasState }
  | Impossible;

const goalOf = async (
  fn: FunctionModel,
  wish: RollbackWish,
  { control }: Undertaking,
): Promise<Goal> => {
  const place = { functionName: fn.name.value, namespace: fn.namespace.value };
  const name = place.functionName;
  const live = await readAlias(place, wish.alias, control);
  if (!live) return impossible('noAlias', { name, alias: wish.alias });
  const serving = (await readVersions(place, control))
    .filter(({ status }) => status === ACTIVE)
    .map(({ version }) => version);
  if (serving.length === 0) return impossible('nonePublished', { name });
  const versions = serving.join(', ');
  const version = wish.version ?? versionBefore(live, serving);
  if (version === undefined) {
    const values = { name, version: live.version, alias: live.name, versions };
    return impossible('nothingBefore', values);
  }
  if (!serving.includes(version)) {
    return impossible('noVersion', { name, version, versions });
  }
  return { kind: 'goal', live, desired: { ...live, version, weights: {}, matches: [] } };
};

/** The end of a canary is the main version alone; else the next older one takes over. */
const versionBefore = (
  { version, weights, matches }: AliasState,
  serving: readonly string[],
): string | undefined => {
  const isDivided = Object.keys(weights).length > 0 || matches.length > 0;
  if (isDivided && version !== DEFAULTS.latestVersion) return version;
  if (version === DEFAULTS.latestVersion) return serving.at(-1);
  return serving.filter((candidate) => Number(candidate) < Number(version)).at(-1);
};
