import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/config/document.ts';
import { sourceOf } from '../../src/config/source.ts';
import type { TreeNode } from '../../src/config/tree.ts';
import type { Span } from '../../src/diagnostics/located.ts';
import { say } from '../../src/language/text.ts';

const parseText = (text: string) => parse(sourceOf('f', text));

const problems = (text: string) =>
  parseText(text).diagnostics.map(
    ({ span: { start }, message }) => `${start.line}:${start.column} ${say(message, 'en')}`,
  );

const plain = (node: TreeNode | undefined): unknown => {
  if (node?.kind === 'map') {
    return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value)]));
  }
  return node?.kind === 'list' ? node.items.map(plain) : node?.value;
};

const contentOf = (text: string) => plain(parseText(text).root);

interface Shape {
  readonly mark: string;
  readonly end: string;
  readonly maps: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly flow: boolean;
}

const written = ({ mark, end, maps, flow }: Shape): string => {
  const lines = Object.entries(maps).flatMap(([name, values]) => {
    const pairs = Object.entries(values);
    if (flow) return [`${name}: { ${pairs.map((pair) => pair.join(': ')).join(', ')} }`];
    return [`${name}: # a remark`, ...pairs.map((pair) => `  ${pair.join(':  ')}`)];
  });
  return mark + lines.join(end) + end;
};

/** Keys and scalars of a tree with what their spans cut out of the text, in order. */
const slicesOf = (node: TreeNode | undefined, slice: (span: Span) => string): readonly string[] => {
  if (node?.kind !== 'map') return node ? [slice(node.span)] : [];
  return [...node.entries.values()].flatMap(({ keySpan, value }) => [
    slice(keySpan),
    ...slicesOf(value, slice),
  ]);
};

describe('spans', () => {
  const key = fc.constantFrom('a', 'b-c', '名称', 'x_1', 'kéy');
  const scalar = fc.constantFrom(
    '1',
    'text',
    "'quoted: here'",
    '"a\\nb"',
    'true',
    '中文 😀',
    '1.5',
  );
  const inner = fc.dictionary(key, scalar, { minKeys: 1, maxKeys: 4 });
  const shapes: fc.Arbitrary<Shape> = fc.record({
    mark: fc.constantFrom('', '\ufeff'),
    end: fc.constantFrom('\n', '\r\n'),
    maps: fc.dictionary(key, inner, { minKeys: 1, maxKeys: 4 }),
    flow: fc.boolean(),
  });

  test('every key and every value can be cut out of the text by its span', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const text = written(shape);
        const source = sourceOf('f', text);
        const slices = slicesOf(parse(source).root, ({ start, end }) => {
          expect(source.positionAt(start.offset)).toEqual(start);
          return text.slice(start.offset, end.offset);
        });
        expect(slices).toEqual(
          Object.entries(shape.maps)
            .flat(1)
            .flatMap((part) => (typeof part === 'string' ? [part] : Object.entries(part).flat())),
        );
      }),
    );
  });
});

describe('values', () => {
  test('words are read as YAML 1.2 reads them, whatever the file says of its version', () => {
    expect(contentOf('%YAML 1.1\n---\na: yes\nb: on\nc: 0755\nd: TRUE\ne: ~')).toEqual({
      a: 'yes',
      b: 'on',
      c: 755,
      d: true,
      e: null,
    });
  });

  test('JSON is read too, tabs and surrogate pairs included', () => {
    expect(contentOf('{\n\t"a": [1, "\\ud83d\\ude00"]\n}')).toEqual({ a: [1, '😀'] });
  });

  test('an alias is the value of its anchor', () => {
    expect(contentOf('a: &x { b: 1 }\nc: *x')).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });

  test('a merge fills in what is not written, and the first of several wins', () => {
    expect(
      contentOf('x: &x { a: 1, b: 1 }\ny: &y { b: 2, c: 2 }\nz: { <<: [*x, *y], a: 0 }'),
    ).toMatchObject({
      z: { a: 0, b: 1, c: 2 },
    });
  });

  test('a key that every object has is a key like any other', () => {
    expect(parseText('__proto__: 1\nconstructor: 2').root?.entries.size).toBe(2);
  });
});

describe('what is wrong', () => {
  test.each([
    ['a tab as indentation', 'a:\n\tb: 1', ['2:1 YAML does not allow tabs as indentation.']],
    ['a key that is there twice', 'a: 1\nb: 2\na: 3', ['3:1 Key "a" is here twice.']],
    ['an alias without an anchor', 'a: *x', ['1:4 No anchor "&x" stands above this alias.']],
    ['an alias without a name', 'a: *', ['1:4 An alias needs the name of an anchor.']],
    [
      'an alias inside its own anchor',
      'a: &x\n  b: *x',
      ['2:6 Alias "*x" stands inside its own anchor.'],
    ],
    ['nothing', '', ['1:1 The file is empty.']],
    ['remarks alone', '# nothing\n', ['1:1 The file is empty.']],
    [
      'a list at the top',
      '- a\n- b',
      ['1:1 The top of the file must be a map of keys and values, and is a list.'],
    ],
    [
      'a word at the top',
      'hello',
      ['1:1 The top of the file must be a map of keys and values, and is a single value.'],
    ],
    [
      'two documents',
      'a: 1\n---\nb: 2',
      ['3:1 A second document begins here, and the deployer reads only one.'],
    ],
    ['a quote that stays open', 'a: "b\nc: 1', ['2:5 A quote or bracket is not closed.']],
    [
      'a bracket that stays open',
      'a: [1, 2\nb: 1',
      ['2:1 A bracket or brace that was opened above is not closed before this place.'],
    ],
    [
      'a missing comma',
      '{"a": 1 "b": 2}',
      ['1:7 Something is missing between braces or brackets.'],
    ],
    ['a key without a colon', 'a: 1\nb\nc: 2', ['2:1 A key must be followed by a colon.']],
    [
      'a value with fields of its own',
      'src: ./\n  exclude: x',
      ['1:6 A value cannot be followed by fields of its own, nor hold ": " without quotes.'],
    ],
    ['a tag nobody knows', 'a: !secret b', ['1:4 This tag is unknown.']],
    ['an at sign first', 'a: @b', ['1:4 A value without quotes cannot begin with this character.']],
    ['a map as a key', '{ a: 1 }: 2', ['1:1 A key must be plain text.']],
    ['a merge of a word', 'a: { <<: b }', ['1:10 "<<" takes a map, or a list of maps.']],
  ])('%s is told once, at its place', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('mistakes on several lines are all told', () => {
    expect(problems('a: @b\nc: `d\n')).toHaveLength(2);
  });

  test('a placeholder between braces gets the advice to quote it', () => {
    const [first] = parseText('a: { b: ${env:X} }').diagnostics;
    expect(first?.help && say(first.help, 'en')).toBe('Put the placeholder in quotes: "${env:X}".');
  });

  test('one empty document after the first is nobody’s mistake', () => {
    expect(problems('---\na: 1\n---\n')).toEqual([]);
  });
});

describe('files that are made to do harm', () => {
  const doubling = Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
  const chain = Array.from({ length: 500 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`);

  test.each([
    ['a billion laughs', ['a0: &a0 [1]', ...doubling].join('\n'), /more than 1000000 values/],
    ['a chain of aliases', ['a0: &a0 [1]', ...chain].join('\n'), /more than 100 levels/],
    ['brackets without end', '['.repeat(500_000), /more than 100 levels/],
    ['dashes without end', '- '.repeat(500_000), /more than 100 levels/],
    ['braces without end', '{a: '.repeat(250_000), /more than 100 levels/],
    ['commas without end', `[${','.repeat(900_000)}`, /The file is too long/],
    ['closing brackets without end', ']'.repeat(900_000), /The file is too long/],
    ['anchors without end', '&a '.repeat(300_000), /The file is too long/],
    [
      'indentation without end',
      Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      /more than 100 levels/,
    ],
  ])('%s is refused, soon', (_, text, expected) => {
    const start = performance.now();
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('maps merged over and over are refused, soon', () => {
    const base = Array.from({ length: 2000 }, (_, i) => `  k${i}: 1`).join('\n');
    const users = Array.from({ length: 2000 }, (_, i) => `u${i}: { <<: *base }`).join('\n');
    expect(problems(`base: &base\n${base}\n${users}`)[0]).toMatch(/more than 1000000 values/);
  });

  test('ten thousand different keys are read, soon', () => {
    const start = performance.now();
    const text = Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(parseText(text).root?.entries.size).toBe(10_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('any text at all gives a tree or at least one problem', () => {
    const unit = fc.constantFrom(...'ab:-?[]{},&*!|>\'"%@`# \n\t0', '${', '中');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const { root, diagnostics } = parseText(text);
        expect(root !== undefined).toBe(diagnostics.length === 0);
      }),
      { numRuns: 2000 },
    );
  });
});
