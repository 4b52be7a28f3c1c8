import { DEFAULTS, PLUGIN_DEFAULTS } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { FunctionModel } from '../model.ts';
import { schemaOf, VALIDATORS } from '../schema/compiled.ts';
import { COMPONENT_SPELLING } from '../spelling.ts';
import { type Custom, componentFunction } from './component-function.ts';
import { withExpectations } from './component-parts.ts';
import type { Dialect } from './dialect.ts';
import { type Member, membersOf } from './members.ts';
import { artifactsOf, packageOf } from './provider-package.ts';
import { providerRemarks } from './provider-remarks.ts';
import { providerLookUp } from './provider-variables.ts';

/** The plugin `serverless-tencent-scf` of the Serverless Framework: event functions only. */
export const provider: Dialect = {
  name: 'provider',
  schema: schemaOf('provider'),
  validate: VALIDATORS.provider,
  lookUp: providerLookUp,
  remark: providerRemarks,
  build: (top, file, { stage }) => {
    const shared = top.at('provider');
    const functions = top.at('functions');
    const members = functions.isMap
      ? membersOf(functions)
      : functions.items().flatMap((item) => membersOf(item));
    const project = projectOf(top, stage);
    const read = (member: Member): FunctionModel =>
      withExpectations(functionOf(member, shared, project), top);
    return { file, functions: members.map(read) };
  },
};

const CUSTOM: Custom = {
  defaults: PLUGIN_DEFAULTS,
  spelling: { ...COMPONENT_SPELLING, composesNames: true, hasUrl: false },
};

interface Project {
  /** What is said of every package of the service. */
  readonly package: Cursor;
  readonly service: string;
  readonly stage: string;
  readonly isOpen: boolean;
}

const projectOf = (top: Cursor, givenStage: string | undefined): Project => {
  const written = top.at('service');
  const service = (written.isMap ? written.at('name') : written).text('');
  const stage = top.at('provider').at('stage').text(DEFAULTS.stage);
  const isStageOpen = givenStage === undefined && stage.origin === 'unresolved';
  return {
    package: top.at('package'),
    service: service.value,
    stage: givenStage ?? stage.value,
    isOpen: isStageOpen || service.origin === 'unresolved' || service.value === '',
  };
};

const functionOf = (
  { key, place }: Member,
  shared: Cursor,
  { service, stage, isOpen, package: ofService }: Project,
): FunctionModel => {
  const deployedName = `${service}-${stage}-${key}`;
  const own = place.over(shared).renamed({
    name: place.at('name'),
    // The folder of the file is the package.
    src: place,
    // Whatever the file says here is dropped by the plugin, and is told as such.
    type: place.at('x-type'),
    protocolType: place.at('x-protocolType'),
    protocolParams: place.at('x-protocolParams'),
  });
  const identity = { owner: `${service}/${stage}/${key}`, deployedName, isOpen };
  const fn = componentFunction(own, identity, CUSTOM);
  const packages = [ofService, place.at('package')];
  const folder = { ...place.at('package').at('path').text('.'), span: place.here().span };
  return {
    ...fn,
    notDeployed: artifactsOf(packages),
    code: { folder, ...packageOf(packages) },
  };
};
