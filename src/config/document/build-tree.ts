import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Path, Span } from '../../diagnostics/located.ts';
import { sentence, type Text, type Values } from '../../language/text.ts';
import { problemAt } from '../problems.ts';
import type { Source } from '../source.ts';
import type { MapEntry, ScalarNode, TreeNode } from '../tree.ts';
import { DEEPEST_NESTING } from './compose.ts';

/** Ten times as many values as a file of the largest size can write down without aliases. */
const LARGEST_EXPANSION = 1_000_000;

const MERGE_KEY = '<<';

const DUPLICATE: Text = { en: 'Key "{key}" is here twice.', zh: '键 "{key}" 重复出现。' };
const FIRST_HERE: Text = { en: 'here first', zh: '首次出现在此处' };
const NO_TEXT_KEY: Text = { en: 'A key must be plain text.', zh: '键必须是普通文本。' };
const NO_ANCHOR: Text = {
  en: 'No anchor "&{name}" stands above this alias.',
  zh: '该别名之前没有定义锚点 "&{name}"。',
};
const LOOP: Text = {
  en: 'Alias "*{name}" stands inside its own anchor.',
  zh: '别名 "*{name}" 出现在自身锚点之内。',
};
const BOMB: Text = {
  en: 'With its aliases written out, this file has more than {most} values.',
  zh: '展开别名后，文件中的值超过 {most} 个。',
};
const DEEP: Text = {
  en: 'With its aliases written out, this file nests more than {most} levels.',
  zh: '展开别名后，文件嵌套超过 {most} 层。',
};
const NO_MERGE: Text = {
  en: '"<<" takes a map, or a list of maps.',
  zh: '"<<" 的值必须是映射或映射列表。',
};

/** How much a node holds with all aliases written out. */
interface Extent {
  readonly values: number;
  readonly depth: number;
}

/**
 * Makes our tree of the reader's nodes, each visited once. An alias becomes another way to the
 * same node, so a file that doubles itself thirty times costs no more than its text.
 */
export class TreeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: Source;
  readonly #anchors = new Map<string, TreeNode | 'unfinished'>();
  readonly #extents = new Map<TreeNode, Extent>();
  #mergedEntries = 0;
  #tooLarge = false;

  constructor(source: Source) {
    this.#source = source;
  }

  build(node: Node | null, path: Path, emptyAt: Span): TreeNode {
    if (!node) return { kind: 'scalar', value: null, span: emptyAt, origin: 'written' };
    if (isAlias(node)) return this.#resolve(node.source, path, this.#spanOf(node));
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
    if (anchor) this.#anchors.set(anchor, 'unfinished');
    const built = this.#convert(node, path);
    if (anchor) this.#anchors.set(anchor, built);
    return built;
  }

  #convert(node: Node, path: Path): TreeNode {
    if (isMap(node)) return this.#map(node, path);
    if (isSeq(node)) return this.#list(node, path);
    return this.#scalar(node);
  }

  #scalar(node: Node): ScalarNode {
    const { value, source } = isScalar(node) ? node : { value: null, source: undefined };
    const plain = typeof value === 'number' || typeof value === 'boolean' || value === null;
    const shown = plain || typeof value === 'string' ? value : (source ?? String(value));
    return { kind: 'scalar', value: shown, span: this.#spanOf(node), origin: 'written' };
  }

  #list(node: YAMLSeq, path: Path): TreeNode {
    const span = this.#spanOf(node);
    const built = node.items.map((item, index) =>
      this.build(asNode(item), [...path, index], { ...span, end: span.start }),
    );
    const isFlow = node.flow === true;
    return this.#measured({ kind: 'list', items: built, span, isFlow }, built, path);
  }

  #map(node: YAMLMap, path: Path): TreeNode {
    const entries = new Map<string, MapEntry>();
    const merged: TreeNode[] = [];
    for (const pair of node.items) {
      const entry = this.#entry(pair, path);
      if (entry && isMergeKey(pair.key)) merged.push(entry.value);
      else if (entry) this.#add(entry, entries, path);
    }
    const others = merged.flatMap((other) => (other.kind === 'list' ? other.items : [other]));
    for (const other of others) this.#merge(other, entries, path);
    const values = [...entries.values()].map(({ value }) => value);
    const [span, isFlow] = [this.#spanOf(node), node.flow === true];
    return this.#measured({ kind: 'map', entries, span, isFlow }, values, path);
  }

  #entry({ key, value }: Pair, path: Path): MapEntry | undefined {
    const keyNode = asNode(key);
    if (!keyNode || !isScalar(keyNode)) {
      this.#report(NO_TEXT_KEY, keyNode ? this.#spanOf(keyNode) : this.#source.span(0, 0), path);
      return undefined;
    }
    const keySpan = this.#spanOf(keyNode);
    const name = typeof keyNode.value === 'string' ? keyNode.value : (keyNode.source ?? '');
    const built = this.build(asNode(value), [...path, name], { ...keySpan, start: keySpan.end });
    return { key: name, keySpan, value: built };
  }

  #add(entry: MapEntry, entries: Map<string, MapEntry>, path: Path): void {
    const first = entries.get(entry.key);
    if (!first) {
      entries.set(entry.key, entry);
      return;
    }
    const message = sentence(DUPLICATE, { key: entry.key });
    const related = [{ span: first.keySpan, note: sentence(FIRST_HERE) }];
    const place = { span: entry.keySpan, path: [...path, entry.key] };
    this.diagnostics.push(problemAt('yamlSyntax', place, message, { related }));
  }

  /** What is written in the map itself goes before what is merged into it. */
  #merge(other: TreeNode, entries: Map<string, MapEntry>, path: Path): void {
    if (other.kind !== 'map') {
      this.#report(NO_MERGE, other.span, path);
      return;
    }
    this.#mergedEntries += 1 + other.entries.size;
    if (this.#mergedEntries > LARGEST_EXPANSION) {
      this.#reportSize(BOMB, LARGEST_EXPANSION, other.span, path);
      return;
    }
    for (const entry of other.entries.values()) {
      if (!entries.has(entry.key)) entries.set(entry.key, entry);
    }
  }

  #resolve(name: string, path: Path, span: Span): TreeNode {
    const target = this.#anchors.get(name);
    if (target !== undefined && target !== 'unfinished') return target;
    this.#report(target ? LOOP : NO_ANCHOR, span, path, { name });
    return { kind: 'scalar', value: null, span, origin: 'written' };
  }

  #measured(node: TreeNode, children: readonly TreeNode[], path: Path): TreeNode {
    const extents = children.map((child) => this.#extents.get(child) ?? { values: 1, depth: 1 });
    const values = extents.reduce((sum, extent) => sum + extent.values, 1);
    const depth = extents.reduce((most, extent) => Math.max(most, extent.depth), 0) + 1;
    this.#extents.set(node, { values, depth });
    if (values > LARGEST_EXPANSION) this.#reportSize(BOMB, LARGEST_EXPANSION, node.span, path);
    else if (depth > DEEPEST_NESTING) this.#reportSize(DEEP, DEEPEST_NESTING, node.span, path);
    return node;
  }

  /** Once is enough: everything around it is too large as well. */
  #reportSize(text: Text, most: number, { file, start }: Span, path: Path): void {
    if (this.#tooLarge) return;
    this.#tooLarge = true;
    this.#report(text, { file, start, end: start }, path, { most });
  }

  #report(text: Text, span: Span, path: Path, values: Values = {}): void {
    this.diagnostics.push(problemAt('yamlSyntax', { span, path }, sentence(text, values)));
  }

  #spanOf(node: Node): Span {
    return this.#source.span(node.range?.[0] ?? 0, endOf(node));
  }
}

/** A collection written by indentation ends with the last thing in it, not where the next begins. */
const endOf = (node: Node): number => {
  const last = lastIn(node);
  return last ? endOf(last) : (node.range?.[1] ?? 0);
};

const lastIn = (node: Node): Node | null => {
  if (isSeq(node)) return node.flow ? null : asNode(node.items.at(-1));
  if (!isMap(node) || node.flow) return null;
  const last = node.items.at(-1);
  return asNode(last?.value) ?? asNode(last?.key);
};

const isMergeKey = (key: unknown): boolean =>
  isScalar(key) && key.value === MERGE_KEY && key.type === 'PLAIN';

/** The reader's maps and lists hold nodes, or null where nothing is written. */
const asNode = (value: unknown): Node | null => (isNode(value) ? value : null);
