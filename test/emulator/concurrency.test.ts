import { expect, test } from 'vitest';
import { faultsOf } from '../../src/emulator/control-plane/faults/faults.ts';
import { LIMITS } from '../../src/platform/limits.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { clientOf, codeOf, openLocalTarget } from './support/local-target.ts';
import { CHAT, openPublished } from './support/published.ts';
import { chat } from './support/requests.ts';

const provision = (instances: number) => ({
  ...CHAT,
  Qualifier: '1',
  VersionProvisionedConcurrencyNum: instances,
});

test('what is reserved is told, counts in the account, and can be given back', async () => {
  const { client } = await openPublished(0);
  expect((await client.GetReservedConcurrencyConfig(CHAT)).ReservedMem).toBeNull();
  await client.PutReservedConcurrencyConfig({ ...CHAT, ReservedConcurrencyMem: 1280 });
  expect((await client.GetReservedConcurrencyConfig(CHAT)).ReservedMem).toBe(1280);
  const { AccountUsage } = await client.GetAccount();
  expect(AccountUsage).toMatchObject({ TotalAllocatedConcurrencyMem: 1280 });
  await client.DeleteReservedConcurrencyConfig(CHAT);
  expect((await client.GetReservedConcurrencyConfig(CHAT)).ReservedMem).toBeNull();
});

test('the account tells how much of its limits is used', async () => {
  const { client } = await openPublished(0);
  const { AccountLimit, AccountUsage } = await client.GetAccount();
  expect(AccountUsage).toMatchObject({
    NamespacesCount: 1,
    Namespace: [{ Namespace: 'default', Functions: ['chat'], FunctionsCount: 1 }],
    UserConcurrencyMemLimit: LIMITS.concurrencyMemory.max,
  });
  expect(AccountLimit).toMatchObject({
    NamespacesCount: LIMITS.namespaces.max,
    Namespace: [
      { FunctionsCount: 50, TimeoutLimit: 900, InitTimeoutLimit: 300, Trigger: { Total: 110 } },
    ],
  });
});

test('12800 MB of the account stay free, whoever reserves', async () => {
  const { client } = await openPublished(0);
  const reserve = (ReservedConcurrencyMem: number) =>
    codeOf(client.PutReservedConcurrencyConfig({ ...CHAT, ReservedConcurrencyMem }));
  const most = LIMITS.concurrencyMemory.max - 12_800;
  expect(await reserve(most + 1)).toBe('LimitExceeded.FunctionReservedConcurrencyMemory');
  expect(await reserve(most)).toBe('no refusal');
  const total = (TotalConcurrencyMem: number) =>
    codeOf(client.PutTotalConcurrencyConfig({ TotalConcurrencyMem }));
  expect(await total(most)).toBe('FailedOperation.ReservedExceedTotal');
  expect(await total(LIMITS.concurrencyMemory.max + 1)).toBe(
    'LimitExceeded.UserTotalConcurrencyMemory',
  );
  expect(await total(LIMITS.concurrencyMemory.max)).toBe('no refusal');
});

test('instances are in progress at first, and refuse another wish until they are ready', async () => {
  const clock = new FakeClock(Date.now());
  const client = clientOf(await openLocalTarget({ clock, transitionMilliseconds: 50 }));
  await client.CreateFunction(await chat());
  clock.advance(50);
  await client.PublishVersion(CHAT);
  expect(await codeOf(client.PutProvisionedConcurrencyConfig(provision(1)))).toBe(
    'FailedOperation.FunctionVersionStatusNotActive',
  );
  clock.advance(50);
  await client.PutProvisionedConcurrencyConfig(provision(2));
  const status = async () => (await client.GetProvisionedConcurrencyConfig(CHAT)).Allocated;
  expect(await status()).toMatchObject([
    { Status: 'InProgress', AvailableProvisionedConcurrencyNum: 0 },
  ]);
  for (const refused of [
    client.PutProvisionedConcurrencyConfig(provision(3)),
    client.DeleteProvisionedConcurrencyConfig({ ...CHAT, Qualifier: '1' }),
    client.DeleteFunctionVersion({ ...CHAT, Qualifier: '1' }),
  ]) {
    expect(await codeOf(refused)).toBe('FailedOperation.ProvisionedInProgress');
  }
  clock.advance(50);
  expect(await status()).toMatchObject([{ Status: 'Done', AvailableProvisionedConcurrencyNum: 2 }]);
});

test('what was provisioned can be changed and taken away', async () => {
  const { client } = await openPublished(1);
  await client.PutProvisionedConcurrencyConfig(provision(2));
  await client.PutProvisionedConcurrencyConfig(provision(3));
  const found = await client.GetProvisionedConcurrencyConfig({ ...CHAT, Qualifier: '1' });
  expect(found.Allocated?.map((item) => item.AllocatedProvisionedConcurrencyNum)).toEqual([3]);
  await client.DeleteProvisionedConcurrencyConfig({ ...CHAT, Qualifier: '1' });
  expect((await client.GetProvisionedConcurrencyConfig(CHAT)).Allocated).toEqual([]);
});

test('provisioning that fails says so', async () => {
  const faults = faultsOf([
    { action: 'PutProvisionedConcurrencyConfig', failure: 'ResourceUnavailable' },
  ]);
  const { client } = await openPublished(1, { faults });
  await client.PutProvisionedConcurrencyConfig(provision(2));
  const { Allocated } = await client.GetProvisionedConcurrencyConfig(CHAT);
  expect(Allocated).toMatchObject([{ Status: 'Failed', AvailableProvisionedConcurrencyNum: 0 }]);
});

test('a function cannot provision more than it has reserved, nor reserve less than it provisions', async () => {
  const { client } = await openPublished(1);
  await client.PutReservedConcurrencyConfig({ ...CHAT, ReservedConcurrencyMem: 256 });
  expect(await codeOf(client.PutProvisionedConcurrencyConfig(provision(3)))).toBe(
    'FailedOperation.ProvisionedExceedReserved',
  );
  await client.PutProvisionedConcurrencyConfig(provision(2));
  const less = client.PutReservedConcurrencyConfig({ ...CHAT, ReservedConcurrencyMem: 128 });
  expect(await codeOf(less)).toBe('FailedOperation.ProvisionedExceedReserved');
});
