import { displayWidth } from '../../diagnostics/display-width.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { EventOf, FunctionVersions, VersionListed } from '../../events.ts';
import { type Language, say, sentence, type Text } from '../../language/text.ts';
import type { Paint } from './paint.ts';

const NONE: Text = {
  en: 'no published version; "scf-ws deploy --publish" makes one',
  zh: '没有已发布的版本，请用 "scf-ws deploy --publish" 发布',
};
const SHARE: Text = { en: '{percent}% of {alias}', zh: '{alias} 的 {percent}%' };
const LATEST: Text = {
  en: '{alias} leads to {version}',
  zh: '{alias} 指向 {version}',
};

/** One line for each version, newest first; what serves stands out. */
export const renderVersions = (
  { functions }: EventOf<'versions-listed'>,
  language: Language,
  paint: Paint,
): string => functions.map((fn) => renderFunction(fn, language, paint)).join('\n');

const renderFunction = (
  { name, namespace, versions, aliases }: FunctionVersions,
  language: Language,
  paint: Paint,
): string => {
  const head = paint.strong(`${namespace}/${name}`);
  const known = new Set(versions.map(({ version }) => version));
  const elsewhere = aliases
    .filter(({ version }) => !known.has(version))
    .map(({ name: alias, version }) => say(sentence(LATEST, { alias, version }), language));
  const rows = versions.toReversed().map((version) => cellsOf(version, language));
  const widths = COLUMNS.map((column) => Math.max(0, ...rows.map((row) => widthOf(row, column))));
  const lines = rows.map((row) => COLUMNS.map((c) => padded(row, c, widths[c] ?? 0)).join('  '));
  const all =
    versions.length === 0 ? [say(NONE, language), ...elsewhere] : [...lines, ...elsewhere];
  return [head, ...all.map((line) => `  ${line.trimEnd()}`), ''].join('\n');
};

const COLUMNS = [0, 1, 2, 3, 4] as const;
type Row = readonly string[];

const widthOf = (row: Row, column: number): number => displayWidth(row[column] ?? '');

const padded = (row: Row, column: number, width: number): string =>
  (row[column] ?? '') + ' '.repeat(Math.max(0, width - widthOf(row, column)));

const cellsOf = (
  { version, description, status, addedAt, traffic }: VersionListed,
  language: Language,
): Row => [
  version,
  addedAt,
  status,
  traffic.map((share) => say(sentence(SHARE, { ...share }), language)).join(', '),
  visible(description),
];
