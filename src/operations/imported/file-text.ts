import { componentFields } from '../../config/schema/component.ts';
import { WrittenMap, yamlOf } from '../../config/written.ts';
import { type Language, type Sentence, sentence, type Text } from '../../language/text.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { FunctionState } from '../../resources/function/state.ts';
import { eventsOf, type LiveTriggers } from './events.ts';
import { type Input, inputsOf } from './inputs.ts';
import { keeper } from './kept-out.ts';

const HEAD: Text = {
  en: 'Read from the function {name} in {region} by "scf-ws import". In brackets: the field of the SCF API that a value was read from. What is not here has its default.',
  zh: '由 "scf-ws import" 从 {region} 的函数 {name} 读取。方括号内为取值来源的 SCF API 字段，未写出的配置均为默认值。',
};
const OWNED: Text = {
  en: 'Stage, app and name are those of the project that deployed it last: its tag "scf-ws" says so.',
  zh: '环境、应用和实例名称取自最近部署它的项目，由标签 "scf-ws" 记录。',
};
const EXPLAINED: Text = { en: '{what} [{field}]', zh: '{what}[{field}]' };
const NO_FIXED_ADDRESS: Text = {
  en: 'The function has a fixed private IP (IntranetConfig), for which this dialect has no key: a deploy from the file would take it away.',
  zh: '该函数开启了固定内网 IP（IntranetConfig），当前写法没有对应的键：从该文件部署会将其关闭。',
};
const OTHER_OWNER: Text = {
  en: 'The function belongs to a project that this dialect cannot name ({owner}): a deploy from the file would be refused until its tag "scf-ws" is removed.',
  zh: '该函数属于当前写法无法表示的项目（{owner}）：在移除其标签 "scf-ws" 之前，从该文件部署会被拒绝。',
};

/** What is live of a function, and where. */
export interface LiveFunction extends LiveTriggers {
  readonly fn: FunctionState;
  readonly region: string;
}

export interface ImportedFile {
  readonly text: string;
  /** The environment variables that have to be set before it can be deployed. */
  readonly variables: readonly string[];
  /** What could not be said in the file. */
  readonly leftOut: readonly Sentence[];
}

interface Manner {
  readonly withSecrets: boolean;
  readonly language: Language;
}

/** A serverless.yml of the component that says what is live. */
export const importedFile = (
  { fn, region, urls, others }: LiveFunction,
  { withSecrets, language }: Manner,
): ImportedFile => {
  const texts = keeper(withSecrets);
  const { events, leftOut } = eventsOf({ urls, others }, texts);
  const inputs = [
    ...inputsOf(fn, region, texts),
    { key: 'events', value: events.length > 0 ? events : undefined, field: 'ListTriggers' },
  ];
  const { names, isOurs } = projectOf(fn);
  const file = new WrittenMap([
    {
      key: 'component',
      value: 'scf',
      remarks: [sentence(HEAD, { name: `${fn.namespace}/${fn.functionName}`, region })],
    },
    ...names,
    { key: 'inputs', value: new WrittenMap(inputs.flatMap(explained)) },
  ]);
  return {
    text: yamlOf(file, language),
    variables: texts.needed,
    leftOut: [
      ...(isOurs ? [] : [sentence(OTHER_OWNER, { owner: fn.owner ?? '' })]),
      ...(fn.fixedPrivateAddress ? [sentence(NO_FIXED_ADDRESS)] : []),
      ...leftOut,
    ],
  };
};

/** `app/stage/name`, as a deploy writes it down. */
const OWNER = /^([A-Za-z][\w.-]*)\/([A-Za-z][\w.-]*)\/([A-Za-z][\w.-]*)$/;

const projectOf = ({ owner, functionName }: FunctionState) => {
  const [, app, stage, name] = OWNER.exec(owner ?? '') ?? [];
  if (!app || !stage || !name) {
    const names = [{ key: 'name', value: functionName }];
    return { names, isOurs: owner === undefined };
  }
  const names = [
    { key: 'name', value: name, remarks: [sentence(OWNED)] },
    ...(app === name ? [] : [{ key: 'app', value: app }]),
    ...(stage === DEFAULTS.stage ? [] : [{ key: 'stage', value: stage }]),
  ];
  return { names, isOurs: true };
};

/** With what the key means, in the words of the schema, which has them in both languages. */
const explained = ({ key, value, field }: Input) => {
  if (value === undefined) return [];
  const [en = '', zh = ''] = (componentFields[key]?.description ?? '').split('\n');
  const what = { text: { en, zh } };
  const remark = field ? sentence(EXPLAINED, { what, field }) : what;
  return [{ key, value, remarks: [remark] }];
};
