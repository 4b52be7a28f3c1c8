import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { startOf } from '../../diagnostics/located.ts';
import { nearest, slipsBetween } from '../../language/nearest.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { type ConfigProblem, problemAt } from '../problems.ts';
import { entryOf, type MapNode } from '../tree.ts';
import { component } from './component.ts';
import type { Dialect } from './dialect.ts';

export type Recognised =
  | { readonly kind: 'dialect'; readonly dialect: Dialect }
  | { readonly kind: 'not ours'; readonly diagnostic: Diagnostic };

const COMPONENT = 'component';
const FUNCTION_COMPONENT = 'scf';

const NO_COMPONENT: Text = {
  en: 'Nothing in this file says which deployer it is written for.',
  zh: '无法判断该文件属于哪种部署工具。',
};
const ADD_COMPONENT: Text = {
  en: 'Add "component: scf" at the top level.',
  zh: '请在文件顶层添加 "component: scf"。',
};
const OTHER_DIALECT: Text = {
  en: 'This file is written for {tool}, which scf-ws does not read yet.',
  zh: '该文件采用 {tool} 的配置格式，scf-ws 暂不支持。',
};
const UNKNOWN_COMPONENT: Text = {
  en: 'Component "{name}" is unknown.',
  zh: '未知组件 "{name}"。',
};
const MEANT_FUNCTION: Text = { en: 'Did you mean "scf"?', zh: '是否应为 "scf"？' };
const OTHER_COMPONENT: Text = {
  en: 'Component "{name}" is no function; scf-ws leaves the file alone.',
  zh: '组件 "{name}" 不是云函数组件，scf-ws 不检查该文件。',
};
const COMPONENT_WITHOUT_NAME: Text = {
  en: 'Field "component" names no component.',
  zh: '字段 "component" 没有填写组件名称。',
};

interface Signature {
  readonly tool: string;
  readonly keys: readonly string[];
}

/** Keys at the top that give another deployer's file away. */
const SIGNATURES: readonly Signature[] = [
  { tool: 'the Serverless Framework plugin serverless-tencent-scf', keys: ['service', 'provider'] },
  { tool: 'the CloudBase CLI', keys: ['envId'] },
  { tool: 'the CloudBase CLI', keys: ['functionRoot'] },
  { tool: 'TCSAM (scfcli)', keys: ['Resources'] },
  { tool: 'Serverless Devs', keys: ['edition', 'services'] },
  { tool: 'Serverless Devs', keys: ['resources'] },
];

/** Whose file this is: one of ours, or why we leave it. */
export const recognise = (root: MapNode): Recognised => {
  const entry = entryOf(root, 'component');
  if (!entry) return withoutComponent(root);
  const { value: node } = entry;
  const written = node.kind === 'scalar' && node.value !== null ? String(node.value) : '';
  const place = { span: written ? node.span : entry.keySpan, path: ['component'] };
  const leave = (problem: ConfigProblem, message: Sentence, help?: Sentence): Recognised => ({
    kind: 'not ours',
    diagnostic: problemAt(problem, place, message, { ...(help && { help }) }),
  });

  if (!written)
    return leave('unknownDialect', sentence(COMPONENT_WITHOUT_NAME), sentence(ADD_COMPONENT));
  const isText = node.kind === 'scalar' && typeof node.value === 'string';
  if (!isText) return leave('unknownDialect', sentence(UNKNOWN_COMPONENT, { name: written }));
  const name = componentName(written);
  if (name === FUNCTION_COMPONENT) return { kind: 'dialect', dialect: component };
  if (slipsBetween(name.toLowerCase(), FUNCTION_COMPONENT) <= 1) {
    const message = sentence(UNKNOWN_COMPONENT, { name: written });
    return leave('unknownDialect', message, sentence(MEANT_FUNCTION));
  }
  return leave('unsupportedComponent', sentence(OTHER_COMPONENT, { name: written }));
};

/** `@serverless/tencent-scf@0.9.7` is `scf`. */
const componentName = (written: string): string =>
  written
    .replace(/^@serverless\//, '')
    .replace(/^tencent-/, '')
    .replace(/@[^/]*$/, '');

const withoutComponent = (root: MapNode): Recognised => {
  const signature = SIGNATURES.find(({ keys }) => keys.every((key) => root.entries.has(key)));
  const tool = signature?.tool ?? (holdsComponents(root) ? 'Serverless Components v1' : undefined);
  const [first] = root.entries.values();
  const misspelt = [...root.entries.values()].find(({ key }) => nearest(key, [COMPONENT], 1));
  const marked = entryOf(root, signature?.keys[0] ?? '') ?? misspelt ?? first;
  const place = { span: marked?.keySpan ?? startOf(root.span.file), path: [] };
  const diagnostic = tool
    ? problemAt('unknownDialect', place, sentence(OTHER_DIALECT, { tool }))
    : problemAt('unknownDialect', place, sentence(NO_COMPONENT), { help: sentence(ADD_COMPONENT) });
  return { kind: 'not ours', diagnostic };
};

/** Version 1 had several components in one file, each under a key of the user's. */
const holdsComponents = (root: MapNode): boolean =>
  [...root.entries.values()].some(({ value }) => entryOf(value, 'component') !== undefined);
