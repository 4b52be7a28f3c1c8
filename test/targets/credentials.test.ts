import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/host/files.ts';
import { findCredential } from '../../src/targets/credentials.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const INI = `
; the usual one
[default]
secret_id = ini-id
secret_key = "ini-key"

[work]
secret_id=work-id
secret_key=work-key
token = work-token
region = ap-tokyo
[half]
secret_id = half-id
`;
const SDK: Tree = { '.tencentcloud/credentials': INI };
const TCCLI: Tree = {
  '.tccli/default.credential': '{"secretId":"tccli-id","secretKey":"tccli-key","token":null}',
  '.tccli/default.configure': '{"region":"ap-shanghai","output":"json"}',
  '.tccli/new.credential': '{"secretId":"new-id","secretKey":"new-key","token":"new-token"}',
  '.tccli/new.configure': '{"_sys_param":{"region":"ap-beijing"}}',
  '.tccli/broken.credential': '{"secretId":',
};
const VARIABLES = { TENCENTCLOUD_SECRET_ID: 'env-id', TENCENTCLOUD_SECRET_KEY: 'env-key' };

const find = (
  tree: Tree,
  {
    profile,
    ...environment
  }: Readonly<Record<string, string>> & { readonly profile?: string } = {},
) => {
  const HOME = temporaryFolder(tree);
  const found = findCredential(profile, {
    environment: { HOME, ...environment },
    files: nodeFiles,
  });
  if (found.kind === 'absent' || found.kind === 'half') return { kind: found.kind };
  const { file } = found;
  return { ...found, ...(file && { file: file.replace(`${HOME}/`, '') }) };
};
const idOf = (...given: Parameters<typeof find>) => {
  const found = find(...given);
  return 'credential' in found ? found.credential.secretId : found.kind;
};

describe('the credential that is used', () => {
  test.each([
    [
      'the one of a profile that is named, before the environment',
      'work-id',
      { profile: 'work', ...VARIABLES },
    ],
    ['the one of the environment, before any file', 'env-id', VARIABLES],
    ['the one of the SDKs, before that of tccli', 'ini-id', {}],
    ['the one of the profile that tccli is told to use', 'new-id', { TCCLI_PROFILE: 'new' }],
    ['not half of one from the environment', 'ini-id', { TENCENTCLOUD_SECRET_ID: 'env-id' }],
  ])('is %s', (_, id, given) => {
    expect(idOf({ ...SDK, ...TCCLI }, given)).toBe(id);
  });

  test('is not there where only half of one is anywhere', () => {
    expect(idOf({}, { TENCENTCLOUD_SECRET_ID: 'env-id' })).toBe('half');
  });

  test.each(['TENCENTCLOUD_SESSION_TOKEN', 'TENCENTCLOUD_TOKEN', 'TENCENTCLOUD_SECURITY_TOKEN'])(
    'takes its token from %s',
    (name) => {
      expect(find({}, { ...VARIABLES, [name]: 'secret' })).toMatchObject({
        credential: { secretId: 'env-id', secretKey: 'env-key', token: 'secret' },
      });
    },
  );

  test('brings the region that is set beside it', () => {
    expect(find(TCCLI)).toMatchObject({ region: 'ap-shanghai', file: '.tccli/default.credential' });
    expect(find(TCCLI, { profile: 'new' })).toMatchObject({
      credential: { secretId: 'new-id', secretKey: 'new-key', token: 'new-token' },
      region: 'ap-beijing',
    });
    expect(find(SDK, { profile: 'work' })).toMatchObject({ region: 'ap-tokyo' });
    expect(find({}, { ...VARIABLES, TENCENTCLOUD_REGION: 'na-toronto' })).toMatchObject({
      region: 'na-toronto',
    });
  });

  test('has no token where none is written', () => {
    expect(find(TCCLI)).toMatchObject({
      credential: { secretId: 'tccli-id', secretKey: 'tccli-key' },
    });
    expect(JSON.stringify(find(TCCLI))).not.toContain('token');
  });

  test.each([
    ['half', '.tencentcloud/credentials'],
    ['broken', '.tccli/broken.credential'],
  ])('is none where the profile "%s" is not complete', (profile, file) => {
    expect(find({ ...SDK, ...TCCLI }, { profile })).toEqual({ kind: 'incomplete', file, profile });
  });

  test('is none where nothing is there, and every place is named', () => {
    const HOME = temporaryFolder();
    const found = findCredential('work', { environment: { HOME }, files: nodeFiles });
    expect(found).toEqual({
      kind: 'absent',
      looked: [
        join(HOME, '.tencentcloud/credentials'),
        '/etc/tencentcloud/credentials',
        join(HOME, '.tccli/work.credential'),
      ],
    });
  });
});
