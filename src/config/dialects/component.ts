import { DEFAULTS } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import { validateComponent } from '../schema/compiled.ts';
import { componentSchema } from '../schema/component.ts';
import { componentFunction, type Identity } from './component-function.ts';
import { withExpectations } from './component-parts.ts';
import { componentLookUp } from './component-variables.ts';
import type { Dialect } from './dialect.ts';

/** The component `scf` of Serverless Cloud Framework: one function in one file. */
export const component: Dialect = {
  name: 'component',
  schema: componentSchema,
  validate: validateComponent,
  lookUp: componentLookUp,
  build: (top, file, { stage }) => ({
    file,
    functions: [withExpectations(componentFunction(top.at('inputs'), identityOf(top, stage)), top)],
  }),
};

const identityOf = (top: Cursor, givenStage: string | undefined): Identity => {
  const name = top.at('name').text('');
  const app = top.at('app').text(name.value);
  const stage = top.at('stage').text(DEFAULTS.stage);
  const stageName = givenStage ?? stage.value;
  const parts = givenStage === undefined ? [name, app, stage] : [name, app];
  return {
    owner: `${app.value}/${stageName}/${name.value}`,
    deployedName: `${name.value}-${stageName}-${app.value}`,
    isOpen: parts.some(({ origin }) => origin === 'unresolved') || name.value === '',
  };
};
