import type { RuleCard } from '../../diagnostics/rule-card.ts';
import { CARDS } from '../../rules/cards.ts';

/** Everything that can be found in a file, as it describes itself, in the order of ids. */
export const RULE_CARDS: readonly RuleCard[] = [...CARDS.values()].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
