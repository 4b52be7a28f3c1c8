import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Path, Span } from '../diagnostics/located.ts';
import type { Sentence } from '../language/text.ts';
import { problemAt } from './problems.ts';
import type { Source } from './source.ts';
import type { MapEntry, MapNode, ScalarNode, TreeNode } from './tree.ts';

/** What a placeholder stands for, given the words between its braces. */
export type Meaning =
  | { readonly kind: 'text'; readonly text: string }
  /** A part of this file or of another one, which takes the place of the whole value. */
  | { readonly kind: 'node'; readonly node: TreeNode }
  /** It ought to stand for something, and does not. */
  | { readonly kind: 'missing'; readonly message: Sentence; readonly help?: Sentence }
  /** The deployer of this dialect ships it as the text it is. */
  | { readonly kind: 'literal'; readonly message: Sentence; readonly help?: Sentence }
  /** Somebody else fills it, later: the value stays open. */
  | { readonly kind: 'foreign' };

export type LookUp = (words: string, placeholder: string) => Meaning;

/** What placeholders look like. Only the innermost match: what is around them is open till then. */
export interface PlaceholderSyntax {
  readonly placeholder: RegExp;
  /** What a text with placeholders has in it. */
  readonly opening: RegExp;
}

const DOLLAR: PlaceholderSyntax = { placeholder: /\$\{([^${}]*)\}/g, opening: /\$\{/ };

interface Problem {
  readonly kind: 'missing' | 'literal';
  readonly placeholder: string;
  readonly message: Sentence;
  readonly help?: Sentence;
}

/** A text with its placeholders filled, and what was met on the way. */
export interface Filled {
  readonly text: string;
  /** What the whole text stands for, where that is no text. */
  readonly node: TreeNode | undefined;
  readonly isOpen: boolean;
  readonly problems: readonly Problem[];
}

/** Placeholders inside placeholders are filled first; deeper ones than this are nobody's. */
const DEEPEST_NESTING = 8;
/** Stands for an opening that came in with a value, and for a placeholder that nobody fills. */
const MASKED_OPENING = '\ue000';
const KEPT = /\ue001(\d+)\ue001/g;

export const fill = (template: string, lookUp: LookUp, syntax = DOLLAR): Filled => {
  const filler = new Filler(lookUp, syntax);
  return filler.fill(template);
};

class Filler {
  readonly #lookUp: LookUp;
  readonly #syntax: PlaceholderSyntax;
  readonly #problems: Problem[] = [];
  readonly #kept: string[] = [];
  #node: TreeNode | undefined;

  constructor(lookUp: LookUp, syntax: PlaceholderSyntax) {
    this.#lookUp = lookUp;
    this.#syntax = syntax;
  }

  fill(template: string): Filled {
    let text = template;
    for (let depth = 0; depth < DEEPEST_NESTING; depth += 1) {
      const before = text;
      text = before.replace(this.#syntax.placeholder, (placeholder: string, ...groups) => {
        // Of the forms that a syntax has, one matched.
        const words = groups.find((group): group is string => typeof group === 'string') ?? '';
        return this.#replace(placeholder, words, before);
      });
      if (text === before) break;
    }
    const isOpen = this.#kept.length > 0 || this.#syntax.opening.test(text);
    return {
      text: this.#unmask(text),
      node: this.#node,
      isOpen: isOpen && !this.#node,
      problems: this.#problems,
    };
  }

  #replace(placeholder: string, words: string, whole: string): string {
    // What is around a placeholder that nobody fills cannot be known either.
    const isUnknown = words.search(KEPT) !== -1;
    const meaning: Meaning = isUnknown
      ? { kind: 'foreign' }
      : this.#lookUp(this.#unmask(words), this.#unmask(placeholder));
    if (meaning.kind === 'text') return meaning.text.replaceAll('{', MASKED_OPENING);
    if (meaning.kind === 'node') {
      const { node } = meaning;
      if (node.kind === 'scalar') return String(node.value ?? '').replaceAll('{', MASKED_OPENING);
      if (placeholder === whole.trim()) this.#node = node;
    }
    if (meaning.kind === 'missing' || meaning.kind === 'literal') {
      this.#problems.push({ ...meaning, placeholder: this.#unmask(placeholder) });
    }
    this.#kept.push(placeholder);
    return `\ue001${this.#kept.length - 1}\ue001`;
  }

  #unmask(text: string): string {
    const plain = text.replace(KEPT, (_, index: string) =>
      this.#unmask(this.#kept[Number(index)] ?? ''),
    );
    return plain.replaceAll(MASKED_OPENING, '{');
  }
}

export interface ResolvedTree {
  readonly root: MapNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** Fills the placeholders of a tree. A value keeps its place, and remembers what it was. */
export const resolve = (
  root: MapNode,
  source: Source,
  lookUp: LookUp,
  syntax = DOLLAR,
): ResolvedTree => {
  const resolver = new Resolver(source, lookUp, syntax);
  return { root: resolver.map(root, []), diagnostics: resolver.diagnostics };
};

const CODES = { missing: 'unresolvedVariable', literal: 'unsupportedVariable' } as const;
/** Parts of files that include each other end here, and so do those that grow on the way. */
const MOST_INCLUSIONS = 8;
const MOST_INCLUDED_VALUES = 20_000;

class Resolver {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: Source;
  readonly #lookUp: LookUp;
  readonly #syntax: PlaceholderSyntax;
  /** An aliased node is resolved once, whatever the number of ways that lead to it. */
  readonly #resolved = new Map<TreeNode, TreeNode>();
  #inclusions = 0;
  #includedValues = 0;

  constructor(source: Source, lookUp: LookUp, syntax: PlaceholderSyntax) {
    this.#source = source;
    this.#lookUp = lookUp;
    this.#syntax = syntax;
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

  #scalar(node: ScalarNode, path: Path): TreeNode {
    const { value, span } = node;
    if (typeof value !== 'string' || !this.#syntax.opening.test(value)) return node;
    const filled = fill(value, this.#lookUp, this.#syntax);
    let from = span.start.offset;
    for (const { kind, placeholder, message, help } of filled.problems) {
      const at = spanWithin(span, placeholder, this.#source, from);
      from = at.end.offset;
      const more = help ? { help } : {};
      this.diagnostics.push(problemAt(CODES[kind], { span: at, path }, message, more));
    }
    const placeholder = node.placeholder ?? value;
    const origin = filled.isOpen ? 'unresolved' : 'variable';
    if (filled.node) return this.#included(filled.node, { ...node, placeholder }, path);
    return { ...node, value: filled.text, origin, placeholder };
  }

  /** What a placeholder stands for stands where the placeholder does. */
  #included(node: TreeNode, at: ScalarNode, path: Path): TreeNode {
    if (this.#inclusions >= MOST_INCLUSIONS) return { ...at, origin: 'unresolved' };
    this.#inclusions += 1;
    const included = this.#make(this.#placed(node, at), path);
    this.#inclusions -= 1;
    return included;
  }

  #placed(node: TreeNode, at: ScalarNode): TreeNode {
    this.#includedValues += 1;
    if (this.#includedValues > MOST_INCLUDED_VALUES) return { ...at, origin: 'unresolved' };
    const { span, placeholder = '' } = at;
    if (node.kind === 'scalar') return { ...node, span, origin: 'variable', placeholder };
    if (node.kind === 'list') {
      return { ...node, span, items: node.items.map((item) => this.#placed(item, at)) };
    }
    const entries = [...node.entries.values()].map(({ key, value }): [string, MapEntry] => [
      key,
      { key, keySpan: span, value: this.#placed(value, at) },
    ]);
    return { ...node, span, entries: new Map(entries) };
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
