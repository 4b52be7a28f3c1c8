import { expect, test } from 'vitest';
import { LIMITS } from '../../src/platform/limits.ts';
import { codeOf, untilStatus } from './support/local-target.ts';
import { CHAT, openPublished } from './support/published.ts';
import { bootstrapZip } from './support/zip.ts';

type Request = Readonly<Record<string, unknown>>;
type Row = readonly [action: string, about: string, request: Request, code: string];

const weighted = (Version: string, Weight: unknown) => ({
  RoutingConfig: { AdditionalVersionWeights: [{ Version, Weight }] },
});
const match = { Version: '2', Key: 'invoke.headers.User', Method: 'exact', Expression: 'me' };
const alias = { ...CHAT, Name: 'other', FunctionVersion: '1' };
const provision = { ...CHAT, Qualifier: '2', VersionProvisionedConcurrencyNum: 1 };
const action = {
  TriggerName: 'noon',
  TriggerProvisionedConcurrencyNum: 1,
  TriggerCronConfig: '0 0 12 * * * *',
};
const elsewhere = { ...CHAT, Namespace: 'nowhere' };
const absent = { FunctionName: 'absent' };

/** The function `chat` has the versions 1 and 2; the alias `prod` leads to 1. */
const rows: readonly Row[] = [
  ['PublishVersion', 'an unknown function', absent, 'ResourceNotFound.FunctionName'],
  ['PublishVersion', 'an unknown namespace', elsewhere, 'ResourceNotFound.Namespace'],
  [
    'PublishVersion',
    'too long a description',
    { ...CHAT, Description: 'x'.repeat(LIMITS.description.max + 1) },
    'InvalidParameterValue.Description',
  ],
  ['PublishVersion', 'an unknown parameter', { ...CHAT, Speed: 1 }, 'UnknownParameter'],
  ['ListVersionByFunction', 'no name', {}, 'MissingParameter'],
  [
    'ListVersionByFunction',
    'an unknown order',
    { ...CHAT, Order: 'UP' },
    'InvalidParameterValue.Order',
  ],
  [
    'ListVersionByFunction',
    'an unknown field',
    { ...CHAT, OrderBy: 'Size' },
    'InvalidParameterValue',
  ],
  ['DeleteFunctionVersion', 'no version', CHAT, 'MissingParameter'],
  [
    'DeleteFunctionVersion',
    'the latest version',
    { ...CHAT, Qualifier: '$LATEST' },
    'InvalidParameterValue.Qualifier',
  ],
  [
    'DeleteFunctionVersion',
    'an unknown version',
    { ...CHAT, Qualifier: '9' },
    'ResourceNotFound.Qualifier',
  ],
  [
    'DeleteFunctionVersion',
    'a version that an alias leads to',
    { ...CHAT, Qualifier: '1' },
    'UnsupportedOperation.AliasBind',
  ],
  [
    'DeleteFunctionVersion',
    'force in lower case, as the page has it',
    { ...CHAT, Qualifier: '2', ForceDelete: 'true' },
    'no refusal',
  ],
  [
    'DeleteFunction',
    'a version that an alias leads to',
    { ...CHAT, Qualifier: '1' },
    'UnsupportedOperation.AliasBind',
  ],
  ['DeleteFunction', 'a version alone', { ...CHAT, Qualifier: '2' }, 'no refusal'],
  ['GetFunction', 'an unknown version', { ...CHAT, Qualifier: '9' }, 'ResourceNotFound.Version'],
  ['CreateAlias', 'all that it needs', alias, 'no refusal'],
  ['CreateAlias', 'the longest name', { ...alias, Name: 'a'.repeat(64) }, 'no refusal'],
  [
    'CreateAlias',
    'too long a name',
    { ...alias, Name: 'a'.repeat(65) },
    'InvalidParameterValue.Name',
  ],
  ['CreateAlias', 'a name of digits', { ...alias, Name: '1' }, 'InvalidParameterValue.Name'],
  [
    'CreateAlias',
    "the platform's name",
    { ...alias, Name: '$DEFAULT' },
    'InvalidParameterValue.Name',
  ],
  ['CreateAlias', 'a name that is taken', { ...alias, Name: 'prod' }, 'ResourceInUse.Alias'],
  [
    'CreateAlias',
    'an unknown version',
    { ...alias, FunctionVersion: '9' },
    'ResourceNotFound.FunctionVersion',
  ],
  ['CreateAlias', 'a share for another version', { ...alias, ...weighted('2', 0.1) }, 'no refusal'],
  [
    'CreateAlias',
    'a share for an unknown version',
    { ...alias, ...weighted('9', 0.1) },
    'ResourceNotFound.FunctionVersion',
  ],
  [
    'CreateAlias',
    'a share for the main version',
    { ...alias, ...weighted('1', 0.1) },
    'InvalidParameterValue.RoutingConfig',
  ],
  [
    'CreateAlias',
    'a share above 1',
    { ...alias, ...weighted('2', 1.1) },
    'InvalidParameterValue.AdditionalVersionWeights',
  ],
  ['CreateAlias', 'a share in words', { ...alias, ...weighted('2', '0.1') }, 'InvalidParameter'],
  [
    'CreateAlias',
    'two additional versions',
    {
      ...alias,
      RoutingConfig: {
        AdditionalVersionWeights: [{ Version: '2', Weight: 0.1 }],
        AddtionVersionMatchs: [match],
      },
    },
    'InvalidParameterValue.RoutingConfig',
  ],
  [
    'CreateAlias',
    'a rule for another version',
    { ...alias, RoutingConfig: { AddtionVersionMatchs: [match] } },
    'no refusal',
  ],
  [
    'CreateAlias',
    'an unknown way to compare',
    { ...alias, RoutingConfig: { AddtionVersionMatchs: [{ ...match, Method: 'like' }] } },
    'InvalidParameter.RoutingConfig',
  ],
  ['UpdateAlias', 'an unknown alias', alias, 'ResourceNotFound.Alias'],
  [
    'UpdateAlias',
    'an unknown version',
    { ...alias, Name: 'prod', FunctionVersion: '9' },
    'ResourceNotFound.FunctionVersion',
  ],
  ['DeleteAlias', 'an unknown alias', { ...CHAT, Name: 'other' }, 'ResourceNotFound.Alias'],
  [
    'DeleteAlias',
    "the platform's alias",
    { ...CHAT, Name: '$DEFAULT' },
    'InvalidParameterValue.Alias',
  ],
  ['GetAlias', 'an unknown alias', { ...CHAT, Name: 'other' }, 'ResourceNotFound.Alias'],
  ['GetAlias', "the platform's alias", { ...CHAT, Name: '$DEFAULT' }, 'no refusal'],
  ['ListAliases', 'numbers as texts', { ...CHAT, Offset: '0', Limit: '1' }, 'no refusal'],
  ['ListAliases', 'numbers', { ...CHAT, Limit: 1 }, 'InvalidParameter'],
  [
    'PutReservedConcurrencyConfig',
    'less than nothing',
    { ...CHAT, ReservedConcurrencyMem: -1 },
    'InvalidParameterValue',
  ],
  ['PutReservedConcurrencyConfig', 'no amount', CHAT, 'MissingParameter'],
  ['GetReservedConcurrencyConfig', 'an unknown function', absent, 'ResourceNotFound.FunctionName'],
  ['PutProvisionedConcurrencyConfig', 'all that it needs', provision, 'no refusal'],
  [
    'PutProvisionedConcurrencyConfig',
    'the latest version',
    { ...provision, Qualifier: '$LATEST' },
    'InvalidParameterValue.Qualifier',
  ],
  [
    'PutProvisionedConcurrencyConfig',
    'an unknown version',
    { ...provision, Qualifier: '9' },
    'ResourceNotFound.FunctionVersion',
  ],
  [
    'PutProvisionedConcurrencyConfig',
    'more than the account has',
    { ...provision, VersionProvisionedConcurrencyNum: 1000 },
    'LimitExceeded.FunctionTotalProvisionedConcurrencyMemory',
  ],
  [
    'PutProvisionedConcurrencyConfig',
    'an unknown type',
    { ...provision, ProvisionedType: 'Guess' },
    'InvalidParameterValue.ProvisionType',
  ],
  [
    'PutProvisionedConcurrencyConfig',
    'a use of all',
    { ...provision, TrackingTarget: 1 },
    'InvalidParameterValue.TrackingTarget',
  ],
  [
    'PutProvisionedConcurrencyConfig',
    'a least of none',
    { ...provision, MinCapacity: 0 },
    'InvalidParameterValue.MinCapacity',
  ],
  [
    'PutProvisionedConcurrencyConfig',
    'a most below the least',
    { ...provision, MinCapacity: 3, MaxCapacity: 2 },
    'LimitExceeded.MaxCapacity',
  ],
  [
    'PutProvisionedConcurrencyConfig',
    'a timer',
    { ...provision, TriggerActions: [action] },
    'no refusal',
  ],
  [
    'PutProvisionedConcurrencyConfig',
    'two timers of one name',
    { ...provision, TriggerActions: [action, action] },
    'InvalidParameterValue.ProvisionTriggerNameDuplicate',
  ],
  [
    'PutProvisionedConcurrencyConfig',
    'a timer of five fields',
    { ...provision, TriggerActions: [{ ...action, TriggerCronConfig: '0 12 * * *' }] },
    'InvalidParameterValue.TriggerCronConfig',
  ],
  [
    'GetProvisionedConcurrencyConfig',
    'an unknown version',
    { ...CHAT, Qualifier: '9' },
    'ResourceNotFound.FunctionVersion',
  ],
  [
    'CopyFunction',
    'its own name',
    { ...CHAT, NewFunctionName: 'chat' },
    'FailedOperation.CopyFunction',
  ],
  [
    'CopyFunction',
    'a name that cannot be',
    { ...CHAT, NewFunctionName: 'a.b' },
    'InvalidParameterValue.FunctionName',
  ],
  [
    'CopyFunction',
    'another region',
    { ...CHAT, NewFunctionName: 'copy', TargetRegion: 'ap-shanghai' },
    'UnsupportedOperation.Region',
  ],
  ['Invoke', 'a Web function', CHAT, 'FailedOperation.InvokeFunction'],
  ['InvokeFunction', 'a Web function', CHAT, 'InvalidParameterValue.FunctionType'],
  [
    'InvokeFunction',
    'an unknown version',
    { ...CHAT, Qualifier: '9' },
    'ResourceNotFound.Qualifier',
  ],
  [
    'GetFunctionLogs',
    'an unknown function',
    { FunctionName: 'nobody' },
    'ResourceNotFound.FunctionName',
  ],
  ['GetFunctionLogs', 'too far a page', { ...CHAT, Offset: 10_000 }, 'LimitExceeded.Offset'],
  [
    'UpdateNamespace',
    'an unknown namespace',
    { Namespace: 'nowhere', Description: '' },
    'ResourceNotFound.Namespace',
  ],
  ['UpdateNamespace', 'no description', { Namespace: 'default' }, 'MissingParameter'],
  [
    'DeleteNamespace',
    'the one that is always there',
    { Namespace: 'default' },
    'InvalidParameterValue.Namespace',
  ],
  [
    'DeleteNamespace',
    'an unknown namespace',
    { Namespace: 'nowhere' },
    'ResourceNotFound.Namespace',
  ],
  ['GetAccount', 'nothing', {}, 'no refusal'],
  ['GetAccount', 'an unknown parameter', { Speed: 1 }, 'UnknownParameter'],
];

test.each(rows)('%s with %s', async (name, _about, request, expected) => {
  const { client } = await openPublished(2);
  await client.CreateAlias({ ...CHAT, Name: 'prod', FunctionVersion: '1' });
  expect(await codeOf(client.request(name, request))).toBe(expected);
});

test('a copy has the settings and the code of its original, and nothing of its history', async () => {
  const { client } = await openPublished(1);
  await client.CreateNamespace({ Namespace: 'other' });
  const TargetNamespace = 'other';
  await client.CopyFunction({ ...CHAT, NewFunctionName: 'copy', TargetNamespace });
  const place = { FunctionName: 'copy', Namespace: 'other' };
  const copy = await client.GetFunction(place);
  const original = await client.GetFunction(CHAT);
  expect(copy).toMatchObject({
    Timeout: original.Timeout,
    Environment: original.Environment,
    ProtocolType: 'WS',
    CodeSize: original.CodeSize,
    Triggers: [],
  });
  expect(copy.FunctionId).not.toBe(original.FunctionId);
  expect((await client.ListVersionByFunction(place)).FunctionVersion).toEqual(['$LATEST']);
  const again = { ...CHAT, NewFunctionName: 'copy', TargetNamespace };
  expect(await codeOf(client.CopyFunction(again))).toBe('ResourceInUse.FunctionName');
  await client.CopyFunction({ ...again, Override: true, CopyConfiguration: false });
  const bare = await client.GetFunction(place);
  expect(bare).toMatchObject({ Timeout: 3, ProtocolType: 'WS', CodeSize: original.CodeSize });
});

test('an event function that could be invoked is refused too, since nothing here runs it', async () => {
  const { client } = await openPublished(0);
  const ZipFile = (await bootstrapZip()).toString('base64');
  await client.CreateFunction({ FunctionName: 'event', Code: { ZipFile } });
  await untilStatus(client, 'event', 'Active');
  const name = { FunctionName: 'event' };
  expect(await codeOf(client.InvokeFunction({ ...name, Event: '{' }))).toBe(
    'InvalidParameterValue.Param',
  );
  expect(await codeOf(client.InvokeFunction({ ...name, Event: '{}' }))).toBe(
    'FailedOperation.InvokeFunction',
  );
});

test('a namespace goes when it is empty, and not before', async () => {
  const { client } = await openPublished(0);
  const place = { Namespace: 'other' };
  await client.CreateNamespace(place);
  await client.UpdateNamespace({ ...place, Description: 'for copies' });
  expect((await client.ListNamespaces({})).Namespaces).toMatchObject([
    { Name: 'other', Description: 'for copies' },
    { Name: 'default' },
  ]);
  const copy = { ...CHAT, NewFunctionName: 'copy', TargetNamespace: 'other' };
  await client.CopyFunction(copy);
  expect(await codeOf(client.DeleteNamespace(place))).toBe('ResourceInUse.Namespace');
  await client.DeleteFunction({ FunctionName: 'copy', ...place });
  await client.DeleteNamespace(place);
  expect((await client.ListNamespaces({})).TotalCount).toBe(1);
});
