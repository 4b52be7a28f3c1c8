import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { startOf } from '../diagnostics/located.ts';
import { sentence, type Text } from '../language/text.ts';
import { ambiguities } from './ambiguity.ts';
import { Cursor } from './cursor.ts';
import type { Dialect, Given } from './dialects/dialect.ts';
import { recognise } from './dialects/recognise.ts';
import type { Comment } from './document/compose.ts';
import { parse } from './document.ts';
import { type FilledPlaceholder, remembering } from './filled.ts';
import type { Model } from './model.ts';
import { problemAt } from './problems.ts';
import { check } from './schema/check.ts';
import { explain } from './schema/explain.ts';
import { decode, LARGEST_FILE_BYTES, type Source, sourceOf } from './source.ts';
import { type Suppression, suppressionsIn } from './suppressions.ts';
import type { MapNode } from './tree.ts';
import { resolve } from './variables.ts';

export type { Given } from './dialects/dialect.ts';

/** What a file says, as far as it can be read. */
export interface Loaded {
  /** Empty where the bytes are no text. */
  readonly text: string;
  readonly model?: Model;
  readonly diagnostics: readonly Diagnostic[];
  /** Comments that silence a rule, or try to. */
  readonly suppressions: readonly Suppression[];
  readonly comments: readonly Comment[];
  /** What placeholders stand for, with their names: some of it must not be shown. */
  readonly filled: readonly FilledPlaceholder[];
}

const UNREADABLE: Readonly<Record<'too large' | 'binary' | 'not UTF-8', Text>> = {
  'too large': {
    en: 'The file has {bytes} bytes, and {most} are the most that is read.',
    zh: '文件大小为 {bytes} 字节，超过可读取的上限 {most} 字节。',
  },
  binary: { en: 'The file is binary, not text.', zh: '该文件是二进制文件，不是文本文件。' },
  'not UTF-8': { en: 'The file is not UTF-8 text.', zh: '该文件不是 UTF-8 编码的文本。' },
};

/**
 * Bytes to Model. A stage stops the next only where it leaves nothing to work on; what the schema
 * refuses is left open in the Model, so that rules still judge the rest.
 */
export const load = (file: string, bytes: Uint8Array, given: Given): Loaded => {
  const decoded = decode(bytes);
  if (decoded.kind === 'unreadable') {
    const values = { bytes: bytes.byteLength, most: LARGEST_FILE_BYTES };
    const message = sentence(UNREADABLE[decoded.reason], values);
    const place = { span: startOf(file), path: [] };
    const diagnostics = [problemAt('yamlSyntax', place, message)];
    return { text: '', diagnostics, suppressions: [], comments: [], filled: [] };
  }
  const source = sourceOf(file, decoded.text);
  const { root, diagnostics, comments } = parse(source);
  return {
    text: source.text,
    comments,
    suppressions: suppressionsIn(comments, source),
    ...(root ? understand(root, source, given) : { diagnostics, filled: [] }),
  };
};

/** What the stages after the YAML add. */
type Understood = Omit<Loaded, 'text' | 'suppressions' | 'comments'>;

const understand = (root: MapNode, source: Source, given: Given): Understood => {
  const recognised = recognise(root);
  if (recognised.kind === 'not ours') return { diagnostics: [recognised.diagnostic], filled: [] };
  return read(root, source, given, recognised.dialect);
};

const read = (root: MapNode, source: Source, given: Given, dialect: Dialect): Understood => {
  const filled: FilledPlaceholder[] = [];
  const whole = dialect.inherit?.(root, given) ?? root;
  const lookUp = remembering(dialect.lookUp(whole, given), filled);
  const resolved = resolve(whole, source, lookUp, dialect.syntax);
  const errors = check(resolved.root, dialect.validate);
  const remarks = dialect.remark?.(resolved.root) ?? { diagnostics: [], told: [] };
  const explained = explain(errors, dialect.schema, resolved.root, remarks.told);
  const top = Cursor.top(resolved.root, explained.unjudged);
  return {
    filled,
    model: dialect.build(top, source.file, given),
    diagnostics: [
      ...resolved.diagnostics,
      ...remarks.diagnostics,
      ...explained.diagnostics,
      ...ambiguities(root, source, explained.unjudged),
    ],
  };
};
