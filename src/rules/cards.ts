import { CONFIG_CARDS } from '../config/problems.ts';
import type { RuleCard } from '../diagnostics/rule-card.ts';
import { RULES } from './index.ts';
import type { Rule } from './rule.ts';

/** What a rule says of itself, without what it does: events are data. */
const cardOf = ({ check: _, messages: __, ...card }: Rule): RuleCard => card;

/** Everything that can be found in a file, as it describes itself, by its id. */
export const CARDS: ReadonlyMap<string, RuleCard> = new Map(
  [...Object.values(CONFIG_CARDS), ...RULES.map(cardOf)].map((card) => [card.id, card]),
);
