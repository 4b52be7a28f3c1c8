import { utcDateTime } from '../../host/clock.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { FunctionRecord, LayerReference, StatusReason, Variable } from '../function-record.ts';
import type { JsonObject } from '../json.ts';
import { triggerAnswer } from './trigger-answer.ts';

/** A function in the shape of GetFunction (its example in the API model). */
export const functionAnswer = (fn: FunctionRecord, gatewayUrl: string): JsonObject => {
  const { Layers, ProtocolParams, Environment, ...settings } = fn.settings;
  return {
    ...summary(fn),
    ...settings,
    Environment: { Variables: pairs(Environment.Variables) },
    Layers: Layers.map(layerAnswer),
    ProtocolType: fn.protocolType,
    ProtocolParams: ProtocolParams && { WSParams: { ...ProtocolParams.WSParams } },
    Handler: fn.handler,
    Qualifier: DEFAULTS.latestVersion,
    FunctionVersion: DEFAULTS.latestVersion,
    AvailableStatus: 'Available',
    UseGpu: 'FALSE',
    OnsEnable: 'FALSE',
    EipConfig: { EipFixed: 'FALSE', Eips: [] },
    AccessInfo: { Host: '', Vip: '' },
    ImageConfig: fn.image ?? null,
    CodeInfo: '',
    CodeSize: fn.code?.bytes ?? 0,
    CodeResult: fn.status === 'CreateFailed' ? 'failed' : 'success',
    CodeError: '',
    ErrNo: 0,
    Triggers: fn.triggers.map((trigger) => triggerAnswer(fn, trigger, gatewayUrl)),
  };
};

/** A function in the shape of ListFunctions. */
export const functionItem = (fn: FunctionRecord): JsonObject => ({
  ...summary(fn),
  Description: fn.settings.Description,
  ReservedConcurrencyMem: null,
  TotalProvisionedConcurrencyMem: 0,
});

const summary = (fn: FunctionRecord): JsonObject => ({
  Namespace: fn.namespace,
  FunctionName: fn.name,
  FunctionId: fn.id,
  Type: fn.type,
  Runtime: fn.runtime,
  Tags: pairs(fn.tags),
  AsyncRunEnable: fn.asyncRunEnable,
  TraceEnable: fn.traceEnable,
  Status: fn.status,
  StatusDesc: '',
  StatusReasons: fn.statusReasons.map(reasonAnswer),
  AddTime: utcDateTime(fn.addedAt),
  ModTime: utcDateTime(fn.modifiedAt),
});

const pairs = (variables: readonly Variable[]) =>
  variables.map(({ Key, Value }) => ({ Key, Value }));

const reasonAnswer = ({ ErrorCode, ErrorMessage }: StatusReason) => ({ ErrorCode, ErrorMessage });

const layerAnswer = ({ LayerName, LayerVersion }: LayerReference): JsonObject => ({
  LayerName,
  LayerVersion,
  CompatibleRuntimes: [],
  AddTime: '',
  Description: '',
  LicenseInfo: '',
  Status: 'Active',
  Stamp: '',
  Tags: [],
});
