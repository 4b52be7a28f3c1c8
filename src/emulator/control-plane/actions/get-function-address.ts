import { apiAction } from '../action.ts';
import { readFunctionName, refuseQualifier, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';

const read = (parameters: Parameters) => {
  refuseQualifier(parameters.text('Qualifier'), 'ResourceNotFound.Version');
  return readFunctionName(parameters);
};

/** The hash is that of the zip. There is no object storage to download it from, so no address. */
export const getFunctionAddress = apiAction({
  name: 'GetFunctionAddress',
  read,
  perform: (request, { store }) => {
    const { code } = requireFunction(store.world(), request);
    return { Url: '', CodeSha256: code?.sha256 ?? '' };
  },
});
