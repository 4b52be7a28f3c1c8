import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { FUNCTION_NAME_PATTERN } from '../../platform/limits.ts';
import { EXAMPLE_OF } from './project-templates.ts';
import { TEMPLATE_NAMES, type TemplateName } from './template-names.ts';

/** What is wanted of a new project, as far as the user has said. */
export interface InitWishes {
  readonly template: TemplateName | undefined;
  /** The function's. */
  readonly name: string | undefined;
  /** Takes what is usual where nothing is said. */
  readonly yes: boolean;
  /** Undefined where there is nobody to ask. An empty answer takes what is usual. */
  readonly ask: ((question: Sentence) => Promise<string>) | undefined;
}

const WHICH_TEMPLATE: Text = {
  en: 'Which template ({names})? [{usual}] ',
  zh: '使用哪个模板（{names}）？[{usual}] ',
};
const WHICH_NAME: Text = {
  en: 'What is the function called? [{usual}] ',
  zh: '函数名称？[{usual}] ',
};

const USUAL: TemplateName = 'node';

/** Undefined where nothing is said and nobody can be asked. */
export const chosenTemplate = async ({
  template,
  yes,
  ask,
}: InitWishes): Promise<TemplateName | undefined> => {
  if (template) return template;
  if (yes) return USUAL;
  if (!ask) return undefined;
  const question = sentence(WHICH_TEMPLATE, { names: TEMPLATE_NAMES.join(', '), usual: USUAL });
  for (;;) {
    const answer = (await ask(question)).trim() || USUAL;
    const found = TEMPLATE_NAMES.find((name) => name === answer);
    if (found) return found;
  }
};

/** As it was said; whether the platform takes it is not looked at. */
export const chosenName = async (
  { name, yes, ask }: InitWishes,
  folder: string,
  template: TemplateName,
): Promise<string> => {
  if (name !== undefined) return name;
  const usual = nameFrom(folder) ?? EXAMPLE_OF[template];
  if (yes || !ask) return usual;
  return (await ask(sentence(WHICH_NAME, { usual }))).trim() || usual;
};

/** The folder's name, in letters that the platform takes; undefined where that leaves none. */
const nameFrom = (folder: string): string | undefined => {
  const name = folder.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[^A-Za-z]+|[^A-Za-z0-9]+$/g, '');
  return FUNCTION_NAME_PATTERN.test(name) ? name : undefined;
};
