import { DEFAULTS } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { Identity } from './component-function.ts';

/** Whose part of which project the instance is: app, stage and name. */
export const instanceOf = (top: Cursor, givenStage: string | undefined): Identity => {
  const name = top.at('name').text('');
  const app = top.at('app').text(name.value);
  const stage = top.at('stage').text(DEFAULTS.stage);
  const stageName = givenStage ?? stage.value;
  const parts = givenStage === undefined ? [name, app, stage] : [name, app];
  return {
    owner: `${app.value}/${stageName}/${name.value}`,
    deployedName: `${name.value}-${stageName}-${app.value}`,
    timerName: `timer-${name.value}-${stageName}`,
    isOpen: parts.some(({ origin }) => origin === 'unresolved') || name.value === '',
  };
};
