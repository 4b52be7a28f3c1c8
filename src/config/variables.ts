import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Path, Span } from '../diagnostics/located.ts';
import type { Sentence } from '../language/text.ts';
import { problemAt } from './problems.ts';
import type { Source } from './source.ts';
import type { MapEntry, MapNode, ScalarNode, TreeNode } from './tree.ts';

/** What a placeholder stands for, given the words between its braces. */
export type Meaning =
  | { readonly kind: 'text'; readonly text: string }
  /** It ought to stand for something, and does not. */
  | { readonly kind: 'missing'; readonly message: Sentence; readonly help?: Sentence }
  /** Somebody else fills it, later: the value stays open. */
  | { readonly kind: 'foreign' };

export type LookUp = (words: string) => Meaning;

/** Only the innermost ones: what is around them is open as long as they are. */
const PLACEHOLDER = /\$\{([^${}]*)\}/g;
const OPENING = '${';

/** A text with its placeholders filled, and what was met on the way. */
export interface Filled {
  readonly text: string;
  readonly isOpen: boolean;
  readonly missing: readonly {
    readonly placeholder: string;
    readonly message: Sentence;
    readonly help?: Sentence;
  }[];
}

export const fill = (template: string, lookUp: LookUp): Filled => {
  const missing: { placeholder: string; message: Sentence; help?: Sentence }[] = [];
  let isOpen = false;
  const text = template.replace(PLACEHOLDER, (placeholder: string, words: string) => {
    const meaning = lookUp(words);
    if (meaning.kind === 'text') return meaning.text;
    isOpen = true;
    if (meaning.kind === 'missing') missing.push({ placeholder, ...meaning });
    return placeholder;
  });
  const outside = template.replace(PLACEHOLDER, ' ');
  return { text, isOpen: isOpen || outside.includes(OPENING), missing };
};

export interface ResolvedTree {
  readonly root: MapNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** Fills the placeholders of a tree. A value keeps its place, and remembers what it was. */
export const resolve = (root: MapNode, source: Source, lookUp: LookUp): ResolvedTree => {
  const resolver = new Resolver(source, lookUp);
  return { root: resolver.map(root, []), diagnostics: resolver.diagnostics };
};

class Resolver {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: Source;
  readonly #lookUp: LookUp;
  /** An aliased node is resolved once, whatever the number of ways that lead to it. */
  readonly #resolved = new Map<TreeNode, TreeNode>();

  constructor(source: Source, lookUp: LookUp) {
    this.#source = source;
    this.#lookUp = lookUp;
  }

  map(node: MapNode, path: Path): MapNode {
    const entries = [...node.entries].map(([key, entry]): [string, MapEntry] => [
      key,
      { ...entry, value: this.#any(entry.value, [...path, key]) },
    ]);
    return { ...node, entries: new Map(entries) };
  }

  #any(node: TreeNode, path: Path): TreeNode {
    const known = this.#resolved.get(node);
    if (known) return known;
    const made = this.#make(node, path);
    this.#resolved.set(node, made);
    return made;
  }

  #make(node: TreeNode, path: Path): TreeNode {
    if (node.kind === 'scalar') return this.#scalar(node, path);
    if (node.kind === 'map') return this.map(node, path);
    return { ...node, items: node.items.map((item, index) => this.#any(item, [...path, index])) };
  }

  #scalar(node: ScalarNode, path: Path): ScalarNode {
    const { value, span } = node;
    if (typeof value !== 'string' || !value.includes(OPENING)) return node;
    const filled = fill(value, this.#lookUp);
    let from = span.start.offset;
    for (const { placeholder, message, help } of filled.missing) {
      const at = spanWithin(span, placeholder, this.#source, from);
      from = at.end.offset;
      const more = help ? { help } : {};
      this.diagnostics.push(problemAt('unresolvedVariable', { span: at, path }, message, more));
    }
    const origin = filled.isOpen ? 'unresolved' : 'variable';
    return { ...node, value: filled.text, origin, placeholder: value };
  }
}

/** Where a placeholder stands in a value; escapes in double quotes can hide it. */
const spanWithin = (span: Span, placeholder: string, source: Source, from: number): Span => {
  const start = source.text.indexOf(placeholder, from);
  const end = start + placeholder.length;
  return start === -1 || end > span.end.offset ? span : source.span(start, end);
};

const INTEGER = /^[-+]?[0-9]+$|^0o[0-7]+$|^0x[0-9a-fA-F]+$/;
const DECIMAL = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const TRUTHS: Readonly<Record<string, boolean>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

/**
 * A value as fields that are no text read it. Variables are text, and the official deployer lets
 * a number field take `60` from one; so it is read as YAML 1.2 would read it in the file.
 */
export const literalOf = ({ value, origin }: ScalarNode): ScalarNode['value'] => {
  if (origin !== 'variable' || typeof value !== 'string') return value;
  if (INTEGER.test(value) || DECIMAL.test(value)) return Number(value);
  return TRUTHS[value] ?? value;
};
