import type { Package } from '../../package/package.ts';
import { FUNCTION_ABSENT } from '../../platform/api-errors.ts';
import { lookUntil, waitUntilActive, whenSteady } from '../ready.ts';
import { makeOnce, unless } from '../repeated.ts';
import type { Undertaking } from '../resource-kind.ts';

import { type CodeSource, withCode } from './code.ts';

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
  const { control } = undertaking;
  const isOurs = async () => {
    const live = await readFunction(desired, control);
    return (
      live !== undefined && live.owner === desired.owner && live.codeSha256 === desired.codeSha256
    );
  };
  await withCode(code, async (source) => {
    await makeOnce(() => control.call('CreateFunction', newFunction(desired, source)), isOurs);
    await untilActive(desired, undertaking);
  });
};

const newFunction = (desired: FunctionState, code: CodeSource) => ({
  ...nameOf(desired),
  Code: code,
  Type: desired.type,
  Runtime: desired.runtime,
  ...(desired.protocolType && { ProtocolType: desired.protocolType }),
  ...withoutClearing(configurationOf(desired)),
  ...(desired.handler && { Handler: desired.handler }),
  ...(desired.owner && { Tags: [{ Key: OWNER_TAG, Value: desired.owner }] }),
});

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
  const failed = live.status !== desired.status;
  if (failed || live.codeSha256 !== desired.codeSha256 || live.handler !== desired.handler) {
    await withCode(code, async (source) => {
      await write('UpdateFunctionCode', desired, undertaking, {
        ...source,
        ...(desired.handler && { Handler: desired.handler }),
      });
      await untilActive(desired, undertaking);
    });
  }
  const configuration = configurationOf(desired);
  const same = JSON.stringify(configurationOf(live)) === JSON.stringify(configuration);
  if (same && !failed) return;
  await write('UpdateFunctionConfiguration', desired, undertaking, configuration);
  await untilActive(desired, undertaking);
};

/** A write of a function that is there. */
const write = (
  action: string,
  fn: FunctionName,
  undertaking: Undertaking,
  request: Readonly<Record<string, unknown>> = {},
) =>
  whenSteady(
    () => undertaking.control.call(action, { ...nameOf(fn), ...request }),
    functionAddress(fn),
    nameOf(fn),
    undertaking,
  );

/** Waits until it is gone: its name cannot be used again before. */
export const removeFunction = async (
  live: FunctionName,
  undertaking: Undertaking,
): Promise<void> => {
  await unless(FUNCTION_ABSENT, () => write('DeleteFunction', live, undertaking));
  const look = async () => {
    const left = await readFunction(live, undertaking.control);
    return left ? { status: 'Deleting' } : { seen: undefined };
  };
  await lookUntil(functionAddress(live), look, undertaking);
};

const nameOf = ({ functionName, namespace }: FunctionName) => ({
  FunctionName: functionName,
  Namespace: namespace,
});

const untilActive = (fn: FunctionName, undertaking: Undertaking) =>
  waitUntilActive(functionAddress(fn), nameOf(fn), undertaking);

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
