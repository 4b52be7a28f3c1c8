import {
  anyScalar,
  type Fields,
  flag,
  integer,
  list,
  map,
  number,
  type Schema,
  text,
} from './field.ts';

const version: Schema = anyScalar('Version.', '版本号。', {});

/** Networks, disks, logs and rights: what a function is connected with. */
export const connectedFields: Fields = {
  publicAccess: {
    ...flag('Whether it reaches the Internet.', '是否允许访问公网。', { default: true }),
    type: ['boolean', 'integer'],
  },
  eip: flag('Whether it has a fixed address.', '是否开启固定公网出口 IP。', { default: false }),
  l5Enable: flag('Whether it reaches L5.', '是否开启 L5 访问。', { default: false }),
  vpcConfig: map('Private network.', '私有网络配置。', {
    vpcId: text('Id of the network.', '私有网络 ID。'),
    subnetId: text('Id of the subnet.', '子网 ID。'),
  }),
  layers: list(
    'Layers.',
    '层列表。',
    map('One layer.', '一个层。', {
      name: text('Name.', '层名称。'),
      version: integer('Version.', '层版本。'),
    }),
  ),
  role: text('Role the code runs as.', '运行角色。'),
  enableRoleAuth: flag('Whether missing roles are made.', '是否自动创建并授权默认角色。'),
  deadLetter: map('Where lost events go.', '死信队列配置。', {
    type: text('Kind of queue.', '队列类型。'),
    name: text('Name of the queue.', '队列名称。'),
    filterType: text('Filter.', '过滤类型。'),
    Type: text('Kind of queue.', '队列类型。'),
    Name: text('Name of the queue.', '队列名称。'),
    FilterType: text('Filter.', '过滤类型。'),
  }),
  cls: map('Where logs go.', '日志投递配置。', {
    logsetId: text('Id of the log set.', '日志集 ID。'),
    topicId: text('Id of the topic.', '日志主题 ID。'),
  }),
  cfs: list(
    'File systems.',
    '文件存储挂载列表。',
    map('One file system.', '一个文件系统。', {
      cfsId: text('Id.', '文件系统 ID。'),
      mountInsId: text('Id of the mount point.', '挂载点 ID。'),
      localMountDir: text('Folder in the function.', '本地挂载目录。'),
      remoteMountDir: text('Folder in the file system.', '远程目录。'),
      userGroupId: anyScalar('Group.', '用户组 ID。'),
      userId: anyScalar('User.', '用户 ID。'),
    }),
  ),
};

const weight = number('Part of the traffic, from 0 to 1.', '流量权重，取值 0 到 1。', {
  minimum: 0,
  maximum: 1,
});

/** Versions, aliases and what traffic they get. */
export const versionFields: Fields = {
  publish: flag('Publishes a version.', '是否发布新版本。'),
  publishDescription: text('Its description.', '版本描述。'),
  traffic: weight,
  aliasName: text('Alias.', '别名。'),
  aliasDescription: text('Its description.', '别名描述。'),
  aliasFunctionVersion: version,
  additionalVersionWeights: list(
    'Versions that share the traffic.',
    '参与流量分配的版本。',
    map('One version.', '一个版本。', { version, weight }),
  ),
  lastVersion: version,
  needSetTraffic: flag('Sets the traffic.', '是否设置流量。'),
  provisionedNum: integer('Instances kept ready.', '预置并发数。'),
  qualifier: version,
};
