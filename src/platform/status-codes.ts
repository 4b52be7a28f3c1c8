/** A function status code: how one invocation, or one connection, ended. */
export interface StatusCode {
  /** Undefined where no page gives it one. */
  readonly name?: string;
  readonly meaning: { readonly en: string; readonly zh: string };
  readonly help: { readonly en: string; readonly zh: string };
  readonly source: string;
}

const list = 'https://cloud.tencent.com/document/product/583/42611';
const webSocketPage = 'https://cloud.tencent.com/document/product/583/63406';

/**
 * The whole published list, read on 2026-11-22. The page on WebSocket adds 455 and 456; these two
 * and 202 have no name. 431, 440, 448 and 451 to 454 are in no list.
 */
export const STATUS_CODES: Readonly<Record<string, StatusCode>> = {
  200: {
    name: 'Success',
    meaning: { en: 'The function ran and answered.', zh: '函数执行成功并返回结果。' },
    help: { en: 'Nothing has to be done.', zh: '无需处理。' },
    source: list,
  },
  202: {
    meaning: {
      en: 'The function is still running; only logs show this code.',
      zh: '函数仍在执行，仅在日志中出现。',
    },
    help: {
      en: 'Wait for the final code of the same request.',
      zh: '请等待同一请求的最终状态码。',
    },
    source: list,
  },
  400: {
    name: 'InvalidParameterValue',
    meaning: {
      en: 'The event for an event function is no JSON.',
      zh: '传给事件函数的事件不是合法的 JSON。',
    },
    help: { en: 'Send JSON.', zh: '请传入 JSON 格式的事件。' },
    source: list,
  },
  401: {
    name: 'InvalidCredentials',
    meaning: {
      en: 'The caller could not be identified, or may not call the function.',
      zh: '调用方鉴权失败或没有调用权限。',
    },
    help: {
      en: 'Check the credentials, and grant the right to invoke.',
      zh: '请检查密钥，并授予调用权限。',
    },
    source: list,
  },
  402: {
    name: 'ServiceSuspended',
    meaning: { en: 'The service is suspended for this account.', zh: '账号的云函数服务已被冻结。' },
    help: { en: 'Restore the service in the console.', zh: '请在控制台恢复服务。' },
    source: list,
  },
  403: {
    name: 'Invalid scf response format',
    meaning: {
      en: 'A gateway could not read what the function returned.',
      zh: '网关无法解析函数的返回内容。',
    },
    help: {
      en: 'Return an object with statusCode, headers, body and isBase64Encoded.',
      zh: '请返回包含 statusCode、headers、body 和 isBase64Encoded 的对象。',
    },
    source: list,
  },
  404: {
    name: 'InvalidSubnetID',
    meaning: {
      en: "The subnet of the function's network does not exist.",
      zh: '函数私有网络配置中的子网不存在。',
    },
    help: { en: 'Correct "vpcConfig".', zh: '请修改 "vpcConfig"。' },
    source: list,
  },
  405: {
    name: 'ContainerStateExited',
    meaning: {
      en: 'The container ended while it started: scf_bootstrap failed or could not be run.',
      zh: '容器在启动过程中退出：scf_bootstrap 执行失败或无法执行。',
    },
    help: {
      en: 'Check its mode (755), its line ends (LF), the path of the interpreter, and that nothing outside /tmp is written.',
      zh: '请检查文件权限（755）、换行符（LF）、解释器路径，以及是否写入了 /tmp 以外的目录。',
    },
    source: list,
  },
  406: {
    name: 'RequestTooLarge',
    meaning: { en: 'The event is larger than a call may be.', zh: '调用请求的事件超过大小上限。' },
    help: {
      en: 'Send less, or pass the address of the data.',
      zh: '请减小事件内容，或只传递数据地址。',
    },
    source: list,
  },
  407: {
    name: 'The size of response exceeds the upper limit',
    meaning: { en: 'The answer is larger than an answer may be.', zh: '返回内容超过大小上限。' },
    help: {
      en: 'Return less, or the address of the data.',
      zh: '请减小返回内容，或只返回数据地址。',
    },
    source: list,
  },
  410: {
    name: 'InsufficientBalance',
    meaning: {
      en: 'The account is in arrears. (One page says: the response is too large.)',
      zh: '账号欠费。（另有一份文档的说明为：返回内容过大。）',
    },
    help: {
      en: 'Top up the account; else look at the size of the response.',
      zh: '请充值；若账号未欠费，请检查返回内容大小。',
    },
    source: list,
  },
  429: {
    name: 'ResourceLimit',
    meaning: {
      en: 'Instances were asked for faster than the platform adds them.',
      zh: '并发突增，超过平台的扩容速度上限。',
    },
    help: {
      en: 'Spread the calls, or keep instances ready with provisioned concurrency.',
      zh: '请错开调用，或使用预置并发。',
    },
    source: list,
  },
  430: {
    name: 'User code exception caught',
    meaning: {
      en: 'The code of an event function threw an exception.',
      zh: '事件函数的代码抛出异常。',
    },
    help: {
      en: 'Read the log of the request and correct the code.',
      zh: '请查看该请求的日志并修改代码。',
    },
    source: list,
  },
  432: {
    name: 'ResourceLimitReached',
    meaning: { en: 'The quota of concurrency is used up.', zh: '并发额度已用尽。' },
    help: {
      en: 'Raise the quota, or the share reserved for the function.',
      zh: '请提升并发配额或函数的保留额度。',
    },
    source: list,
  },
  433: {
    name: 'TimeLimitReached',
    meaning: {
      en: 'The function ran for its whole execution timeout. A WebSocket connection lived as long as it may.',
      zh: '函数运行达到执行超时时间；对 WebSocket 而言，连接达到最长保持时间。',
    },
    help: {
      en: 'Raise "timeout", and let clients connect again by themselves.',
      zh: '请调大 "timeout"，并在客户端实现自动重连。',
    },
    source: list,
  },
  434: {
    name: 'MemoryLimitReached',
    meaning: {
      en: 'The function used more memory than it has; the instance was ended.',
      zh: '函数使用的内存超过配置，实例被回收。',
    },
    help: { en: 'Raise "memorySize".', zh: '请调大 "memorySize"。' },
    source: list,
  },
  435: {
    name: 'FunctionNotFound',
    meaning: { en: 'There is no such function.', zh: '函数不存在。' },
    help: { en: 'Check name, namespace and region.', zh: '请检查函数名称、命名空间和地域。' },
    source: list,
  },
  436: {
    name: 'InvalidParameterValue',
    meaning: { en: 'A parameter of the call is not valid.', zh: '调用参数不合法。' },
    help: { en: 'Correct the parameter that the message names.', zh: '请根据错误信息修改参数。' },
    source: list,
  },
  437: {
    name: 'HandlerNotFound',
    meaning: {
      en: 'The file or the function that "handler" names does not exist.',
      zh: '"handler" 指定的文件或函数不存在。',
    },
    help: {
      en: 'Correct "handler", or what is packed.',
      zh: '请修改 "handler"，或检查代码包内容。',
    },
    source: list,
  },
  438: {
    name: 'FunctionStatusError',
    meaning: { en: 'The function is stopped or being deployed.', zh: '函数已停用或正在部署。' },
    help: { en: 'Wait until its state is Active.', zh: '请等待函数状态变为 Active。' },
    source: list,
  },
  439: {
    name: 'User process exit when running',
    meaning: {
      en: 'The process of the function ended while it served, or the function closed a connection with a code other than 1000, 1010 or 1011.',
      zh: '函数进程在处理请求时退出；或服务端以 1000、1010、1011 以外的结束码关闭了连接。',
    },
    help: {
      en: 'Look for the last lines of the log; close connections with 1000.',
      zh: '请查看日志的最后几行；关闭连接时请使用结束码 1000。',
    },
    source: list,
  },
  441: {
    name: 'UnauthorizedOperation',
    meaning: { en: 'CAM does not allow the call.', zh: 'CAM 鉴权未通过。' },
    help: { en: 'Grant the right to the caller.', zh: '请为调用方授权。' },
    source: list,
  },
  442: {
    name: 'QualifierNotFound',
    meaning: { en: 'There is no such version or alias.', zh: '版本或别名不存在。' },
    help: { en: 'Check the qualifier.', zh: '请检查版本或别名。' },
    source: list,
  },
  443: {
    name: 'UserCodeError',
    meaning: { en: 'The code failed.', zh: '用户代码执行出错。' },
    help: { en: 'Read the log of the request.', zh: '请查看该请求的日志。' },
    source: list,
  },
  444: {
    name: 'PullImageFailed',
    meaning: { en: 'The image could not be fetched.', zh: '拉取镜像失败。' },
    help: {
      en: 'Check the address, the region and the rights of the image.',
      zh: '请检查镜像地址、地域和权限。',
    },
    source: list,
  },
  445: {
    name: 'ContainerInitError',
    meaning: {
      en: 'The container could not start: scf_bootstrap is missing or stands in the wrong place.',
      zh: '容器无法启动：缺少 scf_bootstrap 或路径不正确。',
    },
    help: {
      en: 'Put scf_bootstrap at the root of the package.',
      zh: '请将 scf_bootstrap 放在代码包根目录。',
    },
    source: list,
  },
  446: {
    name: 'PortBindingFailed',
    meaning: {
      en: 'Nothing listened on 0.0.0.0:9000 within the init timeout.',
      zh: '初始化超时时间内没有服务监听 0.0.0.0:9000。',
    },
    help: {
      en: 'Listen on 0.0.0.0 (not 127.0.0.1), port 9000, or raise "initTimeout".',
      zh: '请监听 0.0.0.0（而不是 127.0.0.1）的 9000 端口，或调大 "initTimeout"。',
    },
    source: list,
  },
  447: {
    name: 'PullImageTimeOut',
    meaning: { en: 'Fetching the image took too long.', zh: '拉取镜像超时。' },
    help: { en: 'Try again, or make the image smaller.', zh: '请重试，或减小镜像体积。' },
    source: list,
  },
  449: {
    name: 'InsufficientResources',
    meaning: { en: 'The platform had no resources left.', zh: '平台资源不足。' },
    help: { en: 'Try again.', zh: '请重试。' },
    source: list,
  },
  450: {
    name: 'InitContainerTimeout',
    meaning: {
      en: 'The instance took longer to start than the init timeout.',
      zh: '实例初始化超时。',
    },
    help: {
      en: 'Raise "initTimeout", or do less at the start.',
      zh: '请调大 "initTimeout"，或减少启动时的工作。',
    },
    source: list,
  },
  455: {
    meaning: {
      en: 'Nothing was sent on the WebSocket connection for the idle timeout, so the platform closed it.',
      zh: 'WebSocket 连接上没有消息收发达到空闲超时时间，连接被平台断开。',
    },
    help: {
      en: 'Raise "idleTimeOut", or send a heartbeat more often.',
      zh: '请调大 "idleTimeOut"，或缩短心跳间隔。',
    },
    source: webSocketPage,
  },
  456: {
    meaning: {
      en: 'The client closed the WebSocket connection with a code other than 1000, 1010 or 1011.',
      zh: '客户端以 1000、1010、1011 以外的结束码关闭了 WebSocket 连接。',
    },
    help: {
      en: 'Let the client close with 1000; else look at its network.',
      zh: '请让客户端使用结束码 1000 关闭连接；否则请检查客户端网络。',
    },
    source: webSocketPage,
  },
  499: {
    name: 'RequestCanceled',
    meaning: {
      en: 'The caller gave up before the function answered.',
      zh: '调用方在函数返回之前取消了请求。',
    },
    help: {
      en: 'Give the caller more time than the function takes to start and to answer.',
      zh: '请将调用方的超时时间设置为大于函数初始化与执行的时间。',
    },
    source: list,
  },
  500: {
    name: 'InternalError',
    meaning: { en: 'The platform failed.', zh: '平台内部错误。' },
    help: {
      en: 'Try again; if it stays, open a ticket with the request id.',
      zh: '请重试；如持续出现，请携带请求 ID 提交工单。',
    },
    source: list,
  },
};
