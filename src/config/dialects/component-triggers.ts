import type { Located } from '../../diagnostics/located.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { CorsModel, OtherTriggerModel, TriggerModel } from '../model.ts';

/** Triggers that the official deployer gives one name where the file gives none. */
const NAMED_BY_DEFAULT = 'timer';

/** `events`: each item is a map with one key, the sort of trigger. */
export const triggersOf = (events: Cursor, timerName?: string): readonly TriggerModel[] =>
  events.isUnjudged
    ? [unknownTrigger(events)]
    : events
        .items()
        .flatMap((item) => (item.isMap ? firstOf(item, timerName) : unknownTrigger(item)));

const firstOf = (item: Cursor, timerName: string | undefined): readonly TriggerModel[] =>
  item
    .fields()
    .slice(0, 1)
    .map((field) => triggerOf(field, timerName));

/** What is meant cannot be told, so nobody is to miss a trigger of any sort. */
const unknownTrigger = (place: Cursor): TriggerModel => {
  const at = { ...place.here(), origin: 'unresolved' } as const;
  return { kind: 'other', at, sort: { ...at, value: '' } };
};

/** A trigger, given its sort and the place that holds its parameters. */
export const triggerOf = (
  { key, value }: ReturnType<Cursor['fields']>[number],
  timerName?: string,
): TriggerModel => {
  const at = { ...key, value: undefined };
  const parameters = value.at('parameters');
  if (key.value !== 'http') {
    return { kind: 'other', at, sort: key, ...otherPartsOf(key, value, timerName) };
  }
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
    ownName: parameters.at('name').isWritten ? parameters.at('name').text('') : undefined,
    cors: corsOf(parameters.at('corsConfig')),
  };
};

const corsOf = (cors: Cursor): CorsModel | undefined =>
  cors.isWritten
    ? {
        enable: cors.at('enable').boolean(false),
        origins: wordsOf(cors.at('origins')),
        methods: wordsOf(cors.at('methods')),
        headers: wordsOf(cors.at('headers')),
        exposeHeaders: wordsOf(cors.at('exposeHeaders')),
        credentials: cors.at('credentials').boolean(false),
        maxAge: cors.at('maxAge').optionalNumber(),
      }
    : undefined;

/** A list, or a text with commas. */
const wordsOf = (place: Cursor): readonly string[] => {
  const items = place.items().map((item) => item.text('').value);
  if (items.length > 0) return items;
  const words = place
    .text('')
    .value.split(',')
    .map((word) => word.trim());
  return words.filter((word) => word !== '');
};

const otherPartsOf = (
  key: OtherTriggerModel['sort'],
  value: Cursor,
  timerName = NAMED_BY_DEFAULT,
): Omit<OtherTriggerModel, 'kind' | 'at' | 'sort'> => {
  const parameters = value.at('parameters');
  const written = [parameters.at('name'), value.at('name')].find((name) => name.isWritten);
  const byDefault =
    key.value === NAMED_BY_DEFAULT
      ? { ...key, value: timerName, origin: 'default' as const }
      : undefined;
  const isTimer = key.value === 'timer' && value.isWritten && !parameters.isUnjudged;
  return {
    name: written?.text('') ?? byDefault,
    qualifier: parameters.at('qualifier').text(DEFAULTS.qualifier),
    cron: isTimer ? parameters.at('cronExpression').text('') : undefined,
    isOn: parameters.at('enable').boolean(false),
    argument: parameters.at('argument').text(''),
    endpointProtocols: endpointProtocolsOf(parameters.at('endpoints')),
    body: value.body(),
  };
};

const endpointProtocolsOf = (endpoints: Cursor): readonly Located<string>[] =>
  endpoints
    .items()
    .flatMap((endpoint) => ['protocol', 'protocolType'].map((key) => endpoint.at(key)))
    .flatMap((protocol) => protocol.optionalText() ?? []);
