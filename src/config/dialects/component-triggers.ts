import type { Located } from '../../diagnostics/located.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { OtherTriggerModel, TriggerModel } from '../model.ts';

/** Triggers that the official deployer gives one name where the file gives none. */
const NAMED_BY_DEFAULT = 'timer';

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

/** A trigger, given its sort and the place that holds its parameters. */
export const triggerOf = ({ key, value }: ReturnType<Cursor['fields']>[number]): TriggerModel => {
  const at = { ...key, value: undefined };
  const parameters = value.at('parameters');
  if (key.value !== 'http') return { kind: 'other', at, sort: key, ...otherPartsOf(key, value) };
  const network = parameters.at('netConfig');
  return {
    kind: 'url',
    at,
    name: parameters.at('name').text(DEFAULTS.urlTriggerName),
    qualifier: parameters.at('qualifier').text(DEFAULTS.qualifier),
    authType: parameters.at('authType').text(DEFAULTS.urlAuthType),
    intranet: network.at('enableIntranet').boolean(false),
    extranet: network.at('enableExtranet').boolean(false),
    network: network.isWritten ? network.here() : undefined,
    networkRoom: network.room(),
    room: parameters.room(),
    notDeployed: ['name', 'corsConfig']
      .map((name) => parameters.at(name))
      .filter((place) => place.isWritten)
      .map((place) => place.here()),
  };
};

const otherPartsOf = (
  key: OtherTriggerModel['sort'],
  value: Cursor,
): Omit<OtherTriggerModel, 'kind' | 'at' | 'sort'> => {
  const parameters = value.at('parameters');
  const written = [parameters.at('name'), value.at('name')].find((name) => name.isWritten);
  const byDefault =
    key.value === NAMED_BY_DEFAULT ? { ...key, origin: 'default' as const } : undefined;
  const isTimer = key.value === 'timer' && value.isWritten && !parameters.isUnjudged;
  return {
    name: written?.text('') ?? byDefault,
    qualifier: parameters.at('qualifier').text(DEFAULTS.qualifier),
    cron: isTimer ? parameters.at('cronExpression').text('') : undefined,
    endpointProtocols: endpointProtocolsOf(parameters.at('endpoints')),
    body: value.body(),
  };
};

const endpointProtocolsOf = (endpoints: Cursor): readonly Located<string>[] =>
  endpoints
    .items()
    .flatMap((endpoint) => ['protocol', 'protocolType'].map((key) => endpoint.at(key)))
    .flatMap((protocol) => protocol.optionalText() ?? []);
