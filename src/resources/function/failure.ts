import type { ControlPlane } from '../control-plane.ts';
import { reasonIn } from '../ready.ts';
import type { FunctionName } from './state.ts';

/** Why a function has failed; empty where the platform does not say. */
export const readFailureReason = async (
  { functionName, namespace }: FunctionName,
  control: ControlPlane,
): Promise<string> =>
  reasonIn(await control.call('GetFunction', { FunctionName: functionName, Namespace: namespace }));
