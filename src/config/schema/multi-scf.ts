import { connectedFields } from './cloud-fields.ts';
import { componentFields } from './component.ts';
import { TRIGGERS } from './event-fields.ts';
import { expectedFields } from './expected-fields.ts';
import {
  anyScalar,
  anything,
  type Fields,
  flag,
  freeMap,
  list,
  map,
  omit,
  orList,
  pick,
  requiredText,
  type Schema,
  text,
} from './field.ts';
import { instanceSchema } from './instance-fields.ts';

const pairs = (en: string, zh: string): Schema =>
  list(
    en,
    zh,
    map('One of them.', '其中一项。', {
      key: text('Name.', '名称。'),
      value: anyScalar('Value.', '值。'),
    }),
  );

const PAIRS: Fields = {
  environments: pairs('Environment variables.', '环境变量列表。'),
  tags: pairs('Tags.', '标签列表。'),
};

/** What may stand at each function, and for all of them beside `functions`. */
const ofEach: Fields = {
  ...pick(componentFields, [
    'src',
    'image',
    'region',
    'namespace',
    'type',
    'runtime',
    'description',
    'memorySize',
    'timeout',
    'initTimeout',
    'diskSize',
    'installDependency',
    'asyncRunEnable',
    'traceEnable',
    'msgTTL',
    'retryNum',
    'nodeType',
    'nodeSpec',
    'instanceConcurrencyConfig',
  ]),
  ...omit(connectedFields, ['vpcConfig']),
  ...PAIRS,
  vpc: connectedFields['vpcConfig'] ?? {},
};

const oneFunction = map('One function.', '一个函数。', {
  name: text('Name as deployed.', '部署后的函数名称。'),
  handler: text('Entry of an event function.', '事件函数的执行入口。'),
  ...ofEach,
  ...pick(componentFields, ['protocolType', 'protocolParams', 'entryFile']),
  ...expectedFields,
});

const trigger = map(
  'One trigger.',
  '一个触发器。',
  {
    type: requiredText('Kind of trigger.', '触发器类型。', {
      enum: Object.keys(omit(TRIGGERS, ['http'])),
    }),
    function: text('Key of the function it calls.', '触发的函数。'),
    parameters: anything('Parameters.', '触发器参数。'),
  },
  { required: ['type'] },
);

/** A serverless.yml of the component `multi-scf`: several functions in one file. */
export const multiScfSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'serverless.yml (component: multi-scf)',
  ...instanceSchema(
    'Several functions of Tencent Cloud SCF, deployed by the component multi-scf.',
    '通过 multi-scf 组件部署的多个腾讯云云函数。',
    map('The functions, and what holds for all of them.', '函数列表及公共配置。', {
      ...ofEach,
      ...expectedFields,
      functions: orList(freeMap('The functions by key.', '函数列表。', oneFunction), oneFunction),
      triggers: list('What calls the functions.', '触发器列表。', trigger),
      isAutoPublish: flag('Publishes a version.', '是否自动发布版本。', { default: false }),
      publishDescription: text('Description of the version.', '版本描述。'),
      ignoreTriggers: flag('Leaves triggers alone.', '部署时是否忽略触发器。', { default: false }),
    }),
  ),
};
