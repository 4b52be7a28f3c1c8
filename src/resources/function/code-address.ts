import { textOf } from '../answer.ts';
import type { ControlPlane } from '../control-plane.ts';
import type { FunctionName } from './state.ts';

/** Where the code of a function can be downloaded for a while; undefined where it has no zip. */
export const codeAddressOf = async (
  { functionName, namespace }: FunctionName,
  control: ControlPlane,
): Promise<{ readonly url: string; readonly sha256: string } | undefined> => {
  const name = { FunctionName: functionName, Namespace: namespace };
  const answer = await control.call('GetFunctionAddress', name);
  const url = textOf(answer, 'Url');
  return url ? { url, sha256: textOf(answer, 'CodeSha256') ?? '' } : undefined;
};
