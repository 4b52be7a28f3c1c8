import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlain } from '../../src/config/document/plain.ts';
import { type ParsedDocument, parseAny } from '../../src/config/document.ts';
import { sourceOf } from '../../src/config/source.ts';
import type { TreeNode } from '../../src/config/tree.ts';
import { anyDocument } from '../properties/documents.ts';
import { bytesOf, hasCorpus, realFiles } from '../support/real-files.ts';

const RUNS = 1000;

/** A tree without its maps, for comparison: order and places are part of it. */
const shown = (node: TreeNode | undefined): unknown => {
  if (node?.kind === 'list') return { ...node, items: node.items.map(shown) };
  if (node?.kind !== 'map') return node;
  const entries = [...node.entries.values()];
  return { ...node, entries: entries.map((entry) => ({ ...entry, value: shown(entry.value) })) };
};

const comparable = ({ root, comments }: Pick<ParsedDocument, 'root' | 'comments'>) => ({
  root: shown(root),
  comments: comments.map(({ offset, text }) => ({ offset, text: text.trimEnd() })),
});

/** What this reader takes, the library must take in the same way. */
const expectSame = (text: string): boolean => {
  const source = sourceOf('f', text);
  const plain = readPlain(source);
  if (!plain) return false;
  const read = parseAny(source);
  expect(read.diagnostics).toEqual([]);
  expect(comparable(plain)).toEqual(comparable(read));
  return true;
};

const INDENTS = ['', '', '', ' ', '  ', '  ', '    ', '- ', '  - ', '- - ', '    - '];
const KEYS = ['a', 'b', 'c', 'd-e', 'f.g', '"q"', "'s'", '.env', '$x', '1', 'null', '"a b"', '<<'];
const VALUES = [
  '',
  ' # remark',
  ' 1',
  '  -1.50 ',
  ' 0755',
  ' 1e3',
  ' .5',
  ' 0x1f',
  ' .env',
  ' true',
  ' Null',
  ' ~',
  ' yes',
  ' word',
  ' two words  # remark',
  ' x#y',
  ' x #y',
  ' x: y',
  ' x:y',
  ' x:',
  ' http://a.b/c?d=e#f',
  ' ${env:X}-y',
  ' --flag',
  ' - x',
  ' ?x',
  ' 中文 说明 # 好',
  ' \u3000wide',
  ' a\u2028b',
  ' "x"',
  ' "x" # remark',
  ' "x"#y',
  ' "a\\tb"',
  ' "open',
  " 'it''s'",
  " ''",
  ' []',
  ' [a, "b" , c-d ]  # remark',
  ' [a,]',
  ' [a b]',
  ' [[a], b]',
  ' {}',
  ' { a: 1 }',
  ' |',
  ' >-',
  ' &anchor x',
  ' *anchor',
  ' !tag x',
  ' @x',
  ' %x',
  '\tx',
  ' x\t',
  ' x\t# remark',
  'x',
];

const line = fc
  .tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...KEYS), fc.constantFrom(...VALUES))
  .map(([indent, key, value]) => `${indent}${key}:${value}`);
const otherLine = fc.constantFrom('', '  ', '# remark', '   # remark', '- x', '  - y', '-', '---');
const lines = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: line }, otherLine), { maxLength: 7 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([all, lineEnd, isEnded]) => all.join(lineEnd) + (isEnded ? lineEnd : ''));

/** Lines that are indented as people do it, with one value in a few that is not plain. */
const { block } = fc.letrec<{ block: readonly string[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.array(
      line.map((text) => text.trimStart()),
      { minLength: 1, maxLength: 3 },
    ),
    fc
      .tuple(fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 3 }), fc.array(tie('block')))
      .map(([keys, inner]) =>
        keys.flatMap((key, index) => [
          `${key}: # ${index}`,
          ...(inner[index] ?? []).map((text) => `  ${text}`),
        ]),
      ),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((items) =>
        items.flatMap((item) => item.map((text, index) => (index === 0 ? '- ' : '  ') + text)),
      ),
  ),
}));
const indented = block.map((all) => `top:\n${all.map((text) => `  ${text}\n`).join('')}`);

describe('what the plain reader takes, the library reads in the same way', () => {
  test.each([
    ['lines of many sorts', lines],
    ['lines that are indented well', indented],
    ['any document', anyDocument],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => void expectSame(text)),
      { numRuns: Number(process.env['PLAIN_DOCUMENTS'] ?? RUNS) },
    );
  });

  test.skipIf(!hasCorpus)('real files, nearly all of which it takes', () => {
    const yaml = realFiles.filter(({ name }) => !name.endsWith('.json'));
    const taken = yaml.filter((file) => expectSame(Buffer.from(bytesOf(file)).toString('utf8')));
    expect(taken.length / yaml.length).toBeGreaterThan(0.9);
  });
});

describe('what the plain reader takes', () => {
  test.each([
    ['maps and lists by indentation', 'a:\n  - b: 1\n    c: x\n  - - d\ne:\n- f\n'],
    ['comments anywhere', '# head\na: 1 # one\n# between\nb: # none\n  c: "#"\n# end'],
    ['Windows line ends', 'a: 1\r\nb:\r\n  - x\r\n'],
    ['short lists in brackets', 'a: [x, "y", z]\nb: []'],
    ['keys in quotes', '"a b": 1\n\'c\': 2'],
  ])('%s', (_, text) => {
    expect(expectSame(text)).toBe(true);
  });
});

describe('what it leaves to the library', () => {
  test.each([
    ['nothing', ''],
    ['a list at the top', '- a'],
    ['a key that is there twice', 'a: 1\na: 2'],
    ['a value on two lines', 'a: b\n  c'],
    ['a value with fields of its own', 'a: b\n  c: d'],
    ['text in blocks', 'a: |\n  b'],
    ['anchors', 'a: &x 1\nb: *x'],
    ['a merge', '<<: 1'],
    ['escapes', 'a: "\\n"'],
    ['tags', 'a: !x 1'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['a tab as indentation', 'a:\n\tb: 1'],
    ['JSON', '{"a": 1}'],
    ['deep nesting', Array.from({ length: 50 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s', (_, text) => {
    expect(readPlain(sourceOf('f', text))).toBeUndefined();
  });
});
