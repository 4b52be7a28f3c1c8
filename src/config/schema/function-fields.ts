import { DEFAULTS } from '../../platform/defaults.ts';
import { LIMITS, SMALLEST_MEMORY_MEGABYTES } from '../../platform/limits.ts';
import { REGIONS } from '../../platform/regions.ts';
import { RUNTIMES } from '../../platform/runtimes.ts';
import {
  anyScalar,
  type Fields,
  flag,
  freeMap,
  integer,
  list,
  map,
  orText,
  text,
} from './field.ts';

const { memory, asyncTimeout, initTimeout, timeout } = LIMITS;

/** What a function is, and what it may use up. */
export const functionFields: Fields = {
  name: text('Name as deployed.', '部署后的函数名称，默认为 ${name}-${stage}-${app}。'),
  namespace: text('Namespace.', '命名空间。', { default: DEFAULTS.namespace }),
  region: text('Region.', '地域。', { default: DEFAULTS.region, examples: [...REGIONS] }),
  type: text(
    'web: a server of your own; event: a handler.',
    '函数类型：web 为 Web 函数，event 为事件函数。',
    { enum: ['event', 'web'], default: DEFAULTS.type, 'x-rule': 'function/type-not-recognised' },
  ),
  runtime: text('Runtime.', '运行环境。', {
    default: DEFAULTS.runtime,
    examples: Object.keys(RUNTIMES),
  }),
  handler: text('Entry of an event function.', '事件函数的执行入口。'),
  entryFile: text('Entry file of a Web function.', 'Web 函数的入口文件。'),
  description: text('Description.', '函数描述。'),
  memorySize: integer(
    'Memory in MB: 64, or a multiple of 128.',
    '内存（MB）：64，或 128 的整数倍。',
    {
      minimum: SMALLEST_MEMORY_MEGABYTES,
      maximum: memory.max,
      default: DEFAULTS.memoryMegabytes,
      'x-rule': 'function/memory-size',
    },
  ),
  timeout: integer(
    `Execution timeout in seconds: at most ${timeout.max}, and ${LIMITS.webSocketTimeout.max} for WebSocket. It ends the longest connection.`,
    `执行超时时间（秒）：最大 ${timeout.max}，WebSocket 函数最大 ${LIMITS.webSocketTimeout.max}；连接最长保持该时长。`,
    {
      minimum: timeout.min,
      maximum: asyncTimeout.max,
      default: DEFAULTS.timeoutSeconds,
      'x-rule': 'function/timeout-range',
    },
  ),
  initTimeout: integer('Longest start of an instance, in seconds.', '初始化超时时间（秒）。', {
    minimum: initTimeout.min,
    maximum: initTimeout.max,
    'x-rule': 'function/init-timeout-range',
  }),
  diskSize: integer('Disk in MB.', '临时磁盘大小（MB）。'),
  environment: map('Environment.', '环境配置。', {
    variables: freeMap(
      'Environment variables.',
      '环境变量。',
      anyScalar('Value; the function sees text.', '变量值，函数读到的是文本。'),
    ),
  }),
  tags: freeMap('Tags.', '标签。', anyScalar('Value of the tag.', '标签值。')),
  installDependency: flag('Lets the platform install packages.', '是否在线安装依赖。', {
    default: false,
  }),
  asyncRunEnable: flag('Runs asynchronously, for up to a day.', '是否开启异步执行。'),
  traceEnable: flag('Tracks the state of asynchronous runs.', '是否开启事件追踪。'),
  msgTTL: integer('Seconds an asynchronous event is kept.', '异步消息保留时间（秒）。'),
  retryNum: integer('Retries of an asynchronous event.', '异步调用重试次数。'),
  nodeType: text('Kind of GPU node.', 'GPU 节点类型。'),
  nodeSpec: text('Size of GPU node.', 'GPU 节点规格。'),
};

const SOURCE = map('Where the code is, and what goes along.', '代码目录及打包规则。', {
  src: text('Folder.', '代码目录。'),
  exclude: orText(list('What stays behind.', '不打包的文件。', text('Pattern.', '匹配规则。'))),
  include: orText(list('What goes after all.', '额外打包的文件。', text('Pattern.', '匹配规则。'))),
  bucket: text('COS bucket that holds the code.', '代码所在的 COS 存储桶。'),
  object: text('Object in that bucket.', '代码在存储桶中的对象名。'),
  dist: text('Folder that the hook fills.', '构建产物目录。'),
  hook: text('Command that builds the code.', '构建命令。'),
  targetDir: text('Folder inside the package.', '代码在包内的目录。'),
});

/** Where the function's code comes from. */
export const codeFields: Fields = {
  src: orText(SOURCE),
  image: map('Image that the function runs.', '镜像配置。', {
    imageUrl: text('Address.', '镜像地址。'),
    registryId: text('Id of the registry.', '镜像仓库实例 ID。'),
    imageType: text('Kind of registry.', '镜像仓库类型。', {
      enum: ['personal', 'enterprise', 'public'],
      default: 'personal',
    }),
    imagePort: integer('Port; -1 for a job.', '监听端口，-1 表示 Job 镜像。'),
    command: text('Command.', '启动命令。'),
    args: text('Arguments.', '启动参数。'),
  }),
};
