import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Path, Span } from '../../diagnostics/located.ts';
import { sentence } from '../../language/text.ts';
import { problemAt } from '../problems.ts';
import { pathKey, type Standing, standingAt, type TreeNode } from '../tree.ts';
import { literalOf } from '../variables.ts';
import type { SchemaError } from './check.ts';
import type { Schema } from './field.ts';
import { ANY_ITEM, type Suggestion, suggest } from './homes.ts';
import { renameFix } from './rename.ts';
import { MISSING, UNKNOWN, unknownKeyHelp, type ValueProblem, valueProblem } from './words.ts';

/** What a schema found wrong, told about the file instead of about the schema. */
export interface Explained {
  readonly diagnostics: readonly Diagnostic[];
  /** Keys of paths that have been told about, and that nobody is to judge again. */
  readonly unjudged: ReadonlySet<string>;
}

export const explain = (
  errors: readonly SchemaError[],
  schema: () => Schema,
  root: TreeNode,
  told: readonly Path[] = [],
): Explained => {
  const explainer = new Explainer(schema, root, told);
  const crowded = new Set(
    errors.filter(({ keyword }) => keyword === 'maxProperties').map((error) => error.instancePath),
  );
  // Unknown keys first: a misspelt key explains why the right one is missing.
  for (const error of errors) {
    const isUnknownKey = error.keyword === 'additionalProperties';
    if (isUnknownKey && !crowded.has(error.instancePath)) explainer.unknownKey(error);
  }
  for (const error of errors) {
    // "if" says only that the part under "then" has errors, and those are here too.
    if (error.keyword !== 'additionalProperties' && error.keyword !== 'if') explainer.other(error);
  }
  return explainer;
};

class Explainer implements Explained {
  readonly diagnostics: Diagnostic[] = [];
  readonly unjudged: Set<string>;
  readonly #schema: () => Schema;
  readonly #root: TreeNode;

  constructor(schema: () => Schema, root: TreeNode, told: readonly Path[]) {
    this.unjudged = new Set(told.map(pathKey));
    this.#schema = schema;
    this.#root = root;
  }

  unknownKey(error: SchemaError): void {
    const parent = pathOf(error.instancePath);
    const key = String(error.params['additionalProperty']);
    const path = [...parent, key];
    if (this.unjudged.has(pathKey(path))) return;
    const span = standingAt(this.#root, path)?.keySpan ?? this.#root.span;
    const suggestion = suggest(key, parent, partOf(this.#schema(), error), this.#schema());
    this.unjudged.add(pathKey(path));
    if (suggestion) this.#leaveOpen(suggestion);
    this.diagnostics.push(
      problemAt('unknownKey', { span, path }, sentence(UNKNOWN, { key }), {
        // The deployer itself keeps keys of its own at the top, and ignores all others.
        severity: parent.length === 0 ? 'warning' : 'error',
        ...(suggestion && { help: unknownKeyHelp(key, parent, suggestion) }),
        fix: suggestion && renameFix(key, parent, span, this.#root, suggestion),
      }),
    );
  }

  /** The place a key was meant for: of a list, any item could be the one. */
  #leaveOpen({ parent, key }: Suggestion): void {
    const isInItem = parent.at(-1) === ANY_ITEM;
    this.unjudged.add(pathKey(isInItem ? parent.slice(0, -1) : [...parent, key]));
  }

  other(error: SchemaError): void {
    if (error.keyword === 'required') this.#missingKey(error);
    else this.#value(error);
  }

  #missingKey(error: SchemaError): void {
    const parent = pathOf(error.instancePath);
    const key = String(error.params['missingProperty']);
    const path = [...parent, key];
    if (this.unjudged.has(pathKey(path))) return;
    this.unjudged.add(pathKey(path));
    const standing = standingAt(this.#root, parent);
    const span = standing?.keySpan ?? startOf((standing?.node ?? this.#root).span);
    this.diagnostics.push(problemAt('missingKey', { span, path }, sentence(MISSING, { key })));
  }

  #value(error: SchemaError): void {
    const path = pathOf(error.instancePath);
    const standing = standingAt(this.#root, path);
    const part = partOf(this.#schema(), error);
    if (!standing || this.unjudged.has(pathKey(path))) return;
    if (isLeftToRule(error, part) || isOpen(error, standing.node)) return;
    this.unjudged.add(pathKey(path));
    const problem = valueProblem(error, standing.node, part, nameOf(path));
    const [, second] = standing.node.kind === 'map' ? standing.node.entries.values() : [];
    const secondKey = error.keyword === 'maxProperties' ? second?.keySpan : undefined;
    this.diagnostics.push(this.#told(problem, standing, path, secondKey));
  }

  #told(
    { kind, message, help }: ValueProblem,
    { node, keySpan }: Standing,
    path: Path,
    /** Where a map has one key too many. */
    secondKey: Span | undefined,
  ): Diagnostic {
    const isShort = node.kind === 'scalar' && node.value !== null;
    const span = secondKey ?? (isShort ? node.span : (keySpan ?? startOf(node.span)));
    return problemAt(kind, { span, path }, message, { ...(help && { help }) });
  }
}

const startOf = ({ file, start }: Span): Span => ({ file, start, end: start });

const isLeftToRule = ({ keyword }: SchemaError, part: Schema): boolean =>
  part['x-rule'] !== undefined && keyword !== 'type';

/** A value that is not known yet, or a variable that is text where the field takes text. */
const isOpen = ({ keyword, params }: SchemaError, node: TreeNode): boolean => {
  if (node.kind !== 'scalar') return false;
  if (node.origin === 'unresolved') return true;
  const isReadAsOther = node.origin === 'variable' && literalOf(node) !== node.value;
  return isReadAsOther && keyword === 'type' && [params['type']].flat().includes('string');
};

/** A field by its key; an item of a list by its place in it. */
const nameOf = (path: Path): string => {
  const [parent = '', last = ''] = path.length > 1 ? path.slice(-2) : ['', ...path];
  return typeof last === 'number' ? `${parent}[${last}]` : last;
};

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const pathOf = (instancePath: string): Path =>
  stepsOf(instancePath).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The part of the schema that a keyword belongs to. */
const partOf = (schema: Schema, { schemaPath }: SchemaError): Schema => {
  const steps = stepsOf(schemaPath).slice(0, -1);
  let part: unknown = schema;
  for (const step of steps) {
    part = isRecord(part) ? part[decodeURIComponent(step)] : undefined;
  }
  // Every step but the keyword leads to a schema again: that is how ajv writes the path.
  return isRecord(part) ? (part as Schema) : {};
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
