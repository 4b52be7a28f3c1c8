import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { entryOf, type MapNode } from '../tree.ts';
import { type Filled, fill, type LookUp, type Meaning } from '../variables.ts';
import { componentForm } from './component-forms.ts';
import type { Given } from './dialect.ts';
import { type EnvironmentFiles, environmentWith, isPlainStage } from './environment.ts';
import { notSet } from './variable-words.ts';

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
const openName = ({ problems }: Filled, name: OfTheFile): Meaning =>
  problems.some(({ message }) => message.text === CIRCLE)
    ? { kind: 'missing', message: circle(name) }
    : { kind: 'foreign' };

/** Beside the file, then in the two folders above it: the first file that is there counts. */
const FOLDERS = ['', '../', '../../'];

const environmentFiles = (root: MapNode, givenStage: string | undefined): EnvironmentFiles => {
  const node = entryOf(root, 'stage')?.value;
  const written = node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
  const stage = givenStage ?? written ?? DEFAULTS.stage;
  const names = isPlainStage(stage) ? [`.env.${stage}`, '.env'] : ['.env'];
  return {
    names: FOLDERS.flatMap((folder) => names.map((name) => `${folder}${name}`)),
    allOfThem: false,
  };
};

/**
 * What the component's placeholders mean: `${env:X}`, and `${stage}`, `${app}` and `${name}` of
 * the same file. Others are left to the platform, or never filled by anybody.
 */
export const componentLookUp = (root: MapNode, given: Given): LookUp =>
  lookUpIn(root, given, (words) => /^env:([\w.-]+)$/.exec(words)?.[1]);

/** In 2019 the environment stood behind a dot, and other components' outputs too. */
export const componentsV1LookUp = (root: MapNode, given: Given): LookUp =>
  lookUpIn(root, given, (words) => /^env\.([\w-]+)$/.exec(words)?.[1]);

const lookUpIn = (
  root: MapNode,
  given: Given,
  variableIn: (words: string) => string | undefined,
): LookUp => {
  const { stage } = given;
  const variable = environmentWith(given, () => environmentFiles(root, stage));
  // The names on the way to the one being looked up, so that a circle ends.
  const underWay = new Set<string>();

  const lookUp: LookUp = (words, placeholder) => {
    const name = variableIn(words);
    if (name !== undefined) return ofEnvironment(name);
    if (isOfTheFile(words)) return ofTheFile(words);
    return variableIn('env:X') ? componentForm(words, placeholder) : { kind: 'foreign' };
  };
  const ofEnvironment = (name: string): Meaning => {
    const text = variable(name);
    return text === undefined ? notSet(name) : { kind: 'text', text };
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
