import { createHash } from 'node:crypto';
import { parse } from '../config/document.ts';
import { problemAt } from '../config/problems.ts';
import { sourceOf } from '../config/source.ts';
import { entryOf, type TreeNode } from '../config/tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/located.ts';
import { sentence, type Text } from '../language/text.ts';

/** The version of the file; it changes when an older scf-ws could not read it. */
const VERSION = 1;

/** A finding that a project knows of. Neither lines nor values stand in it. */
export interface BaselineEntry {
  /** Relative to the baseline, with slashes. */
  readonly file: string;
  readonly code: string;
  readonly path: string;
  readonly fingerprint: string;
}

/** An entry as it stands in a file. */
export interface WrittenEntry extends BaselineEntry {
  readonly span: Span;
}

const STALE: Text = {
  en: 'This entry of the baseline is found no more: {code} at {path} in {file}.',
  zh: '基线中的该条目已不再出现：{file} 中 {path} 处的 {code}。',
};
const CREATE_AGAIN: Text = {
  en: 'Write the baseline again with --baseline-create.',
  zh: '请使用 --baseline-create 重新生成基线文件。',
};

/** The same finding has the same entry wherever its lines move. The value goes in as a digest. */
export const entryFor = (
  { code, path, span }: Diagnostic,
  file: string,
  text: string,
): BaselineEntry => {
  const value = text.slice(span.start.offset, span.end.offset).replace(/\s+/g, ' ');
  const digest = createHash('sha256')
    .update(JSON.stringify([code, path, value]))
    .digest('hex');
  return { file, code, path: path.join('.'), fingerprint: digest.slice(0, 16) };
};

/** Which finding an entry means, as one string. */
export const identityOf = ({ file, code, fingerprint }: BaselineEntry): string =>
  `${file} ${code} ${fingerprint}`;

/** The whole file, sorted, so that two branches seldom touch the same lines. */
export const renderBaseline = (entries: readonly BaselineEntry[]): string => {
  const sorted = [...entries].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return `${JSON.stringify({ version: VERSION, findings: sorted }, null, 2)}\n`;
};

const sortKey = ({ file, path, code, fingerprint }: BaselineEntry): string =>
  [file, path, code, fingerprint].join('\n');

/** The entries of a baseline; undefined where the text is none that we can read. */
export const readBaseline = (file: string, text: string): readonly WrittenEntry[] | undefined => {
  const { root } = parse(sourceOf(file, text));
  const findings = entryOf(root, 'findings')?.value;
  if (scalarAt(root, 'version') !== VERSION || findings?.kind !== 'list') return undefined;
  const entries = findings.items.map((item) => ({
    file: String(scalarAt(item, 'file')),
    code: String(scalarAt(item, 'code')),
    path: String(scalarAt(item, 'path')),
    fingerprint: String(scalarAt(item, 'fingerprint')),
    span: item.span,
  }));
  return entries.some(({ fingerprint }) => fingerprint === 'undefined') ? undefined : entries;
};

const scalarAt = (node: TreeNode | undefined, key: string) => {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' ? value.value : undefined;
};

/** An entry that nothing is found for any more. */
export const staleEntry = ({ file, code, path, span }: WrittenEntry): Diagnostic => {
  const message = sentence(STALE, { file, code, path: path || '/' });
  const at = { span, path: [] };
  const help = sentence(CREATE_AGAIN);
  const { docs: _, ...told } = problemAt('unusedSuppression', at, message, { help });
  return told;
};
