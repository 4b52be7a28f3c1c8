/** A number the platform imposes, together with the evidence for it. */
export interface Limit {
  readonly min?: number;
  readonly max: number;
  readonly unit:
    | 'second'
    | 'byte'
    | 'byte per second'
    | 'message per second'
    | 'megabyte'
    | 'character'
    | 'piece';
  /** Tencent lifts it on request, so the local target must accept another value. */
  readonly raisable: boolean;
  readonly source: string;
  /** The day the source was read. */
  readonly verified: string;
  readonly note?: string;
}

const KIB = 1024;
const MIB = KIB * KIB;
const verified = '2026-11-22';

const webSocketPage = { source: 'https://cloud.tencent.com/document/product/583/63406', verified };
const quotaPage = { source: 'https://cloud.tencent.com/document/product/583/11637', verified };
const createPage = { source: 'https://cloud.tencent.com/document/product/583/19805', verified };
const apiModel = { source: 'https://cloud.tencent.com/document/api/583/18586', verified };
const toolPage = { source: 'https://github.com/TencentCloudBase/cloudbase-cli', verified };

export const LIMITS = {
  idleTimeout: {
    min: 10,
    max: 7200,
    unit: 'second',
    raisable: false,
    ...webSocketPage,
    note: 'The API model says 1 to 1800, and pages of 2021 say 1 to 600.',
  },
  idleTimeoutInApiModel: { min: 1, max: 1800, unit: 'second', raisable: false, ...apiModel },
  timeout: { min: 1, max: 900, unit: 'second', raisable: false, ...createPage },
  webSocketTimeout: {
    min: 1,
    max: 7200,
    unit: 'second',
    raisable: false,
    ...toolPage,
    note: 'Taken by the official CloudBase CLI 2.12.10 for WebSocket functions; the API model still says 1 to 900.',
  },
  initTimeout: { min: 3, max: 300, unit: 'second', raisable: false, ...createPage },
  asyncTimeout: {
    min: 1,
    max: 86400,
    unit: 'second',
    raisable: false,
    ...quotaPage,
    note: 'Only for event functions that run asynchronously (asyncRunEnable).',
  },
  memory: {
    min: 128,
    max: 3072,
    unit: 'megabyte',
    raisable: true,
    ...quotaPage,
    note: '64 MB is allowed too; larger sizes exist by application.',
  },
  messageSize: { max: 256 * KIB, unit: 'byte', raisable: true, ...webSocketPage },
  connectionThroughput: {
    max: 128 * KIB,
    unit: 'byte per second',
    raisable: true,
    ...webSocketPage,
  },
  connectionRate: { max: 10, unit: 'message per second', raisable: true, ...webSocketPage },
  functionName: { min: 2, max: 60, unit: 'character', raisable: false, ...apiModel },
  namespaces: {
    max: 5,
    unit: 'piece',
    raisable: true,
    ...quotaPage,
    note: 'In each region, the default one counted; GetAccount tells the real number.',
  },
  description: { max: 1000, unit: 'character', raisable: false, ...apiModel },
  environmentSize: { max: 4 * KIB, unit: 'byte', raisable: false, ...quotaPage },
  uncompressedCode: { max: 500 * MIB, unit: 'byte', raisable: false, ...quotaPage },
  functionsInNamespace: { max: 50, unit: 'piece', raisable: true, ...quotaPage },
  triggersOfOneType: { max: 10, unit: 'piece', raisable: true, ...quotaPage },
  versionsOfFunction: { max: 1000, unit: 'piece', raisable: true, ...quotaPage },
  layersOfFunction: { max: 5, unit: 'piece', raisable: false, ...quotaPage },
  instanceConcurrency: {
    min: 1,
    max: 100,
    unit: 'piece',
    raisable: false,
    ...apiModel,
    note: 'The page on request concurrency says 2 to 100; without it an instance serves one.',
  },
  concurrencyMemory: {
    max: 128_000,
    unit: 'megabyte',
    raisable: true,
    ...quotaPage,
    note: 'Of all instances of an account that run at the same time, in each of the large regions.',
  },
  concurrencyMemoryElsewhere: {
    max: 64_000,
    unit: 'megabyte',
    raisable: true,
    ...quotaPage,
    note: 'The same in all other regions.',
  },
  zipInCreateFunction: { max: 50 * MIB, unit: 'byte', raisable: false, ...apiModel },
  zipInUpdateFunctionCode: { max: 20 * MIB, unit: 'byte', raisable: false, ...apiModel },
  apiRequest: {
    max: 10 * MIB,
    unit: 'byte',
    raisable: false,
    source: 'https://cloud.tencent.com/document/product/1278/46710',
    verified,
    note: 'A body signed with TC3; base64 makes a zip of about 7 MB reach it.',
  },
  apiFormRequest: {
    max: MIB,
    unit: 'byte',
    raisable: false,
    source: 'https://cloud.tencent.com/document/product/1278/46710',
    verified,
    note: 'The body of a POST that is signed with HmacSHA1 or HmacSHA256.',
  },
  apiGetRequest: {
    max: 32 * KIB,
    unit: 'byte',
    raisable: false,
    source: 'https://cloud.tencent.com/document/product/1278/46710',
    verified,
    note: 'The parameters of a GET.',
  },
  signatureAge: {
    max: 300,
    unit: 'second',
    raisable: false,
    source: 'https://cloud.tencent.com/document/api/1553/75174',
    verified,
  },
  urlsForEachVersion: {
    max: 1,
    unit: 'piece',
    raisable: false,
    source: 'https://cloud.tencent.com/document/product/583/96099',
    verified,
  },
} as const satisfies Record<string, Limit>;

/** Base64 makes four bytes of three, and a request holds more than the zip; what is larger goes through COS. */
export const MOST_INLINE_ZIP_BYTES = Math.floor((LIMITS.apiRequest.max * 3) / 4) - 64 * KIB;

/** Whether a limit lets a value pass. */
export const isWithin = ({ min = 0, max }: Limit, value: number): boolean =>
  value >= min && value <= max;

export type LimitName = keyof typeof LIMITS;
export type Limits = Readonly<Record<LimitName, Limit>>;

/** The memory sizes that are not on the ladder from `min` to `max` in steps. */
export const SMALLEST_MEMORY_MEGABYTES = 64;
/** The ladder of memory sizes goes up in steps of this many megabytes. */
export const MEMORY_STEP_MEGABYTES = 128;

/** A function's name as the API takes it (CreateFunction, FunctionName). */
export const FUNCTION_NAME_PATTERN = /^[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z0-9]$/;
