import { DEFAULTS } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { TriggerModel } from '../model.ts';

/** `events`: each item is a map with one key, the sort of trigger. */
export const triggersOf = (events: Cursor): readonly TriggerModel[] =>
  events.isUnjudged
    ? [unknownTrigger(events)]
    : events.items().flatMap((item) => (item.isMap ? firstOf(item) : unknownTrigger(item)));

const firstOf = (item: Cursor): readonly TriggerModel[] => item.fields().slice(0, 1).map(triggerOf);

/** What is meant cannot be told, so nobody is to miss a trigger of any sort. */
const unknownTrigger = (place: Cursor): TriggerModel => {
  const at = { ...place.here(), origin: 'unresolved' } as const;
  return { kind: 'other', at, sort: { ...at, value: '' } };
};

const triggerOf = ({ key, value }: ReturnType<Cursor['fields']>[number]): TriggerModel => {
  const at = { ...key, value: undefined };
  if (key.value !== 'http') return { kind: 'other', at, sort: key };
  const parameters = value.at('parameters');
  const network = parameters.at('netConfig');
  return {
    kind: 'url',
    at,
    name: parameters.at('name').text(DEFAULTS.urlTriggerName),
    qualifier: parameters.at('qualifier').text(DEFAULTS.qualifier),
    authType: parameters.at('authType').text(DEFAULTS.urlAuthType),
    intranet: network.at('enableIntranet').boolean(false),
    extranet: network.at('enableExtranet').boolean(false),
  };
};
