import { basename } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { startOf } from '../../diagnostics/located.ts';
import { didYouMean, slipsBetween } from '../../language/nearest.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { type ConfigProblem, problemAt } from '../problems.ts';
import { FUNCTION_COMPONENT } from '../schema/component-names.ts';
import { entryOf, type MapNode } from '../tree.ts';
import { cloudbase } from './cloudbase.ts';
import { component } from './component.ts';
import { componentsV1 } from './components-v1.ts';
import type { Dialect } from './dialect.ts';
import { multiScf } from './multi-scf.ts';
import { withoutFunctions } from './no-functions.ts';
import { provider } from './provider.ts';

export type Recognised =
  | { readonly kind: 'dialect'; readonly dialect: Dialect }
  | { readonly kind: 'not ours'; readonly diagnostic: Diagnostic };

/** The components that make functions, by their names without scope, prefix and version. */
const FUNCTION_COMPONENTS: ReadonlyMap<string, Dialect> = new Map([
  ['scf', component],
  ['multi-scf', multiScf],
]);

const UNKNOWN_COMPONENT: Text = {
  en: 'Component "{name}" is unknown.',
  zh: '未知组件 "{name}"。',
};
const OTHER_COMPONENT: Text = {
  en: 'Component "{name}" is no function; scf-ws leaves the file alone.',
  zh: '组件 "{name}" 不是云函数组件，scf-ws 不检查该文件。',
};
const COMPONENT_WITHOUT_NAME: Text = {
  en: 'Field "component" names no component.',
  zh: '字段 "component" 没有填写组件名称。',
};
const ADD_COMPONENT: Text = {
  en: 'Write "component: scf" at the top level.',
  zh: '请在文件顶层填写 "component: scf"。',
};
const OTHER_PROVIDER: Text = {
  en: 'This file is written for provider "{name}" of the Serverless Framework, which is not Tencent Cloud.',
  zh: '该文件面向 Serverless Framework 的 "{name}" 平台，不是腾讯云。',
};

/** Whose file this is: one of ours, or why we leave it. */
export const recognise = (root: MapNode): Recognised => {
  if (root.entries.has('component') && !holdsInstance(root)) return byComponent(root);
  if (holdsFunctionComponents(root)) return { kind: 'dialect', dialect: componentsV1 };
  if (isPluginFile(root)) return byProvider(root);
  if (isCloudBaseFile(root)) return { kind: 'dialect', dialect: cloudbase };
  return { kind: 'not ours', diagnostic: withoutFunctions(root) };
};

/** A file of 2019 may call one of its components "component". */
const holdsInstance = (root: MapNode): boolean =>
  entryOf(entryOf(root, 'component')?.value, 'component') !== undefined;

const byComponent = (root: MapNode): Recognised => {
  const entry = entryOf(root, 'component');
  const node = entry?.value;
  const written = node?.kind === 'scalar' && node.value !== null ? String(node.value) : '';
  const span = (written ? node?.span : entry?.keySpan) ?? startOf(root.span.file);
  const leave = (problem: ConfigProblem, message: Sentence, help?: Sentence): Recognised => ({
    kind: 'not ours',
    diagnostic: problemAt(problem, { span, path: ['component'] }, message, {
      ...(help && { help }),
    }),
  });

  if (!written)
    return leave('unknownDialect', sentence(COMPONENT_WITHOUT_NAME), sentence(ADD_COMPONENT));
  const isText = node?.kind === 'scalar' && typeof node.value === 'string';
  if (!isText) return leave('unknownDialect', sentence(UNKNOWN_COMPONENT, { name: written }));
  const name = componentName(written);
  const dialect = FUNCTION_COMPONENTS.get(name);
  if (dialect) return { kind: 'dialect', dialect };
  const meant = [...FUNCTION_COMPONENTS.keys()].find(
    (known) => slipsBetween(name.toLowerCase().slice(0, 20), known) <= 1,
  );
  if (!meant) return leave('unsupportedComponent', sentence(OTHER_COMPONENT, { name: written }));
  const message = sentence(UNKNOWN_COMPONENT, { name: written });
  return leave('unknownDialect', message, didYouMean(meant));
};

/** `@serverless/tencent-scf@0.9.7` is `scf`. */
const componentName = (written: string): string =>
  written
    .replace(/^@[\w-]+\//, '')
    .replace(/^tencent-/, '')
    .replace(/@[^/]*$/, '');

const holdsFunctionComponents = (root: MapNode): boolean =>
  [...root.entries.values()].some(({ value }) => {
    const node = entryOf(value, 'component')?.value;
    return node?.kind === 'scalar' && FUNCTION_COMPONENT.test(String(node.value));
  });

/** Files of the Serverless Framework name their provider, for Tencent Cloud or another. */
const isPluginFile = (root: MapNode): boolean =>
  root.entries.has('provider') &&
  ['service', 'functions', 'plugins'].some((key) => root.entries.has(key));

const byProvider = (root: MapNode): Recognised => {
  const entry = entryOf(root, 'provider');
  const node = entry?.value.kind === 'map' ? entryOf(entry.value, 'name')?.value : entry?.value;
  const isOther = node?.kind === 'scalar' && node.value !== null && node.value !== 'tencent';
  if (!isOther || namesOurPlugin(root)) return { kind: 'dialect', dialect: provider };
  const message = sentence(OTHER_PROVIDER, { name: String(node.value) });
  const place = { span: node.span, path: ['provider'] };
  return { kind: 'not ours', diagnostic: problemAt('unknownDialect', place, message) };
};

const namesOurPlugin = (root: MapNode): boolean => {
  const plugins = entryOf(root, 'plugins')?.value;
  const names = plugins?.kind === 'list' ? plugins.items : [];
  return names.some(
    (node) => node.kind === 'scalar' && String(node.value).startsWith('serverless-tencent-'),
  );
};

const isCloudBaseFile = (root: MapNode): boolean =>
  basename(root.span.file).startsWith('cloudbaserc') ||
  root.entries.has('envId') ||
  root.entries.has('functionRoot');
