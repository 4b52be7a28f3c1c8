import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { scf } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/index.js';
import { expect, test } from 'vitest';
import { codeOf, openLocalTarget } from '../support/local-target.ts';
import { chat } from '../support/requests.ts';

test('the SDK speaks HTTPS with the same port, and trusts it by its authority alone', async () => {
  const target = await openLocalTarget();
  const client = (agent: Agent) =>
    new scf.v20180416.Client({
      credential: target.credential,
      region: 'ap-guangzhou',
      profile: { httpProfile: { endpoint: new URL(target.apiUrl).host, agent } },
    });
  const trusting = client(new Agent({ ca: readFileSync(target.authority.file()) }));
  await trusting.CreateFunction(await chat());
  expect((await trusting.ListFunctions({})).TotalCount).toBe(1);
  const wary = client(new Agent());
  expect(await codeOf(wary.ListFunctions({}))).not.toBe('no refusal');
});
