import { expect, test } from 'vitest';
import {
  clientOf,
  codeOf,
  GATEWAY_URL,
  openLocalTarget,
  untilStatus,
} from './support/local-target.ts';
import { chat, url } from './support/requests.ts';

test('a function URL gets a name of its own and an address under the gateway', async () => {
  const target = await openLocalTarget();
  const client = clientOf(target);
  await client.CreateFunction(await chat());
  await untilStatus(client, 'chat', 'Active');
  expect(target.needs.directory.find('default', 'chat')?.reachable).toBe(false);
  const { TriggerInfo } = await client.CreateTrigger(url);
  expect(TriggerInfo).toMatchObject({ Type: 'http', Qualifier: '$DEFAULT', Enable: 1 });
  expect(TriggerInfo?.TriggerName).toMatch(/^[a-z0-9]{10}$/);
  const listed = await client.ListTriggers({ FunctionName: 'chat' });
  expect(listed.TotalCount).toBe(1);
  const description = JSON.parse(listed.Triggers?.[0]?.TriggerDesc ?? '{}');
  expect(description.NetConfig).toMatchObject({
    EnableExtranet: true,
    WsExtranetUrl: `${GATEWAY_URL}/default/chat`,
    WssExtranetUrl: '',
    ExtranetHTTPUrl: '',
    WsIntranetUrl: '',
  });
  const { Triggers } = await client.GetFunction({ FunctionName: 'chat' });
  expect(Triggers?.[0]?.TriggerName).toBe(TriggerInfo?.TriggerName);
  expect(target.needs.directory.find('default', 'chat')?.reachable).toBe(true);
});

test('a second URL for a version is refused, and the first can be closed and deleted', async () => {
  const target = await openLocalTarget();
  const client = clientOf(target);
  await client.CreateFunction(await chat());
  await untilStatus(client, 'chat', 'Active');
  const { TriggerInfo } = await client.CreateTrigger(url);
  expect(await codeOf(client.CreateTrigger(url))).toBe('LimitExceeded.Trigger');
  const trigger = {
    FunctionName: 'chat',
    Type: 'http',
    TriggerName: TriggerInfo?.TriggerName ?? '',
    Qualifier: '$DEFAULT',
  };
  await client.UpdateTrigger({ ...trigger, Enable: 'CLOSE' });
  expect(target.needs.directory.find('default', 'chat')?.reachable).toBe(false);
  const { Qualifier: _, ...elsewhere } = trigger;
  expect(await codeOf(client.DeleteTrigger(elsewhere))).toBe('ResourceNotFound.Trigger');
  await client.DeleteTrigger(trigger);
  expect((await client.ListTriggers({ FunctionName: 'chat' })).TotalCount).toBe(0);
});

test('a URL for the inside has an address too, as this machine is its own intranet', async () => {
  const target = await openLocalTarget();
  const client = clientOf(target);
  await client.CreateFunction(await chat());
  await untilStatus(client, 'chat', 'Active');
  const NetConfig = { EnableIntranet: true, EnableExtranet: false };
  const TriggerDesc = JSON.stringify({ AuthType: 'CAM', NetConfig });
  const { TriggerInfo } = await client.CreateTrigger({ ...url, TriggerDesc });
  const description = JSON.parse(TriggerInfo?.TriggerDesc ?? '{}');
  expect(description).toMatchObject({ AuthType: 'CAM', NetConfig });
  expect(description.NetConfig.WsIntranetUrl).toMatch(/^ws:\/\/127\.0\.0\.1/);
  expect(description.NetConfig.WsExtranetUrl).toBe('');
  expect(target.needs.directory.find('default', 'chat')?.reachable).toBe(true);
});

test('a function that speaks no WebSocket has an address for HTTP', async () => {
  const client = clientOf(await openLocalTarget());
  const { ProtocolType: _, ProtocolParams: __, ...plain } = await chat();
  await client.CreateFunction({ ...plain, Timeout: 60 });
  await untilStatus(client, 'chat', 'Active');
  const { TriggerInfo } = await client.CreateTrigger(url);
  expect(JSON.parse(TriggerInfo?.TriggerDesc ?? '{}').NetConfig).toMatchObject({
    ExtranetHTTPUrl: `${GATEWAY_URL.replace('ws', 'http')}/default/chat`,
    WsExtranetUrl: '',
  });
});

test('event functions take triggers of other kinds, under the names that are sent', async () => {
  const client = clientOf(await openLocalTarget());
  const { Code } = await chat();
  await client.CreateFunction({ FunctionName: 'job', Code });
  await untilStatus(client, 'job', 'Active');
  const timer = {
    FunctionName: 'job',
    TriggerName: 'nightly',
    Type: 'timer',
    TriggerDesc: '0 0 3 * * * *',
  };
  await client.CreateTrigger(timer);
  expect(await codeOf(client.CreateTrigger(timer))).toBe('ResourceInUse.TriggerName');
  const { Triggers } = await client.ListTriggers({ FunctionName: 'job' });
  const TriggerDesc = '{"cron":"0 0 3 * * * *"}';
  expect(Triggers).toMatchObject([{ TriggerName: 'nightly', TriggerDesc }]);
  await client.DeleteTrigger({ FunctionName: 'job', TriggerName: 'nightly', Type: 'timer' });
  expect((await client.ListTriggers({ FunctionName: 'job' })).TotalCount).toBe(0);
});
