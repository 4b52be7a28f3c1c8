import { utcDateTime } from '../../../host/clock.ts';
import { DEFAULTS } from '../../../platform/defaults.ts';
import type { FunctionRecord } from '../../function-record.ts';
import { atVersion } from '../../versions.ts';
import { apiAction } from '../action.ts';
import { isDescending, pageOf, readPage, sorted } from '../listing.ts';
import { readFunctionName, requireFunction } from '../lookup.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

interface Item {
  /** What the version is called. */
  readonly name: string;
  readonly record: FunctionRecord;
}

const ORDERS: Readonly<Record<string, (item: Item) => number>> = {
  AddTime: ({ record }) => record.addedAt,
  ModTime: ({ record }) => record.modifiedAt,
};

const read = (parameters: Parameters) => {
  const orderBy = parameters.text('OrderBy') || 'AddTime';
  const key = Object.hasOwn(ORDERS, orderBy) ? ORDERS[orderBy] : undefined;
  if (!key) throw new ApiRefusal('InvalidParameterValue', `OrderBy [${orderBy}] is not valid.`);
  return {
    key,
    descending: isDescending(parameters, 'DESC'),
    page: readPage(parameters),
    fn: readFunctionName(parameters),
  };
};

const itemsOf = (fn: FunctionRecord): readonly Item[] =>
  (fn.versions ?? []).flatMap(({ version }) => {
    const record = atVersion(fn, version);
    return record ? [{ name: version, record }] : [];
  });

const answer = ({ name, record }: Item) => ({
  Version: name,
  Description: record.settings.Description,
  AddTime: utcDateTime(record.addedAt),
  ModTime: utcDateTime(record.modifiedAt),
  Status: record.status,
});

/** The latest one comes first, whatever the order of the others. */
export const listVersionByFunction = apiAction({
  name: 'ListVersionByFunction',
  read,
  perform: ({ key, descending, page, ...request }, { store }) => {
    const fn = requireFunction(store.world(), request.fn);
    const published = sorted(itemsOf(fn), key, descending);
    const all = [{ name: DEFAULTS.latestVersion, record: fn }, ...published];
    const listed = pageOf(all, page);
    return {
      TotalCount: all.length,
      FunctionVersion: listed.map(({ name }) => name),
      Versions: listed.map(answer),
    };
  },
});
