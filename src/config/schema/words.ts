import type { Path } from '../../diagnostics/located.ts';
import { didYouMean, nearest } from '../../language/nearest.ts';
import { type Sentence, sentence, type Text, verbatim } from '../../language/text.ts';
import type { ConfigProblem } from '../problems.ts';
import type { TreeNode } from '../tree.ts';
import { literalOf } from '../variables.ts';
import type { SchemaError } from './check.ts';
import type { Schema } from './field.ts';
import type { Suggestion } from './homes.ts';

export const UNKNOWN: Text = { en: 'Unknown field "{key}".', zh: '未知字段 "{key}"。' };
export const MISSING: Text = { en: 'Field "{key}" is missing.', zh: '缺少字段 "{key}"。' };

const BELONGS_UNDER: Text = {
  en: '"{key}" belongs under "{parent}".',
  zh: '"{key}" 应位于 "{parent}" 之下。',
};
const BELONGS_AT_TOP: Text = {
  en: '"{key}" belongs at the top level.',
  zh: '"{key}" 应位于文件顶层。',
};

const WRONG_TYPE: Text = {
  en: 'Field "{key}" must be {wanted}, and is {found}.',
  zh: '字段 "{key}" 必须是{wanted}，当前为{found}。',
};
const NO_VALUE: Text = { en: 'Field "{key}" has no value.', zh: '字段 "{key}" 没有值。' };
const UNQUOTE: Text = { en: 'Remove the quotes.', zh: '请去掉引号。' };
const NUMBER_ALONE: Text = {
  en: 'Write the number alone, without a unit.',
  zh: '请只写数字，不带单位。',
};
const TRUE_OR_FALSE: Text = { en: 'Write true or false.', zh: '请填写 true 或 false。' };

const NOT_ALLOWED: Text = {
  en: 'Field "{key}" cannot be {found}; it takes {allowed}.',
  zh: '字段 "{key}" 不能为 {found}，可选值为 {allowed}。',
};
const TOO_SMALL: Text = {
  en: 'Field "{key}" is {found}, below the minimum of {limit}.',
  zh: '字段 "{key}" 的值 {found} 小于最小值 {limit}。',
};
const TOO_LARGE: Text = {
  en: 'Field "{key}" is {found}, above the maximum of {limit}.',
  zh: '字段 "{key}" 的值 {found} 大于最大值 {limit}。',
};
const TOO_MANY_KEYS: Text = {
  en: 'This item must have one key, and has {keys}.',
  zh: '该项只能有一个键，当前有 {keys}。',
};
const INDENT: Text = {
  en: 'Indent what belongs under "{key}", or begin the next item with "- ".',
  zh: '请缩进 "{key}" 的下级字段，或用 "- " 开始下一项。',
};

const TYPES: Readonly<Record<string, Text>> = {
  string: { en: 'text', zh: '文本' },
  integer: { en: 'a whole number', zh: '整数' },
  number: { en: 'a number', zh: '数字' },
  boolean: { en: 'true or false', zh: '布尔值' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'a map', zh: '映射' },
};
const EITHER: Text = { en: '{one} or {other}', zh: '{one}或{other}' };
const A_LIST: Text = { en: 'a list', zh: '列表' };
const A_MAP: Text = { en: 'a map', zh: '映射' };
const FROM_VARIABLE: Text = {
  en: '{found} (from {placeholder})',
  zh: ' {found}（来自 {placeholder}）',
};
const STANDS_FOR: Text = {
  en: '{found} (from {placeholder})',
  zh: '{found}（来自 {placeholder}）',
};
const SPACED: Text = { en: '{found}', zh: ' {found}' };

/** Longer values are cut where they are repeated in a sentence. */
const LONGEST_QUOTE = 60;

export interface ValueProblem {
  readonly kind: ConfigProblem;
  readonly message: Sentence;
  readonly help?: Sentence;
}

export const unknownKeyHelp = (
  key: string,
  path: Path,
  { key: meant, parent }: Suggestion,
): Sentence => {
  if (parent.join('.') === path.join('.')) return didYouMean(meant);
  const shown = parent
    .join('.')
    .replaceAll('.[]', '[]')
    .replace(/\.(\d+)(?=\.|$)/g, '[$1]');
  if (meant !== key) return didYouMean(shown ? `${shown}.${meant}` : meant);
  return shown
    ? sentence(BELONGS_UNDER, { key, parent: shown })
    : sentence(BELONGS_AT_TOP, { key });
};

/** What is wrong with a value, by the keyword of the schema that says so. */
export const valueProblem = (
  { keyword, params }: SchemaError,
  node: TreeNode,
  part: Schema,
  key: string,
): ValueProblem => {
  if (keyword === 'type') return wrongType(node, [part.type ?? []].flat(), key);
  const kind = 'valueNotAllowed';
  if (keyword === 'maxProperties' && node.kind === 'map') {
    const [first = '', ...others] = node.entries.keys();
    const keys = [first, ...others].map((name) => JSON.stringify(name)).join(', ');
    return {
      kind,
      message: sentence(TOO_MANY_KEYS, { keys }),
      help: sentence(INDENT, { key: first }),
    };
  }
  if (keyword === 'enum') {
    return { kind, ...notAllowed(withSource(quoted(node), node), node, part.enum ?? [], key) };
  }
  const found = withSource(node.kind === 'scalar' ? String(literalOf(node)) : '', node);
  const limit = String(params['limit']);
  const text = keyword === 'minimum' ? TOO_SMALL : TOO_LARGE;
  return { kind, message: sentence(text, { key, found, limit }) };
};

const notAllowed = (found: Sentence, node: TreeNode, allowed: readonly string[], key: string) => {
  const value = node.kind === 'scalar' ? String(node.value) : '';
  const meant = nearest(value, allowed);
  const list = allowed.map((one) => JSON.stringify(one)).join(', ');
  return {
    message: sentence(NOT_ALLOWED, { key, found, allowed: list }),
    ...(meant && { help: didYouMean(meant) }),
  };
};

const wrongType = (node: TreeNode, types: readonly string[], key: string): ValueProblem => {
  const kind = 'wrongType';
  if (node.kind === 'scalar' && node.value === null) {
    return { kind, message: sentence(NO_VALUE, { key }) };
  }
  const names = types.flatMap((type) => TYPES[type] ?? []).map((text) => sentence(text));
  const wanted = names.reduce((one, other) => sentence(EITHER, { one, other }));
  const help = typeHelp(node, types);
  const message = sentence(WRONG_TYPE, { key, wanted, found: described(node) });
  return { kind, message, ...(help && { help: sentence(help) }) };
};

const typeHelp = (node: TreeNode, types: readonly string[]): Text | undefined => {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const wantsNumber = types.includes('integer') || types.includes('number');
  if (wantsNumber && /^[-+]?\d+$/.test(node.value)) return UNQUOTE;
  if (wantsNumber && /^\d+ ?[A-Za-z]+$/.test(node.value)) return NUMBER_ALONE;
  return types.includes('boolean') ? TRUE_OR_FALSE : undefined;
};

const described = (node: TreeNode): Sentence => {
  if (node.kind !== 'scalar') return sentence(node.kind === 'list' ? A_LIST : A_MAP);
  const found = quoted(node);
  const { placeholder } = node;
  // Chinese runs on without a space, but not into a word in Latin letters.
  return placeholder === undefined
    ? sentence(SPACED, { found })
    : sentence(FROM_VARIABLE, { found: verbatim(found), placeholder });
};

/** A value, and the placeholder that stands for it in the file. */
const withSource = (value: string, node: TreeNode): Sentence => {
  const found = verbatim(value);
  const placeholder = node.kind === 'scalar' ? node.placeholder : undefined;
  return placeholder === undefined ? found : sentence(STANDS_FOR, { found, placeholder });
};

const quoted = (node: TreeNode): string => {
  if (node.kind !== 'scalar') return '';
  return typeof node.value === 'string'
    ? JSON.stringify(node.value.slice(0, LONGEST_QUOTE))
    : String(node.value);
};
