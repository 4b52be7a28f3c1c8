import type { Located } from '../../diagnostics/located.ts';
import { MULTI_SCF_DEFAULTS } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { FunctionModel, TriggerModel } from '../model.ts';
import { schemaOf, VALIDATORS } from '../schema/compiled.ts';
import { COMPONENT_SPELLING } from '../spelling.ts';
import { type Custom, componentFunction, type Identity } from './component-function.ts';
import { instanceOf } from './component-identity.ts';
import { withExpectations } from './component-parts.ts';
import { triggerOf } from './component-triggers.ts';
import { componentLookUp } from './component-variables.ts';
import type { Dialect } from './dialect.ts';
import { type Member, membersOf } from './members.ts';
import { multiScfRemarks } from './multi-scf-remarks.ts';
import { withParent } from './parent-file.ts';

/** The component `multi-scf`: several functions in one file, and what they have in common. */
export const multiScf: Dialect = {
  name: 'multi-scf',
  schema: schemaOf('multiScf'),
  validate: VALIDATORS.multiScf,
  inherit: withParent,
  lookUp: componentLookUp,
  remark: multiScfRemarks,
  build: (top, file, { stage }) => {
    const inputs = top.at('inputs');
    const instance = instanceOf(top, stage);
    const triggers = triggersByFunction(inputs.at('triggers'));
    return {
      file,
      functions: membersOf(inputs.at('functions')).map((member) =>
        withExpectations(functionOf(member, inputs, instance, triggers.get(member.key) ?? []), top),
      ),
    };
  },
};

const CUSTOM: Custom = {
  defaults: MULTI_SCF_DEFAULTS,
  spelling: { ...COMPONENT_SPELLING, composesNames: true, hasUrl: false },
};

/** Keys that are read here by another name than the component's. */
const READ: ReadonlySet<string> = new Set(['environments', 'functions', 'triggers', 'vpc']);

const functionOf = (
  { key, place }: Member,
  inputs: Cursor,
  { owner, deployedName, isOpen }: Identity,
  triggers: readonly TriggerModel[],
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
    triggers,
  };
};

/** A trigger names the function it calls, or one for each address it serves. */
const triggersByFunction = (triggers: Cursor): ReadonlyMap<string, readonly TriggerModel[]> => {
  const found = new Map<string, TriggerModel[]>();
  for (const trigger of triggers.items()) {
    const { value, span, path, origin } = trigger.at('type').text('');
    // The sort is what is wrong with a trigger, not the key "type".
    const sort: Located<string> = { value, span, path, origin };
    for (const callee of calleesOf(trigger)) {
      const known = found.get(callee) ?? [];
      known.push(triggerOf({ key: sort, value: trigger }));
      found.set(callee, known);
    }
  }
  return found;
};

const calleesOf = (trigger: Cursor): ReadonlySet<string> => {
  const places = [trigger, ...trigger.at('parameters').at('apis').items()];
  return new Set(places.flatMap((place) => place.at('function').optionalText()?.value ?? []));
};
