import type { Cursor } from '../cursor.ts';
import type { Model } from '../model.ts';
import type { SchemaCheck } from '../schema/check.ts';
import type { Schema } from '../schema/field.ts';
import type { MapNode } from '../tree.ts';
import type { LookUp } from '../variables.ts';

/** What stands outside the file and is read by it. */
export interface Given {
  /** Named on the command line; goes before the file's own. */
  readonly stage: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A way of writing a function down, and how it becomes the one Model. */
export interface Dialect {
  readonly name: string;
  readonly schema: Schema;
  readonly validate: SchemaCheck;
  /** What placeholders mean here. */
  lookUp(root: MapNode, given: Given): LookUp;
  /** Runs after the schema has spoken, so it reports nothing. */
  build(top: Cursor, file: string, given: Given): Model;
}
