import { type Located, type Path, type Span, startOf } from '../diagnostics/located.ts';
import type { Room } from './model.ts';
import {
  endOf,
  entryOf,
  firstKeyOf,
  type MapNode,
  pathKey,
  type Scalar,
  type ScalarNode,
  type TreeNode,
} from './tree.ts';
import { literalOf } from './variables.ts';

interface Place {
  readonly path: Path;
  readonly key?: Span | undefined;
  readonly nearest: Span;
  readonly isWithinUnjudged: boolean;
}

/** Where else than at the place itself something is read. */
interface Readings {
  readonly elsewhere?: Readonly<Record<string, Cursor>>;
  readonly fallback?: Cursor;
}

interface Field {
  readonly key: Located<string>;
  readonly value: Cursor;
}

/**
 * A place in a tree, written or not, and typed ways to read it. The schema has spoken before:
 * what it found wrong is `unjudged`, and reads as an unresolved stand-in, never as an error.
 */
export class Cursor {
  readonly path: Path;
  readonly #node: TreeNode | undefined;
  readonly #key: Span | undefined;
  /** Where the nearest written parent stands: the place of a default. */
  readonly #nearest: Span;
  readonly #unjudged: ReadonlySet<string>;
  readonly #isWithinUnjudged: boolean;
  /** Known when somebody has asked. */
  #isUnjudged: boolean | undefined;
  readonly #readings: Readings;

  private constructor(
    node: TreeNode | undefined,
    place: Place,
    unjudged: ReadonlySet<string>,
    readings: Readings = {},
  ) {
    // "timeout:" with nothing behind it is as good as no timeout.
    this.#node = node?.kind === 'scalar' && node.value === null ? undefined : node;
    this.path = place.path;
    this.#key = this.#node ? place.key : undefined;
    this.#nearest = place.nearest;
    this.#unjudged = unjudged;
    this.#isWithinUnjudged = place.isWithinUnjudged;
    this.#readings = readings;
  }

  static top(root: MapNode, unjudged: ReadonlySet<string>): Cursor {
    const nearest = firstKeyOf(root) ?? startOf(root.span.file);
    return new Cursor(root, { path: [], nearest, isWithinUnjudged: false }, unjudged);
  }

  /** The same place, with what is not written there read elsewhere; maps inside are merged. */
  over(fallback: Cursor): Cursor {
    return this.#with({ ...this.#readings, fallback });
  }

  /** The same place, with these keys read where this dialect writes them. */
  renamed(elsewhere: Readonly<Record<string, Cursor>>): Cursor {
    return this.#with({ ...this.#readings, elsewhere });
  }

  at(key: string): Cursor {
    const { elsewhere = {}, fallback } = this.#readings;
    const renamed = Object.hasOwn(elsewhere, key) ? elsewhere[key] : undefined;
    if (renamed) return renamed;
    const entry = entryOf(this.#node, key);
    const nearest = this.#key ?? this.#nearest;
    const own = this.#child(entry?.value, key, nearest, entry?.keySpan);
    return fallback ? own.#orElse(fallback.at(key)) : own;
  }

  /** The items of a list; none where there is no list. */
  items(): readonly Cursor[] {
    if (this.#node?.kind !== 'list') return [];
    return this.#node.items.map((item, index) => {
      return this.#child(item, index, firstKeyOf(item) ?? item.span);
    });
  }

  /** The keys of a map (or of a list that stands for one) with what stands under them. */
  fields(): readonly Field[] {
    const own = this.#ownFields();
    const { fallback } = this.#readings;
    if (!fallback) return own;
    const names = new Set(own.map(({ key }) => key.value));
    return [...own, ...fallback.fields().filter(({ key }) => !names.has(key.value))];
  }

  /** Where another key can be put: before the one that is named, or before the first. */
  room(before?: string): Room | undefined {
    const node = this.#node;
    const first = node && firstKeyOf(node);
    if (node?.kind !== 'map' || !first) return undefined;
    const named = before === undefined ? undefined : entryOf(node, before);
    const key = named?.keySpan ?? first;
    // A merged key stands elsewhere.
    if (key.start.offset < node.span.start.offset) return undefined;
    if (key.start.offset >= node.span.end.offset) return undefined;
    const name = named?.key ?? [...node.entries.keys()][0] ?? '';
    return {
      at: { file: key.file, start: key.start, end: key.start },
      isFlow: node.isFlow,
      isQuoted: key.end.offset - key.start.offset === name.length + 2,
      keys: [...node.entries.keys()],
    };
  }

  get isWritten(): boolean {
    return this.#node !== undefined;
  }

  get isMap(): boolean {
    return this.#node?.kind === 'map';
  }

  /** The schema found something wrong here, or around it. */
  get isUnjudged(): boolean {
    this.#isUnjudged ??=
      this.#isWithinUnjudged || (this.#unjudged.size > 0 && this.#unjudged.has(pathKey(this.path)));
    return this.#isUnjudged;
  }

  /** The place itself, whatever stands there. */
  here(): Located<undefined> {
    return this.#located(undefined, this.isUnjudged ? 'unresolved' : undefined);
  }

  /** A map without the blanks behind it; undefined where its end is not plain to see. */
  body(): Located<undefined> | undefined {
    const node = this.#node;
    const end = node?.kind === 'map' ? endOf(node) : undefined;
    const here = this.here();
    return end && { ...here, span: { ...here.span, end } };
  }

  text(standard: string): Located<string> {
    return this.#read(standard, ({ value }) => (isText(value) ? String(value) : undefined));
  }

  number(standard: number): Located<number> {
    return this.#read(standard, (node) => {
      const value = literalOf(node);
      return typeof value === 'number' ? value : undefined;
    });
  }

  boolean(standard: boolean): Located<boolean> {
    return this.#read(standard, (node) => {
      const value = literalOf(node);
      return typeof value === 'boolean' ? value : undefined;
    });
  }

  optionalBoolean(): Located<boolean> | undefined {
    return this.isWritten || this.isUnjudged ? this.boolean(false) : undefined;
  }

  optionalText(): Located<string> | undefined {
    return this.isWritten || this.isUnjudged ? this.text('') : undefined;
  }

  optionalNumber(): Located<number> | undefined {
    return this.isWritten || this.isUnjudged ? this.number(0) : undefined;
  }

  #ownFields(): readonly Field[] {
    if (this.#node?.kind === 'list') return this.items().flatMap((item) => item.#asField());
    if (this.#node?.kind !== 'map') return [];
    return [...this.#node.entries.values()].map(({ key, keySpan }) => {
      const value = this.at(key);
      const origin = value.isUnjudged ? 'unresolved' : 'written';
      return { key: { value: key, span: keySpan, path: value.path, origin, key: keySpan }, value };
    });
  }

  /** Some dialects write a map as a list: `- key: A`, `  value: 1`. */
  #asField(): readonly Field[] {
    const key = this.at('key').optionalText();
    return key && this.isMap ? [{ key, value: this.at('value') }] : [];
  }

  #orElse(fallback: Cursor): Cursor {
    if (this.isMap && fallback.isMap) return this.over(fallback);
    const isHere = this.isWritten || this.isUnjudged;
    const isThere = fallback.isWritten || fallback.isUnjudged;
    return isThere && !isHere ? fallback : this;
  }

  #with(readings: Readings): Cursor {
    const place = {
      path: this.path,
      key: this.#key,
      nearest: this.#nearest,
      isWithinUnjudged: this.#isWithinUnjudged,
    };
    return new Cursor(this.#node, place, this.#unjudged, readings);
  }

  #child(node: TreeNode | undefined, step: string | number, nearest: Span, key?: Span): Cursor {
    const path = [...this.path, step];
    const place = { path, key, nearest, isWithinUnjudged: this.isUnjudged };
    return new Cursor(node, place, this.#unjudged);
  }

  #read<T>(standard: T, pick: (node: ScalarNode) => T | undefined): Located<T> {
    const node = this.#node;
    if (!node) return this.#located(standard, this.isUnjudged ? 'unresolved' : undefined);
    const value = node.kind === 'scalar' ? pick(node) : undefined;
    if (value === undefined || this.isUnjudged) return this.#located(standard, 'unresolved');
    return this.#located(value);
  }

  #located<T>(value: T, origin?: Located<T>['origin']): Located<T> {
    const node = this.#node;
    if (!node) return { value, span: this.#nearest, path: this.path, origin: origin ?? 'default' };
    const scalar = node.kind === 'scalar' ? node : undefined;
    return {
      value,
      span: node.span,
      path: this.path,
      origin: origin ?? scalar?.origin ?? 'written',
      ...(this.#key && { key: this.#key }),
      ...(scalar?.placeholder !== undefined && { placeholder: scalar.placeholder }),
    };
  }
}

/** Numbers and truth values are text to a field that takes text: `TZ: 8`. */
const isText = (value: Scalar): boolean => value !== null;
