import type { Located } from '../../diagnostics/located.ts';
import { MULTI_SCF_DEFAULTS } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { FunctionModel, TriggerModel } from '../model.ts';
import { VALIDATORS } from '../schema/compiled.ts';
import { multiScfSchema } from '../schema/multi-scf.ts';
import { COMPONENT_SPELLING } from '../spelling.ts';
import { type Custom, componentFunction, type Identity } from './component-function.ts';
import { instanceOf } from './component-identity.ts';
import { triggerOf } from './component-triggers.ts';
import { componentLookUp } from './component-variables.ts';
import type { Dialect } from './dialect.ts';
import { type Member, membersOf } from './members.ts';
import { multiScfRemarks } from './multi-scf-remarks.ts';

/** The component `multi-scf`: several functions in one file, and what they have in common. */
export const multiScf: Dialect = {
  name: 'multi-scf',
  schema: multiScfSchema,
  validate: VALIDATORS.multiScf,
  lookUp: componentLookUp,
  remark: multiScfRemarks,
  build: (top, file, { stage }) => {
    const inputs = top.at('inputs');
    const instance = instanceOf(top, stage);
    const triggers = inputs.at('triggers').items();
    return {
      file,
      functions: membersOf(inputs.at('functions')).map((member) =>
        functionOf(member, inputs, instance, triggers),
      ),
    };
  },
};

const CUSTOM: Custom = {
  defaults: MULTI_SCF_DEFAULTS,
  spelling: { ...COMPONENT_SPELLING, hasUrl: false },
};

/** Keys that are read here by another name than the component's. */
const READ: ReadonlySet<string> = new Set(['environments', 'functions', 'triggers']);

const functionOf = (
  { key, place }: Member,
  inputs: Cursor,
  { owner, deployedName, isOpen }: Identity,
  triggers: readonly Cursor[],
): FunctionModel => {
  const each = place.over(inputs);
  const variables = each.at('environments');
  const named = each.renamed({
    name: place.at('name'),
    environment: variables.renamed({ variables }),
    vpcConfig: each.at('vpc'),
  });
  const identity = { owner: `${owner}/${key}`, deployedName: `${deployedName}-${key}`, isOpen };
  const fn = componentFunction(named, identity, CUSTOM);
  return {
    ...fn,
    notDeployed: fn.notDeployed.filter(({ path }) => !READ.has(String(path.at(-1)))),
    triggers: triggers.flatMap((trigger) => triggersFor(key, trigger)),
  };
};

const triggersFor = (key: string, trigger: Cursor): readonly TriggerModel[] => {
  const sort: Located<string> = trigger.at('type').text('');
  const callees = [trigger, ...trigger.at('parameters').at('apis').items()].map(
    (place) => place.at('function').optionalText()?.value,
  );
  return callees.includes(key) ? [triggerOf({ key: sort, value: trigger })] : [];
};
