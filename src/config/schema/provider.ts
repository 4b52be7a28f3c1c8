import { connectedFields } from './cloud-fields.ts';
import { TRIGGERS } from './event-fields.ts';
import { expectedFields } from './expected-fields.ts';
import {
  anything,
  type Fields,
  flag,
  freeMap,
  list,
  map,
  orList,
  orText,
  pick,
  requiredText,
  type Schema,
  text,
} from './field.ts';
import { functionFields } from './function-fields.ts';

/** What may stand at each function, and for all of them under `provider`. */
const ofEach: Fields = {
  ...pick(functionFields, ['description', 'runtime', 'memorySize', 'timeout', 'environment']),
  ...pick(connectedFields, ['vpcConfig', 'role']),
};

const event = map(
  'One trigger.',
  '一个触发器。',
  pick(TRIGGERS, ['apigw', 'cos', 'cmq', 'timer', 'ckafka']),
  { maxProperties: 1 },
);

const oneFunction = map(
  'One function. The plugin makes event functions only.',
  '一个函数，该插件仅支持事件函数。',
  {
    ...pick(functionFields, ['name', 'handler']),
    ...ofEach,
    events: list('What calls the function.', '触发器列表。', event),
    package: anything('What goes into its package.', '打包规则。'),
    ...expectedFields,
  },
);

const provider = map(
  'The platform, and what holds for all functions.',
  '平台信息及公共配置。',
  {
    name: requiredText('Always tencent here.', '固定为 tencent。'),
    ...ofEach,
    credentials: text('File that holds the keys.', '密钥文件路径。', { default: '~/credentials' }),
    enableRoleAuth: flag('Whether missing roles are made.', '是否自动创建并授权默认角色。'),
    stage: text('Stage.', '环境。', { default: 'dev' }),
    ...pick(functionFields, ['region', 'tags']),
    cosBucket: text('Bucket for the code.', '存放代码的存储桶。'),
    apiGateway: anything('API Gateway. The product is retired.', 'API 网关配置，该产品已下线。'),
    ...Object.fromEntries(
      ['stackName', 'logRetentionInDays', 'versionFunctions', 'tracing'].map((key) => [
        key,
        anything('Of the Serverless Framework.', 'Serverless Framework 自身的配置。'),
      ]),
    ),
  },
  { required: ['name'] },
);

/** Keys of the Serverless Framework itself. */
const FRAMEWORK = [
  'custom',
  'package',
  'resources',
  'frameworkVersion',
  'useDotenv',
  'app',
  'org',
  'tenant',
  'layers',
  'outputs',
  'projectDir',
  'variablesResolutionMode',
  'configValidationMode',
  'unresolvedVariablesNotificationMode',
  'deprecationNotificationMode',
  'disabledDeprecations',
];

/** A serverless.yml of the plugin `serverless-tencent-scf` of the Serverless Framework. */
export const providerSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'serverless.yml (serverless-tencent-scf)',
  ...map(
    'Functions of Tencent Cloud SCF, deployed by the plugin serverless-tencent-scf.',
    '通过 serverless-tencent-scf 插件部署的腾讯云云函数。',
    {
      service: orText(
        map('Name of the service.', '服务名称。', { name: requiredText('Name.', '名称。') }),
      ),
      provider,
      plugins: orList(freeMap('Plugins.', '插件。', true), text('Name.', '插件名称。')),
      functions: orList(
        freeMap('The functions by key.', '函数列表。', oneFunction),
        freeMap('Functions by key.', '函数列表。', oneFunction),
      ),
      ...expectedFields,
      ...Object.fromEntries(
        FRAMEWORK.map((key) => [
          key,
          anything('Of the Serverless Framework.', 'Serverless Framework 自身的配置。'),
        ]),
      ),
    },
    { required: ['service', 'provider'] },
  ),
};
