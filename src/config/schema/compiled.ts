import { Ajv } from 'ajv';
import type { SchemaCheck } from './check.ts';
import { componentSchema } from './component.ts';
import { VALIDATOR_OPTIONS } from './options.ts';

// The build puts ajv's standalone output in the place of this module: compiling at start-up
// would take longer than everything else together.
export const validateComponent: SchemaCheck = new Ajv(VALIDATOR_OPTIONS).compile(componentSchema);
