import type { Package } from '../../package/package.ts';
import { lookUntil, waitUntilActive, waitUntilSteady } from '../ready.ts';
import type { Undertaking } from '../resource-kind.ts';
import { OWNER_TAG } from './owner.ts';
import { readFunction } from './read.ts';
import { type FunctionName, type FunctionState, functionAddress } from './state.ts';

/** Gives the code of a function that is about to be sent. */
export type CodeOf = (name: FunctionName) => Package;

export const createFunction = async (
  desired: FunctionState,
  code: Package,
  undertaking: Undertaking,
): Promise<void> => {
  await undertaking.control.call('CreateFunction', {
    ...nameOf(desired),
    Code: { ZipFile: base64(code) },
    Type: desired.type,
    Runtime: desired.runtime,
    ...(desired.protocolType && { ProtocolType: desired.protocolType }),
    ...withoutClearing(configurationOf(desired)),
    ...(desired.handler && { Handler: desired.handler }),
    ...(desired.owner && { Tags: [{ Key: OWNER_TAG, Value: desired.owner }] }),
  });
  await untilActive(desired, undertaking);
};

/**
 * Code first, then configuration, each waited for: a write while Updating is refused. What failed
 * before is sent again, whatever of it is there.
 */
export const updateFunction = async (
  live: FunctionState,
  desired: FunctionState,
  code: Package,
  undertaking: Undertaking,
): Promise<void> => {
  await waitUntilSteady(functionAddress(desired), nameOf(desired), undertaking);
  const failed = live.status !== desired.status;
  if (failed || live.codeSha256 !== desired.codeSha256 || live.handler !== desired.handler) {
    await undertaking.control.call('UpdateFunctionCode', {
      ...nameOf(desired),
      ZipFile: base64(code),
      ...(desired.handler && { Handler: desired.handler }),
    });
    await untilActive(desired, undertaking);
  }
  const configuration = configurationOf(desired);
  const same = JSON.stringify(configurationOf(live)) === JSON.stringify(configuration);
  if (same && !failed) return;
  await undertaking.control.call('UpdateFunctionConfiguration', {
    ...nameOf(desired),
    ...configuration,
  });
  await untilActive(desired, undertaking);
};

/** Waits until it is gone: its name cannot be used again before. */
export const removeFunction = async (
  live: FunctionName,
  undertaking: Undertaking,
): Promise<void> => {
  await undertaking.control.call('DeleteFunction', nameOf(live));
  const look = async () => {
    const left = await readFunction(live, undertaking.control);
    return left ? { status: left.status } : { seen: undefined };
  };
  await lookUntil(functionAddress(live), look, undertaking);
};

const nameOf = ({ functionName, namespace }: FunctionName) => ({
  FunctionName: functionName,
  Namespace: namespace,
});

const untilActive = (fn: FunctionName, undertaking: Undertaking) =>
  waitUntilActive(functionAddress(fn), nameOf(fn), undertaking);

const base64 = ({ zip }: Package): string => Buffer.from(zip).toString('base64');

const configurationOf = (state: FunctionState) => ({
  Description: state.description,
  MemorySize: state.memorySize,
  Timeout: state.timeout,
  InitTimeout: state.initTimeout,
  ...(state.idleTimeOut !== undefined && {
    ProtocolParams: { WSParams: { IdleTimeOut: state.idleTimeOut } },
  }),
  ...(state.environment && { Environment: { Variables: variablesOf(state.environment) } }),
});

/** A new function has no variables that could be cleared. */
const withoutClearing = ({ Environment, ...rest }: ReturnType<typeof configurationOf>) =>
  Environment?.Variables.some(({ Key }) => Key !== '') ? { ...rest, Environment } : rest;

/** No variables at all are said with one empty one; an empty list would leave the old ones. */
const variablesOf = (environment: Readonly<Record<string, string>>) => {
  const variables = Object.entries(environment)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([Key, Value]) => ({ Key, Value }));
  return variables.length > 0 ? variables : [{ Key: '', Value: '' }];
};
