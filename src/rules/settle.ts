import { fittedTo } from '../config/edit.ts';
import type { Loaded } from '../config/load.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
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

/** The rules that somebody wants for a file; the others do not run. */
export const wantedRules = ({ policy, path }: PolicyView): readonly Rule[] =>
  policy.length === 0 ? RULES : RULES.filter((rule) => levelOf(rule, path, policy) !== 'off');

/** Everything that was found in a file, with severities as wanted, and without what is silenced. */
export const settle = (
  found: readonly Diagnostic[],
  { text, comments, model, suppressions }: Loaded,
  view: PolicyView,
  isOnDisk: boolean,
): Settled => {
  const weigh = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
    diagnostics.flatMap((each) => {
      const card = CARDS.get(each.code);
      return underPolicy(each, card, view.path, view.policy) ?? [];
    });
  const [first] = found;
  const file = model?.file ?? first?.span.file ?? '';
  const exact = found.map((each) => fittedTo(each, file, text, comments));
  const hasRun = model ? hasRunUnder(view, isOnDisk) : () => false;
  const { kept, suppressed, problems } = sift(weigh(exact), suppressions, hasRun);
  return { reported: [...kept, ...weigh(problems)].sort(compareDiagnostics), suppressed };
};

/** Rules that look at the code too, beside all those of scf_bootstrap. */
const LOOKING_AT_CODE: ReadonlySet<string> = new Set([
  'function/code-too-large',
  'function/handler-missing',
  'function/source-missing',
]);

/** Rules about the files beside a text do not look at what came from standard input. */
const hasRunUnder =
  ({ policy, path }: PolicyView, isOnDisk: boolean): HasRun =>
  (id) => {
    const card = CARDS.get(id);
    const looksBeside = id.startsWith('bootstrap/') || LOOKING_AT_CODE.has(id);
    if (!card || (!isOnDisk && looksBeside)) return false;
    return levelOf(card, path, policy) !== 'off';
  };
