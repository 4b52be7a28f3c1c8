import { cloudbaseSchema } from './cloudbase.ts';
import { componentSchema } from './component.ts';
import { componentsV1Schema } from './components-v1.ts';
import { faultsSchema } from './faults.ts';
import type { Schema } from './field.ts';
import { multiScfSchema } from './multi-scf.ts';
import { providerSchema } from './provider.ts';

/** The dialects, and a file of our own. */
export type SchemaName =
  | 'component'
  | 'multiScf'
  | 'provider'
  | 'componentsV1'
  | 'cloudbase'
  | 'faults';

/** Every schema. The build compiles each of them ahead of time, under the same name. */
export const SCHEMAS: Readonly<Record<SchemaName, Schema>> = {
  component: componentSchema,
  multiScf: multiScfSchema,
  provider: providerSchema,
  componentsV1: componentsV1Schema,
  cloudbase: cloudbaseSchema,
  faults: faultsSchema,
};
