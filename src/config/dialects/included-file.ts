import { sentence, type Text, type Values } from '../../language/text.ts';
import { parse } from '../document.ts';
import { sourceOf } from '../source.ts';
import { standingAt, type TreeNode } from '../tree.ts';
import type { Meaning } from '../variables.ts';
import type { Given } from './dialect.ts';

const NO_FILE: Text = { en: 'There is no file {file}.', zh: '文件 {file} 不存在。' };
const NO_YAML: Text = {
  en: 'File {file} cannot be read as YAML.',
  zh: '文件 {file} 无法按 YAML 解析。',
};
const NOTHING_THERE: Text = {
  en: 'Nothing stands at "{place}" in file {file}.',
  zh: '文件 {file} 中不存在 "{place}"。',
};

/** `file(./x.yml)`, with the place of a value behind a colon. */
const FORM = /^file\(\s*['"]?([^'"()]+?)['"]?\s*\)(?::(.+))?$/;

/** Programs are run by the deployer; nobody else can say what they return. */
const PROGRAM = /\.[cm]?[jt]s$/;
const STRUCTURED = /\.(ya?ml|json)$/;

/** What stands in files beside this one. Each is read once. */
export const includedFile = ({ textBeside }: Given): ((words: string) => Meaning) => {
  const roots = new Map<string, TreeNode | undefined>();
  const rootOf = (file: string, text: string): TreeNode | undefined => {
    if (!roots.has(file)) roots.set(file, parse(sourceOf(file, text)).root);
    return roots.get(file);
  };
  const contentOf = (file: string, place: string | undefined, text: string): Meaning => {
    if (!STRUCTURED.test(file)) return { kind: 'text', text };
    const root = rootOf(file, text);
    if (!root) return missing(NO_YAML, { file });
    const node = place === undefined ? root : standingAt(root, place.split('.'))?.node;
    return node ? { kind: 'node', node } : missing(NOTHING_THERE, { place: place ?? '', file });
  };
  return (words) => {
    const [, file, place] = FORM.exec(words) ?? [];
    if (file === undefined || !textBeside || PROGRAM.test(file)) return { kind: 'foreign' };
    const text = textBeside(file);
    return text === undefined ? missing(NO_FILE, { file }) : contentOf(file, place, text);
  };
};

const missing = (text: Text, values: Values): Meaning => ({
  kind: 'missing',
  message: sentence(text, values),
});
