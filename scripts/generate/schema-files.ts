import { SCHEMAS, type SchemaName } from '../../src/config/schema/schemas.ts';
import type { GeneratedFile } from './generated-file.ts';

/** What editors know each schema by; never renamed, since settings of users name it. */
const FILES: Readonly<Record<SchemaName, string>> = {
  component: 'scf-component',
  multiScf: 'multi-scf-component',
  provider: 'serverless-tencent-scf',
  componentsV1: 'components-v1',
  cloudbase: 'cloudbaserc',
};

// The keys of a record by its type.
const NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

/** Schemas for editors and other tools, one for each dialect. */
export const schemaFiles = (): readonly GeneratedFile[] =>
  NAMES.map((name) => ({
    path: `schemas/${FILES[name]}.schema.json`,
    text: `${JSON.stringify(SCHEMAS[name], null, 2)}\n`,
  }));
