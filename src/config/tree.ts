import type { Path, Position, Span } from '../diagnostics/located.ts';

/** What a scalar can be in a configuration file. */
export type Scalar = string | number | boolean | null;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: Scalar;
  readonly span: Span;
  /** `unresolved` where a placeholder is left that only the platform can fill. */
  readonly origin: 'written' | 'variable' | 'unresolved';
  /** As written, where it came from a placeholder. */
  readonly placeholder?: string;
}

export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: TreeNode;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly span: Span;
  /** Written in braces. */
  readonly isFlow: boolean;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly TreeNode[];
  readonly span: Span;
  /** Written in brackets. */
  readonly isFlow: boolean;
}

/** A YAML value with its places. An aliased value is one node with several parents. */
export type TreeNode = ScalarNode | MapNode | ListNode;

export const entryOf = (node: TreeNode | undefined, key: string): MapEntry | undefined =>
  node?.kind === 'map' ? node.entries.get(key) : undefined;

/** A node and the key it stands under, where it stands under one. */
export interface Standing {
  readonly node: TreeNode;
  readonly keySpan: Span | undefined;
}

/** What stands at the end of a path; undefined where nothing does. */
export const standingAt = (root: TreeNode, path: Path): Standing | undefined => {
  let standing: Standing = { node: root, keySpan: undefined };
  for (const step of path) {
    const { node } = standing;
    const entry = entryOf(node, String(step));
    const child = node.kind === 'list' ? node.items[Number(step)] : entry?.value;
    if (!child) return undefined;
    standing = { node: child, keySpan: entry?.keySpan };
  }
  return standing;
};

/** A path as one string, for sets and maps. */
export const pathKey = (path: Path): string => JSON.stringify(path.map(String));

/** The place of a block collection reaches to whatever comes next. */
export const endOf = (node: TreeNode): Position | undefined => {
  const { start, end } = node.span;
  if (node.kind === 'scalar') return end.offset > start.offset ? end : undefined;
  const last = node.kind === 'map' ? [...node.entries.values()].at(-1)?.value : node.items.at(-1);
  if (!last || node.isFlow) return end;
  return last.span.start.offset < start.offset ? undefined : endOf(last);
};

/** Where the first key of a map stands. */
export const firstKeyOf = (node: TreeNode): Span | undefined =>
  node.kind === 'map' ? [...node.entries.values()][0]?.keySpan : undefined;
