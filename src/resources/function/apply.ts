import { isDeepStrictEqual } from 'node:util';
import { FUNCTION_ABSENT } from '../../platform/api-errors.ts';
import { lookUntil, waitUntilActive, whenSteady } from '../ready.ts';
import { makeOnce, unless } from '../repeated.ts';
import type { Undertaking } from '../resource-kind.ts';
import type { CodeRequest } from '../upload.ts';
import { withCode } from './code.ts';
import { attached, changed } from './configuration.ts';
import { readFunction } from './read.ts';
import type { CodeToSend } from './settings/code.ts';
import { creationRequest } from './settings/instances.ts';
import { allTags } from './settings/tags.ts';
import { type FunctionName, type FunctionState, functionAddress } from './state.ts';
import { changeTags } from './tag-changes.ts';

/** Gives the code of a function that is about to be sent. */
export type CodeOf = (name: FunctionName) => CodeToSend;

export const createFunction = async (
  desired: FunctionState,
  code: CodeToSend,
  undertaking: Undertaking,
): Promise<void> => {
  const { control } = undertaking;
  const isOurs = async () => {
    const live = await readFunction(desired, control);
    // What lies in COS has no digest here; its name is in a tag.
    return (
      live !== undefined &&
      live.owner === desired.owner &&
      live.codeObject === desired.codeObject &&
      live.codeSha256 === (desired.codeSha256 ?? live.codeSha256)
    );
  };
  await withCode(code, undertaking, async (source) => {
    await makeOnce(() => control.call('CreateFunction', newFunction(desired, source)), isOurs);
    await untilActive(desired, undertaking);
  });
};

const newFunction = (desired: FunctionState, code: CodeRequest) => {
  const tags = [...allTags(desired)].map(([Key, Value]) => ({ Key, Value }));
  return {
    ...nameOf(desired),
    Code: code,
    Type: desired.type,
    Runtime: desired.runtime,
    ...(desired.protocolType && { ProtocolType: desired.protocolType }),
    ...attached(desired),
    ...creationRequest(desired),
    ...(desired.handler && { Handler: desired.handler }),
    ...(tags.length > 0 && { Tags: tags }),
  };
};

/**
 * Code first, then configuration, each waited for: a write while Updating is refused. What failed
 * before is sent again, whatever of it is there.
 */
export const updateFunction = async (
  live: FunctionState,
  desired: FunctionState,
  code: CodeToSend,
  undertaking: Undertaking,
): Promise<void> => {
  const failed = live.status !== desired.status;
  if (failed || !isDeepStrictEqual(codePartsOf(live), codePartsOf(desired))) {
    await withCode(code, undertaking, async (source) => {
      await write('UpdateFunctionCode', desired, undertaking, {
        // All but an image stands beside the other parameters.
        ...(code.kind === 'image' ? { Code: source } : source),
        ...(desired.handler && { Handler: desired.handler }),
      });
      await untilActive(desired, undertaking);
    });
  }
  const configuration = { ...(failed && attached(desired)), ...changed(live, desired) };
  if (Object.keys(configuration).length > 0) {
    await write('UpdateFunctionConfiguration', desired, undertaking, configuration);
    await untilActive(desired, undertaking);
  }
  await changeTags(live, desired, undertaking);
};

const codePartsOf = ({ codeSha256, codeObject, image, handler }: FunctionState) => ({
  codeSha256,
  codeObject,
  image,
  handler,
});

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
