import { expect, test } from 'vitest';
import { LIMITS } from '../../src/platform/limits.ts';
import { clientOf, codeOf, openLocalTarget } from './support/local-target.ts';
import { chat } from './support/requests.ts';

test('a namespace is made once, and then holds functions', async () => {
  const client = clientOf(await openLocalTarget());
  const inOther = { ...(await chat()), Namespace: 'other' };
  expect(await codeOf(client.CreateFunction(inOther))).toBe('ResourceNotFound.Namespace');
  await client.CreateNamespace({ Namespace: 'other', Description: 'for tests' });
  await client.CreateFunction(inOther);
  const { Namespaces } = await client.ListNamespaces({});
  expect(Namespaces?.map(({ Name }) => Name).sort()).toEqual(['default', 'other']);
  expect(await codeOf(client.CreateNamespace({ Namespace: 'other' }))).toBe(
    'ResourceInUse.Namespace',
  );
});

test.each(['', 'a b', 'a-', `${'a'.repeat(61)}`])(
  'the namespace name %j is refused',
  async (name) => {
    const client = clientOf(await openLocalTarget());
    expect(await codeOf(client.CreateNamespace({ Namespace: name }))).toBe(
      'InvalidParameterValue.NamespaceInvalid',
    );
  },
);

test('one namespace above the quota is refused', async () => {
  const client = clientOf(await openLocalTarget());
  for (let count = 1; count < LIMITS.namespaces.max; count += 1) {
    await client.CreateNamespace({ Namespace: `space${count}` });
  }
  expect(await codeOf(client.CreateNamespace({ Namespace: 'more' }))).toBe(
    'LimitExceeded.Namespace',
  );
});
