import type { CodeFolder, FunctionModel, Model } from '../config/model.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Located } from '../diagnostics/located.ts';
import type { RuleCard } from '../diagnostics/rule-card.ts';
import type { Sentence, Text } from '../language/text.ts';
import type { Limits } from '../platform/limits.ts';
import type { LiveView } from './live.ts';

/** What a rule may look at beside the Model. */
export interface RuleContext {
  readonly limits: Limits;
  /** Undefined where files are not to be looked at: the text came from standard input. */
  codeFolderOf(fn: FunctionModel): CodeFolder | undefined;
  /** Undefined where nobody has looked at what is deployed. */
  readonly live?: LiveView;
}

/** One case of the problem. A rule never sees YAML, spans or colours. */
export interface Finding {
  readonly at: Located<unknown>;
  /** Points at the key, where the key is what is wrong; at the value otherwise. */
  readonly on?: 'key' | 'value';
  readonly message: Sentence;
  readonly help?: Sentence;
  /** The other half of a contradiction. */
  readonly seeAlso?: readonly { readonly at: Located<unknown>; readonly note: Sentence }[];
  readonly fix?: Fix;
}

export interface Rule extends RuleCard {
  /** Every sentence it can say, so that pages and tests see them all. */
  readonly messages: Readonly<Record<string, Text>>;
  check(model: Model, context: RuleContext): Iterable<Finding>;
}
