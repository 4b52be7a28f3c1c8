import { SCHEMAS, type SchemaName } from '../../src/config/schema/schemas.ts';
import type { GeneratedFile } from './generated-file.ts';
import { SETTINGS_SCHEMA } from './settings-schema.ts';

/** What editors know each schema by; never renamed, since settings of users name it. */
const FILES: Readonly<Record<SchemaName, string>> = {
  component: 'scf-component',
  multiScf: 'multi-scf-component',
  provider: 'serverless-tencent-scf',
  componentsV1: 'components-v1',
  cloudbase: 'cloudbaserc',
  faults: 'scf-ws-faults',
};

// The keys of a record by its type.
const NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

const inFile = (name: string, schema: object): GeneratedFile => ({
  path: `schemas/${name}.schema.json`,
  text: `${JSON.stringify(schema, null, 2)}\n`,
});

/** Schemas for editors and other tools: one for each dialect, and those of our own files. */
export const schemaFiles = (): readonly GeneratedFile[] => [
  ...NAMES.map((name) => inFile(FILES[name], SCHEMAS[name])),
  inFile('scf-ws-settings', SETTINGS_SCHEMA),
];
