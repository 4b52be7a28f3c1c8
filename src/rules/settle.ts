import { fittedTo } from '../config/edit.ts';
import type { Loaded } from '../config/load.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleCard } from '../diagnostics/rule-card.ts';
import { CARDS } from './cards.ts';
import { RULES } from './index.ts';
import { levelOf, type Policy, underPolicy } from './policy.ts';
import type { Rule } from './rule.ts';
import { type HasRun, type Suppressed, sift } from './suppress.ts';

/** A policy as one file sees it. */
export interface PolicyView {
  readonly policy: Policy;
  /** The file's path as the patterns of the policy mean it. */
  readonly path: string;
}

/** What is told about a file in the end, and what is not. */
export interface Settled {
  readonly reported: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/**
 * When rules run: on a file alone; on one that will be held against what is live, so that quotas
 * are left for then; and when it is.
 */
export type Occasion = 'file alone' | 'before live' | 'live';

const LEFT_OUT: Record<Occasion, (scope: RuleCard['scope']) => boolean> = {
  'file alone': (scope) => scope === 'live',
  'before live': (scope) => scope !== undefined,
  live: (scope) => scope === undefined,
};

/** The rules that somebody wants for a file on an occasion; the others do not run. */
export const wantedRules = (
  { policy, path }: PolicyView,
  occasion: Occasion = 'file alone',
): readonly Rule[] =>
  RULES.filter((rule) => !LEFT_OUT[occasion](rule.scope) && levelOf(rule, path, policy) !== 'off');

/** Everything that was found in a file, with severities as wanted, and without what is silenced. */
export const settle = (
  found: readonly Diagnostic[],
  { text, comments, model, suppressions }: Loaded,
  view: PolicyView,
  isOnDisk: boolean,
  occasion: Occasion = 'file alone',
): Settled => {
  const weigh = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
    diagnostics.flatMap((each) => {
      const card = CARDS.get(each.code);
      return underPolicy(each, card, view.path, view.policy) ?? [];
    });
  const [first] = found;
  const file = model?.file ?? first?.span.file ?? '';
  const exact = found.map((each) => fittedTo(each, file, text, comments));
  const hasRun = model ? hasRunUnder(view, isOnDisk, occasion) : () => false;
  const { kept, suppressed, problems } = sift(weigh(exact), suppressions, hasRun);
  return { reported: [...kept, ...weigh(problems)].sort(compareDiagnostics), suppressed };
};

/** The same of what was found when a file was held against what is live; the rest is told already. */
export const settleLive = (
  found: readonly Diagnostic[],
  loaded: Loaded,
  view: PolicyView,
): Settled => {
  const suppressions = loaded.suppressions.filter(
    ({ rule, reason }) => reason !== '' && CARDS.get(rule)?.scope !== undefined,
  );
  return settle(found, { ...loaded, suppressions }, view, true, 'live');
};

/** Rules that look at the code too, beside all those of scf_bootstrap. */
const LOOKING_AT_CODE: ReadonlySet<string> = new Set([
  'function/code-too-large',
  'function/handler-missing',
  'function/source-missing',
]);

/** Rules about the files beside a text do not look at what came from standard input. */
const hasRunUnder =
  ({ policy, path }: PolicyView, isOnDisk: boolean, occasion: Occasion): HasRun =>
  (id) => {
    const card = CARDS.get(id);
    const looksBeside = id.startsWith('bootstrap/') || LOOKING_AT_CODE.has(id);
    if (!card || (!isOnDisk && looksBeside) || LEFT_OUT[occasion](card.scope)) return false;
    return levelOf(card, path, policy) !== 'off';
  };
