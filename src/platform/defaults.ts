/** A Web function's server listens on this port, on all addresses. */
export const FUNCTION_PORT = 9000;

/** What SCF uses when a field is left out (CreateFunction, SCF API 2018-04-16). */
export const DEFAULTS = {
  namespace: 'default',
  region: 'ap-guangzhou',
  stage: 'dev',
  type: 'event',
  timeoutSeconds: 3,
  idleTimeoutSeconds: 15,
  /** The API model says 65 s, two pages say 60 s; so the deployer always sends it. */
  initTimeoutSeconds: 60,
  /** Functions from images get longer (CreateFunction, `InitTimeout`). */
  imageInitTimeoutSeconds: 90,
  imageType: 'personal',
  imagePort: FUNCTION_PORT,
  /** User and group of a mounted file system, in the component. */
  fileSystemUser: '10000',
  memoryMegabytes: 128,
  runtime: 'Nodejs10.15',
  qualifier: '$DEFAULT',
  latestVersion: '$LATEST',
  urlTriggerName: 'url-trigger',
  urlAuthType: 'NONE',
  /** Of a function that turns request concurrency on without saying how much. */
  connectionsForEachInstance: 2,
} as const;

/** What a deployer sends where its file leaves a field of a function out. */
export interface FunctionDefaults {
  readonly namespace: string;
  readonly region: string;
  readonly runtime: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
}

/** The component multi-scf 0.3.14. */
export const MULTI_SCF_DEFAULTS: FunctionDefaults = { ...DEFAULTS, runtime: 'Nodejs12.16' };

/** The plugin serverless-tencent-scf of 2020 (getFunctionResource). */
export const PLUGIN_DEFAULTS: FunctionDefaults = { ...DEFAULTS, runtime: 'Nodejs8.9' };

/** The CloudBase CLI 2.12.10, and @cloudbase/manager-node 5.6.5 below it. */
export const CLOUDBASE_DEFAULTS: FunctionDefaults = {
  ...DEFAULTS,
  region: 'ap-shanghai',
  runtime: 'Nodejs20.19',
  memoryMegabytes: 256,
  timeoutSeconds: 10,
};

/** The CloudBase CLI names a handler where its file names none. */
export const CLOUDBASE_HANDLER = 'index.main';
/** The role that functions of CloudBase run as. */
export const CLOUDBASE_ROLE = 'TCB_QcsRole';

/** The file that starts a Web function's server; it stands at the root of the package. */
export const BOOTSTRAP_NAME = 'scf_bootstrap';

/** The one folder that a function can write to. */
export const WRITABLE_FOLDER = '/tmp';

/** The modes of scf_bootstrap that the platform's pages call for. */
export const BOOTSTRAP_MODES: ReadonlySet<number> = new Set([0o755, 0o777]);

/** The only value of ProtocolType that the API takes. */
export const WEB_SOCKET_PROTOCOL = 'WS';
/** What the API calls a Web function and an event function. */
export const API_TYPES = { web: 'HTTP', event: 'Event' } as const;
export type FunctionType = keyof typeof API_TYPES;
