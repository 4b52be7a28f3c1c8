import { basename } from 'node:path';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { FUNCTION_NAME_PATTERN, LIMITS } from '../../platform/limits.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import { chosenName, chosenTemplate, type InitWishes } from './ask-about-project.ts';
import { nextSteps, projectFiles } from './project-templates.ts';
import { TEMPLATE_NAMES } from './template-names.ts';
import { takenPlaces, writeNewFiles } from './write-new-files.ts';

const NO_TEMPLATE: Text = {
  en: 'Which template is wanted is not said, and there is nobody to ask.',
  zh: '没有指定模板，当前环境也无法询问。',
};
const NAME_ONE: Text = {
  en: 'Name one of {names}, or take the usual with --yes.',
  zh: '请指定模板（{names}），或使用 --yes 采用默认值。',
};
const BAD_NAME: Text = {
  en: 'SCF takes no function name "{name}".',
  zh: 'SCF 不接受函数名称 "{name}"。',
};
const NAME_FORM: Text = {
  en: 'Use letters, digits, "-" and "_", {min} to {max} of them; begin with a letter, and end with a letter or a digit.',
  zh: '长度为 {min} 至 {max} 个字符，仅支持英文字母、数字、"-" 和 "_"，以字母开头，以字母或数字结尾。',
};
const IN_THE_WAY: Text = {
  en: 'Nothing was written: {files} would be overwritten.',
  zh: '未写入任何文件：{files} 会被覆盖。',
};
const GO_ELSEWHERE: Text = {
  en: 'Use another folder, or move them away.',
  zh: '请换一个目录，或先移走这些文件。',
};

/** Writes a project that works into the working folder, as a whole or not at all. */
export const init = async (wishes: InitWishes, surroundings: Surroundings): Promise<Ending> => {
  const { host, emit } = surroundings;
  const refuse = (message: Sentence, help?: Sentence): Ending => {
    emit({ kind: 'command-refused', message, ...(help && { help }) });
    return 'wrong usage';
  };
  const template = await chosenTemplate(wishes);
  if (!template) {
    const names = TEMPLATE_NAMES.join(', ');
    return refuse(sentence(NO_TEMPLATE), sentence(NAME_ONE, { names }));
  }
  const name = await chosenName(wishes, basename(host.workingFolder), template);
  if (!FUNCTION_NAME_PATTERN.test(name)) {
    const { min, max } = LIMITS.functionName;
    return refuse(sentence(BAD_NAME, { name }), sentence(NAME_FORM, { min, max }));
  }
  const project = projectFiles(template, name, host.files);
  const taken = takenPlaces(project, host.workingFolder, host.files);
  if (taken.length > 0) {
    return refuse(sentence(IN_THE_WAY, { files: taken.join(', ') }), sentence(GO_ELSEWHERE));
  }
  const problem = writeNewFiles(project, host.workingFolder, host.files);
  if (problem) return refuse(problem);
  const files = project.map(({ path }) => path);
  emit({ kind: 'project-written', template, name, files, next: nextSteps(template) });
  return 'done';
};
