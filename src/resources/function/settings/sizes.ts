import type { FunctionModel } from '../../../config/model.ts';
import { DEFAULTS } from '../../../platform/defaults.ts';
import { listOf, numberOf, objectOf, textOf } from '../../answer.ts';
import type { ApiResponse } from '../../control-plane.ts';
import type { FieldTable } from '../../resource-kind.ts';

/** How much a function takes, how long, and what it is told. */
export interface SizesState {
  readonly description: string;
  /** Megabytes. */
  readonly memorySize: number;
  /** Seconds. */
  readonly timeout: number;
  /** Seconds. */
  readonly initTimeout: number;
  /** Seconds; undefined where the function does not speak WebSocket. */
  readonly idleTimeOut: number | undefined;
  /** Undefined means: leave what is there. */
  readonly environment: Readonly<Record<string, string>> | undefined;
}

export const sizesFields: FieldTable<SizesState> = {
  description: 'in place',
  memorySize: 'in place',
  timeout: 'in place',
  initTimeout: 'in place',
  idleTimeOut: 'in place',
  environment: 'in place, never shown',
};

export const desireSizes = (fn: FunctionModel): SizesState => ({
  description: fn.description?.value ?? '',
  memorySize: fn.memoryMegabytes.value,
  timeout: fn.timeoutSeconds.value,
  initTimeout: fn.initTimeoutSeconds.value,
  idleTimeOut: fn.webSocket?.idleTimeoutSeconds.value,
  environment:
    fn.environment &&
    Object.fromEntries(fn.environment.value.map(({ key, value }) => [key, value.value])),
});

export const readSizes = (answer: ApiResponse): SizesState => ({
  description: textOf(answer, 'Description') ?? '',
  memorySize: numberOf(answer, 'MemorySize') ?? DEFAULTS.memoryMegabytes,
  timeout: numberOf(answer, 'Timeout') ?? DEFAULTS.timeoutSeconds,
  initTimeout: numberOf(answer, 'InitTimeout') ?? DEFAULTS.initTimeoutSeconds,
  idleTimeOut: textOf(answer, 'ProtocolType') ? idleTimeOutOf(answer) : undefined,
  environment: Object.fromEntries(
    listOf(objectOf(answer, 'Environment'), 'Variables').map((variable) => [
      textOf(variable, 'Key') ?? '',
      textOf(variable, 'Value') ?? '',
    ]),
  ),
});

const idleTimeOutOf = (answer: ApiResponse): number =>
  numberOf(objectOf(objectOf(answer, 'ProtocolParams'), 'WSParams'), 'IdleTimeOut') ??
  DEFAULTS.idleTimeoutSeconds;

export const sizesRequest = (state: SizesState) => ({
  Description: state.description,
  MemorySize: state.memorySize,
  Timeout: state.timeout,
  InitTimeout: state.initTimeout,
  ...(state.idleTimeOut !== undefined && {
    ProtocolParams: { WSParams: { IdleTimeOut: state.idleTimeOut } },
  }),
  ...(state.environment && { Environment: { Variables: variablesOf(state.environment) } }),
});

/** No variables at all are said with one empty one; an empty list would leave the old ones. */
const variablesOf = (environment: Readonly<Record<string, string>>) => {
  const variables = Object.entries(environment)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([Key, Value]) => ({ Key, Value }));
  return variables.length > 0 ? variables : [{ Key: '', Value: '' }];
};
