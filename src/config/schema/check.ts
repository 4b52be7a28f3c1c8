import type { TreeNode } from '../tree.ts';
import { literalOf } from '../variables.ts';

/** What a compiled schema finds wrong; the shape is ajv's. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A compiled schema: says whether data fits, and leaves what is wrong in `errors`. */
export interface SchemaCheck {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** The same check, made when it is first used: a run reads files of one dialect, not of all. */
export const lazily = (make: () => SchemaCheck): SchemaCheck => {
  let made: SchemaCheck | undefined;
  const check: SchemaCheck = (data) => {
    made ??= make();
    const fits = made(data);
    check.errors = made.errors ?? [];
    return fits;
  };
  return check;
};

/** Everything in a tree that a schema does not allow. */
export const check = (root: TreeNode, validate: SchemaCheck): readonly SchemaError[] =>
  validate(dataOf(root)) ? [] : (validate.errors ?? []);

/** Without a prototype, so that a key like `__proto__` is a key like any other. */
export const dataOf = (node: TreeNode): unknown => {
  if (node.kind === 'scalar') return literalOf(node);
  if (node.kind === 'list') return node.items.map(dataOf);
  const data: Record<string, unknown> = Object.create(null);
  for (const [key, { value }] of node.entries) data[key] = dataOf(value);
  return data;
};
