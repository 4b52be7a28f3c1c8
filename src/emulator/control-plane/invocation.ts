import { API_TYPES } from '../../platform/defaults.ts';
import type { FunctionRecord } from '../function-record.ts';
import { parseJson } from '../json.ts';
import { requireVersion } from './lookup.ts';
import { ApiRefusal } from './refusal.ts';

interface Invocation {
  readonly qualifier: string;
  readonly event: string | undefined;
  /** The code for a type of function that cannot be called like this. */
  readonly wrongType: string;
}

/**
 * Says no, for the reason for which the platform would; a call that the platform would take is
 * refused too, because nothing on this machine runs event functions.
 */
export const refuseInvocation = (
  fn: FunctionRecord,
  { qualifier, event, wrongType }: Invocation,
): never => {
  const { record } = requireVersion(fn, qualifier, 'ResourceNotFound.Qualifier');
  if (record.type === API_TYPES.web) {
    const message = 'Functions of type HTTP cannot be invoked through the API; use their URL.';
    throw new ApiRefusal(wrongType, message);
  }
  if (record.status !== 'Active') {
    const message = `The current function status is ${record.status}.`;
    throw new ApiRefusal('FailedOperation.FunctionStatusError', message);
  }
  if (event && parseJson(event) === undefined) {
    throw new ApiRefusal('InvalidParameterValue.Param', 'The event is not JSON.');
  }
  const message = 'The local target does not run event functions.';
  throw new ApiRefusal('FailedOperation.InvokeFunction', message);
};
