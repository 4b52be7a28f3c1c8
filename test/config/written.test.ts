import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../src/config/document.ts';
import { sourceOf } from '../../src/config/source.ts';
import type { TreeNode } from '../../src/config/tree.ts';
import { mapOf, type Written, WrittenMap, yamlOf } from '../../src/config/written.ts';
import { sentence } from '../../src/language/text.ts';

type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain };

const read = (text: string): Plain => {
  const { root, diagnostics } = parse(sourceOf('serverless.yml', text));
  expect(diagnostics).toEqual([]);
  return root ? plain(root) : null;
};

const plain = (node: TreeNode): Plain => {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value)]));
};

const written = (value: Plain): Written => {
  if (typeof value !== 'object' || value === null) return value ?? '';
  if (Array.isArray(value)) return value.map(written);
  return mapOf(
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, written(item)])),
  );
};

const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('on', 'yes', '~', 'null', '0755', '1e3', '# no', '- no', 'a: b', '', ' ', '.'),
  fc.integer(),
  fc.boolean(),
);
const key = fc.oneof(
  fc.stringMatching(/^[a-z]\w{0,5}$/),
  fc.string({ minLength: 1, maxLength: 5 }),
);
const { tree } = fc.letrec<{ tree: Plain; value: Plain }>((tie) => ({
  tree: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('tree'),
  ),
}));

test('whatever is written is read again as it was', () => {
  fc.assert(
    fc.property(tree, (value) => {
      fc.pre(Object.keys(value ?? {}).length > 0);
      const map = written(value);
      const text = map instanceof WrittenMap ? yamlOf(map, 'en') : '';
      expect(read(text)).toEqual(value);
    }),
    { numRuns: 300 },
  );
});

test('comments stand above what they speak of, in the language asked for', () => {
  const remark = sentence({ en: 'Why.', zh: '原因。' });
  const item = new WrittenMap([
    { key: 'http', value: mapOf({ parameters: mapOf({}) }), remarks: [remark] },
    { key: 'other', value: 1 },
  ]);
  const map = new WrittenMap([{ key: 'events', value: [item, 'x'], remarks: [remark] }]);
  expect(yamlOf(map, 'zh')).toBe(`# 原因。
events:
  # 原因。
  - http:
      parameters: {}
    other: 1
  - x
`);
});
