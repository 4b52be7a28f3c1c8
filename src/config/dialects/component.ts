import { schemaOf, VALIDATORS } from '../schema/compiled.ts';
import { componentFunction } from './component-function.ts';
import { instanceOf } from './component-identity.ts';
import { withExpectations } from './component-parts.ts';
import { componentLookUp } from './component-variables.ts';
import type { Dialect } from './dialect.ts';
import { withParent } from './parent-file.ts';

/** The component `scf` of Serverless Cloud Framework: one function in one file. */
export const component: Dialect = {
  name: 'component',
  schema: schemaOf('component'),
  validate: VALIDATORS.component,
  inherit: withParent,
  lookUp: componentLookUp,
  build: (top, file, { stage }) => ({
    file,
    functions: [withExpectations(componentFunction(top.at('inputs'), instanceOf(top, stage)), top)],
  }),
};
