import type { Action, EventOf, PlannedChange } from '../../events.ts';
import { type Language, type Sentence, say, sentence, type Text } from '../../language/text.ts';
import {
  codeFilesInWords,
  consequencesInWords,
  countsInWords,
  differenceInWords,
  driftInWords,
  FORCES,
  isOfCode,
  NO_CHANGES,
  SIGNS,
  TITLE,
  worstFirst,
} from '../plan-words.ts';
import { plainWords } from './plain-words.ts';

const HEAD: Record<Language, string> = {
  en: '| | object | change |\n|---|---|---|\n',
  zh: '| | 对象 | 变更 |\n|---|---|---|\n',
};
const ACTIONS: Record<Action, Text> = {
  create: { en: 'create', zh: '新建' },
  update: { en: 'update', zh: '更新' },
  replace: { en: 'replace', zh: '替换' },
  remove: { en: 'remove', zh: '删除' },
  keep: { en: 'keep', zh: '保留' },
};
const MORE: Text = { en: 'and {count} more changes', zh: '另有 {count} 项变更' };

/** A plan as a table of at most so many characters. */
export const planSection = (
  { target, changes }: EventOf<'plan-made'>,
  language: Language,
  most: number,
): readonly string[] => {
  const shown = worstFirst(changes);
  if (shown.length === 0) return [say(NO_CHANGES, language)];
  const heading = `**${say(TITLE[target], language)}**`;
  return [heading, say(countsInWords(changes), language), tableOf(shown, language, most)];
};

const tableOf = (changes: readonly PlannedChange[], language: Language, most: number): string => {
  let table = HEAD[language];
  for (const [index, change] of changes.entries()) {
    const row = rowOf(change, language);
    if (table.length + row.length > most) {
      return `${table}\n${say(sentence(MORE, { count: changes.length - index }), language)}`;
    }
    table += row;
  }
  return table.trimEnd();
};

const rowOf = (change: PlannedChange, language: Language): string => {
  const { action, address, reasons } = change;
  const words = (told: Sentence | Text): string => plainWords(say(told, language));
  const lines = [
    `**${words(ACTIONS[action])}**`,
    ...differencesOf(change, words),
    ...reasons.map(({ code, message, docs }) => {
      return `${words(message)} ${docs ? `[${code}](${docs})` : `(${code})`}`;
    }),
    ...consequencesInWords(change).map(words),
  ];
  return `| \`${SIGNS[action]}\` | ${plainWords(address)} | ${lines.join('<br>')} |\n`;
};

const differencesOf = (
  { differences, codeFiles }: PlannedChange,
  words: (told: Sentence | Text) => string,
): readonly string[] =>
  differences.flatMap((difference) => {
    const drift = driftInWords(difference);
    const parts = [
      words(differenceInWords(difference, codeFiles)),
      ...(drift ? [words(drift)] : []),
      ...(difference.effect === 'by replacement' ? [`**${words(FORCES)}**`] : []),
    ];
    const files = isOfCode(difference) ? codeFilesInWords(codeFiles).map(words) : [];
    return [parts.join(' '), ...files];
  });
