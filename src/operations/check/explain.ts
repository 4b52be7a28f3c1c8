import type { CodeExplanation } from '../../events.ts';
import { didYouMean, nearest } from '../../language/nearest.ts';
import { sentence, type Text } from '../../language/text.ts';
import { API_ERROR_SOURCES, API_ERRORS, COMMON_API_ERRORS } from '../../platform/api-errors.ts';
import { RARER_API_ERRORS } from '../../platform/rarer-api-errors.ts';
import { STATUS_CODES } from '../../platform/status-codes.ts';
import type { Ending } from '../ending.ts';
import { PLAN_REASONS } from '../plan/plan-reasons.ts';
import type { Surroundings } from '../surroundings.ts';
import { RULE_CARDS } from './rule-cards.ts';

const UNKNOWN: Text = { en: 'Nothing is known by the code "{code}".', zh: '未知的代码 "{code}"。' };

/** Tells what a rule, a function status code or an API error code means; without one, which rules there are. */
export const explain = (code: string | undefined, { emit }: Surroundings): Ending => {
  if (code === undefined) {
    emit({ kind: 'rules-listed', cards: RULE_CARDS });
    return 'done';
  }
  const card = RULE_CARDS.find(({ id }) => id === code);
  const explanation = statusCode(code) ?? apiError(code) ?? PLAN_REASONS.get(code);
  if (card) emit({ kind: 'rule-explained', card });
  else if (explanation) emit({ kind: 'code-explained', explanation });
  else return refuse(code, emit);
  return 'done';
};

const statusCode = (code: string): CodeExplanation | undefined => {
  if (!Object.hasOwn(STATUS_CODES, code)) return undefined;
  const found = STATUS_CODES[code];
  return found && { code, sort: 'function status code', ...found };
};

/** The tables of API error codes, and where each is from. */
const API_TABLES = [
  [API_ERRORS, API_ERROR_SOURCES.scf],
  [RARER_API_ERRORS, API_ERROR_SOURCES.scf],
  [COMMON_API_ERRORS, API_ERROR_SOURCES.common],
] as const;

const apiError = (code: string): CodeExplanation | undefined => {
  const table = API_TABLES.find(([errors]) => Object.hasOwn(errors, code));
  const found = table?.[0][code];
  if (!table || !found) return undefined;
  const { meaning, help } = found;
  return { code, sort: 'API error code', meaning, help, source: table[1] };
};

const refuse = (code: string, emit: Surroundings['emit']): Ending => {
  const ids = [...RULE_CARDS.map(({ id }) => id), ...PLAN_REASONS.keys()];
  const codes = [STATUS_CODES, ...API_TABLES.map(([errors]) => errors)].flatMap((table) =>
    Object.keys(table),
  );
  // The group of a rule is easily forgotten, and so is the front of an API error code.
  const ending = [...ids, ...codes].find((known) => known.split(/[/.]/).at(-1) === code);
  const meant = ending ?? nearest(code, [...ids, ...codes]);
  emit({
    kind: 'command-refused',
    message: sentence(UNKNOWN, { code }),
    ...(meant && { help: didYouMean(meant) }),
  });
  return 'wrong usage';
};
