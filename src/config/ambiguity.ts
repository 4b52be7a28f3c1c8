import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Path, Span } from '../diagnostics/located.ts';
import { sentence, type Text } from '../language/text.ts';
import { problemAt } from './problems.ts';
import type { Source } from './source.ts';
import { pathKey, type TreeNode } from './tree.ts';

const AMBIGUOUS: Text = {
  en: '{written} is {meaning} to readers of YAML 1.1.',
  zh: '{written} 在 YAML 1.1 解析器中会被读作{meaning}。',
};
const QUOTE: Text = { en: 'Put it in quotes: {quoted}.', zh: '请加引号：{quoted}。' };
const BARE: Text = {
  en: 'Write the number as it is meant: {plain}, or in quotes where text is meant.',
  zh: '请写成实际数值 {plain}；若为文本请加引号。',
};

const TRUTH: Text = { en: 'true or false', zh: '布尔值' };
const OCTAL: Text = { en: 'the octal number {value}', zh: '八进制数 {value}' };
const NUMBER: Text = { en: 'the number {value}', zh: '数字 {value}' };
const NOT_TEXT: Text = { en: 'a number, and not text', zh: '数字而不是文本' };
const DATE: Text = { en: 'a date', zh: '日期' };

interface Reading {
  readonly meaning: Text;
  readonly value?: number;
}

/** Letters that YAML 1.1 has for true and false, and YAML 1.2 has not. */
const OLD_TRUTH = /^(y|n|yes|no|on|off)$/i;
const OLD_OCTAL = /^[-+]?0[0-7_]+$/;
const SIXTIES = /^[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+$/;
const WITH_GAPS = /^[-+]?[1-9][0-9]*(_[0-9]+)+$/;
const DAY = /^\d{4}-\d{2}-\d{2}([Tt ].*)?$/;

const digitsOf = (written: string): string => written.replaceAll('_', '');

/** What an older reader makes of a plain word, where that is something else than today's. */
const oldReading = (written: string): Reading | undefined => {
  if (OLD_TRUTH.test(written)) return { meaning: TRUTH };
  if (OLD_OCTAL.test(written)) {
    return { meaning: OCTAL, value: Number.parseInt(digitsOf(written), 8) };
  }
  if (SIXTIES.test(written)) {
    const parts = digitsOf(written).split(':').map(Number);
    return { meaning: NUMBER, value: parts.reduce((sum, part) => sum * 60 + part, 0) };
  }
  if (WITH_GAPS.test(written)) return { meaning: NUMBER, value: Number(digitsOf(written)) };
  if (written === '.') return { meaning: NOT_TEXT };
  return DAY.test(written) ? { meaning: DATE } : undefined;
};

/** A word and the way to it. */
interface Word {
  readonly span: Span;
  readonly path: Path;
}

/** Every key and every scalar; an aliased value once, though several ways lead to it. */
function* wordsOf(node: TreeNode, path: Path, seen: Set<TreeNode>): Generator<Word> {
  if (seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'scalar') yield { span: node.span, path };
  else if (node.kind === 'list') {
    for (const [at, item] of node.items.entries()) yield* wordsOf(item, [...path, at], seen);
  } else {
    for (const { key, keySpan, value } of node.entries.values()) {
      yield { span: keySpan, path: [...path, key] };
      yield* wordsOf(value, [...path, key], seen);
    }
  }
}

/**
 * Plain words that readers of YAML 1.1, some deployers and editors among them, take for something
 * else. What the schema has refused is told already.
 */
export const ambiguities = (
  root: TreeNode,
  source: Source,
  unjudged: ReadonlySet<string>,
): readonly Diagnostic[] => {
  // A merged key is in several maps, at one place.
  const found = new Map<number, Diagnostic>();
  for (const { span, path } of wordsOf(root, [], new Set())) {
    const written = source.text.slice(span.start.offset, span.end.offset);
    const reading = oldReading(written);
    if (!reading || unjudged.has(pathKey(path))) continue;
    found.set(span.start.offset, told(written, reading, span, path));
  }
  return [...found.values()];
};

const told = (written: string, { meaning, value }: Reading, span: Span, path: Path): Diagnostic => {
  const quoted = JSON.stringify(written);
  const message = sentence(AMBIGUOUS, {
    written: quoted,
    meaning: sentence(meaning, { value: value ?? '' }),
  });
  // Today's reader has a number here; in quotes it would be text.
  const isNumber = OLD_OCTAL.test(written);
  if (isNumber) {
    const plain = String(Number(digitsOf(written)));
    const description = sentence(BARE, { plain });
    const fix = { safe: true, description, edits: [{ span, text: plain }] };
    return problemAt('yamlAmbiguity', { span, path }, message, { help: description, fix });
  }
  const help = sentence(QUOTE, { quoted });
  const fix = { safe: true, description: help, edits: [{ span, text: quoted }] };
  return problemAt('yamlAmbiguity', { span, path }, message, { help, fix });
};
