/** The version of the SCF API that everything here speaks. */
export const API_VERSION = '2018-04-16';
/** The versions of the products that deployers ask on their way (their packages in the SDK). */
export const OTHER_API_VERSIONS = {
  cam: '2019-01-16',
  cls: '2020-10-16',
  sts: '2018-08-13',
  tag: '2018-08-13',
} as const;

/** The role that SCF takes to use other products, and the policy that comes with it. */
export const SCF_ROLE = 'SCF_QcsRole';
export const SCF_ROLE_POLICY = 'QcloudAccessForScfRole';

interface FunctionId {
  readonly region: string;
  /** Of the account that owns the function. */
  readonly uin: string;
  readonly id: string;
}

/** What the tag service calls a function. */
export const functionResource = ({ region, uin, id }: FunctionId): string =>
  `qcs::scf:${region}:uin/${uin}:lam/${id}`;

/** How requests are signed: https://cloud.tencent.com/document/product/1278/46710. */
export const TC3_ALGORITHM = 'TC3-HMAC-SHA256';
/** The older way: over a form, with the hash that the form names. HmacSHA1 where it names none. */
export const FORM_HASHES: Readonly<Record<string, string>> = {
  HmacSHA1: 'sha1',
  HmacSHA256: 'sha256',
};
/** The last part of a credential scope under TC3. */
export const TC3_TERMINATOR = 'tc3_request';

/** How many items a listing gives when no `Limit` is sent (ListFunctions, ListTriggers). */
export const DEFAULT_PAGE_SIZE = 20;

/** The runtime of a function whose `Runtime` is left out (CreateFunction). */
export const DEFAULT_API_RUNTIME = 'Python2.7';
/** What `Runtime` says of a function that runs an image (GetFunction, example). */
export const IMAGE_RUNTIME = 'CustomImage';
/** The only type of trigger a Web function takes; it makes a function URL. */
export const URL_TRIGGER = 'http';
/** The type of a trigger that fires by the clock. */
export const TIMER_TRIGGER = 'timer';
/** The other types that CreateTrigger takes, for event functions only. */
export const EVENT_TRIGGERS: ReadonlySet<string> = new Set([TIMER_TRIGGER, 'cos', 'cls', 'ckafka']);
/** Who may call a function URL: signed requests only, or anyone. */
export const URL_AUTH_TYPES: ReadonlySet<string> = new Set(['CAM', 'NONE']);

/** Only in these states does a function take writes (function states, document 583/115197). */
export const STEADY_STATUSES: ReadonlySet<string> = new Set([
  'Active',
  'UpdateFailed',
  'PublishFailed',
]);

/** Parameters that official tools send although the public API model has no such field. */
export const UNLISTED_PARAMETERS: readonly string[] = [
  'L5Enable',
  'DiskSize',
  'DeployMode',
  'NodeType',
  'NodeSpec',
  'CodeSecret',
  'Stamp',
];

/**
 * A namespace's name: letters, digits, hyphens and underscores. The API's error text says at most 30
 * characters and an older page at most 60, so 60 is taken.
 */
export const NAMESPACE_PATTERN = /^[A-Za-z0-9_-]{0,59}[A-Za-z0-9]$/;

/**
 * What an alias may be called (CreateAlias, Name). `$DEFAULT` is the platform's own.
 */
export const ALIAS_PATTERN = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
/** How a rule of an alias compares (VersionMatch, Method). */
export const MATCH_METHODS: readonly string[] = ['exact', 'range'];
/** How many versions an alias leads to besides its main one (CreateAlias, RoutingConfig). */
export const MOST_ADDITIONAL_VERSIONS = 1;

/** Memory of an account's concurrency that cannot be reserved (PutReservedConcurrencyConfig). */
export const UNRESERVED_MEGABYTES = 12_800;
/** How the number of provisioned instances is chosen (PutProvisionedConcurrencyConfig). */
export const PROVISIONED_TYPES = {
  fixed: 'Default',
  byUse: 'ConcurrencyUtilizationTracking',
} as const;

/** What GetAccount says of a namespace besides what LIMITS holds (its example in the API model). */
export const ACCOUNT_LIMITS = {
  TestModelLimit: 20,
  RetryNumLimit: 2,
  MinMsgTTL: 60,
  MaxMsgTTL: 21_600,
  ConcurrentExecutions: 100,
} as const;
/** The kinds of triggers that GetAccount counts. */
export const COUNTED_TRIGGERS: readonly string[] = [
  'Apigw',
  'Ckafka',
  'Clb',
  'Cls',
  'Cm',
  'Cmq',
  'Cos',
  'Eb',
  'Mps',
  'Timer',
  'Vod',
];
/** The same for all kinds together. */
export const TRIGGERS_IN_ALL = 110;

/** Whether a caller waits for the outcome (Invoke, InvocationType). */
export const INVOCATION_TYPES: readonly string[] = ['RequestResponse', 'Event'];

/** What logs can be sorted by, and how far one can leaf in them (GetFunctionLogs). */
export const LOG_ORDERS: readonly string[] = [
  'function_name',
  'duration',
  'mem_usage',
  'start_time',
];
export const MOST_LOGS = 10_000;
