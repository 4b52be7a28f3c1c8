import { CONFIG_CARDS } from '../config/problems.ts';
import type { RuleCard } from '../diagnostics/rule-card.ts';
import { RULES } from './index.ts';

/** Everything that can be found, by its id: problems of the file, and what rules say. */
export const CARDS: ReadonlyMap<string, RuleCard> = new Map(
  [...Object.values(CONFIG_CARDS), ...RULES].map((card) => [card.id, card]),
);
