import { visible } from '../../diagnostics/visible.ts';
import type { Event, FieldDifference, PlannedChange, Reason } from '../../events.ts';
import { type Language, say, type Text } from '../../language/text.ts';
import {
  changeInWords,
  codeFilesInWords,
  consequencesInWords,
  countsInWords,
  driftInWords,
  FORCES,
  fieldInWords,
  isOfCode,
  NO_CHANGES,
  SIGNS,
  TITLE,
} from '../plan-words.ts';
import type { Paint } from './paint.ts';

const UNMANAGED: Text = {
  en: 'Live but not in the file, and kept (--prune takes them away):',
  zh: '线上存在但文件中没有，将保留（--prune 可删除）：',
};

export const renderPlan = (
  { target, changes }: Extract<Event, { kind: 'plan-made' }>,
  language: Language,
  paint: Paint,
): string => {
  const shown = changes.filter(({ action }) => action !== 'keep');
  const unmanaged = renderUnmanaged(changes, language, paint);
  if (shown.length === 0) return [say(NO_CHANGES, language), ...unmanaged, ''].join('\n');
  return [
    paint.strong(say(TITLE[target], language)),
    '',
    ...shown.flatMap((change) => renderChange(change, language, paint)),
    '',
    say(countsInWords(changes), language),
    ...unmanaged,
    '',
  ].join('\n');
};

/** What the file does not speak of stays as it is, and nobody is to wonder about it later. */
const renderUnmanaged = (
  changes: readonly PlannedChange[],
  language: Language,
  paint: Paint,
): readonly string[] => {
  const found = changes.flatMap(({ address, unmanaged }) => {
    if (unmanaged === undefined) return [];
    return unmanaged.length === 0 ? [address] : unmanaged.map((field) => `${address} ${field}`);
  });
  if (found.length === 0) return [];
  const lines = found.map((name) => `  ${paint.faint(visible(name))}`);
  return ['', say(UNMANAGED, language), ...lines];
};

const renderChange = (change: PlannedChange, language: Language, paint: Paint): string[] => {
  const { address, action, differences, reasons } = change;
  return [
    `  ${paint[action](`${SIGNS[action]} ${address}`)}`,
    ...differences.flatMap((difference) => renderDifference(difference, change, language, paint)),
    ...reasons.flatMap((reason) => renderReason(reason, language, paint)),
    ...consequencesInWords(change).map((told) => INDENT + paint.faint(say(told, language))),
  ];
};

/** Indented below the address of its change. */
const INDENT = ' '.repeat(6);

const renderDifference = (
  difference: FieldDifference,
  { codeFiles }: PlannedChange,
  language: Language,
  paint: Paint,
): readonly string[] => {
  const isForcing = difference.effect === 'by replacement';
  const drift = driftInWords(difference);
  const words = [
    visible(say(fieldInWords(difference), language)),
    visible(say(changeInWords(difference, codeFiles), language)),
    ...(drift ? [paint.warning(say(drift, language))] : []),
    ...(isForcing ? [paint.replace(say(FORCES, language))] : []),
  ];
  const files = isOfCode(difference) ? codeFilesInWords(codeFiles) : [];
  const below = files.map((file) => `${INDENT}  ${paint.faint(visible(say(file, language)))}`);
  return [INDENT + words.join('  '), ...below];
};

/** Why it cannot be changed in place, and the page that says so. */
const renderReason = (
  { code, message, docs }: Reason,
  language: Language,
  paint: Paint,
): readonly string[] => [
  `${INDENT}${paint.faint('!')} ${say(message, language)} ${paint.faint(`(${code})`)}`,
  ...(docs ? [`${INDENT}  ${paint.faint(paint.link(docs, docs))}`] : []),
];
