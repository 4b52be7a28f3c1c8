import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { entryOf, type MapNode } from '../tree.ts';
import { type Filled, fill, type LookUp, type Meaning } from '../variables.ts';
import type { Given } from './dialect.ts';

const NOT_SET: Text = {
  en: 'Environment variable {name} is not set.',
  zh: '未设置环境变量 {name}。',
};
const SET_IT: Text = {
  en: 'Set {name} in the environment of this command.',
  zh: '请在执行命令的环境中设置 {name}。',
};
const CIRCLE: Text = {
  en: 'Placeholder {placeholder} leads back to itself.',
  zh: '占位符 {placeholder} 循环引用了自身。',
};

const OF_THE_FILE = ['name', 'app', 'stage'] as const;
type OfTheFile = (typeof OF_THE_FILE)[number];

const isOfTheFile = (words: string): words is OfTheFile =>
  OF_THE_FILE.some((name) => name === words);

const circle = (name: OfTheFile): Sentence => sentence(CIRCLE, { placeholder: `\${${name}}` });

/** Whatever else is wrong with a name is told where it stands, not wherever it is used. */
const openName = ({ missing }: Filled, name: OfTheFile): Meaning =>
  missing.some(({ message }) => message.text === CIRCLE)
    ? { kind: 'missing', message: circle(name) }
    : { kind: 'foreign' };

const ENVIRONMENT = /^env:([\w.-]+)$/;

/**
 * What the component's placeholders mean: `${env:X}`, and `${stage}`, `${app}` and `${name}` of
 * the same file. All others (`${output:…}` among them) are left to the platform.
 */
export const componentLookUp = (root: MapNode, { stage, environment }: Given): LookUp => {
  // The names on the way to the one being looked up, so that a circle ends.
  const underWay = new Set<string>();

  const lookUp: LookUp = (words) => {
    const variable = ENVIRONMENT.exec(words)?.[1];
    if (variable !== undefined) return ofEnvironment(variable);
    return isOfTheFile(words) ? ofTheFile(words) : { kind: 'foreign' };
  };
  const ofEnvironment = (name: string): Meaning => {
    const text = environment[name];
    return text === undefined
      ? { kind: 'missing', message: sentence(NOT_SET, { name }), help: sentence(SET_IT, { name }) }
      : { kind: 'text', text };
  };
  const ofTheFile = (name: OfTheFile): Meaning => {
    if (name === 'stage' && stage !== undefined) return { kind: 'text', text: stage };
    if (underWay.has(name)) return { kind: 'missing', message: circle(name) };
    const node = entryOf(root, name)?.value;
    if (node?.kind !== 'scalar' || node.value === null) return withoutValue(name);
    underWay.add(name);
    const filled = fill(String(node.value), lookUp);
    underWay.delete(name);
    return filled.isOpen ? openName(filled, name) : { kind: 'text', text: filled.text };
  };
  const withoutValue = (name: OfTheFile): Meaning => {
    if (name === 'stage') return { kind: 'text', text: DEFAULTS.stage };
    return name === 'app' ? ofTheFile('name') : { kind: 'foreign' };
  };
  return lookUp;
};
