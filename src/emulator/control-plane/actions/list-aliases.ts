import { DEFAULT_PAGE_SIZE } from '../../../platform/api.ts';
import { aliasesOf, versionsBehind } from '../../versions.ts';
import { apiAction } from '../action.ts';
import { aliasAnswer } from '../alias-answer.ts';
import { pageOf } from '../listing.ts';
import { readFunctionName, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

/** Here, and nowhere else, the API model has texts for these two. */
const readCount = (parameters: Parameters, name: string, fallback: number): number => {
  const sent = parameters.text(name);
  if (!sent) return fallback;
  if (/^\d+$/.test(sent)) return Number(sent);
  throw new ApiRefusal('InvalidParameterValue', `${name} [${sent}] is not a number.`);
};

const read = (parameters: Parameters) => ({
  fn: readFunctionName(parameters),
  version: parameters.text('FunctionVersion') || undefined,
  page: {
    offset: readCount(parameters, 'Offset', 0),
    limit: readCount(parameters, 'Limit', DEFAULT_PAGE_SIZE),
  },
});

export const listAliases = apiAction({
  name: 'ListAliases',
  read,
  perform: ({ fn, page, version }, { store }) => {
    const all = aliasesOf(requireFunction(store.world(), fn)).filter(
      (alias) => version === undefined || versionsBehind(alias).includes(version),
    );
    return { TotalCount: all.length, Aliases: pageOf(all, page).map(aliasAnswer) };
  },
});
