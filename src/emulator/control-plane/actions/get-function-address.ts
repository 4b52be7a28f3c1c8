import { apiAction } from '../action.ts';
import { codeAddress } from '../code-download.ts';
import { readFunctionName, readQualifier, requireFunction, requireVersion } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';

const read = (parameters: Parameters) => ({
  ...readFunctionName(parameters),
  qualifier: readQualifier(parameters),
});

/** The hash is that of the zip. An image has neither a zip nor an address. */
export const getFunctionAddress = apiAction({
  name: 'GetFunctionAddress',
  read,
  perform: (request, { store, clock, host, secretKey }) => {
    const fn = requireFunction(store.world(), request);
    const { record } = requireVersion(fn, request.qualifier, 'ResourceNotFound.Version');
    const sha256 = record.code?.sha256 ?? '';
    const Url = sha256 && codeAddress(sha256, host, { secretKey, now: clock.now() });
    return { Url, CodeSha256: sha256 };
  },
});
