import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { startOf } from '../../diagnostics/located.ts';
import { nearest } from '../../language/nearest.ts';
import { sentence, type Text } from '../../language/text.ts';
import { problemAt } from '../problems.ts';
import { entryOf, type MapNode } from '../tree.ts';

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
const OTHER_COMPONENTS: Text = {
  en: 'None of the components in this file is a function; scf-ws leaves it alone.',
  zh: '该文件中没有云函数组件，scf-ws 不检查该文件。',
};
const PROJECT: Text = {
  en: 'This file names the project for the components in the folders below, and deploys nothing itself.',
  zh: '该文件只为下级目录中的组件声明所属应用，自身不部署任何内容。',
};
const TEMPLATE: Text = {
  en: 'This file describes a template for others to begin with, and deploys nothing itself.',
  zh: '该文件用于描述项目模板，自身不部署任何内容。',
};

interface Signature {
  readonly tool: string;
  readonly keys: readonly string[];
}

/** Keys at the top that give another deployer's file away. */
const SIGNATURES: readonly Signature[] = [
  { tool: 'TCSAM (scfcli)', keys: ['Resources'] },
  { tool: 'Serverless Devs', keys: ['edition', 'services'] },
  { tool: 'Serverless Devs', keys: ['resources'] },
];

/** All that a file above several components may say about them. */
const PROJECT_KEYS: ReadonlySet<string> = new Set(['app', 'stage', 'org']);
/** What the registry shows of a template, beside its name; one of these is not enough. */
const TEMPLATE_KEYS = ['author', 'description', 'keywords', 'repo', 'readme', 'license', 'type'];

/** Why a file is left alone that describes no function in any dialect. */
export const withoutFunctions = (root: MapNode): Diagnostic => {
  const keys = [...root.entries.keys()];
  const [first] = root.entries.values();
  const place = { span: first?.keySpan ?? startOf(root.span.file), path: [] };
  if (keys.length > 0 && keys.every((key) => PROJECT_KEYS.has(key))) {
    return problemAt('unsupportedComponent', place, sentence(PROJECT));
  }
  if (TEMPLATE_KEYS.filter((key) => root.entries.has(key)).length > 2 && !holdsFunction(root)) {
    return problemAt('unsupportedComponent', place, sentence(TEMPLATE));
  }
  const other = [...root.entries.values()].find(({ value }) => entryOf(value, 'component'));
  if (other) {
    const at = { span: other.keySpan, path: [other.key] };
    return problemAt('unsupportedComponent', at, sentence(OTHER_COMPONENTS));
  }
  return unknown(root);
};

const holdsFunction = (root: MapNode): boolean =>
  root.entries.has('inputs') || root.entries.has('functions');

const unknown = (root: MapNode): Diagnostic => {
  const signature = SIGNATURES.find(({ keys }) => keys.every((key) => root.entries.has(key)));
  const [first] = root.entries.values();
  const misspelt = [...root.entries.values()].find(({ key }) => nearest(key, ['component'], 1));
  const marked = entryOf(root, signature?.keys[0] ?? '') ?? misspelt ?? first;
  const place = { span: marked?.keySpan ?? startOf(root.span.file), path: [] };
  if (!signature) {
    const help = sentence(ADD_COMPONENT);
    return problemAt('unknownDialect', place, sentence(NO_COMPONENT), { help });
  }
  return problemAt('unknownDialect', place, sentence(OTHER_DIALECT, { tool: signature.tool }));
};
