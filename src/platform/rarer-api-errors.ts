import type { ApiErrorMeaning } from './api-errors.ts';

/** What can be done, for codes that say nothing more special. */
const ADVICE = {
  ticket: {
    help: { en: 'Open a ticket with the request id.', zh: '请携带请求 ID 提交工单。' },
    retryable: false,
  },
  payment: { help: { en: 'Top up the account.', zh: '请为账号充值。' }, retryable: false },
  functionUrl: {
    help: { en: 'Use a function URL instead.', zh: '请改用函数 URL。' },
    retryable: false,
  },
  existence: {
    help: { en: 'Check the name or id, and the region.', zh: '请检查名称或 ID 以及地域。' },
    retryable: false,
  },
  waiting: {
    help: { en: 'Wait until the current change has ended.', zh: '请等待当前操作完成后重试。' },
    retryable: true,
  },
  credentials: {
    help: { en: 'Check the account and the credentials.', zh: '请检查账号和密钥。' },
    retryable: false,
  },
  value: {
    help: { en: 'Correct the value that the message names.', zh: '请修正错误信息中指出的参数。' },
    retryable: false,
  },
  retry: {
    help: {
      en: 'Try again a little later; if it stays, open a ticket with the request id.',
      zh: '请稍后重试；如持续出现，请携带请求 ID 提交工单。',
    },
    retryable: true,
  },
  domain: {
    help: {
      en: 'Check the records and the certificate of the domain.',
      zh: '请检查域名的解析记录和证书。',
    },
    retryable: false,
  },
  activation: {
    help: { en: 'Activate the service in the console.', zh: '请在控制台开通该服务。' },
    retryable: false,
  },
  region: { help: { en: 'Choose another region.', zh: '请更换地域。' }, retryable: false },
  debugging: { help: { en: 'End debugging first.', zh: '请先退出调试状态。' }, retryable: false },
  otherSetting: {
    help: {
      en: 'Leave it out, or choose another way.',
      zh: '请去掉该操作或配置，或改用其他方式。',
    },
    retryable: false,
  },
  use: {
    help: { en: 'Remove what uses it, or choose another name.', zh: '请先解除占用，或更换名称。' },
    retryable: false,
  },
  quota: {
    help: {
      en: 'Free some of it, or ask Tencent Cloud to raise the quota.',
      zh: '请释放部分资源，或申请提升配额。',
    },
    retryable: false,
  },
  nothing: { help: { en: 'Nothing has to be done.', zh: '无需处理。' }, retryable: false },
  bug: {
    help: {
      en: 'This may be a bug in scf-ws; report it with the request id.',
      zh: '可能是 scf-ws 的缺陷，请携带请求 ID 反馈。',
    },
    retryable: false,
  },
  logRole: {
    help: {
      en: 'Give the function a role that may write logs.',
      zh: '请为函数指定具有日志写入权限的角色。',
    },
    retryable: false,
  },
  image: {
    help: {
      en: 'Check the address of the image and that it has been pushed.',
      zh: '请检查镜像地址，并确认镜像已推送。',
    },
    retryable: false,
  },
  network: {
    help: {
      en: 'Put the function into the private network of the file system.',
      zh: '请将函数配置到文件系统所在的 VPC。',
    },
    retryable: false,
  },
  smaller: {
    help: {
      en: 'Leave out files that the function does not need.',
      zh: '请排除函数不需要的文件。',
    },
    retryable: false,
  },
  tag: {
    help: {
      en: 'Create the tag key first, or leave the tag out.',
      zh: '请先创建标签键，或去掉该标签。',
    },
    retryable: false,
  },
  version: {
    help: {
      en: 'List the versions and aliases of the function, and choose one of them.',
      zh: '请查看函数已有的版本和别名后重新指定。',
    },
    retryable: false,
  },
  role: {
    help: {
      en: 'Create the role in CAM, or name another one.',
      zh: '请在访问管理（CAM）中创建该角色，或更换角色。',
    },
    retryable: false,
  },
  permission: {
    help: {
      en: 'Grant the action in CAM to the user or role whose keys are used.',
      zh: '请在访问管理（CAM）中为所用密钥对应的用户或角色授权。',
    },
    retryable: false,
  },
  alias: {
    help: { en: 'Let the alias point elsewhere first.', zh: '请先解绑别名后重试。' },
    retryable: false,
  },
} as const;

/** The other codes in SCF's list, of objects and settings that a deploy of ours does not touch. */
export const RARER_API_ERRORS: Readonly<Record<string, ApiErrorMeaning>> = {
  FailedOperation: { meaning: { en: 'The operation failed.', zh: '操作失败。' }, ...ADVICE.ticket },
  'FailedOperation.AccountInsufficient': {
    meaning: { en: 'The balance of the account is too low.', zh: '账户余额不足。' },
    ...ADVICE.payment,
  },
  'FailedOperation.ApiGateway': {
    meaning: {
      en: 'The API Gateway trigger could not be created; that product no longer takes new triggers.',
      zh: 'API 网关触发器创建失败，该产品已停止新建触发器。',
    },
    ...ADVICE.functionUrl,
  },
  'FailedOperation.Apigw': {
    meaning: {
      en: 'The API Gateway trigger could not be created; that product no longer takes new triggers.',
      zh: 'API 网关触发器创建失败，该产品已停止新建触发器。',
    },
    ...ADVICE.functionUrl,
  },
  'FailedOperation.ApmConfigInstanceId': {
    meaning: {
      en: 'The APM instance of the function could not be read.',
      zh: '无法获取函数的 APM 实例。',
    },
    ...ADVICE.existence,
  },
  'FailedOperation.AsyncEventStatus': {
    meaning: {
      en: 'The state of this asynchronous event does not allow it now.',
      zh: '异步事件当前的状态不允许该操作。',
    },
    ...ADVICE.waiting,
  },
  'FailedOperation.AuthFailure': {
    meaning: {
      en: 'The login or its token could not be verified.',
      zh: '登录信息或 token 校验未通过。',
    },
    ...ADVICE.credentials,
  },
  'FailedOperation.BindPlugin': {
    meaning: { en: 'The plugin could not be bound.', zh: '绑定插件失败。' },
    ...ADVICE.value,
  },
  'FailedOperation.CNAME': {
    meaning: {
      en: 'The CNAME record of the domain does not lead to SCF.',
      zh: '域名的 CNAME 记录没有指向云函数。',
    },
    ...ADVICE.domain,
  },
  'FailedOperation.CallNetDeployFailed': {
    meaning: { en: 'The network of the function could not be set up.', zh: '函数网络部署失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.CallRoleFailed': {
    meaning: { en: 'The role of the function could not be read.', zh: '读取函数角色失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.ClsServiceUnregistered': {
    meaning: {
      en: 'The log service CLS is not activated for this account.',
      zh: '账号尚未开通日志服务 CLS。',
    },
    ...ADVICE.activation,
  },
  'FailedOperation.ClusterNotFound': {
    meaning: {
      en: 'The cluster that should run the function does not exist.',
      zh: '运行函数的集群不存在。',
    },
    ...ADVICE.ticket,
  },
  'FailedOperation.CopyAsyncRun': {
    meaning: {
      en: 'The function to copy and its copy differ in asynchronous execution.',
      zh: '复制函数时异步执行参数有误。',
    },
    ...ADVICE.value,
  },
  'FailedOperation.CopyFailed': {
    meaning: { en: 'The function could not be copied.', zh: '函数复制失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.CopyFunction': {
    meaning: { en: 'Functions cannot be copied to this region.', zh: '该地域不支持复制函数。' },
    ...ADVICE.region,
  },
  'FailedOperation.Cos': {
    meaning: { en: 'The object storage COS refused an operation.', zh: '对象存储 COS 操作失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.CreateAlias': {
    meaning: { en: 'The alias could not be created.', zh: '别名创建失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.CreateNamespace': {
    meaning: { en: 'The namespace could not be created.', zh: '命名空间创建失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.DebugModeStatus': {
    meaning: {
      en: 'The function is being debugged, which does not allow this.',
      zh: '函数处于调试状态，不允许该操作。',
    },
    ...ADVICE.debugging,
  },
  'FailedOperation.DebugModeUpdateTimeOutFail': {
    meaning: {
      en: 'The execution timeout cannot be changed while the function is being debugged.',
      zh: '函数处于调试状态，不能修改执行超时时间。',
    },
    ...ADVICE.debugging,
  },
  'FailedOperation.DeleteAlias': {
    meaning: { en: 'The alias could not be deleted.', zh: '别名删除失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.DeleteLayerVersion': {
    meaning: { en: 'The layer version could not be deleted.', zh: '层版本删除失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.DeleteNamespace': {
    meaning: { en: 'The default namespace cannot be deleted.', zh: '默认命名空间不能删除。' },
    ...ADVICE.otherSetting,
  },
  'FailedOperation.Domain.UnExist': {
    meaning: { en: 'The custom domain does not exist.', zh: '自定义域名不存在。' },
    ...ADVICE.existence,
  },
  'FailedOperation.GetAlias': {
    meaning: { en: 'The alias could not be read.', zh: '读取别名失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.GetFunctionAddress': {
    meaning: {
      en: "The address of the function's code could not be read.",
      zh: '读取函数代码地址失败。',
    },
    ...ADVICE.retry,
  },
  'FailedOperation.InstanceIsolationEnabled': {
    meaning: {
      en: 'The setting of instance isolation does not allow this.',
      zh: '实例隔离配置的状态不允许该操作。',
    },
    ...ADVICE.value,
  },
  'FailedOperation.InstanceNotFound': {
    meaning: { en: 'The instance does not exist any more.', zh: '实例不存在或已释放。' },
    ...ADVICE.existence,
  },
  'FailedOperation.InsufficientResources': {
    meaning: { en: 'Machines in this region are sold out.', zh: '该地域的资源已售罄。' },
    ...ADVICE.region,
  },
  'FailedOperation.InvokeFunction': {
    meaning: { en: 'The function could not be invoked.', zh: '函数调用失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.MixNodeConfig': {
    meaning: {
      en: 'The settings for mixed nodes contradict each other.',
      zh: '混合节点配置有误。',
    },
    ...ADVICE.value,
  },
  'FailedOperation.Namespace': {
    meaning: { en: 'The namespace exists already.', zh: '命名空间已经存在。' },
    ...ADVICE.use,
  },
  'FailedOperation.OpenService': {
    meaning: { en: 'The service could not be activated.', zh: '服务开通失败。' },
    ...ADVICE.ticket,
  },
  'FailedOperation.ProvisionCreateTimer': {
    meaning: {
      en: 'The timetable for provisioned concurrency could not be created.',
      zh: '创建预置并发定时任务失败。',
    },
    ...ADVICE.retry,
  },
  'FailedOperation.ProvisionDeleteTimer': {
    meaning: {
      en: 'The timetable for provisioned concurrency could not be deleted.',
      zh: '删除预置并发定时任务失败。',
    },
    ...ADVICE.retry,
  },
  'FailedOperation.ProvisionedExceedAvailable': {
    meaning: {
      en: 'More concurrency would be provisioned than is available.',
      zh: '预置并发超过可用额度。',
    },
    ...ADVICE.quota,
  },
  'FailedOperation.ProvisionedExceedReserved': {
    meaning: {
      en: 'More concurrency would be provisioned than is reserved.',
      zh: '预置并发超过保留额度。',
    },
    ...ADVICE.quota,
  },
  'FailedOperation.ProvisionedInProgress': {
    meaning: {
      en: 'A change of provisioned concurrency of this version is under way.',
      zh: '该版本的预置并发任务正在进行。',
    },
    ...ADVICE.waiting,
  },
  'FailedOperation.PublishLayerVersion': {
    meaning: { en: 'The layer version could not be published.', zh: '层版本发布失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.PublishVersion': {
    meaning: {
      en: 'The state of the function does not allow a version to be published now.',
      zh: '当前函数状态不允许发布版本。',
    },
    ...ADVICE.waiting,
  },
  'FailedOperation.QueryError': {
    meaning: { en: 'The query failed.', zh: '查询操作失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.ReservedExceedTotal': {
    meaning: {
      en: 'More concurrency would be reserved than the account has.',
      zh: '保留并发总量超过账号额度。',
    },
    ...ADVICE.quota,
  },
  'FailedOperation.ReservedInProgress': {
    meaning: {
      en: 'A change of reserved concurrency of this function is under way.',
      zh: '该函数的保留并发设置正在进行。',
    },
    ...ADVICE.waiting,
  },
  'FailedOperation.ServiceClosed': {
    meaning: { en: 'The service is closed for this account.', zh: '账号的服务已关闭。' },
    ...ADVICE.activation,
  },
  'FailedOperation.SessionName': {
    meaning: { en: 'The name of the session is not valid.', zh: '会话名称参数有误。' },
    ...ADVICE.value,
  },
  'FailedOperation.Ssl': {
    meaning: {
      en: 'The certificate of the custom domain could not be used.',
      zh: '自定义域名的 SSL 证书不可用。',
    },
    ...ADVICE.domain,
  },
  'FailedOperation.TopicNotExist': {
    meaning: { en: 'The topic does not exist.', zh: '主题不存在。' },
    ...ADVICE.existence,
  },
  'FailedOperation.TotalConcurrencyMemoryInProgress': {
    meaning: {
      en: 'A change of the concurrency quota is under way.',
      zh: '并发内存配额的设置正在进行。',
    },
    ...ADVICE.waiting,
  },
  'FailedOperation.UpdateAlias': {
    meaning: { en: 'The alias could not be updated.', zh: '别名更新失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.UpdateStatus': {
    meaning: { en: 'The state could not be changed.', zh: '状态更新失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.UpdateTrigger': {
    meaning: { en: 'The trigger could not be updated.', zh: '触发器更新失败。' },
    ...ADVICE.retry,
  },
  'FailedOperation.UpdateTriggerStatus': {
    meaning: { en: 'The trigger already is in that state.', zh: '触发器已处于该状态。' },
    ...ADVICE.nothing,
  },
  'InternalError.ApiGateway': {
    meaning: {
      en: 'API Gateway failed while a trigger was being made; that product no longer takes new triggers.',
      zh: '创建触发器时 API 网关内部出错，该产品已停止新建触发器。',
    },
    ...ADVICE.functionUrl,
  },
  'InternalError.Ckafka': {
    meaning: {
      en: 'The message queue CKafka did not answer.',
      zh: '消息队列 CKafka 接口调用失败。',
    },
    ...ADVICE.retry,
  },
  'InternalError.Cmq': {
    meaning: { en: 'The CMQ trigger could not be deleted.', zh: 'CMQ 触发器删除失败。' },
    ...ADVICE.retry,
  },
  'InternalError.Cos': {
    meaning: { en: 'The COS trigger could not be updated.', zh: 'COS 触发器更新失败。' },
    ...ADVICE.retry,
  },
  'InternalError.ES': {
    meaning: { en: 'The search service behind the logs failed.', zh: '日志检索服务出错。' },
    ...ADVICE.retry,
  },
  'InternalError.Exception': {
    meaning: { en: 'The platform met an unexpected condition.', zh: '平台内部出现异常。' },
    ...ADVICE.retry,
  },
  'InternalError.GetRoleError': {
    meaning: { en: 'The platform could not read the role.', zh: '平台内部获取角色出错。' },
    ...ADVICE.retry,
  },
  'InternalError.GetStsTokenFailed': {
    meaning: {
      en: 'The platform could not get temporary credentials for the role.',
      zh: '平台未能获取角色的临时凭证。',
    },
    ...ADVICE.retry,
  },
  'InternalError.SearchFailed': {
    meaning: { en: 'The search failed inside the platform.', zh: '平台内部查找失败。' },
    ...ADVICE.retry,
  },
  'InternalError.SystemError': {
    meaning: { en: 'The platform failed.', zh: '平台内部服务出错。' },
    ...ADVICE.retry,
  },
  'InvalidParameter.Cls': {
    meaning: { en: 'A parameter of the log settings is wrong.', zh: '日志配置参数有误。' },
    ...ADVICE.value,
  },
  'InvalidParameter.FunctionNameOrResourceIdRequired': {
    meaning: {
      en: 'Either the function name or the resource id is needed.',
      zh: '函数名和资源 ID 至少要填写一个。',
    },
    ...ADVICE.value,
  },
  'InvalidParameter.GooseFsRequired': {
    meaning: {
      en: 'A required field of the GooseFS settings is missing.',
      zh: 'GooseFS 配置缺少必填项。',
    },
    ...ADVICE.value,
  },
  'InvalidParameter.ParamError': {
    meaning: { en: 'A parameter of the new function is wrong.', zh: '创建函数的参数有误。' },
    ...ADVICE.value,
  },
  'InvalidParameter.Payload': {
    meaning: { en: 'The body of the request is not valid.', zh: '请求体不合法。' },
    ...ADVICE.value,
  },
  'InvalidParameter.RoleCheck': {
    meaning: { en: 'The parameters of the role check are wrong.', zh: '角色校验的参数有误。' },
    ...ADVICE.value,
  },
  'InvalidParameter.RoutingConfig': {
    meaning: { en: 'The routing of the alias is not valid.', zh: '别名的流量路由配置有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Action': {
    meaning: { en: 'The API has no action of this name.', zh: '接口名称（Action）不存在。' },
    ...ADVICE.bug,
  },
  'InvalidParameterValue.AdditionalVersionWeights': {
    meaning: {
      en: 'The weights of further versions are not valid.',
      zh: '附加版本的权重配置有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Alias': {
    meaning: { en: 'The default alias cannot be deleted.', zh: '默认别名不能删除。' },
    ...ADVICE.otherSetting,
  },
  'InvalidParameterValue.ApiGateway': {
    meaning: {
      en: 'The settings of the API Gateway trigger are wrong; that product no longer takes new triggers.',
      zh: 'API 网关触发器的参数有误，该产品已停止新建触发器。',
    },
    ...ADVICE.functionUrl,
  },
  'InvalidParameterValue.ApmConfig': {
    meaning: { en: 'The APM settings are not valid.', zh: 'APM 配置有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ApmConfigInstanceId': {
    meaning: { en: 'The id of the APM instance is not valid.', zh: 'APM 实例 ID 有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ApmConfigRegion': {
    meaning: { en: 'The region of the APM instance is not valid.', zh: 'APM 实例的地域有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Args': {
    meaning: {
      en: 'The start arguments of the image are not valid.',
      zh: '镜像启动参数（Args）有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ArgsList': {
    meaning: {
      en: "The list of the image's start arguments is not valid.",
      zh: '容器启动参数列表不符合规范。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.AsyncRunEnable': {
    meaning: {
      en: 'The switch for asynchronous execution takes only TRUE and FALSE.',
      zh: '异步执行开关只能取 TRUE 或 FALSE。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.AsyncTriggerConfig': {
    meaning: {
      en: 'The retry settings of asynchronous invocations are not valid.',
      zh: '异步调用的重试配置有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Cdn': {
    meaning: { en: 'The settings of the CDN trigger are not valid.', zh: 'CDN 触发器参数有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CfsId': {
    meaning: { en: 'The id of the CFS file system is not valid.', zh: 'CFS 文件系统 ID 有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CfsLocalMountDir': {
    meaning: {
      en: 'The local folder for the CFS file system is not valid.',
      zh: 'CFS 的本地挂载目录有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CfsMountInsId': {
    meaning: { en: 'The id of the CFS mount point is not valid.', zh: 'CFS 挂载点 ID 有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CfsParameterDuplicate': {
    meaning: { en: 'The same CFS file system is configured twice.', zh: 'CFS 配置项重复。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CfsParameterError': {
    meaning: {
      en: 'A CFS setting has a value that is not allowed.',
      zh: 'CFS 配置项的取值不符合规范。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CfsRegion': {
    meaning: { en: 'The region of the CFS file system is not valid.', zh: 'CFS 的地域有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CfsRemoteMountDir': {
    meaning: {
      en: 'The remote folder of the CFS file system is not valid.',
      zh: 'CFS 的远程目录有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CfsStructionError': {
    meaning: { en: 'The CFS settings do not have the right shape.', zh: 'CFS 配置的结构不正确。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CfsType': {
    meaning: { en: 'The type of the CFS file system is not valid.', zh: 'CFS 类型有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CfsUserGroupId': {
    meaning: { en: 'The user group id for CFS is not valid.', zh: 'CFS 用户组 ID 有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CfsUserId': {
    meaning: { en: 'The user id for CFS is not valid.', zh: 'CFS 用户 ID 有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Ckafka': {
    meaning: {
      en: 'The settings of the CKafka trigger are not valid.',
      zh: 'CKafka 触发器参数有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ClientContext': {
    meaning: {
      en: 'The event for the invocation is no valid JSON.',
      zh: '调用函数时传入的事件不是合法的 JSON。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Cls': {
    meaning: { en: 'The settings of the CLS trigger or log are not valid.', zh: 'CLS 参数有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ClsRole': {
    meaning: {
      en: 'Log settings can only be changed together with a role.',
      zh: '修改日志配置时必须同时指定角色。',
    },
    ...ADVICE.logRole,
  },
  'InvalidParameterValue.Cmq': {
    meaning: { en: 'The settings of the CMQ trigger are not valid.', zh: 'CMQ 触发器参数有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CodeSecret': {
    meaning: {
      en: 'The secret for protected code is not valid.',
      zh: '代码密钥（CodeSecret）有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CodeSource': {
    meaning: {
      en: 'The source of the code is not one that the API knows.',
      zh: '代码来源（CodeSource）有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Command': {
    meaning: {
      en: 'The start command of the image is not valid.',
      zh: '镜像启动命令（Entrypoint）有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CommandList': {
    meaning: {
      en: "The list of the image's start command is not valid.",
      zh: '容器启动命令列表不符合规范。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CompatibleRuntimes': {
    meaning: { en: 'The runtimes of the layer are not valid.', zh: '层的适用运行环境有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Content': {
    meaning: { en: 'The content of the layer is not valid.', zh: '层的内容（Content）有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Cors': {
    meaning: {
      en: 'The settings for requests from other origins are not valid.',
      zh: '跨域（CORS）配置有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Cos': {
    meaning: { en: 'The settings of the COS trigger are not valid.', zh: 'COS 触发器参数有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CosBucketName': {
    meaning: { en: 'The bucket name is not valid.', zh: '存储桶名称不符合规范。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CosBucketRegion': {
    meaning: { en: 'The region of the bucket is not valid.', zh: '存储桶的地域有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CosFsBucketMountDir': {
    meaning: {
      en: 'The folder of the bucket to mount is not valid.',
      zh: '要挂载的存储桶目录有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CosFsBucketName': {
    meaning: {
      en: 'The name of the bucket to mount is not valid.',
      zh: '要挂载的存储桶名称有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CosFsLocalMountDir': {
    meaning: {
      en: 'The local folder for the bucket is not valid.',
      zh: '存储桶的本地挂载目录有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CosFsRegion': {
    meaning: {
      en: 'The region of the bucket to mount is not valid.',
      zh: '要挂载的存储桶地域有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CosFsStruction': {
    meaning: {
      en: 'The settings for mounting a bucket do not have the right shape.',
      zh: '存储桶挂载配置的结构不正确。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CosFsType': {
    meaning: { en: 'The type of the bucket mount is not valid.', zh: '存储桶挂载类型有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CosNotifyRuleConflict': {
    meaning: {
      en: 'Another trigger already watches the same objects of the bucket.',
      zh: '与存储桶已有的事件通知规则冲突。',
    },
    ...ADVICE.use,
  },
  'InvalidParameterValue.CosObjectName': {
    meaning: { en: 'The name of the object in COS is not valid.', zh: 'COS 对象名称不符合规范。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.CustomArgument': {
    meaning: { en: 'The custom argument is too long.', zh: '自定义参数过长。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.DateTime': {
    meaning: { en: 'The time is not written as the API wants it.', zh: '时间格式有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.DeadLetterConfig': {
    meaning: {
      en: 'The settings of the dead letter queue are not valid.',
      zh: '死信队列配置有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.DefaultNamespace': {
    meaning: {
      en: 'The default namespace is always there and cannot be created.',
      zh: '默认命名空间已存在，不能创建。',
    },
    ...ADVICE.otherSetting,
  },
  'InvalidParameterValue.Demo': {
    meaning: {
      en: 'The code of this function template cannot be used.',
      zh: '函数模板对应的代码参数有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.DemoId': {
    meaning: { en: 'There is no function template with this id.', zh: '函数模板 ID 不存在。' },
    ...ADVICE.existence,
  },
  'InvalidParameterValue.DiskSize': {
    meaning: { en: 'The size of the disk is not allowed.', zh: '磁盘大小不符合规范。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.DnsInfo': {
    meaning: {
      en: 'The name server in the environment variable OS_NAMESERVER is not valid.',
      zh: '环境变量 OS_NAMESERVER 中的 DNS 配置有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Domain': {
    meaning: { en: 'The domain name is not valid.', zh: '域名不合法。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.DynamicEnabled': {
    meaning: {
      en: 'The switch for dynamic concurrency is not valid.',
      zh: '动态并发开关（DynamicEnabled）有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.EASConfig': {
    meaning: { en: 'The EAS settings are not valid.', zh: 'EAS 配置有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.EipConfig': {
    meaning: {
      en: 'The settings of the fixed public IP address are not valid.',
      zh: '固定公网 IP 配置有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Enable': {
    meaning: {
      en: 'The switch of the trigger takes only OPEN and CLOSE.',
      zh: '触发器开关只能取 OPEN 或 CLOSE。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Filters': {
    meaning: { en: 'The filters of the list are not valid.', zh: '筛选条件有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.FunctionRequestId': {
    meaning: { en: 'The request id is not one of an invocation.', zh: '函数调用的请求 ID 有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.FunctionType': {
    meaning: { en: 'The type of the function is not valid.', zh: '函数类型有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GitBranch': {
    meaning: { en: 'The branch name is not valid.', zh: 'Git 分支名不符合规范。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GitCommitId': {
    meaning: { en: 'The commit id is not valid.', zh: 'Git 提交 ID 不符合规范。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GitDirectory': {
    meaning: { en: 'The folder in the repository is not valid.', zh: 'Git 仓库目录不符合规范。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GitPassword': {
    meaning: { en: 'The password for the repository is not valid.', zh: 'Git 密码不符合规范。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GitPasswordSecret': {
    meaning: {
      en: 'The encrypted password for the repository is not valid.',
      zh: '加密后的 Git 密码有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GitUrl': {
    meaning: { en: 'The address of the repository is not valid.', zh: 'Git 仓库地址不符合规范。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GitUserName': {
    meaning: { en: 'The user name for the repository is not valid.', zh: 'Git 用户名不符合规范。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GitUserNameSecret': {
    meaning: {
      en: 'The encrypted user name for the repository is not valid.',
      zh: '加密后的 Git 用户名有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GooseFsCluster': {
    meaning: { en: 'The GooseFS cluster is not valid.', zh: 'GooseFS 集群参数有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GooseFsClusterGooseFsSitePropertiesBase64DecodeErr': {
    meaning: {
      en: 'The site properties of GooseFS are no valid Base64.',
      zh: 'GooseFS 站点配置无法按 Base64 解码。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GooseFsClusterGooseFsSitePropertiesFormatErr': {
    meaning: {
      en: 'The site properties of GooseFS do not have the right format.',
      zh: 'GooseFS 站点配置的格式不正确。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GooseFsEndpoint': {
    meaning: { en: 'The address of GooseFS is not valid.', zh: 'GooseFS 接入地址有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GooseFsFuseJVMConfig': {
    meaning: { en: 'The Java settings of GooseFS are not valid.', zh: 'GooseFS 的 JVM 配置有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GooseFsLocalMountDir': {
    meaning: {
      en: 'The local folder for GooseFS is not valid.',
      zh: 'GooseFS 的本地挂载目录有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GooseFsNamespace': {
    meaning: { en: 'The GooseFS namespace is not valid.', zh: 'GooseFS 命名空间有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GooseFsRemoteMountPath': {
    meaning: { en: 'The remote path of GooseFS is not valid.', zh: 'GooseFS 的远程路径有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GooseFsStructionError': {
    meaning: {
      en: 'The GooseFS settings do not have the right shape.',
      zh: 'GooseFS 配置的结构不正确。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.GooseFsType': {
    meaning: { en: 'The GooseFS type is not valid.', zh: 'GooseFS 类型有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ImageType': {
    meaning: { en: 'The type of the image repository is not valid.', zh: '镜像仓库类型有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ImageUri': {
    meaning: { en: 'The address of the image is not valid.', zh: '镜像地址有误。' },
    ...ADVICE.image,
  },
  'InvalidParameterValue.InlineZipFile': {
    meaning: {
      en: 'The code in the request is no valid zip file.',
      zh: '请求中的代码不是合法的 zip 文件。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.InvokeType': {
    meaning: { en: 'The kind of invocation is not valid.', zh: '调用类型（InvokeType）有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.L5Enable': {
    meaning: {
      en: 'The L5 switch takes only TRUE and FALSE.',
      zh: 'L5 开关只能取 TRUE 或 FALSE。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.LayerName': {
    meaning: { en: 'The name of the layer is not valid.', zh: '层名称有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Layers': {
    meaning: { en: 'The list of layers is not valid.', zh: '层列表有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Limit': {
    meaning: { en: 'The number of entries asked for is not valid.', zh: '返回数量（Limit）有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.LimitExceeded': {
    meaning: { en: 'A parameter is too long.', zh: '参数长度超过限制。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.LogFormat': {
    meaning: { en: 'The log format is not valid.', zh: '日志格式不正确。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.MinCapacity': {
    meaning: {
      en: 'The least number of instances is not valid.',
      zh: '最小实例数（MinCapacity）有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.MountOption': {
    meaning: { en: 'The mount options are not valid.', zh: '挂载选项有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Name': {
    meaning: { en: 'The name is not valid.', zh: '名称（Name）有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.NamespaceInvalid': {
    meaning: {
      en: 'The name of the namespace is too long, or has signs that are not allowed.',
      zh: '命名空间名称过长或包含不允许的字符。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.NodeSpec': {
    meaning: { en: 'The machine size is not valid.', zh: '节点规格（NodeSpec）有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.NodeType': {
    meaning: { en: 'The machine type is not valid.', zh: '节点类型（NodeType）有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Offset': {
    meaning: { en: 'The offset of the list is not valid.', zh: '偏移量（Offset）不合法。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Order': {
    meaning: { en: 'The direction of sorting is not valid.', zh: '排序方向（Order）有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.OrderBy': {
    meaning: { en: 'The list cannot be sorted by this field.', zh: '排序字段（OrderBy）有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Param': {
    meaning: { en: 'The parameters are no valid JSON.', zh: '入参不是合法的 JSON。' },
    ...ADVICE.bug,
  },
  'InvalidParameterValue.Permission': {
    meaning: { en: 'The permission is not valid.', zh: '权限参数有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.PluginConfig': {
    meaning: { en: 'The plugin settings are not valid.', zh: '插件配置有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Port': {
    meaning: { en: 'The port is not valid.', zh: '端口号不符合规范。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ProvisionTriggerCronConfigDuplicate': {
    meaning: {
      en: 'Two timetables for provisioned concurrency are the same.',
      zh: '预置并发的定时配置重复。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ProvisionTriggerName': {
    meaning: { en: 'The name of the timetable is not valid.', zh: '预置并发定时任务的名称有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ProvisionTriggerNameDuplicate': {
    meaning: {
      en: 'Two timetables for provisioned concurrency have the same name.',
      zh: '预置并发定时任务的名称重复。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ProvisionType': {
    meaning: {
      en: 'The kind of provisioned concurrency is not valid.',
      zh: '预置类型（ProvisionType）有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.PublicNetConfig': {
    meaning: { en: 'The settings of the public network are not valid.', zh: '公网访问配置有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Qualifier': {
    meaning: { en: 'The version or alias is not valid here.', zh: '函数版本或别名有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.QueryVersion': {
    meaning: { en: 'The version of the query is not valid.', zh: '查询的版本参数有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ReadinessProbe': {
    meaning: { en: 'The settings of the readiness probe are not valid.', zh: '就绪探测参数有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.RegistryId': {
    meaning: {
      en: 'The id of the enterprise image registry is not valid.',
      zh: '企业版镜像仓库的实例 ID 有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.RetCode': {
    meaning: { en: 'The return code to filter by is not valid.', zh: '用于筛选的返回码不合法。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.RoutingConfig': {
    meaning: { en: 'The routing of the alias is not valid.', zh: '别名的流量路由配置有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.SearchKey': {
    meaning: {
      en: 'The search key must be Keyword, Tag or Runtime.',
      zh: '搜索键只能是 Keyword、Tag 或 Runtime。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.SecretInfo': {
    meaning: { en: 'The settings of the secret are not valid.', zh: '密钥信息有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.ServiceName': {
    meaning: { en: 'The name of the service is not valid.', zh: '服务名称不符合规范。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Stamp': {
    meaning: { en: 'The stamp is not valid.', zh: 'Stamp 参数取值有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.StartTime': {
    meaning: { en: 'The start time is not valid.', zh: '起始时间有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.StartTimeOrEndTime': {
    meaning: {
      en: 'A start time needs an end time, and the other way round.',
      zh: '起始时间与结束时间必须同时指定。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Status': {
    meaning: { en: 'The status is not valid.', zh: '状态（Status）取值有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.SystemEnvironment': {
    meaning: {
      en: 'A variable of the platform cannot be set like this.',
      zh: '系统环境变量配置有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.TempCosObjectName': {
    meaning: {
      en: 'The name of the uploaded object is not valid.',
      zh: '临时上传的对象名称不合法。',
    },
    ...ADVICE.bug,
  },
  'InvalidParameterValue.TraceEnable': {
    meaning: {
      en: 'The switch for tracing takes only TRUE and FALSE.',
      zh: '链路追踪开关只能取 TRUE 或 FALSE。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.TrackingTarget': {
    meaning: {
      en: 'The metric that concurrency should follow is not valid.',
      zh: '动态并发的跟踪指标有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.TriggerCronConfig': {
    meaning: {
      en: 'The timetable of the trigger is not valid.',
      zh: '定时配置（TriggerCronConfig）有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.TriggerCronConfigTimeInterval': {
    meaning: { en: 'The timetable fires more often than is allowed.', zh: '定时触发的间隔过短。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.TriggerProvisionedConcurrencyNum': {
    meaning: {
      en: 'The number of provisioned instances is not valid.',
      zh: '定时预置的并发数有误。',
    },
    ...ADVICE.value,
  },
  'InvalidParameterValue.Vpc': {
    meaning: { en: 'The private network or its subnet is not valid.', zh: 'VPC 或子网有误。' },
    ...ADVICE.value,
  },
  'InvalidParameterValue.VpcNotSetWhenOpenCfs': {
    meaning: {
      en: 'A function with a CFS file system must be in a private network.',
      zh: '挂载 CFS 时必须同时配置 VPC。',
    },
    ...ADVICE.network,
  },
  'InvalidParameterValue.ZipFileBase64BinasciiError': {
    meaning: {
      en: 'The code in the request is no valid Base64.',
      zh: '请求中的代码无法按 Base64 解码。',
    },
    ...ADVICE.bug,
  },
  'LimitExceeded.Alias': {
    meaning: { en: 'The function has as many aliases as it may have.', zh: '别名数量已达上限。' },
    ...ADVICE.quota,
  },
  'LimitExceeded.Cdn': {
    meaning: {
      en: 'There are as many CDN triggers as there may be.',
      zh: 'CDN 触发器数量已达上限。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.ContainerImageAccelerate': {
    meaning: {
      en: 'As many versions use accelerated images as may do so.',
      zh: '启用镜像加速的函数版本数已达上限。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.ContainerImageAccelerateQuota': {
    meaning: {
      en: 'The quota of versions with accelerated images is used up.',
      zh: '镜像加速函数版本的配额已用完。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.Eip': {
    meaning: {
      en: 'There are as many fixed public IP addresses as there may be.',
      zh: '固定公网 IP 数量已达上限。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.Fs': {
    meaning: {
      en: 'The code has more files than a function may have.',
      zh: '代码的文件数超过限制。',
    },
    ...ADVICE.smaller,
  },
  'LimitExceeded.FunctionOnTopic': {
    meaning: {
      en: 'The topic triggers as many functions as it may.',
      zh: '同一主题绑定的函数数量已达上限。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.FunctionProvisionedConcurrencyMemory': {
    meaning: {
      en: 'The provisioned concurrency of the function needs more memory than it may have.',
      zh: '函数预置并发所需内存超过限制。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.FunctionReservedConcurrencyMemory': {
    meaning: {
      en: 'The reserved concurrency of the function needs more memory than it may have.',
      zh: '函数保留并发内存超过限制。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.FunctionTotalProvisionedConcurrencyMemory': {
    meaning: {
      en: 'The provisioned concurrency of all versions needs more memory than it may have.',
      zh: '函数各版本的预置并发内存总量超过限制。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.FunctionTotalProvisionedConcurrencyNum': {
    meaning: {
      en: 'The function has as much provisioned concurrency as it may have.',
      zh: '函数预置并发总数已达上限。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.FunctionVersions': {
    meaning: {
      en: 'The function has as many versions as it may have.',
      zh: '函数版本数量已达上限。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.GpuReservedQuota': {
    meaning: { en: 'The quota of reserved GPUs is used up.', zh: 'GPU 预留额度不足。' },
    ...ADVICE.quota,
  },
  'LimitExceeded.IntraIp': {
    meaning: {
      en: 'There are as many fixed private IP addresses as there may be.',
      zh: '内网固定 IP 数量已达上限。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.LayerVersions': {
    meaning: { en: 'The layer has as many versions as it may have.', zh: '层版本数量已达上限。' },
    ...ADVICE.quota,
  },
  'LimitExceeded.Layers': {
    meaning: { en: 'There are more layers than there may be.', zh: '层数量超过限制。' },
    ...ADVICE.quota,
  },
  'LimitExceeded.MaxCapacity': {
    meaning: {
      en: 'The most instances of dynamic scaling are more than allowed.',
      zh: '动态扩容的最大实例数超过限制。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.MsgTTL': {
    meaning: {
      en: 'Messages of asynchronous invocations would be kept longer than allowed.',
      zh: '异步调用消息的保留时间超过限制。',
    },
    ...ADVICE.value,
  },
  'LimitExceeded.Offset': {
    meaning: { en: 'The offset of the list is too large.', zh: '偏移量（Offset）超过限制。' },
    ...ADVICE.value,
  },
  'LimitExceeded.PrivilegeContainer': {
    meaning: {
      en: 'The function may not run with further privileges.',
      zh: '特权容器属性开启失败。',
    },
    ...ADVICE.otherSetting,
  },
  'LimitExceeded.ProvisionTriggerAction': {
    meaning: {
      en: 'There are as many timetables for provisioned concurrency as there may be.',
      zh: '预置并发定时任务的数量已达上限。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.ProvisionTriggerInterval': {
    meaning: {
      en: 'The timetable for provisioned concurrency fires more often than is allowed.',
      zh: '预置并发定时任务的间隔过短。',
    },
    ...ADVICE.value,
  },
  'LimitExceeded.Quota': {
    meaning: { en: 'A quota is used up.', zh: '配额已用完。' },
    ...ADVICE.quota,
  },
  'LimitExceeded.RetryNum': {
    meaning: {
      en: 'Asynchronous invocations would be tried more often than allowed.',
      zh: '异步调用的重试次数超过限制。',
    },
    ...ADVICE.value,
  },
  'LimitExceeded.TotalConcurrencyMemory': {
    meaning: {
      en: 'The concurrency of the account needs more memory than it may have.',
      zh: '账号的并发内存配额已达上限。',
    },
    ...ADVICE.quota,
  },
  'LimitExceeded.UserTotalConcurrencyMemory': {
    meaning: {
      en: 'The concurrency of all functions needs more memory than the account may have.',
      zh: '账号下函数的并发内存总量已达上限。',
    },
    ...ADVICE.quota,
  },
  'MissingParameter.Code': {
    meaning: { en: 'The code of the function is missing.', zh: '没有提供函数代码。' },
    ...ADVICE.value,
  },
  'MissingParameter.Runtime': {
    meaning: { en: 'The runtime of the function is missing.', zh: '没有填写运行环境（Runtime）。' },
    ...ADVICE.value,
  },
  'OperationDenied.AccountNotExists': {
    meaning: { en: 'The account does not exist.', zh: '账号不存在。' },
    ...ADVICE.credentials,
  },
  ResourceInUse: { meaning: { en: 'The object is in use.', zh: '资源正被占用。' }, ...ADVICE.use },
  'ResourceInUse.Alias': {
    meaning: { en: 'The name of the alias is taken.', zh: '别名已被占用。' },
    ...ADVICE.use,
  },
  'ResourceInUse.Cdn': {
    meaning: { en: 'The CDN domain has a trigger already.', zh: 'CDN 触发器已被占用。' },
    ...ADVICE.use,
  },
  'ResourceInUse.Cmq': {
    meaning: { en: 'The CMQ topic has this trigger already.', zh: 'CMQ 触发器已被占用。' },
    ...ADVICE.use,
  },
  'ResourceInUse.Cos': {
    meaning: { en: 'The bucket has such a trigger already.', zh: 'COS 触发器已被占用。' },
    ...ADVICE.use,
  },
  'ResourceInUse.LayerVersion': {
    meaning: { en: 'Functions use this layer version.', zh: '该层版本正被函数使用。' },
    ...ADVICE.use,
  },
  'ResourceInUse.Namespace': {
    meaning: { en: 'The namespace exists already.', zh: '命名空间已经存在。' },
    ...ADVICE.use,
  },
  'ResourceInsufficient.COS': {
    meaning: { en: 'COS has no room left for the code.', zh: 'COS 资源不足。' },
    ...ADVICE.retry,
  },
  ResourceNotFound: {
    meaning: { en: 'The object does not exist.', zh: '资源不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.AsyncEvent': {
    meaning: { en: 'There is no such asynchronous event.', zh: '异步事件不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.AttachedTagKeyNotFound': {
    meaning: {
      en: 'A tag key that the function should have does not exist.',
      zh: '函数要绑定的标签键不存在。',
    },
    ...ADVICE.tag,
  },
  'ResourceNotFound.Cdn': {
    meaning: { en: 'The CDN domain does not exist.', zh: 'CDN 资源不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.CfsMountInsNotMatch': {
    meaning: {
      en: 'The CFS file system has no such mount point.',
      zh: '该 CFS 下没有指定的挂载点。',
    },
    ...ADVICE.existence,
  },
  'ResourceNotFound.CfsProtocolError': {
    meaning: {
      en: 'The CFS file system speaks another protocol than NFS 3 or 4.',
      zh: 'CFS 的协议参数有误。',
    },
    ...ADVICE.value,
  },
  'ResourceNotFound.CfsStatusError': {
    meaning: { en: 'The CFS file system is not available.', zh: 'CFS 当前不可用。' },
    ...ADVICE.retry,
  },
  'ResourceNotFound.CfsVpcNotMatch': {
    meaning: {
      en: 'The CFS file system is in another private network than the function.',
      zh: 'CFS 与函数不在同一个 VPC。',
    },
    ...ADVICE.network,
  },
  'ResourceNotFound.Ckafka': {
    meaning: {
      en: 'The CKafka instance or topic does not exist.',
      zh: 'CKafka 实例或主题不存在。',
    },
    ...ADVICE.existence,
  },
  'ResourceNotFound.Cmq': {
    meaning: { en: 'The CMQ topic does not exist.', zh: 'CMQ 主题不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.Cos': {
    meaning: { en: 'The bucket does not exist.', zh: 'COS 存储桶不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.CosObject': {
    meaning: { en: 'The object in COS does not exist.', zh: 'COS 对象不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.Demo': {
    meaning: { en: 'The function template does not exist.', zh: '函数模板不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.FunctionVersion': {
    meaning: { en: 'The function has no such version.', zh: '函数版本不存在。' },
    ...ADVICE.version,
  },
  'ResourceNotFound.GetCfsMountInsError': {
    meaning: { en: 'The CFS mount point could not be read.', zh: '读取 CFS 挂载点失败。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.GetCfsNotMatch': {
    meaning: { en: 'The CFS file system could not be read.', zh: '读取 CFS 信息失败。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.GooseFsClusterEndpoint': {
    meaning: { en: 'There is no GooseFS cluster at this address.', zh: 'GooseFS 集群地址不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.GooseFsClusterId': {
    meaning: { en: 'There is no GooseFS cluster with this id.', zh: 'GooseFS 集群 ID 不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.GooseFsClusterNamespace': {
    meaning: {
      en: 'The GooseFS cluster has no such namespace.',
      zh: 'GooseFS 集群命名空间不存在。',
    },
    ...ADVICE.existence,
  },
  'ResourceNotFound.ImageConfig': {
    meaning: { en: 'The function has no image settings.', zh: '镜像配置不存在。' },
    ...ADVICE.image,
  },
  'ResourceNotFound.Layer': {
    meaning: { en: 'The layer does not exist.', zh: '层不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.LayerVersion': {
    meaning: { en: 'The layer has no such version.', zh: '层版本不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.Qualifier': {
    meaning: { en: 'The function has no such version or alias.', zh: '版本或别名不存在。' },
    ...ADVICE.version,
  },
  'ResourceNotFound.Role': {
    meaning: { en: 'The role does not exist.', zh: '角色不存在。' },
    ...ADVICE.role,
  },
  'ResourceNotFound.RoleCheck': {
    meaning: { en: 'The role that is to be checked does not exist.', zh: '要校验的角色不存在。' },
    ...ADVICE.role,
  },
  'ResourceNotFound.Timer': {
    meaning: { en: 'The timer trigger does not exist.', zh: '定时触发器不存在。' },
    ...ADVICE.existence,
  },
  'ResourceNotFound.TotalConcurrencyMemory': {
    meaning: {
      en: 'The account has no concurrency quota in this region.',
      zh: '并发内存配额不存在。',
    },
    ...ADVICE.region,
  },
  'ResourceNotFound.Version': {
    meaning: { en: 'The function has no such version.', zh: '函数版本不存在。' },
    ...ADVICE.version,
  },
  'ResourceNotFound.Vpc': {
    meaning: { en: 'The private network or its subnet does not exist.', zh: 'VPC 或子网不存在。' },
    ...ADVICE.existence,
  },
  'ResourceUnavailable.Namespace': {
    meaning: { en: 'The namespace is not available now.', zh: '命名空间当前不可用。' },
    ...ADVICE.retry,
  },
  'UnauthorizedOperation.CodeSecret': {
    meaning: {
      en: 'The code is protected, and this caller may not read it.',
      zh: '没有访问受保护代码的权限。',
    },
    ...ADVICE.permission,
  },
  'UnauthorizedOperation.CreateTrigger': {
    meaning: { en: 'This caller may not create triggers.', zh: '没有创建触发器的权限。' },
    ...ADVICE.permission,
  },
  'UnauthorizedOperation.DeleteFunction': {
    meaning: { en: 'This caller may not delete the function.', zh: '没有删除函数的权限。' },
    ...ADVICE.permission,
  },
  'UnauthorizedOperation.DeleteTrigger': {
    meaning: { en: 'This caller may not delete the trigger.', zh: '没有删除触发器的权限。' },
    ...ADVICE.permission,
  },
  'UnauthorizedOperation.NotMC': {
    meaning: { en: 'Only the console may call this action.', zh: '该接口只能由控制台调用。' },
    ...ADVICE.otherSetting,
  },
  'UnauthorizedOperation.Role': {
    meaning: {
      en: 'The role may not read the objects in COS.',
      zh: '角色没有访问 COS 资源的权限。',
    },
    ...ADVICE.permission,
  },
  'UnauthorizedOperation.TempCosAppid': {
    meaning: {
      en: 'The uploaded code belongs to another account.',
      zh: '临时上传的代码属于其他账号。',
    },
    ...ADVICE.credentials,
  },
  'UnauthorizedOperation.UpdateFunctionCode': {
    meaning: {
      en: 'This caller may not change the code of the function.',
      zh: '没有更新函数代码的权限。',
    },
    ...ADVICE.permission,
  },
  'UnauthorizedOperation.UpdateTriggerStatus': {
    meaning: {
      en: 'This caller may not switch the trigger on or off.',
      zh: '没有启停触发器的权限。',
    },
    ...ADVICE.permission,
  },
  'UnsupportedOperation.AliasBind': {
    meaning: { en: 'An alias still points to it.', zh: '仍有别名绑定该资源。' },
    ...ADVICE.alias,
  },
  'UnsupportedOperation.AsyncRunEnable': {
    meaning: {
      en: 'Asynchronous execution cannot be set for this function.',
      zh: '该函数不支持设置异步执行。',
    },
    ...ADVICE.otherSetting,
  },
  'UnsupportedOperation.Cdn': {
    meaning: { en: 'CDN does not support this.', zh: 'CDN 不支持该操作。' },
    ...ADVICE.otherSetting,
  },
  'UnsupportedOperation.CopyFunction': {
    meaning: { en: 'This function cannot be copied.', zh: '该函数不支持复制。' },
    ...ADVICE.otherSetting,
  },
  'UnsupportedOperation.Cos': {
    meaning: { en: 'COS does not support this.', zh: 'COS 不支持该操作。' },
    ...ADVICE.otherSetting,
  },
  'UnsupportedOperation.DiskSize': {
    meaning: {
      en: 'The size of the disk can only be set by accounts that have been admitted.',
      zh: '磁盘大小配置需要申请后才能使用。',
    },
    ...ADVICE.ticket,
  },
  'UnsupportedOperation.EipFixed': {
    meaning: {
      en: 'A fixed public IP address cannot be set for this function.',
      zh: '该函数不支持固定公网 IP。',
    },
    ...ADVICE.otherSetting,
  },
  'UnsupportedOperation.NotSupportRegion': {
    meaning: { en: 'The operation is not available in this region.', zh: '该地域不支持此操作。' },
    ...ADVICE.region,
  },
  'UnsupportedOperation.PublishVersion': {
    meaning: {
      en: 'The state of the function does not allow a version to be published.',
      zh: '当前状态不允许发布版本。',
    },
    ...ADVICE.waiting,
  },
  'UnsupportedOperation.Trigger': {
    meaning: { en: 'The trigger does not support this.', zh: '触发器不支持该操作。' },
    ...ADVICE.otherSetting,
  },
  'UnsupportedOperation.UpdateFunctionCode': {
    meaning: {
      en: 'The code of this function cannot be updated like this.',
      zh: '该函数不支持以此方式更新代码。',
    },
    ...ADVICE.otherSetting,
  },
  'UnsupportedOperation.UpdateFunctionEventInvokeConfig': {
    meaning: {
      en: 'The retry settings cannot be set for this function.',
      zh: '该函数不支持设置异步重试。',
    },
    ...ADVICE.otherSetting,
  },
  'UnsupportedOperation.VpcConfig': {
    meaning: {
      en: 'The private network cannot be set for this function.',
      zh: '该函数不支持设置 VPC。',
    },
    ...ADVICE.otherSetting,
  },
};
