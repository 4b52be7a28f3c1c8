import { Ajv } from 'ajv';
import { lazily, type SchemaCheck } from './check.ts';
import type { Schema } from './field.ts';
import { VALIDATOR_OPTIONS } from './options.ts';
import { SCHEMAS, type SchemaName } from './schemas.ts';

// The build puts ajv's standalone output in the place of this module: compiling at start-up
// would take longer than everything else together.
const compiled = (schema: Schema): SchemaCheck =>
  lazily(() => new Ajv(VALIDATOR_OPTIONS).compile(schema));

/** The schema itself, for those who have to explain what a validator found. */
export const schemaOf =
  (name: SchemaName): (() => Schema) =>
  () =>
    SCHEMAS[name];

/** A validator for each schema. */
export const VALIDATORS: Readonly<Record<SchemaName, SchemaCheck>> = {
  component: compiled(SCHEMAS.component),
  multiScf: compiled(SCHEMAS.multiScf),
  provider: compiled(SCHEMAS.provider),
  componentsV1: compiled(SCHEMAS.componentsV1),
  cloudbase: compiled(SCHEMAS.cloudbase),
  faults: compiled(SCHEMAS.faults),
};
