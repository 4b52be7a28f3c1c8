import { API_TYPES, CLOUDBASE_DEFAULTS, CLOUDBASE_HANDLER } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { FunctionModel } from '../model.ts';
import { schemaOf, VALIDATORS } from '../schema/compiled.ts';
import { CLOUDBASE_SETTINGS, cloudbaseNames, cloudbaseSettings } from './cloudbase-settings.ts';
import { CLOUDBASE_PLACEHOLDERS, cloudbaseLookUp } from './cloudbase-variables.ts';
import { type Custom, componentFunction, patternsOf } from './component-function.ts';
import { withExpectations } from './component-parts.ts';
import { triggerOf } from './component-triggers.ts';
import type { Dialect } from './dialect.ts';

/** The CloudBase CLI: functions of one environment, which is their namespace. */
export const cloudbase: Dialect = {
  name: 'cloudbase',
  schema: schemaOf('cloudbase'),
  validate: VALIDATORS.cloudbase,
  syntax: CLOUDBASE_PLACEHOLDERS,
  lookUp: cloudbaseLookUp,
  build: (top, file) => ({
    file,
    functions: top
      .at('functions')
      .items()
      .map((place) => withExpectations(functionOf(place, top), top)),
  }),
};

const CUSTOM: Custom = {
  defaults: CLOUDBASE_DEFAULTS,
  spelling: { types: API_TYPES, typesInAnyCase: true, composesNames: false, hasUrl: false },
};

const DEFAULT_ROOT = './functions';

/** Keys that are read here by another name than the component's. */
const READ: ReadonlySet<string> = new Set([
  'dir',
  'path',
  'ignore',
  'envVariables',
  'triggers',
  'vpc',
  ...CLOUDBASE_SETTINGS,
]);

const functionOf = (place: Cursor, top: Cursor): FunctionModel => {
  const environment = top.at('envId').text('');
  const variables = place.at('envVariables');
  const named = place.renamed({
    namespace: top.at('envId'),
    region: top.at('region'),
    environment: variables.renamed({ variables }),
    vpcConfig: place.at('vpc'),
    ...cloudbaseNames(place),
    // The folder is given by other keys, or by none.
    src: place,
  });
  const owner = `${environment.value}/${place.at('name').text('').value}`;
  const fn = componentFunction(named, { owner, deployedName: '', isOpen: true }, CUSTOM);
  const root = top.at('functionRoot').text(DEFAULT_ROOT).value;
  const written = place.at('dir').isWritten ? place.at('dir') : place.at('path');
  return {
    ...fn,
    settings: cloudbaseSettings(place, fn.settings),
    handler: place.at('handler').text(CLOUDBASE_HANDLER),
    notDeployed: fn.notDeployed.filter(({ path }) => !READ.has(String(path.at(-1)))),
    // How clients reach it is set up in the environment, not in this file.
    ignoresTriggers: { ...fn.ignoresTriggers, value: place.at('triggers').items().length === 0 },
    code: fn.image
      ? undefined
      : {
          folder: written.text(`${root}/${fn.name.value}`),
          exclude: patternsOf(place.at('ignore')),
          include: [],
          leftOut: [],
          patternsName: 'files',
          hook: undefined,
        },
    triggers: place.at('triggers').items().map(timerOf),
  };
};

/** A timer, whose time is written as "config" here. */
const timerOf = (trigger: Cursor): FunctionModel['triggers'][number] => {
  const parameters = trigger.renamed({ cronExpression: trigger.at('config') });
  const field = { key: trigger.at('type').text(''), value: trigger.renamed({ parameters }) };
  const timer = triggerOf(field);
  // There is no switch here: what is written runs.
  return timer.kind === 'other' ? { ...timer, isOn: { ...timer.sort, value: true } } : timer;
};
