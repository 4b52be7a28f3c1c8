import { type Diagnostic, SEVERITIES, type Severity } from '../diagnostics/diagnostic.ts';
import type { RuleCard } from '../diagnostics/rule-card.ts';
import { matchesPath } from './path-pattern.ts';

export const LEVELS = ['off', ...SEVERITIES] as const;
export type Level = (typeof LEVELS)[number];

/** What one place asks for: the command line, the settings, or a part of them for some files. */
export interface PolicyLayer {
  /** Patterns of the files it speaks about; all, if left out. */
  readonly files?: readonly string[];
  /** By rule id, or `group/*`. */
  readonly levels: Readonly<Record<string, Level>>;
}

/** How heavy each rule weighs. Later layers go before earlier ones, a rule before its group. */
export type Policy = readonly PolicyLayer[];

/** From off to error. */
const weightOf = (level: Level): number =>
  level === 'off' ? -1 : SEVERITIES.length - SEVERITIES.indexOf(level);

/** Whether a rule may have a level: one that must not be silenced keeps its weight at least. */
export const mayHave = ({ ignorable, severity }: RuleCard, level: Level): boolean =>
  ignorable || weightOf(level) >= weightOf(severity);

/** What is asked for a rule in a file; undefined leaves the rule its own severity. */
export const levelOf = (card: RuleCard, file: string, policy: Policy): Level | undefined => {
  for (const { files, levels } of policy.toReversed()) {
    if (files && !files.some((pattern) => matchesPath(pattern, file))) continue;
    const level = levels[card.id] ?? levels[groupOf(card.id)];
    if (level !== undefined && mayHave(card, level)) return level;
  }
  return undefined;
};

/** `ws/*` */
const groupOf = (id: string): string => `${id.split('/')[0]}/*`;

/** A diagnostic as a policy sees it; undefined where the policy does not want it. */
export const underPolicy = (
  diagnostic: Diagnostic,
  card: RuleCard | undefined,
  file: string,
  policy: Policy,
): Diagnostic | undefined => {
  const level = card && levelOf(card, file, policy);
  if (level === 'off') return undefined;
  return level === undefined ? diagnostic : { ...diagnostic, severity: level };
};

/** The least severity that makes a check fail; `never` lets nothing do so. */
export const FAIL_ON = [...SEVERITIES, 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export const isAtLeast = (severity: Severity, least: FailOn): boolean =>
  least !== 'never' && weightOf(severity) >= weightOf(least);
