import { mapOf, type Written, WrittenMap } from '../../config/written.ts';
import { API_TYPES, DEFAULTS } from '../../platform/defaults.ts';
import type { Image } from '../../resources/function/settings/code.ts';
import type { FunctionState } from '../../resources/function/state.ts';
import { type Keeper, variableName } from './kept-out.ts';

/** A key of `inputs`, its value, and the field of the API that it was read from. */
export interface Input {
  readonly key: string;
  readonly value: Written | undefined;
  readonly field?: string;
}

/** The folder that the code is put into, as the file names it. */
export const CODE_FOLDER = './src';

/** A function in the keys of the component; what the platform would take anyway is left out. */
export const inputsOf = (live: FunctionState, region: string, texts: Keeper): readonly Input[] => [
  { key: 'name', value: live.functionName, field: 'FunctionName' },
  { key: 'namespace', value: unless(DEFAULTS.namespace, live.namespace), field: 'Namespace' },
  { key: 'region', value: region },
  { key: 'type', value: live.type === API_TYPES.web ? 'web' : 'event', field: 'Type' },
  ...codeInputs(live, texts),
  {
    key: 'description',
    value: live.description === '' ? undefined : worded(texts, 'description', live.description),
    field: 'Description',
  },
  ...sizeInputs(live),
  { key: 'environment', value: environmentOf(live, texts), field: 'Environment' },
  ...webSocketInputs(live),
  ...connectedInputs(live, texts),
];

const unless = <T extends Written>(standard: T, value: T): T | undefined =>
  value === standard ? undefined : value;

const worded = (texts: Keeper, key: string, value: string): string =>
  texts.text(variableName(key), value).value;

const codeInputs = (live: FunctionState, texts: Keeper): readonly Input[] => {
  const { image, handler, runtime } = live;
  const isEvent = live.type === API_TYPES.event;
  return [
    { key: 'runtime', value: image ? undefined : runtime, field: 'Runtime' },
    { key: 'handler', value: isEvent ? handler : undefined, field: 'Handler' },
    { key: 'src', value: image ? undefined : (objectOf(live.codeObject) ?? CODE_FOLDER) },
    { key: 'image', value: image && imageOf(image, texts), field: 'ImageConfig' },
  ];
};

/** Code that was deployed from an object in COS; a long name of one is not known any more. */
const objectOf = (name: string | undefined): WrittenMap | undefined => {
  const [, bucket, object] = /^([a-z0-9-]+)\/(.+)$/.exec(name ?? '') ?? [];
  return bucket && object ? mapOf({ bucket, object }) : undefined;
};

/** Whether the code lies in COS, and stays there. */
export const liesInObject = (live: FunctionState): boolean =>
  objectOf(live.codeObject) !== undefined;

const imageOf = (image: Image, texts: Keeper): WrittenMap =>
  mapOf({
    imageUrl: image.uri,
    imageType: unless(DEFAULTS.imageType, image.type),
    registryId: unless('', image.registryId),
    command: image.command === '' ? undefined : worded(texts, 'imageCommand', image.command),
    args: image.args === '' ? undefined : worded(texts, 'imageArgs', image.args),
    imagePort: unless<number>(DEFAULTS.imagePort, image.port),
  });

const sizeInputs = (live: FunctionState): readonly Input[] => {
  const initTimeout = live.image ? DEFAULTS.imageInitTimeoutSeconds : DEFAULTS.initTimeoutSeconds;
  return [
    {
      key: 'memorySize',
      value: unless<number>(DEFAULTS.memoryMegabytes, live.memorySize),
      field: 'MemorySize',
    },
    {
      key: 'timeout',
      value: unless<number>(DEFAULTS.timeoutSeconds, live.timeout),
      field: 'Timeout',
    },
    {
      key: 'initTimeout',
      value: unless<number>(initTimeout, live.initTimeout),
      field: 'InitTimeout',
    },
  ];
};

const environmentOf = (
  { environment = {} }: FunctionState,
  texts: Keeper,
): WrittenMap | undefined => {
  const variables = Object.entries(environment)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ key, ...texts.text(key, value) }));
  if (variables.length === 0) return undefined;
  return mapOf({ variables: new WrittenMap(variables) });
};

/** The idle timeout is written out in any case: what it is by default surprises most. */
const webSocketInputs = (live: FunctionState): readonly Input[] => {
  const { dynamicConcurrency, maxConcurrency } = live;
  const sharesInstances = maxConcurrency > 1 || dynamicConcurrency;
  return [
    { key: 'protocolType', value: live.protocolType, field: 'ProtocolType' },
    {
      key: 'protocolParams',
      value:
        live.idleTimeOut === undefined
          ? undefined
          : mapOf({ wsParams: mapOf({ idleTimeOut: live.idleTimeOut }) }),
      field: 'ProtocolParams',
    },
    {
      key: 'instanceConcurrencyConfig',
      value: sharesInstances
        ? mapOf({
            enable: true,
            dynamicEnabled: unless<boolean>(false, dynamicConcurrency),
            maxConcurrency,
          })
        : undefined,
      field: 'InstanceConcurrencyConfig',
    },
  ];
};

const connectedInputs = (live: FunctionState, texts: Keeper): readonly Input[] => [
  { key: 'role', value: unless('', live.role), field: 'Role' },
  {
    key: 'vpcConfig',
    value: live.vpcId ? mapOf({ vpcId: live.vpcId, subnetId: live.subnetId }) : undefined,
    field: 'VpcConfig',
  },
  {
    key: 'publicAccess',
    value: unless<boolean>(true, live.publicNetwork),
    field: 'PublicNetConfig',
  },
  {
    key: 'eip',
    value: unless<boolean>(false, live.fixedPublicAddress),
    field: 'PublicNetConfig.EipConfig',
  },
  {
    key: 'layers',
    value: someOf(live.layers.map((layer) => mapOf({ ...layer }))),
    field: 'Layers',
  },
  {
    key: 'cls',
    value:
      live.clsLogsetId || live.clsTopicId
        ? mapOf({ logsetId: live.clsLogsetId ?? '', topicId: live.clsTopicId ?? '' })
        : undefined,
    field: 'ClsLogsetId, ClsTopicId',
  },
  { key: 'cfs', value: someOf(live.fileSystems.map(fileSystemOf)), field: 'CfsConfig' },
  { key: 'deadLetter', value: deadLetterOf(live), field: 'DeadLetterConfig' },
  { key: 'tags', value: tagsOf(live, texts), field: 'Tags' },
  {
    key: 'installDependency',
    value: unless<boolean>(false, live.installDependency),
    field: 'InstallDependency',
  },
  {
    key: 'asyncRunEnable',
    value: unless<boolean>(false, live.asyncRunEnable),
    field: 'AsyncRunEnable',
  },
  { key: 'traceEnable', value: unless<boolean>(false, live.traceEnable), field: 'TraceEnable' },
];

const someOf = (items: readonly Written[]): readonly Written[] | undefined =>
  items.length > 0 ? items : undefined;

const fileSystemOf = ({
  userId,
  userGroupId,
  ...system
}: FunctionState['fileSystems'][number]): WrittenMap =>
  mapOf({
    ...system,
    userId: unless<string>(DEFAULTS.fileSystemUser, userId),
    userGroupId: unless<string>(DEFAULTS.fileSystemUser, userGroupId),
  });

const deadLetterOf = ({ deadLetter }: FunctionState): WrittenMap | undefined => {
  const { type, name, filterType } = deadLetter;
  if (!type && !name && !filterType) return undefined;
  return mapOf({ type, name, filterType: unless('', filterType) });
};

const tagsOf = ({ tags }: FunctionState, texts: Keeper): WrittenMap | undefined => {
  const entries = Object.entries(tags).map(([key, value]) => ({
    key,
    ...texts.text(variableName('tag', key), value),
  }));
  return entries.length > 0 ? new WrittenMap(entries) : undefined;
};
