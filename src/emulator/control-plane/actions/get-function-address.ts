import { apiAction } from '../action.ts';
import { readFunctionName, readQualifier, requireFunction, requireVersion } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';

const read = (parameters: Parameters) => ({
  ...readFunctionName(parameters),
  qualifier: readQualifier(parameters),
});

/** The hash is that of the zip. There is no object storage to download it from, so no address. */
export const getFunctionAddress = apiAction({
  name: 'GetFunctionAddress',
  read,
  perform: (request, { store }) => {
    const fn = requireFunction(store.world(), request);
    const { record } = requireVersion(fn, request.qualifier, 'ResourceNotFound.Version');
    return { Url: '', CodeSha256: record.code?.sha256 ?? '' };
  },
});
