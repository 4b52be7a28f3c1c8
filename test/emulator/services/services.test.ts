import { Agent } from 'node:http';
import { connect } from 'node:net';
import { cam } from 'tencentcloud-sdk-nodejs/tencentcloud/services/cam/index.js';
import { scf } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/index.js';
import { sts } from 'tencentcloud-sdk-nodejs/tencentcloud/services/sts/index.js';
import { tag } from 'tencentcloud-sdk-nodejs/tencentcloud/services/tag/index.js';
import { expect, test } from 'vitest';
import { clientOf, codeOf, type LocalTarget, openLocalTarget } from '../support/local-target.ts';
import { chat } from '../support/requests.ts';

const configurationOf = ({ apiUrl, credential }: LocalTarget, signMethod?: 'HmacSHA1') => ({
  credential,
  region: 'ap-guangzhou',
  profile: {
    ...(signMethod && { signMethod }),
    httpProfile: { protocol: 'http://', endpoint: new URL(apiUrl).host, agent: new Agent() },
  },
});

test.each([undefined, 'HmacSHA1' as const])(
  'who calls is told, also signed with %s',
  async (sign) => {
    const configuration = configurationOf(await openLocalTarget(), sign);
    const identity = await new sts.v20180813.Client(configuration).GetCallerIdentity();
    const account = await new cam.v20190116.Client(configuration).GetUserAppId();
    expect(identity.AccountId).toBe(account.Uin);
    expect(account.AppId).toBe(1250000000);
  },
);

test('the account has the role that SCF needs, and no other', async () => {
  const client = new cam.v20190116.Client(configurationOf(await openLocalTarget()));
  const { RoleInfo } = await client.GetRole({ RoleName: 'SCF_QcsRole' });
  const policies = await client.ListAttachedRolePolicies({
    Page: 1,
    Rp: 20,
    RoleName: 'SCF_QcsRole',
  });
  expect(RoleInfo?.RoleName).toBe('SCF_QcsRole');
  expect(policies.TotalNum).toBe(1);
  expect(await codeOf(client.GetRole({ RoleName: 'mine' }))).toBe('InvalidParameter.RoleNotExist');
  expect(await codeOf(client.GetRole({}))).toBe('InvalidParameter.ParamError');
});

test('tags of a function are changed beside it, and seen in it', async () => {
  const target = await openLocalTarget();
  const functions = clientOf(target);
  const tags = new tag.v20180813.Client(configurationOf(target));
  await functions.CreateFunction(await chat());
  const { FunctionId = '' } = await functions.GetFunction({ FunctionName: 'chat' });
  const byName = 'qcs::scf:ap-guangzhou:uin/100000000000:namespace/default/function/chat';
  const byId = `qcs::scf:ap-guangzhou:uin/100000000000:lam/${FunctionId}`;
  const live = async () => {
    const { Tags } = await functions.GetFunction({ FunctionName: 'chat' });
    return Object.fromEntries((Tags ?? []).map(({ Key, Value }) => [Key, Value]));
  };
  expect(await live()).toEqual({ owner: 'me' });
  await tags.TagResources({ ResourceList: [byName], Tags: [{ TagKey: 'owner', TagValue: 'you' }] });
  expect(await live()).toEqual({ owner: 'you' });
  await tags.ModifyResourceTags({
    Resource: byId,
    ReplaceTags: [{ TagKey: 'team', TagValue: 'a' }],
    DeleteTags: [{ TagKey: 'owner' }],
  });
  expect(await live()).toEqual({ team: 'a' });
  const described = await tags.DescribeResourceTagsByResourceIds({
    ServiceType: 'scf',
    ResourcePrefix: 'namespace',
    ResourceIds: ['default/function/chat'],
    ResourceRegion: 'ap-guangzhou',
  });
  expect(described).toMatchObject({ TotalCount: 1, Tags: [{ TagKey: 'team', TagValue: 'a' }] });
  await tags.UnTagResources({ ResourceList: [byId], TagKeys: ['team'] });
  expect(await live()).toEqual({});
});

test('tags of what is not there are refused', async () => {
  const tags = new tag.v20180813.Client(configurationOf(await openLocalTarget()));
  const Tags = [{ TagKey: 'a', TagValue: 'b' }];
  const absent = 'qcs::scf:ap-guangzhou:uin/100000000000:lam/lam-nobody';
  const { FailedResources } = await tags.TagResources({ ResourceList: [absent], Tags });
  expect(FailedResources).toMatchObject([{ Resource: absent, Code: 'ResourceNotFound' }]);
  expect(await codeOf(tags.ModifyResourceTags({ Resource: absent, ReplaceTags: Tags }))).toBe(
    'InvalidParameterValue.ResourceIdInvalid',
  );
  expect(await codeOf(tags.ModifyResourceTags({ Resource: 'chat', ReplaceTags: Tags }))).toBe(
    'InvalidParameterValue.ResourceDescriptionError',
  );
});

test('an action that is not here is refused by its name and its service', async () => {
  const client = new cam.v20190116.Client(configurationOf(await openLocalTarget()));
  await expect(client.ListUsers()).rejects.toMatchObject({
    code: 'InvalidAction',
    message: expect.stringContaining('`ListUsers` of cam'),
  });
});

test.each([
  ['tcb.tencentcloudapi.com', 'NoSuchProduct'],
  ['cam.tencentcloudapi.com', 'NoSuchVersion'],
  ['scf.ap-guangzhou.tencentcloudapi.com', 'no refusal'],
])('a request of SCF for the host %s is answered with %s', async (endpoint, code) => {
  const target = await openLocalTarget();
  const { profile, ...rest } = configurationOf(target);
  const port = Number(new URL(target.apiUrl).port);
  // The name leads to this machine, as it would by way of a proxy.
  const agent = Object.assign(new Agent(), {
    createConnection: () => connect(port, '127.0.0.1'),
  });
  const httpProfile = { ...profile.httpProfile, endpoint, agent };
  const client = new scf.v20180416.Client({ ...rest, profile: { httpProfile } });
  expect(await codeOf(client.ListFunctions({}))).toBe(code);
});
