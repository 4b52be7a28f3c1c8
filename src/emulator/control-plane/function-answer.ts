import { utcDateTime } from '../../host/clock.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { FunctionRecord, LayerReference, StatusReason, Variable } from '../function-record.ts';
import type { JsonObject } from '../json.ts';
import type { TriggerRecord } from '../trigger-record.ts';
import { provisionedMegabytes } from './concurrency.ts';
import { triggerAnswer } from './trigger-answer.ts';

interface Asked {
  readonly qualifier: string;
  /** What the qualifier leads to. */
  readonly version: string;
  readonly gatewayUrl: string;
}

/** A function in the shape of GetFunction (its example in the API model). */
export const functionAnswer = (
  fn: FunctionRecord,
  { qualifier, version, gatewayUrl }: Asked,
): JsonObject => {
  const { Layers, ProtocolParams, Environment, ...settings } = fn.settings;
  return {
    ...summary(fn),
    ...settings,
    Environment: { Variables: pairs(Environment.Variables) },
    Layers: Layers.map(layerAnswer),
    ProtocolType: fn.protocolType,
    ProtocolParams: ProtocolParams && { WSParams: { ...ProtocolParams.WSParams } },
    Handler: fn.handler,
    Qualifier: qualifier,
    FunctionVersion: version,
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
    Triggers: triggersFor(fn, qualifier).map((trigger) => triggerAnswer(fn, trigger, gatewayUrl)),
  };
};

/** Who asks for the latest version is told of all triggers; else those of the qualifier count. */
const triggersFor = ({ triggers }: FunctionRecord, qualifier: string): readonly TriggerRecord[] =>
  qualifier === DEFAULTS.latestVersion
    ? triggers
    : triggers.filter((trigger) => trigger.qualifier === qualifier);

/** A function in the shape of ListFunctions. */
export const functionItem = (fn: FunctionRecord): JsonObject => ({
  ...summary(fn),
  Description: fn.settings.Description,
  ReservedConcurrencyMem: fn.reservedMegabytes ?? null,
  TotalProvisionedConcurrencyMem: provisionedMegabytes(fn),
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
