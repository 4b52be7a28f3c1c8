import { ALIAS_ABSENT } from '../../platform/api-errors.ts';
import { whenSteady } from '../ready.ts';
import { makeOnce, unless } from '../repeated.ts';
import type { ResourceKind, Undertaking } from '../resource-kind.ts';
import { readAlias } from './read.ts';
import { type AliasState, aliasAddress, aliasFields, aliasLabels } from './state.ts';

/** Aliases; the numbers of versions that are published on the way are asked for when they are sent. */
export const aliasKind = (numberOf: (version: string) => string): ResourceKind<AliasState> => ({
  name: 'alias',
  fields: aliasFields,
  labels: aliasLabels,
  address: aliasAddress,
  complete: (desired, live) => ({
    ...desired,
    description: desired.description ?? live.description,
  }),
  create: async (desired, undertaking) => {
    const make = () => write('CreateAlias', desired, numberOf, undertaking);
    const isThere = async () =>
      (await readAlias(desired, desired.name, undertaking.control)) !== undefined;
    await makeOnce(make, isThere);
  },
  update: async (_live, desired, undertaking) => {
    await write('UpdateAlias', desired, numberOf, undertaking);
  },
  remove: async (live, { control }) => {
    await unless(ALIAS_ABSENT, () => control.call('DeleteAlias', nameOf(live)));
  },
});

const nameOf = ({ functionName, namespace, name }: AliasState) => ({
  FunctionName: functionName,
  Namespace: namespace,
  Name: name,
});

const PERCENT = 100;

/** Without weights all goes to the main version. */
const write = (
  action: 'CreateAlias' | 'UpdateAlias',
  alias: AliasState,
  numberOf: (version: string) => string,
  undertaking: Undertaking,
) => {
  const weights = Object.entries(alias.weights).map(([version, share]) => ({
    Version: numberOf(version),
    Weight: share / PERCENT,
  }));
  const request = {
    ...nameOf(alias),
    FunctionVersion: numberOf(alias.version),
    ...(weights.length > 0 && { RoutingConfig: { AdditionalVersionWeights: weights } }),
    ...(alias.description !== undefined && { Description: alias.description }),
  };
  const { FunctionName, Namespace } = request;
  const call = () => undertaking.control.call(action, request);
  return whenSteady(call, aliasAddress(alias), { FunctionName, Namespace }, undertaking);
};
