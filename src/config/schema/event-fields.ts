import { DEFAULTS } from '../../platform/defaults.ts';
import {
  anyScalar,
  type Fields,
  flag,
  freeMap,
  integer,
  list,
  map,
  orText,
  type Schema,
  text,
} from './field.ts';

const NAME = text('Name of the trigger.', '触发器名称。');
const QUALIFIER = text('Version or alias it belongs to.', '触发器所属的版本或别名。', {
  default: DEFAULTS.qualifier,
});
const ENABLE = flag('Whether it is on.', '是否启用。', { default: false });

const texts = (en: string, zh: string): Schema =>
  orText(list(en, zh, text('One of them.', '其中一项。')));

/** A trigger: its parameters, beside which older files put its name. */
const trigger = (en: string, zh: string, parameters: Fields): Schema =>
  map(en, zh, { name: NAME, parameters: map('Parameters.', '触发器参数。', parameters) });

const http = trigger('A function URL: the address of a Web function.', '函数 URL 触发器。', {
  name: text('Name of the trigger.', '触发器名称。', { default: DEFAULTS.urlTriggerName }),
  qualifier: QUALIFIER,
  authType: text('Who may call: anyone (NONE) or holders of a CAM identity.', '鉴权方式。', {
    enum: ['NONE', 'CAM'],
    default: DEFAULTS.urlAuthType,
  }),
  netConfig: map('From which networks it can be reached.', '访问网络配置。', {
    enableIntranet: flag('From the private network.', '是否开启内网访问。', { default: false }),
    enableExtranet: flag('From the Internet.', '是否开启公网访问。', { default: false }),
  }),
  corsConfig: map('Cross-origin requests.', '跨域配置。', {
    enable: ENABLE,
    origins: texts('Origins that may call.', '允许的来源。'),
    methods: texts('Methods that may be used.', '允许的请求方法。'),
    headers: texts('Request headers that may be sent.', '允许的请求头。'),
    exposeHeaders: texts('Response headers that may be read.', '允许读取的响应头。'),
    credentials: flag('Whether credentials may be sent.', '是否允许携带凭证。'),
    maxAge: integer('Seconds a preflight answer is kept.', '预检请求结果的缓存时间（秒）。'),
  }),
});

const timer = trigger('A timer.', '定时触发器。', {
  name: NAME,
  qualifier: QUALIFIER,
  cronExpression: text('When it fires, in seven fields.', '触发时间，七段式 Cron 表达式。'),
  enable: ENABLE,
  argument: anyScalar('What the function is given.', '传给函数的参数。'),
});

/** API Gateway is gone: a rule says so, and nobody gains by hearing more about its fields. */
const apigw = freeMap(
  'An API Gateway trigger. The product is retired.',
  'API 网关触发器，该产品已下线。',
  true,
);

const cos = trigger('Events of a COS bucket.', 'COS 触发器。', {
  name: NAME,
  qualifier: QUALIFIER,
  bucket: text('Domain of the bucket.', '存储桶域名。'),
  filter: map('Which objects.', '对象过滤规则。', {
    prefix: text('How their names begin.', '前缀。'),
    suffix: text('How their names end.', '后缀。'),
  }),
  events: text('Which event.', '事件类型。'),
  enable: ENABLE,
});

const cmq = trigger('Messages of a CMQ topic.', 'CMQ 触发器。', {
  name: NAME,
  qualifier: QUALIFIER,
  filterType: integer('1 for tags, 2 for routing keys.', '消息过滤类型：1 为标签，2 为路由匹配。'),
  filterKey: texts('Tags or routing keys.', '过滤条件。'),
  enable: ENABLE,
});

const ckafka = trigger('Messages of a CKafka topic.', 'CKafka 触发器。', {
  name: NAME,
  qualifier: QUALIFIER,
  topic: text('Topic.', '主题。'),
  maxMsgNum: integer('Most messages at once.', '单次最大消息数。', { default: 100 }),
  offset: text('Where to begin.', '消费起始位置。', { default: 'latest' }),
  retry: integer('Most retries.', '最大重试次数。'),
  timeout: integer('Longest wait for messages, in seconds.', '最长等待时间（秒）。'),
  enable: ENABLE,
});

const cls = trigger('Logs of a CLS topic.', 'CLS 触发器。', {
  name: NAME,
  qualifier: QUALIFIER,
  topicId: text('Id of the topic.', '日志主题 ID。'),
  maxWait: integer('Longest wait, in seconds.', '最长等待时间（秒）。'),
  enable: ENABLE,
});

const mps = trigger('Events of Media Processing.', 'MPS 触发器。', {
  name: NAME,
  qualifier: QUALIFIER,
  type: text('Kind of event.', '事件类型。'),
  enable: ENABLE,
});

const clb = trigger('A rule of a load balancer.', 'CLB 触发器。', {
  name: NAME,
  loadBalanceId: text('Id of the load balancer.', '负载均衡实例 ID。'),
  protocol: text('Protocol of the listener.', '监听协议。'),
  port: integer('Port of the listener.', '监听端口。'),
  domain: text('Domain.', '域名。'),
  url: text('Path.', 'URL 路径。'),
  weight: integer('Weight.', '权重。'),
  enable: ENABLE,
});

/** The kinds of trigger, as the component and the toolkit under it write them. */
export const TRIGGERS: Fields = { http, apigw, timer, cos, cmq, ckafka, cls, mps, clb };

/** `events`: a list of maps with one key each. */
export const eventFields: Fields = {
  events: list(
    'What calls the function. Each item has one key: the kind of trigger.',
    '触发器列表，每项只有一个键，即触发器类型。',
    map('One trigger.', '一个触发器。', TRIGGERS, { maxProperties: 1 }),
  ),
  ignoreTriggers: flag('Leaves triggers alone.', '部署时是否忽略触发器。', { default: false }),
  autoCreateApi: flag(
    'Makes an API Gateway trigger of its own accord.',
    '是否自动创建 API 网关触发器。',
  ),
};
