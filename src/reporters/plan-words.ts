import { inUnit } from '../diagnostics/describe.ts';
import type {
  Action,
  CodeFileChange,
  Consequences,
  FieldDifference,
  PlannedChange,
  TargetName,
} from '../events.ts';
import { type Sentence, sentence, type Text, verbatim } from '../language/text.ts';
import { sizeOf } from './size-of.ts';

/** What stands before a change. */
export const SIGNS: Record<Action, string> = {
  create: '+',
  update: '~',
  replace: '±',
  remove: '-',
  keep: ' ',
};

export const TITLE: Record<TargetName, Text> = {
  local: { en: 'Plan for the local target', zh: '本地目标的变更计划' },
  cloud: { en: 'Plan for Tencent Cloud', zh: '腾讯云的变更计划' },
};
export const NO_CHANGES: Text = {
  en: 'Nothing to change: what is live is what the file says.',
  zh: '无需变更：线上配置与文件一致。',
};
export const FORCES: Text = { en: 'forces replacement', zh: '需要替换' };

const NONE: Text = { en: '(none)', zh: '（无）' };
const YES: Text = { en: 'yes', zh: '是' };
const NO: Text = { en: 'no', zh: '否' };
const FROM_TO: Text = { en: '{before} → {after}', zh: '{before} → {after}' };
const NAMED: Text = { en: '{label} {name}', zh: '{label} {name}' };
const FIELD_CHANGE: Text = { en: '{field}: {change}', zh: '{field}：{change}' };
const CODE_CHANGED: Text = {
  en: 'changed (which files is not known: what is live was not deployed from here)',
  zh: '有变化（线上代码不是从本机部署的，无法列出文件）',
};
const FILES_CHANGED: Text = {
  en: 'files: {added} added, {changed} changed, {removed} removed',
  zh: '新增 {added} 个文件，修改 {changed} 个，删除 {removed} 个',
};
const MORE_FILES: Text = { en: 'and {count} more', zh: '另有 {count} 个文件' };
const ADDED_UNSEEN: Text = { en: 'added (value not shown)', zh: '新增（不显示值）' };
const CHANGED_UNSEEN: Text = { en: 'changed (value not shown)', zh: '修改（不显示值）' };
const REMOVED_UNSEEN: Text = { en: 'removed (value not shown)', zh: '删除（不显示值）' };

const CHANGED_LIVE: Text = {
  en: '(changed on the platform since the last deploy)',
  zh: '（上次部署后在平台上被修改）',
};
const CHANGED_BOTH: Text = {
  en: '(changed in the file, and on the platform since the last deploy)',
  zh: '（文件中有修改，且上次部署后在平台上也被修改）',
};

const COUNTS: Text = {
  en: '{create} to create, {update} to update, {replace} to replace, {remove} to remove',
  zh: '新建 {create}，更新 {update}，替换 {replace}，删除 {remove}',
};
const HIDDEN: Text = {
  en: '{counts} ({keep} unchanged hidden)',
  zh: '{counts}（{keep} 项无变化，已隐藏）',
};

const ORDER: readonly Action[] = ['remove', 'replace', 'update', 'create'];

/** What is changed, and first what loses something: it stands where nobody overlooks it. */
export const worstFirst = (changes: readonly PlannedChange[]): readonly PlannedChange[] =>
  ORDER.flatMap((each) => changes.filter(({ action }) => action === each));

/** The field of a difference as people call it, with the name where it is one of several. */
export const fieldInWords = ({ label, name }: FieldDifference): Sentence =>
  name === undefined ? sentence(label) : sentence(NAMED, { label, name });

/** `900 s → 1800 s`; of what is never shown, only what happens to it. */
export const changeInWords = (
  difference: FieldDifference,
  codeFiles: PlannedChange['codeFiles'],
): Sentence => {
  const { before, after, sensitive } = difference;
  if (sensitive) return sentence(unseen(before, after));
  // A digest says nothing to people.
  if (isOfCode(difference)) return codeInWords(codeFiles);
  const show = (value: unknown) => valueInWords(value, difference);
  return sentence(FROM_TO, { before: show(before), after: show(after) });
};

/** `Execution timeout: 900 s → 1800 s` */
export const differenceInWords = (
  difference: FieldDifference,
  codeFiles: PlannedChange['codeFiles'],
): Sentence =>
  sentence(FIELD_CHANGE, {
    field: fieldInWords(difference),
    change: changeInWords(difference, codeFiles),
  });

export const isOfCode = ({ field }: FieldDifference): boolean => field === 'codeSha256';

const codeInWords = (files: PlannedChange['codeFiles']): Sentence => {
  if (!files) return sentence(CODE_CHANGED);
  const count = (change: CodeFileChange['change']) =>
    files.filter((file) => file.change === change).length;
  const [added, changed, removed] = [count('added'), count('changed'), count('removed')];
  return sentence(FILES_CHANGED, { added, changed, removed });
};

/** Enough to see what happens; the JSON document has them all. */
const MOST_FILES_SHOWN = 20;
const FILE_SIGNS: Record<CodeFileChange['change'], string> = {
  added: '+',
  changed: '~',
  removed: '-',
};

/** `+ lib/a.js  1.5 KB`, a line for each file of code that differs. */
export const codeFilesInWords = (files: readonly CodeFileChange[] = []): readonly Sentence[] => {
  const shown = files.slice(0, MOST_FILES_SHOWN).map(({ path, change, before, after }) => {
    const sizes = [before, after].flatMap((bytes) => (bytes === undefined ? [] : sizeOf(bytes)));
    return verbatim(`${FILE_SIGNS[change]} ${path}  ${[...new Set(sizes)].join(' → ')}`);
  });
  const count = files.length - shown.length;
  return count > 0 ? [...shown, sentence(MORE_FILES, { count })] : shown;
};

/** Who else changed it; undefined where the file did, or nobody knows. */
export const driftInWords = ({ changedIn }: FieldDifference): Text | undefined => {
  if (changedIn === 'live') return CHANGED_LIVE;
  return changedIn === 'both' ? CHANGED_BOTH : undefined;
};

const CONNECTIONS_KEPT: Text = {
  en: 'Open connections stay as they are; new ones get the change.',
  zh: '已有连接保持不变，新连接使用新配置。',
};
const CONNECTIONS_KEPT_ASSUMED: Text = {
  en: 'Open connections should stay as they are, and new ones get the change (assumed: no page says so).',
  zh: '已有连接应保持不变，新连接使用新配置（推测，平台文档未说明）。',
};
const CONNECTIONS_CLOSED: Text = {
  en: 'Open connections close at "{closedBy}".',
  zh: '已有连接会在 "{closedBy}" 时断开。',
};
const URLS: Record<Consequences['url'], Text> = {
  new: { en: 'The URL is new.', zh: '将新建访问地址。' },
  kept: { en: 'The URL stays.', zh: '访问地址不变。' },
  changed: { en: 'The URL changes.', zh: '访问地址会改变。' },
  gone: { en: 'The URL goes.', zh: '访问地址将失效。' },
};

/** What clients will notice, a sentence for each matter. */
export const consequencesInWords = ({ consequences }: PlannedChange): readonly Sentence[] => {
  if (!consequences) return [];
  const { connections, closedBy = '', url, isAssumed } = consequences;
  const kept = isAssumed ? CONNECTIONS_KEPT_ASSUMED : CONNECTIONS_KEPT;
  const told = connections === 'kept' ? sentence(kept) : sentence(CONNECTIONS_CLOSED, { closedBy });
  return [...(connections ? [told] : []), sentence(URLS[url])];
};

const unseen = (before: unknown, after: unknown): Text => {
  if (before === undefined) return ADDED_UNSEEN;
  return after === undefined ? REMOVED_UNSEEN : CHANGED_UNSEEN;
};

const valueInWords = (value: unknown, { unit }: FieldDifference): Sentence => {
  if (value === undefined) return sentence(NONE);
  if (typeof value === 'boolean') return sentence(value ? YES : NO);
  if (typeof value === 'number' && unit) return inUnit(value, unit);
  return verbatim(JSON.stringify(value));
};

/** How many of each sort; what stays as it is has not been shown. */
export const countsInWords = (changes: readonly PlannedChange[]): Sentence => {
  const count = (action: Action) => changes.filter((change) => change.action === action).length;
  const counts = sentence(COUNTS, {
    create: count('create'),
    update: count('update'),
    replace: count('replace'),
    remove: count('remove'),
  });
  const keep = count('keep');
  return keep === 0 ? counts : sentence(HIDDEN, { counts, keep });
};
