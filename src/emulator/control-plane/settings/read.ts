import type { Limits } from '../../../platform/limits.ts';
import type { FunctionSettings, LayerReference } from '../../function-record.ts';
import { optionalSwitch } from '../choice.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';
import { readEnvironment } from './environment.ts';
import { readFileSystems } from './file-systems.ts';
import { readLogs } from './logs.ts';
import { readDeadLetters, readIntranet, readPublicNetwork, readVpc } from './network.ts';
import { readConcurrency, readProtocolParams } from './protocol.ts';
import { readDescription, readMemory } from './sizes.ts';

/** Settings as they were sent: what was left out is undefined. */
export type SentSettings = {
  readonly [Name in keyof FunctionSettings]: FunctionSettings[Name] | undefined;
};

/** Reads the settings that CreateFunction and UpdateFunctionConfiguration both take. */
export const readSettings = (parameters: Parameters, limits: Limits): SentSettings => ({
  Description: readDescription(parameters, limits),
  MemorySize: readMemory(parameters, limits),
  Timeout: parameters.integer('Timeout'),
  InitTimeout: parameters.integer('InitTimeout'),
  Environment: readEnvironment(parameters, limits),
  VpcConfig: readVpc(parameters),
  Role: parameters.text('Role'),
  InstallDependency: readSwitch(parameters, 'InstallDependency', 'InvalidParameterValue'),
  ...readLogs(parameters),
  Layers: readLayers(parameters, limits),
  DeadLetterConfig: readDeadLetters(parameters),
  PublicNetConfig: readPublicNetwork(parameters),
  CfsConfig: readFileSystems(parameters),
  DnsCache: readSwitch(parameters, 'DnsCache', 'InvalidParameterValue'),
  IntranetConfig: readIntranet(parameters),
  L5Enable: readSwitch(parameters, 'L5Enable', 'InvalidParameterValue.L5Enable'),
  ProtocolParams: readProtocolParams(parameters, limits),
  InstanceConcurrencyConfig: readConcurrency(parameters, limits),
});

/** The settings, with those that were sent in the place of those that were there. */
export const mergeSettings = (settings: FunctionSettings, sent: SentSettings): FunctionSettings => {
  const changes = Object.entries(sent).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(changes) };
};

const readSwitch = (parameters: Parameters, name: string, code: string): string | undefined =>
  optionalSwitch(parameters.text(name), name, code);

/** Official tools take away all layers by sending one without a name. */
const readLayers = (
  parameters: Parameters,
  limits: Limits,
): readonly LayerReference[] | undefined => {
  const layers = parameters.groups('Layers')?.map((layer) => ({
    LayerName: layer.requiredText('LayerName'),
    LayerVersion: layer.requiredInteger('LayerVersion'),
  }));
  const named = layers?.filter(({ LayerName }) => LayerName !== '');
  if (named && named.length > limits.layersOfFunction.max) {
    const message = `A function takes at most ${limits.layersOfFunction.max} layers.`;
    throw new ApiRefusal('InvalidParameterValue.Layers', message);
  }
  return named;
};
