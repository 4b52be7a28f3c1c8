import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Path } from '../../diagnostics/located.ts';
import type { Cursor } from '../cursor.ts';
import type { Model } from '../model.ts';
import type { SchemaCheck } from '../schema/check.ts';
import type { Schema } from '../schema/field.ts';
import type { MapNode } from '../tree.ts';
import type { LookUp, PlaceholderSyntax } from '../variables.ts';

/** What stands outside the file and is read by it. */
export interface Given {
  /** Named on the command line; goes before the file's own. */
  readonly stage: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The text of a file, by its path from the folder of this one; undefined where there is none. */
  textBeside?(path: string): string | undefined;
}

/** What a dialect has to say that a schema cannot. */
export interface Remarks {
  readonly diagnostics: readonly Diagnostic[];
  /** Places that have been told about, for the schema to leave alone. */
  readonly told: readonly Path[];
}

/** A way of writing a function down, and how it becomes the one Model. */
export interface Dialect {
  readonly name: string;
  /** Asked for only where the validator finds something. */
  readonly schema: () => Schema;
  readonly validate: SchemaCheck;
  /** What a placeholder looks like here; `${…}` unless it is said. */
  readonly syntax?: PlaceholderSyntax;
  /** The file with what other files say for it. */
  inherit?(root: MapNode, given: Given): MapNode;
  /** What placeholders mean here. */
  lookUp(root: MapNode, given: Given): LookUp;
  /** What its deployer does to this file without a word. */
  remark?(root: MapNode): Remarks;
  /** Runs after the schema has spoken, so it reports nothing. */
  build(top: Cursor, file: string, given: Given): Model;
}
