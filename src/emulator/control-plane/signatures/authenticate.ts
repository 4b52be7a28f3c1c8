import type { Limits } from '../../../platform/limits.ts';
import type { Credential } from '../../credential.ts';
import { readForm, signedForm } from './form.ts';
import type { SignedCall, SignedRequest } from './signed-request.ts';
import { readTc3 } from './tc3.ts';

/** Checks a request in whichever form it is signed, and reads it. Throws ApiRefusals. */
export const authenticate = (
  request: SignedRequest,
  credential: Credential,
  now: number,
  limits: Limits,
): SignedCall => {
  const { authorization, 'x-tc-action': action } = request.headers;
  const isForm = authorization === undefined && action === undefined;
  const form = isForm ? signedForm(request, limits) : undefined;
  return form
    ? readForm(request, form, credential, now, limits)
    : readTc3(request, credential, now, limits);
};
