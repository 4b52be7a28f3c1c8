/** The code of a signature that is too old, or too new. */
export const SIGNATURE_EXPIRED = 'AuthFailure.SignatureExpire';

/** Error codes that mean "there is no such function". */
export const FUNCTION_ABSENT: ReadonlySet<string> = new Set([
  'ResourceNotFound.Function',
  'ResourceNotFound.FunctionName',
  'InvalidParameterValue.FunctionName',
  'ResourceNotFound.Namespace',
]);

/** Error codes that mean "there is no such trigger". */
export const TRIGGER_ABSENT: ReadonlySet<string> = new Set([
  'ResourceNotFound.Trigger',
  ...FUNCTION_ABSENT,
]);

/** Error codes that mean "there is no such alias". */
export const ALIAS_ABSENT: ReadonlySet<string> = new Set([
  'ResourceNotFound.Alias',
  ...FUNCTION_ABSENT,
]);

/** Error codes that mean "there is no such version". */
export const VERSION_ABSENT: ReadonlySet<string> = new Set([
  'ResourceNotFound.Qualifier',
  ...FUNCTION_ABSENT,
]);

/** Error codes that mean "the namespace is there already". */
export const NAMESPACE_THERE: ReadonlySet<string> = new Set(['ResourceInUse.Namespace']);

/** Error codes that mean "not in the state that the function is in now". */
export const FUNCTION_BUSY: ReadonlySet<string> = new Set([
  'FailedOperation.FunctionStatusError',
  'FailedOperation.FunctionNameStatusError',
  'FailedOperation.FunctionVersionStatusNotActive',
  'FailedOperation.OperationConflict',
  'FailedOperation.UpdateFunctionCode',
  'FailedOperation.UpdateFunctionConfiguration',
  'FailedOperation.DeleteFunction',
  'FailedOperation.CreateTrigger',
  'FailedOperation.PublishVersion',
  'FailedOperation.CreateAlias',
  'FailedOperation.UpdateAlias',
]);

/** An error code of the API: what it means, and what can be done. */
export interface ApiErrorMeaning {
  readonly meaning: { readonly en: string; readonly zh: string };
  readonly help: { readonly en: string; readonly zh: string };
  /** The same request may well succeed a little later. */
  readonly retryable: boolean;
}

/** Where the codes are listed: those of SCF, and those that all products have. */
export const API_ERROR_SOURCES = {
  scf: 'https://github.com/TencentCloud/tencentcloud-sdk-go/blob/master/tencentcloud/scf/v20180416/errors.go',
  common: 'https://cloud.tencent.com/document/api/1553/75174',
} as const;

/** Codes of SCF that a deploy of a function and its triggers can meet. */
export const API_ERRORS: Readonly<Record<string, ApiErrorMeaning>> = {
  'FailedOperation.FunctionStatusError': {
    meaning: {
      en: 'The function is being deployed, so it cannot be changed now.',
      zh: '函数正在部署，暂时无法操作。',
    },
    help: { en: 'Wait until its state is Active.', zh: '请等待函数状态变为 Active 后重试。' },
    retryable: true,
  },
  'FailedOperation.FunctionNameStatusError': {
    meaning: {
      en: 'The state of the function does not allow this now.',
      zh: '当前函数状态不允许该操作。',
    },
    help: { en: 'Wait until its state is Active.', zh: '请等待函数状态变为 Active 后重试。' },
    retryable: true,
  },
  'FailedOperation.FunctionVersionStatusNotActive': {
    meaning: {
      en: 'This version of the function is not active.',
      zh: '该函数版本未处于可用状态。',
    },
    help: { en: 'Wait until the version is active.', zh: '请等待版本状态正常后重试。' },
    retryable: true,
  },
  'FailedOperation.OperationConflict': {
    meaning: {
      en: 'Another change of the same object is under way.',
      zh: '同一对象正在执行其他变更。',
    },
    help: { en: 'Wait for it to end, and try again.', zh: '请等待该变更完成后重试。' },
    retryable: true,
  },
  'FailedOperation.CreateFunction': {
    meaning: { en: 'The function could not be created.', zh: '创建函数失败。' },
    help: {
      en: 'Try again; if it stays, open a ticket with the request id.',
      zh: '请重试；如持续出现，请携带请求 ID 提交工单。',
    },
    retryable: false,
  },
  'FailedOperation.UpdateFunctionCode': {
    meaning: {
      en: 'The state of the function does not allow new code now.',
      zh: '当前函数状态不允许更新代码。',
    },
    help: { en: 'Wait until its state is Active.', zh: '请等待函数状态变为 Active 后重试。' },
    retryable: true,
  },
  'FailedOperation.UpdateFunctionConfiguration': {
    meaning: {
      en: 'The state of the function does not allow a new configuration now.',
      zh: '当前函数状态不允许更新配置。',
    },
    help: { en: 'Wait until its state is Active.', zh: '请等待函数状态变为 Active 后重试。' },
    retryable: true,
  },
  'FailedOperation.DeleteFunction': {
    meaning: {
      en: 'The state of the function does not allow its removal now.',
      zh: '当前函数状态不允许删除。',
    },
    help: { en: 'Wait until its state is Active.', zh: '请等待函数状态变为 Active 后重试。' },
    retryable: true,
  },
  'FailedOperation.CreateTrigger': {
    meaning: {
      en: 'The state of the function does not allow a new trigger now.',
      zh: '当前函数状态不允许创建触发器。',
    },
    help: { en: 'Wait until its state is Active.', zh: '请等待函数状态变为 Active 后重试。' },
    retryable: true,
  },
  'FailedOperation.DeleteTrigger': {
    meaning: { en: 'The trigger could not be removed.', zh: '删除触发器失败。' },
    help: { en: 'Try again.', zh: '请重试。' },
    retryable: false,
  },
  'FailedOperation.DeleteTrigger.UrlUsed': {
    meaning: {
      en: 'A custom domain still uses this function URL.',
      zh: '自定义域名仍在使用该函数 URL。',
    },
    help: { en: 'Unbind the domain first.', zh: '请先解绑自定义域名。' },
    retryable: false,
  },
  'FailedOperation.InsufficientBalance': {
    meaning: {
      en: 'The account or the namespace is in arrears.',
      zh: '账号或命名空间处于欠费状态。',
    },
    help: { en: 'Top up the account.', zh: '请充值后重试。' },
    retryable: false,
  },
  'FailedOperation.QcsRoleNotFound': {
    meaning: { en: 'The service role of SCF does not exist.', zh: '云函数的服务角色不存在。' },
    help: {
      en: 'Open the SCF console once and grant the role.',
      zh: '请登录云函数控制台完成服务授权。',
    },
    retryable: false,
  },
  'FailedOperation.UnOpenedService': {
    meaning: { en: 'The service is not activated for this account.', zh: '账号尚未开通该服务。' },
    help: { en: 'Activate it in the console.', zh: '请在控制台开通服务。' },
    retryable: false,
  },
  InternalError: {
    meaning: { en: 'The platform failed.', zh: '平台内部错误。' },
    help: {
      en: 'Try again; if it stays, open a ticket with the request id.',
      zh: '请重试；如持续出现，请携带请求 ID 提交工单。',
    },
    retryable: true,
  },
  'InternalError.System': {
    meaning: { en: 'The platform failed.', zh: '平台内部错误。' },
    help: {
      en: 'Try again; if it stays, open a ticket with the request id.',
      zh: '请重试；如持续出现，请携带请求 ID 提交工单。',
    },
    retryable: true,
  },
  'InvalidParameter.FunctionName': {
    meaning: {
      en: 'The name of the function breaks the rules for names.',
      zh: '函数名称不符合命名规范。',
    },
    help: {
      en: 'Use letters, digits, "-" and "_", begin with a letter, and end with a letter or digit.',
      zh: '请使用字母、数字、"-" 和 "_"，以字母开头，以字母或数字结尾。',
    },
    retryable: false,
  },
  'InvalidParameter.RequestTooLarge': {
    meaning: { en: 'The request is larger than the API takes.', zh: '请求超过 API 的大小上限。' },
    help: {
      en: 'Leave files out with "src.exclude", or upload the code through COS.',
      zh: '请通过 "src.exclude" 减少文件，或通过 COS 上传代码。',
    },
    retryable: false,
  },
  InvalidParameterValue: {
    meaning: { en: 'A parameter has a value that the API does not take.', zh: '参数取值错误。' },
    help: { en: 'Correct the parameter that the message names.', zh: '请根据错误信息修改参数。' },
    retryable: false,
  },
  'InvalidParameterValue.Code': {
    meaning: {
      en: 'The code of the function is not given in a form that the API takes.',
      zh: '函数代码参数错误。',
    },
    help: {
      en: 'Give a zip, or a bucket and an object in COS.',
      zh: '请提供 zip 内容，或 COS 存储桶与对象。',
    },
    retryable: false,
  },
  'InvalidParameterValue.Description': {
    meaning: {
      en: 'The description is too long or holds characters that are not allowed.',
      zh: '函数描述过长或包含不允许的字符。',
    },
    help: { en: 'Shorten "description".', zh: '请缩短 "description"。' },
    retryable: false,
  },
  'InvalidParameterValue.Environment': {
    meaning: { en: 'An environment variable is not valid.', zh: '环境变量不合法。' },
    help: {
      en: 'Check the names: letters, digits and "_", with a letter first.',
      zh: '请检查变量名：由字母、数字和 "_" 组成，以字母开头。',
    },
    retryable: false,
  },
  'InvalidParameterValue.EnvironmentExceededLimit': {
    meaning: {
      en: 'All environment variables together are larger than 4 KB.',
      zh: '环境变量总大小超过 4 KB。',
    },
    help: {
      en: 'Move large values to a file or to a configuration service.',
      zh: '请将较大的值移至文件或配置服务。',
    },
    retryable: false,
  },
  'InvalidParameterValue.EnvironmentSystemProtect': {
    meaning: {
      en: 'A variable of the platform cannot be set.',
      zh: '不允许设置平台保留的环境变量。',
    },
    help: {
      en: 'Choose a name that does not begin with SCF_, QCLOUD_ or TENCENTCLOUD_.',
      zh: '请勿使用 SCF_、QCLOUD_ 或 TENCENTCLOUD_ 开头的变量名。',
    },
    retryable: false,
  },
  'InvalidParameterValue.FunctionName': {
    meaning: { en: 'There is no function of this name.', zh: '函数不存在。' },
    help: { en: 'Check name, namespace and region.', zh: '请检查函数名称、命名空间和地域。' },
    retryable: false,
  },
  'InvalidParameterValue.Handler': {
    meaning: {
      en: 'The handler of the event function is not valid.',
      zh: '事件函数的执行入口不合法。',
    },
    help: {
      en: 'Write "file.function", as in index.main_handler.',
      zh: '请填写 "文件名.函数名"，例如 index.main_handler。',
    },
    retryable: false,
  },
  'InvalidParameterValue.IdleTimeOut': {
    meaning: { en: 'The idle timeout is out of range.', zh: '空闲超时时间超出取值范围。' },
    help: {
      en: 'Set "idleTimeOut" to a value that every document allows.',
      zh: '请将 "idleTimeOut" 设置为各文档均允许的值。',
    },
    retryable: false,
  },
  'InvalidParameterValue.InstanceConcurrencyConfig': {
    meaning: {
      en: 'The configuration of request concurrency is not valid.',
      zh: '请求多并发配置错误。',
    },
    help: {
      en: 'Check "instanceConcurrencyConfig"; it is for Web functions only.',
      zh: '请检查 "instanceConcurrencyConfig"，仅 Web 函数支持该配置。',
    },
    retryable: false,
  },
  'InvalidParameterValue.MaxConcurrency': {
    meaning: {
      en: 'The concurrency of an instance is out of range.',
      zh: '单实例并发数超出取值范围。',
    },
    help: { en: 'Correct "maxConcurrency".', zh: '请修改 "maxConcurrency"。' },
    retryable: false,
  },
  'InvalidParameterValue.Memory': {
    meaning: { en: 'SCF has no such memory size.', zh: '内存规格不可用。' },
    help: { en: 'Use 64 MB, or a multiple of 128 MB.', zh: '请使用 64 MB 或 128 MB 的整数倍。' },
    retryable: false,
  },
  'InvalidParameterValue.MemorySize': {
    meaning: { en: 'SCF has no such memory size.', zh: '内存规格不可用。' },
    help: { en: 'Use 64 MB, or a multiple of 128 MB.', zh: '请使用 64 MB 或 128 MB 的整数倍。' },
    retryable: false,
  },
  'InvalidParameterValue.Namespace': {
    meaning: { en: 'The namespace is not valid.', zh: '命名空间不合法。' },
    help: { en: 'Correct "namespace".', zh: '请修改 "namespace"。' },
    retryable: false,
  },
  'InvalidParameterValue.ProtocolType': {
    meaning: { en: 'The protocol is none that the API knows.', zh: '协议类型错误。' },
    help: {
      en: 'Write "protocolType: WS", and only when the function is created.',
      zh: '请填写 "protocolType: WS"，且只能在创建函数时指定。',
    },
    retryable: false,
  },
  'InvalidParameterValue.Runtime': {
    meaning: { en: 'The runtime is none that SCF has in this region.', zh: '运行环境不可用。' },
    help: { en: 'Correct "runtime".', zh: '请修改 "runtime"。' },
    retryable: false,
  },
  'InvalidParameterValue.TriggerDesc': {
    meaning: { en: 'The description of the trigger is not valid.', zh: '触发器描述错误。' },
    help: { en: 'Check the parameters of the trigger.', zh: '请检查触发器参数。' },
    retryable: false,
  },
  'InvalidParameterValue.TriggerName': {
    meaning: { en: 'The name of the trigger is not valid.', zh: '触发器名称错误。' },
    help: { en: 'Correct the name of the trigger.', zh: '请修改触发器名称。' },
    retryable: false,
  },
  'InvalidParameterValue.Type': {
    meaning: { en: 'The type of the function is none that SCF has.', zh: '函数类型错误。' },
    help: {
      en: 'Write "type: web" or "type: event".',
      zh: '请填写 "type: web" 或 "type: event"。',
    },
    retryable: false,
  },
  'InvalidParameterValue.WebSocketsParams': {
    meaning: { en: 'The parameters of WebSocket are not valid.', zh: 'WebSocket 参数错误。' },
    help: { en: 'Check "protocolParams.wsParams".', zh: '请检查 "protocolParams.wsParams"。' },
    retryable: false,
  },
  'InvalidParameterValue.ZipFile': {
    meaning: {
      en: 'The code is no zip that the platform can read.',
      zh: '代码包不是标准的 zip 文件。',
    },
    help: { en: 'Pack it again.', zh: '请重新打包。' },
    retryable: false,
  },
  'LimitExceeded.Function': {
    meaning: {
      en: 'The namespace holds as many functions as it may.',
      zh: '命名空间中的函数数量达到上限。',
    },
    help: { en: 'Remove functions, or ask for more.', zh: '请删除不用的函数，或申请提升配额。' },
    retryable: false,
  },
  'LimitExceeded.InitTimeout': {
    meaning: {
      en: 'The init timeout is above the limit of the account.',
      zh: '初始化超时时间超过账号上限。',
    },
    help: { en: 'Lower "initTimeout".', zh: '请调小 "initTimeout"。' },
    retryable: false,
  },
  'LimitExceeded.Memory': {
    meaning: { en: 'The memory is above the limit of the account.', zh: '内存超过账号上限。' },
    help: {
      en: 'Lower "memorySize", or ask for more.',
      zh: '请调小 "memorySize"，或申请提升配额。',
    },
    retryable: false,
  },
  'LimitExceeded.Namespace': {
    meaning: { en: 'The region holds as many namespaces as it may.', zh: '命名空间数量达到上限。' },
    help: {
      en: 'Remove namespaces, or ask for more.',
      zh: '请删除不用的命名空间，或申请提升配额。',
    },
    retryable: false,
  },
  'LimitExceeded.Timeout': {
    meaning: {
      en: 'The execution timeout is above the limit of the account.',
      zh: '执行超时时间超过账号上限。',
    },
    help: { en: 'Lower "timeout".', zh: '请调小 "timeout"。' },
    retryable: false,
  },
  'LimitExceeded.Trigger': {
    meaning: { en: 'The function has as many triggers as it may.', zh: '触发器数量达到上限。' },
    help: { en: 'Remove triggers.', zh: '请删除不用的触发器。' },
    retryable: false,
  },
  MissingParameter: {
    meaning: { en: 'A parameter is missing.', zh: '缺少参数。' },
    help: { en: 'Add the parameter that the message names.', zh: '请根据错误信息补充参数。' },
    retryable: false,
  },
  'OperationDenied.AccountIsolate': {
    meaning: { en: 'The account is isolated.', zh: '账号已被隔离。' },
    help: { en: 'Settle the bill of the account.', zh: '请结清账号欠费。' },
    retryable: false,
  },
  'ResourceInUse.Function': {
    meaning: { en: 'There is a function of this name already.', zh: '函数已存在。' },
    help: {
      en: 'Choose another name, or import the function that is there.',
      zh: '请更换名称，或导入已有函数。',
    },
    retryable: false,
  },
  'ResourceInUse.FunctionName': {
    meaning: { en: 'There is a function of this name already.', zh: '函数名称已被使用。' },
    help: {
      en: 'Choose another name, or import the function that is there.',
      zh: '请更换名称，或导入已有函数。',
    },
    retryable: false,
  },
  'ResourceInUse.Trigger': {
    meaning: { en: 'There is a trigger of this name already.', zh: '触发器名称已被使用。' },
    help: { en: 'Choose another name for the trigger.', zh: '请更换触发器名称。' },
    retryable: false,
  },
  'ResourceInUse.TriggerName': {
    meaning: { en: 'There is a trigger of this name already.', zh: '触发器名称已被使用。' },
    help: { en: 'Choose another name for the trigger.', zh: '请更换触发器名称。' },
    retryable: false,
  },
  'ResourceNotFound.Alias': {
    meaning: { en: 'There is no such alias.', zh: '别名不存在。' },
    help: { en: 'Check the qualifier.', zh: '请检查别名。' },
    retryable: false,
  },
  'ResourceNotFound.Function': {
    meaning: { en: 'There is no function of this name.', zh: '函数不存在。' },
    help: { en: 'Check name, namespace and region.', zh: '请检查函数名称、命名空间和地域。' },
    retryable: false,
  },
  'ResourceNotFound.FunctionName': {
    meaning: { en: 'There is no function of this name.', zh: '函数不存在。' },
    help: { en: 'Check name, namespace and region.', zh: '请检查函数名称、命名空间和地域。' },
    retryable: false,
  },
  'ResourceNotFound.Namespace': {
    meaning: { en: 'There is no such namespace.', zh: '命名空间不存在。' },
    help: {
      en: 'Create it first, or correct "namespace".',
      zh: '请先创建命名空间，或修改 "namespace"。',
    },
    retryable: false,
  },
  'ResourceNotFound.Trigger': {
    meaning: { en: 'There is no such trigger.', zh: '触发器不存在。' },
    help: {
      en: 'Check the name and the qualifier of the trigger.',
      zh: '请检查触发器名称和版本。',
    },
    retryable: false,
  },
  'ResourceUnavailable.InsufficientBalance': {
    meaning: { en: 'The account is in arrears.', zh: '账号余额不足。' },
    help: { en: 'Top up the account.', zh: '请充值后重试。' },
    retryable: false,
  },
  'ResourceUnavailable.ServiceSuspended': {
    meaning: { en: 'The service is suspended for this account.', zh: '账号的云函数服务已被冻结。' },
    help: { en: 'Restore the service in the console.', zh: '请在控制台恢复服务。' },
    retryable: false,
  },
  UnauthorizedOperation: {
    meaning: { en: 'The caller has no right to do this.', zh: '没有该操作的权限。' },
    help: {
      en: 'Grant the action to the user or role whose keys are used.',
      zh: '请为所用密钥对应的用户或角色授权。',
    },
    retryable: false,
  },
  'UnauthorizedOperation.CAM': {
    meaning: { en: 'CAM does not allow this call.', zh: 'CAM 鉴权未通过。' },
    help: {
      en: 'Grant the action to the user or role whose keys are used.',
      zh: '请为所用密钥对应的用户或角色授权。',
    },
    retryable: false,
  },
  'UnauthorizedOperation.Region': {
    meaning: { en: 'The caller may not use this region.', zh: '没有该地域的权限。' },
    help: { en: 'Choose another region, or grant it.', zh: '请更换地域或授予权限。' },
    retryable: false,
  },
  UnsupportedOperation: {
    meaning: { en: 'The operation is not supported here.', zh: '不支持该操作。' },
    help: { en: 'Read the message of the refusal.', zh: '请查看返回的错误信息。' },
    retryable: false,
  },
  'UnsupportedOperation.Region': {
    meaning: { en: 'SCF is not in this region.', zh: '该地域不支持云函数。' },
    help: { en: 'Choose another region.', zh: '请更换地域。' },
    retryable: false,
  },
};

/** Codes that every product of Tencent Cloud answers with. */
export const COMMON_API_ERRORS: Readonly<Record<string, ApiErrorMeaning>> = {
  'AuthFailure.SecretIdNotFound': {
    meaning: { en: 'The secret id does not exist.', zh: 'SecretId 不存在。' },
    help: { en: 'Check the credentials.', zh: '请检查密钥。' },
    retryable: false,
  },
  'AuthFailure.InvalidSecretId': {
    meaning: { en: 'The secret id is not one of the cloud API.', zh: 'SecretId 不合法。' },
    help: { en: 'Check the credentials.', zh: '请检查密钥。' },
    retryable: false,
  },
  'AuthFailure.SignatureFailure': {
    meaning: {
      en: 'The signature is wrong, most often because of the secret key.',
      zh: '签名错误，通常是 SecretKey 不正确。',
    },
    help: { en: 'Check the secret key.', zh: '请检查 SecretKey。' },
    retryable: false,
  },
  [SIGNATURE_EXPIRED]: {
    meaning: { en: 'The signature is older than five minutes.', zh: '签名已过期（超过 5 分钟）。' },
    help: { en: 'Set the clock of this machine.', zh: '请校准本机时间。' },
    retryable: false,
  },
  'AuthFailure.TokenFailure': {
    meaning: { en: 'The token is wrong or has expired.', zh: 'Token 错误或已过期。' },
    help: { en: 'Get new temporary credentials.', zh: '请重新获取临时密钥。' },
    retryable: false,
  },
  'AuthFailure.UnauthorizedOperation': {
    meaning: { en: 'CAM does not allow this call.', zh: 'CAM 未授权该操作。' },
    help: {
      en: 'Grant the action to the user or role whose keys are used.',
      zh: '请为所用密钥对应的用户或角色授权。',
    },
    retryable: false,
  },
  RequestLimitExceeded: {
    meaning: { en: 'Calls came faster than the API takes them.', zh: '请求频率超过限制。' },
    help: { en: 'Wait a second and try again.', zh: '请稍后重试。' },
    retryable: true,
  },
  UnknownParameter: {
    meaning: {
      en: 'The request has a parameter that the API does not know.',
      zh: '请求包含未知参数。',
    },
    help: {
      en: 'This may be a bug in scf-ws; report it with the request id.',
      zh: '可能是 scf-ws 的缺陷，请携带请求 ID 反馈。',
    },
    retryable: false,
  },
  UnsupportedRegion: {
    meaning: { en: 'The API is not in this region.', zh: '接口不支持该地域。' },
    help: { en: 'Choose another region.', zh: '请更换地域。' },
    retryable: false,
  },
};
