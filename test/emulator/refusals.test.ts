import { expect, test } from 'vitest';
import { LIMITS } from '../../src/platform/limits.ts';
import { clientOf, codeOf, openLocalTarget, untilStatus } from './support/local-target.ts';
import { bootstrapZip } from './support/zip.ts';

type Request = Readonly<Record<string, unknown>>;
type Row = readonly [about: string, change: Request, code: string];

const code = { ZipFile: (await bootstrapZip()).toString('base64') };
const web = { Type: 'HTTP', ProtocolType: 'WS' };
const idle = (seconds: unknown) => ({ ProtocolParams: { WSParams: { IdleTimeOut: seconds } } });
const variables = (...pairs: readonly [string, string][]) => ({
  Environment: { Variables: pairs.map(([Key, Value]) => ({ Key, Value })) },
});
const layer = { LayerName: 'a', LayerVersion: 1 };

const fileSystem = {
  UserId: '10000',
  UserGroupId: '10000',
  CfsId: 'cfs-1',
  MountInsId: 'cfs-1',
  LocalMountDir: '/mnt',
  RemoteMountDir: '/',
};
const image = { ImageType: 'personal', ImageUri: 'ccr.ccs.tencentyun.com/team/chat:1' };

const creations: readonly Row[] = [
  ['the shortest name', { FunctionName: 'ab' }, 'no refusal'],
  ['a name of one letter', { FunctionName: 'a' }, 'InvalidParameterValue.FunctionName'],
  ['the longest name', { FunctionName: 'a'.repeat(60) }, 'no refusal'],
  ['too long a name', { FunctionName: 'a'.repeat(61) }, 'InvalidParameterValue.FunctionName'],
  ['a name with a dot', { FunctionName: 'a.b' }, 'InvalidParameterValue.FunctionName'],
  ['a name with a dash at its end', { FunctionName: 'a-' }, 'InvalidParameterValue.FunctionName'],
  ['no name', { FunctionName: undefined }, 'MissingParameter'],
  ['no code', { Code: {} }, 'MissingParameter.Code'],
  ['code from two places', { Code: { ...code, DemoId: 'x' } }, 'InvalidParameterValue.Code'],
  [
    'code in a bucket',
    { Code: { CosBucketName: 'b', CosObjectName: '/c.zip' } },
    'ResourceNotFound.CosObject',
  ],
  [
    'code that is not base64',
    { Code: { ZipFile: 'abc' } },
    'InvalidParameterValue.ZipFileBase64BinasciiError',
  ],
  ['an unknown type', { Type: 'Web' }, 'InvalidParameterValue.Type'],
  ['an unknown protocol', { ...web, ProtocolType: 'ws' }, 'InvalidParameterValue.ProtocolType'],
  ['WebSocket for an event function', { ProtocolType: 'WS' }, 'InvalidParameterValue.ProtocolType'],
  ['an idle timeout without WebSocket', idle(15), 'InvalidParameterValue.WebSocketsParams'],
  ['the shortest idle timeout', { ...web, ...idle(1) }, 'no refusal'],
  ['too short an idle timeout', { ...web, ...idle(0) }, 'InvalidParameterValue.IdleTimeOut'],
  ['the longest idle timeout', { ...web, ...idle(LIMITS.idleTimeout.max) }, 'no refusal'],
  [
    'too long an idle timeout',
    { ...web, ...idle(LIMITS.idleTimeout.max + 1) },
    'InvalidParameterValue.IdleTimeOut',
  ],
  ['an idle timeout in words', { ...web, ...idle('15') }, 'InvalidParameter'],
  [
    'the idle timeout misspelt',
    { ...web, ProtocolParams: { WSParams: { IdleTimeout: 15 } } },
    'UnknownParameter',
  ],
  ['an idle timeout above the timeout', { ...web, Timeout: 3, ...idle(15) }, 'no refusal'],
  ['the longest timeout', { Timeout: LIMITS.timeout.max }, 'no refusal'],
  ['too long a timeout', { Timeout: LIMITS.timeout.max + 1 }, 'LimitExceeded.Timeout'],
  ['no timeout at all', { Timeout: 0 }, 'InvalidParameterValue'],
  ['a long timeout with WebSocket', { ...web, Timeout: LIMITS.webSocketTimeout.max }, 'no refusal'],
  [
    'too long a timeout with WebSocket',
    { ...web, Timeout: LIMITS.webSocketTimeout.max + 1 },
    'LimitExceeded.Timeout',
  ],
  [
    'too long an init timeout',
    { InitTimeout: LIMITS.initTimeout.max + 1 },
    'LimitExceeded.InitTimeout',
  ],
  ['too short an init timeout', { InitTimeout: 2 }, 'InvalidParameterValue'],
  ['the smallest memory', { MemorySize: 64 }, 'no refusal'],
  ['memory between two steps', { MemorySize: 200 }, 'InvalidParameterValue.Memory'],
  ['too much memory', { MemorySize: LIMITS.memory.max + 128 }, 'LimitExceeded.Memory'],
  ['half a megabyte', { MemorySize: 128.5 }, 'InvalidParameter'],
  [
    'too long a description',
    { Description: '字'.repeat(LIMITS.description.max + 1) },
    'InvalidParameterValue.Description',
  ],
  ['the longest description', { Description: '字'.repeat(LIMITS.description.max) }, 'no refusal'],
  [
    'too large an environment',
    variables(['KEY', 'x'.repeat(LIMITS.environmentSize.max)]),
    'InvalidParameterValue.EnvironmentExceededLimit',
  ],
  ['a key with a dash', variables(['A-B', '1']), 'InvalidParameterValue.Environment'],
  ['a key without a value', variables(['A', '']), 'InvalidParameterValue.Environment'],
  ['a key twice', variables(['A', '1'], ['A', '2']), 'InvalidParameterValue.Environment'],
  [
    'a key of the platform',
    variables(['SCF_RUNTIME', 'x']),
    'InvalidParameterValue.EnvironmentSystemProtect',
  ],
  ['an unknown runtime', { Runtime: 'Nodejs99' }, 'no refusal'],
  ['an unknown namespace', { Namespace: 'other' }, 'ResourceNotFound.Namespace'],
  ['a property of every object', { Namespace: 'toString' }, 'ResourceNotFound.Namespace'],
  ['an unknown parameter', { Speed: 9 }, 'UnknownParameter'],
  ['a parameter that only tools send', { L5Enable: 'FALSE', DiskSize: 512 }, 'no refusal'],
  ['half a network', { VpcConfig: { VpcId: 'vpc-1' } }, 'InvalidParameterValue.Vpc'],
  [
    'a file system without a network',
    { CfsConfig: { CfsInsList: [fileSystem] } },
    'InvalidParameterValue.VpcNotSetWhenOpenCfs',
  ],
  [
    'a file system without an id',
    { CfsConfig: { CfsInsList: [{ ...fileSystem, CfsId: '' }] } },
    'InvalidParameterValue.CfsId',
  ],
  [
    'a file system at no path',
    { CfsConfig: { CfsInsList: [{ ...fileSystem, LocalMountDir: 'mnt' }] } },
    'InvalidParameterValue.CfsLocalMountDir',
  ],
  [
    'two file systems at one place',
    { CfsConfig: { CfsInsList: [fileSystem, { ...fileSystem, CfsId: 'cfs-2' }] } },
    'InvalidParameterValue.CfsParameterDuplicate',
  ],
  ['a log topic without its log set', { ClsTopicId: 'topic-1' }, 'InvalidParameterValue.Cls'],
  [
    'half a dead letter queue',
    { DeadLetterConfig: { Type: 'topic', Name: '' } },
    'InvalidParameterValue.DeadLetterConfig',
  ],
  [
    'an image of no known registry',
    { Code: { ImageConfig: { ...image, ImageType: 'other' } } },
    'InvalidParameterValue.ImageType',
  ],
  [
    'an enterprise image without its registry',
    { Code: { ImageConfig: { ...image, ImageType: 'enterprise' } } },
    'InvalidParameterValue.RegistryId',
  ],
  [
    'an image that has no name',
    { Code: { ImageConfig: { ...image, ImageUri: 'chat' } } },
    'InvalidParameterValue.ImageUri',
  ],
  [
    'an image at another port',
    { Code: { ImageConfig: { ...image, ImagePort: 8080 } } },
    'InvalidParameterValue.Port',
  ],
  ['too many layers', { Layers: Array(6).fill(layer) }, 'InvalidParameterValue.Layers'],
  [
    'concurrency for an event function',
    { InstanceConcurrencyConfig: { DynamicEnabled: 'FALSE', MaxConcurrency: 2 } },
    'InvalidParameterValue.InstanceConcurrencyConfig',
  ],
  [
    'too much concurrency',
    { ...web, InstanceConcurrencyConfig: { MaxConcurrency: 101 } },
    'InvalidParameterValue.MaxConcurrency',
  ],
  [
    'asynchronous runs of a Web function',
    { ...web, AsyncRunEnable: 'TRUE' },
    'UnsupportedOperation.AsyncRunEnable',
  ],
  [
    'a switch in lower case',
    { PublicNetConfig: { PublicNetStatus: 'enable' } },
    'InvalidParameterValue.PublicNetConfig',
  ],
  ['a tag without a value', { Tags: [{ Key: 'a' }] }, 'MissingParameter'],
];

test.each(creations)('CreateFunction with %s', async (_, change, expected) => {
  const client = clientOf(await openLocalTarget());
  const request = { FunctionName: 'fn', Code: code, ...change };
  expect(await codeOf(client.request('CreateFunction', request))).toBe(expected);
});

const updates: readonly Row[] = [
  ['nothing to change', {}, 'no refusal'],
  ['a protocol', { ProtocolType: 'WS' }, 'UnknownParameter'],
  ['a type', { Type: 'Event' }, 'UnknownParameter'],
  ['tags', { Tags: [] }, 'UnknownParameter'],
  ['the runtime that it has', { Runtime: 'Nodejs18.15' }, 'no refusal'],
  ['another runtime', { Runtime: 'Nodejs20.19' }, 'InvalidParameterValue.Runtime'],
  ['a timeout that only WebSocket allows', { Timeout: LIMITS.timeout.max + 1 }, 'no refusal'],
  ['a version to publish', { Publish: 'TRUE' }, 'no refusal'],
  ['no version to publish', { Publish: 'FALSE' }, 'no refusal'],
  ['an unknown function', { FunctionName: 'other' }, 'ResourceNotFound.FunctionName'],
];

test.each(updates)('UpdateFunctionConfiguration with %s', async (_, change, expected) => {
  const client = clientOf(await openLocalTarget());
  const Runtime = 'Nodejs18.15';
  await client.CreateFunction({ FunctionName: 'fn', Code: code, Runtime, ...web });
  await untilStatus(client, 'fn', 'Active');
  const request = { FunctionName: 'fn', ...change };
  expect(await codeOf(client.request('UpdateFunctionConfiguration', request))).toBe(expected);
});

const describe = (description: unknown) => ({ TriggerDesc: JSON.stringify(description) });
const net = { EnableIntranet: false, EnableExtranet: true };

const triggers: readonly Row[] = [
  ['all that it needs', {}, 'no refusal'],
  ['a timer', { Type: 'timer' }, 'UnsupportedOperation.Trigger'],
  ['a type that is gone', { Type: 'apigw' }, 'InvalidParameterValue.Type'],
  ['no description', { TriggerDesc: undefined }, 'InvalidParameterValue.TriggerDesc'],
  ['a description that is no JSON', { TriggerDesc: '{' }, 'InvalidParameterValue.TriggerDesc'],
  [
    'an unknown authorization',
    describe({ AuthType: 'OPEN', NetConfig: net }),
    'InvalidParameterValue.TriggerDesc',
  ],
  ['no network', describe({ AuthType: 'NONE' }), 'InvalidParameterValue.TriggerDesc'],
  [
    'a network in words',
    describe({ AuthType: 'NONE', NetConfig: { EnableExtranet: 'true' } }),
    'InvalidParameterValue.TriggerDesc',
  ],
  [
    'an origin for a CORS configuration',
    describe({ AuthType: 'NONE', NetConfig: net, CorsConfig: '*' }),
    'InvalidParameterValue.TriggerDesc',
  ],
  ['an unknown version', { Qualifier: '7' }, 'ResourceNotFound.Qualifier'],
  ['an unknown switch', { Enable: 'ON' }, 'InvalidParameterValue.Enable'],
  ['an unknown function', { FunctionName: 'other' }, 'ResourceNotFound.FunctionName'],
];

test.each(triggers)('CreateTrigger with %s', async (_, change, expected) => {
  const client = clientOf(await openLocalTarget());
  await client.CreateFunction({ FunctionName: 'fn', Code: code, ...web });
  await untilStatus(client, 'fn', 'Active');
  const request = {
    FunctionName: 'fn',
    TriggerName: 'url-trigger',
    Type: 'http',
    ...describe({ AuthType: 'NONE', NetConfig: net }),
    ...change,
  };
  expect(await codeOf(client.request('CreateTrigger', request))).toBe(expected);
});

const others: readonly (readonly [action: string, request: Request, code: string])[] = [
  ['GetFunction', {}, 'InvalidParameter.FunctionNameOrResourceIdRequired'],
  ['GetFunction', { FunctionName: 'fn' }, 'ResourceNotFound.FunctionName'],
  ['ListFunctions', { Order: 'UP' }, 'InvalidParameterValue.Order'],
  ['ListFunctions', { Orderby: 'toString' }, 'InvalidParameterValue'],
  ['ListFunctions', { Limit: -1 }, 'InvalidParameterValue.Limit'],
  ['ListFunctions', { Namespace: 'other' }, 'ResourceNotFound.Namespace'],
  ['ListTriggers', { FunctionName: 'fn' }, 'ResourceNotFound.FunctionName'],
  ['DeleteFunction', { FunctionName: 'fn' }, 'ResourceNotFound.FunctionName'],
  ['UpdateFunctionCode', { FunctionName: 'fn' }, 'MissingParameter.Code'],
  ['UpdateFunctionCode', { FunctionName: 'fn', ...code }, 'ResourceNotFound.FunctionName'],
  ['ListNamespaces', {}, 'no refusal'],
];

test.each(others)('%s with %j is answered with %s', async (action, request, expected) => {
  const client = clientOf(await openLocalTarget());
  expect(await codeOf(client.request(action, request))).toBe(expected);
});

test('a refused creation leaves nothing behind', async () => {
  const client = clientOf(await openLocalTarget());
  const request = { FunctionName: 'fn', Code: code, Timeout: 0 };
  expect(await codeOf(client.CreateFunction(request))).toBe('InvalidParameterValue');
  expect((await client.ListFunctions({})).TotalCount).toBe(0);
});

test('a namespace takes as many functions as the account may have, and no more', async () => {
  const limits = { ...LIMITS, functionsInNamespace: { ...LIMITS.functionsInNamespace, max: 1 } };
  const client = clientOf(await openLocalTarget({ limits }));
  await client.CreateFunction({ FunctionName: 'one', Code: code });
  const second = client.CreateFunction({ FunctionName: 'two', Code: code });
  expect(await codeOf(second)).toBe('LimitExceeded.Function');
});
