import { describe, expect, test } from 'vitest';
import { CONFIG_CARDS } from '../../src/config/problems.ts';
import type { RuleCard } from '../../src/diagnostics/rule-card.ts';
import type { Text } from '../../src/language/text.ts';
import { API_ERRORS, COMMON_API_ERRORS } from '../../src/platform/api-errors.ts';
import { RARER_API_ERRORS } from '../../src/platform/rarer-api-errors.ts';
import { STATUS_CODES } from '../../src/platform/status-codes.ts';
import { RULES } from '../../src/rules/index.ts';
import { textsOfModules } from '../support/texts-of-modules.ts';

const ofCard = ({ id, summary, why, dispute }: RuleCard): readonly (readonly [string, Text])[] => [
  [`${id} summary`, summary],
  [`${id} why`, why],
  ...(dispute ? [[`${id} dispute`, dispute] as const] : []),
];

const SENTENCES: readonly (readonly [string, Text])[] = [
  ...[...Object.values(CONFIG_CARDS), ...RULES].flatMap(ofCard),
  ...RULES.flatMap(({ id, messages }) =>
    Object.entries(messages).map(([name, text]) => [`${id} ${name}`, text] as const),
  ),
  ...[STATUS_CODES, API_ERRORS, RARER_API_ERRORS, COMMON_API_ERRORS].flatMap((table) =>
    Object.entries(table).flatMap(([code, { meaning, help }]) => [
      [`${code} meaning`, meaning] as const,
      [`${code} help`, help] as const,
    ]),
  ),
];

const placesIn = (words: string): readonly string[] =>
  [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();

const unless = (isFine: (text: Text) => boolean) =>
  SENTENCES.filter(([, text]) => !isFine(text)).map(([name]) => name);

describe('what the user reads', () => {
  test('is a whole sentence in English', () => {
    expect(unless(({ en }) => /^["A-Z{0-9].*[.?)]$/s.test(en))).toEqual([]);
  });

  test('is a whole sentence in Chinese', () => {
    expect(unless(({ zh }) => /\p{Script=Han}/u.test(zh) && /[。？）]$/.test(zh))).toEqual([]);
  });

  test('has the same places to fill in both languages', () => {
    const differs = ({ en, zh }: Text) => placesIn(en).join() === placesIn(zh).join();
    expect(unless(differs)).toEqual([]);
  });

  test('raises its voice nowhere, and begs nobody', () => {
    expect(unless(({ en, zh }) => !/!|please/i.test(en) && !/！/.test(zh))).toEqual([]);
  });
});

test('every text that stands in the source has both languages, and the same places', () => {
  const broken = textsOfModules().filter(
    ({ en, zh }) => !en?.trim() || !zh?.trim() || placesIn(en).join() !== placesIn(zh).join(),
  );
  expect(broken).toEqual([]);
});

test('Chinese text is punctuated in the Chinese way', () => {
  const halfWidth = /\p{Script=Han}[,;:!?]|[,;!?]\p{Script=Han}/u;
  expect(textsOfModules().filter(({ zh }) => halfWidth.test(zh ?? ''))).toEqual([]);
});
