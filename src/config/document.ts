import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { startOf } from '../diagnostics/located.ts';
import { sentence, type Text } from '../language/text.ts';
import { TreeBuilder } from './document/build-tree.ts';
import {
  type Comment,
  type Composed,
  type ComposedDocument,
  compose,
  DEEPEST_NESTING,
} from './document/compose.ts';
import { readPlain } from './document/plain.ts';
import { problemAt } from './problems.ts';
import type { Source } from './source.ts';
import { syntaxProblems } from './syntax-problems.ts';
import type { MapNode } from './tree.ts';

/** A file as a located tree, if it is one readable map. */
export interface ParsedDocument {
  readonly root?: MapNode;
  readonly diagnostics: readonly Diagnostic[];
  /** None where the YAML cannot be read. */
  readonly comments: readonly Comment[];
}

const EMPTY: Text = { en: 'The file is empty.', zh: '文件内容为空。' };
const NOT_A_MAP: Text = {
  en: 'The top of the file must be a map of keys and values, and is a {found}.',
  zh: '文件顶层必须是键值映射，当前是{found}。',
};
const KINDS: Readonly<Record<'list' | 'scalar', Text>> = {
  list: { en: 'list', zh: '列表' },
  scalar: { en: 'single value', zh: '单个值' },
};
const SECOND_DOCUMENT: Text = {
  en: 'A second document begins here, and the deployer reads only one.',
  zh: '此处开始了第二个文档，而部署工具只读取一个文档。',
};
const PUT_APART: Text = {
  en: 'Put it into a file of its own, or remove the line "---".',
  zh: '请将其放入单独的文件，或删除 "---" 行。',
};
const STOPPED: Readonly<Record<'too deep' | 'too long', Text>> = {
  'too deep': {
    en: 'The file nests more than {most} levels.',
    zh: '文件嵌套超过 {most} 层。',
  },
  'too long': {
    en: 'The file is too long; nothing after this place was read.',
    zh: '文件过长，此处之后的内容未读取。',
  },
};

/** Text to tree. Everything wrong with the YAML is found in this one pass. */
export const parse = (source: Source): ParsedDocument => {
  const plain = readPlain(source);
  return plain ? { ...plain, diagnostics: [] } : parseAny(source);
};

/** What the library makes of a text, be it plain or not. */
export const parseAny = (source: Source): ParsedDocument => {
  const composed = compose(source.text);
  const comments = composed.kind === 'documents' ? composed.comments : [];
  return { ...treeOf(composed, source), comments };
};

const treeOf = (composed: Composed, source: Source): Omit<ParsedDocument, 'comments'> => {
  if (composed.kind === 'stopped') return { diagnostics: [stopped(composed, source)] };
  if (composed.errors.length > 0) return { diagnostics: syntaxProblems(composed.errors, source) };

  const [first, second] = composed.documents.filter((document) => !isEmpty(document));
  if (!first) return failed(source, EMPTY);
  const builder = new TreeBuilder(source);
  const root = builder.build(first.contents, [], startOf(source.file));
  const diagnostics = [
    ...builder.diagnostics,
    ...(second ? [secondDocument(second.contents?.range[0] ?? 0, source)] : []),
  ];
  if (root.kind !== 'map') {
    const at = { span: { ...root.span, end: root.span.start }, path: [] };
    const message = sentence(NOT_A_MAP, { found: KINDS[root.kind] });
    return { diagnostics: [...diagnostics, problemAt('yamlSyntax', at, message)] };
  }
  return diagnostics.length > 0 ? { diagnostics } : { root, diagnostics };
};

const isEmpty = ({ contents }: ComposedDocument): boolean =>
  !contents || ('value' in contents && contents.value === null);

const failed = ({ file }: Source, text: Text): Omit<ParsedDocument, 'comments'> => ({
  diagnostics: [problemAt('yamlSyntax', { span: startOf(file), path: [] }, sentence(text))],
});

const secondDocument = (offset: number, source: Source): Diagnostic => {
  const at = { span: source.span(offset, offset), path: [] };
  return problemAt('yamlSyntax', at, sentence(SECOND_DOCUMENT), { help: sentence(PUT_APART) });
};

const stopped = (
  { reason, offset }: Extract<Composed, { kind: 'stopped' }>,
  source: Source,
): Diagnostic => {
  const at = { span: source.span(offset, offset), path: [] };
  return problemAt('yamlSyntax', at, sentence(STOPPED[reason], { most: DEEPEST_NESTING }));
};
