import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleCard } from '../diagnostics/rule-card.ts';
import type { Text } from '../language/text.ts';

export interface CheckSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  /** Fixed in this run; left out where nothing was to be fixed. */
  readonly fixed?: number;
}

export type CheckEvent =
  | { readonly kind: 'file-read'; readonly file: string; readonly text: string }
  | { readonly kind: 'diagnostic-reported'; readonly diagnostic: Diagnostic }
  /** Found, and known: a comment in the file silences it, or the baseline holds it. */
  | {
      readonly kind: 'diagnostic-suppressed';
      readonly diagnostic: Diagnostic;
      readonly by: 'comment' | 'baseline';
      /** What the comment says. */
      readonly reason?: string;
    }
  /** A fix was made, and its file written. */
  | { readonly kind: 'problem-fixed'; readonly diagnostic: Diagnostic }
  /** What fixes would change, as a patch; nothing was written. */
  | { readonly kind: 'patch-made'; readonly file: string; readonly patch: string }
  | { readonly kind: 'files-checked'; readonly summary: CheckSummary }
  /** The rules that judge what follows, for reports that describe them. */
  | { readonly kind: 'rules-chosen'; readonly cards: readonly RuleCard[] }
  | { readonly kind: 'rules-listed'; readonly cards: readonly RuleCard[] }
  | { readonly kind: 'rule-explained'; readonly card: RuleCard }
  | { readonly kind: 'code-explained'; readonly explanation: CodeExplanation };

/** What a function status code or an API error code means. */
export interface CodeExplanation {
  readonly code: string;
  readonly sort: 'function status code' | 'API error code' | 'reason of a plan';
  /** Undefined where the platform gives it none. */
  readonly name?: string;
  readonly meaning: Text;
  readonly help: Text;
  /** The page that says so, where there is one. */
  readonly source?: string;
}
