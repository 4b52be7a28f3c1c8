import { API_TYPES, CLOUDBASE_DEFAULTS, CLOUDBASE_HANDLER } from '../../platform/defaults.ts';
import { CLOUDBASE_SETTINGS } from '../dialects/cloudbase-settings.ts';
import { componentFields } from './component.ts';
import { expectedFields } from './expected-fields.ts';
import {
  anyScalar,
  anything,
  type Fields,
  freeMap,
  list,
  map,
  pick,
  requiredText,
  type Schema,
  text,
} from './field.ts';
import { webSocketFields } from './web-socket-fields.ts';

/** JSON has no comments: keys that begin with an underscore stand in for them. */
const COMMENTS = { patternProperties: { '^(x-|_)': true } };

const trigger = map('One trigger.', '一个触发器。', {
  name: text('Name.', '触发器名称。'),
  type: text('Kind: timer.', '触发器类型：timer。'),
  config: text('When it fires, in seven fields.', '触发时间，七段式 Cron 表达式。'),
});

const rest = (...keys: readonly string[]): Fields =>
  Object.fromEntries(
    keys.map((key) => [key, anything('Passed on as it is.', '按原样传给平台的配置。')]),
  );

const oneFunction = map(
  'One function.',
  '一个函数。',
  {
    name: requiredText('Name as deployed.', '函数名称。'),
    dir: text('Folder of the code.', '代码目录。'),
    path: text('Folder of the code.', '代码目录。'),
    type: text('HTTP: a server of your own; Event: a handler.', '函数类型：HTTP 或 Event。', {
      enum: [API_TYPES.event, API_TYPES.web],
      default: API_TYPES.event,
      'x-rule': 'function/type-not-recognised',
    }),
    handler: text('Entry of an event function.', '事件函数的执行入口。', {
      default: CLOUDBASE_HANDLER,
    }),
    runtime: text('Runtime.', '运行环境。', {
      default: CLOUDBASE_DEFAULTS.runtime,
      examples: componentFields['runtime']?.examples ?? [],
    }),
    ...pick(componentFields, [
      'description',
      'memorySize',
      'timeout',
      'initTimeout',
      'role',
      'installDependency',
      'asyncRunEnable',
      'traceEnable',
      'publish',
    ]),
    ...webSocketFields,
    ...expectedFields,
    envVariables: freeMap('Environment variables.', '环境变量。', anyScalar('Value.', '变量值。')),
    vpc: componentFields['vpcConfig'] ?? {},
    layers: list(
      'Layers.',
      '层列表。',
      map('One layer.', '一个层。', {
        name: text('Name.', '层名称。'),
        version: anyScalar('Version.', '层版本。'),
      }),
    ),
    triggers: list('What calls the function.', '触发器列表。', trigger),
    ignore: list('What stays behind.', '不打包的文件。', text('Pattern.', '匹配规则。')),
    ...rest(
      'tags',
      'params',
      ...CLOUDBASE_SETTINGS,
      'codeSecret',
      'l5',
      'dnsCache',
      'autoDeployClsTopicIndex',
      'autoCreateClsTopic',
      'ignoreSysLog',
      'isWaitInstall',
      'functionDistPath',
      'aclRule',
    ),
  },
  { ...COMMENTS, required: ['name'] },
);

/** A cloudbaserc.json of the CloudBase CLI (tcb). */
export const cloudbaseSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'cloudbaserc.json',
  ...map(
    'A CloudBase environment and its functions, deployed by the CLI tcb.',
    '通过 tcb 命令部署的云开发环境及其云函数。',
    {
      $schema: text('The schema that editors use.', '编辑器使用的 Schema。'),
      version: anyScalar('Version of the format.', '配置文件版本。'),
      envId: text('Id of the environment.', '环境 ID。'),
      region: text('Region.', '地域。', { default: CLOUDBASE_DEFAULTS.region }),
      functionRoot: text('Folder that holds the functions.', '云函数根目录。', {
        default: './functions',
      }),
      functions: list('The functions.', '函数列表。', oneFunction),
      ...expectedFields,
      envOverrides: anything('Other values by mode.', '按模式覆盖的配置。'),
      ...rest(
        'framework',
        'app',
        'apps',
        'cloudrun',
        'databases',
        'hosting',
        'storage',
        'gateway',
        'auth',
        'requiredEnv',
        'functionDefaultConfig',
      ),
    },
    COMMENTS,
  ),
};
