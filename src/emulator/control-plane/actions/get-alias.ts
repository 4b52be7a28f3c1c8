import { apiAction } from '../action.ts';
import { aliasAnswer } from '../alias-answer.ts';
import { readFunctionName, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { readAliasName, requireAlias } from '../routing.ts';

const read = (parameters: Parameters) => ({
  ...readFunctionName(parameters),
  alias: readAliasName(parameters),
});

export const getAlias = apiAction({
  name: 'GetAlias',
  read,
  perform: (request, { store }) =>
    aliasAnswer(requireAlias(requireFunction(store.world(), request), request.alias)),
});
