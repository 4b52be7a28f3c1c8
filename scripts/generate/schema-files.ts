import { componentSchema } from '../../src/config/schema/component.ts';
import type { GeneratedFile } from './generated-file.ts';

/** Schemas for editors and other tools, one for each dialect. */
export const schemaFiles = (): readonly GeneratedFile[] => [
  {
    path: 'schemas/scf-component.schema.json',
    text: `${JSON.stringify(componentSchema, null, 2)}\n`,
  },
];
