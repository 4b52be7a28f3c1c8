import type { Located } from '../../diagnostics/located.ts';
import { DEFAULTS, type FunctionDefaults, WEB_SOCKET_PROTOCOL } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { CodeModel, EnvironmentVariable, FunctionModel } from '../model.ts';
import { COMPONENT_SPELLING, type Spelling, typeMeant } from '../spelling.ts';
import { partsOf } from './component-parts.ts';
import { codeObjectOf, isTurnedOff, settingsOf } from './component-settings.ts';
import { triggersOf } from './component-triggers.ts';

/** Whose part of which project the function is. */
export interface Identity {
  readonly owner: string;
  /** What the official deployer calls the function when the file does not. */
  readonly deployedName: string;
  /** What it calls a timer when the file does not. */
  readonly timerName?: string;
  /** A part of it is not known. */
  readonly isOpen: boolean;
}

/** Keys that something is made of; all others are checked, and deployed one day. */
const DEPLOYED: ReadonlySet<string> = new Set([
  'name',
  'namespace',
  'region',
  'type',
  'runtime',
  'handler',
  'description',
  'memorySize',
  'timeout',
  'initTimeout',
  'environment',
  'protocolType',
  'protocolParams',
  'src',
  'image',
  'events',
  'ignoreTriggers',
  'role',
  'vpcConfig',
  'publicAccess',
  'eip',
  'layers',
  'cls',
  'cfs',
  'deadLetter',
  'tags',
  'installDependency',
  'asyncRunEnable',
  'traceEnable',
  'instanceConcurrencyConfig',
]);

/** Keys further down that nothing is made of yet. */
const NOT_DEPLOYED_BELOW: readonly (readonly string[])[] = [
  ['src', 'hook'],
  ['src', 'targetDir'],
];

/** What differs between the deployers that take the component's keys. */
export interface Custom {
  readonly defaults: FunctionDefaults;
  readonly spelling: Spelling;
}

const OF_COMPONENT: Custom = { defaults: DEFAULTS, spelling: COMPONENT_SPELLING };

/**
 * `inputs`, read. What the schema has refused is here already as an unresolved stand-in. Other
 * dialects are read by the same names, with a cursor that knows what they call them.
 */
export const componentFunction = (
  inputs: Cursor,
  { owner, deployedName, timerName, isOpen }: Identity,
  { defaults, spelling }: Custom = OF_COMPONENT,
): FunctionModel => {
  const writtenType = inputs.at('type').optionalText();
  const protocol = inputs.at('protocolType').optionalText();
  const webSocketParams = inputs.at('protocolParams').at('wsParams');
  const idle = webSocketParams.at('idleTimeOut').number(DEFAULTS.idleTimeoutSeconds);
  const name = inputs.at('name').text(deployedName);
  const triggers = triggersOf(inputs.at('events'), timerName);
  return {
    spelling,
    owner,
    notDeployed: [
      ...undeployedKeys(inputs),
      ...triggers.flatMap((trigger) => (trigger.kind === 'url' && trigger.ownName) || []),
    ],
    at: inputs.here(),
    name: isOpen && name.origin === 'default' ? { ...name, origin: 'unresolved' } : name,
    namespace: inputs.at('namespace').text(defaults.namespace),
    region: inputs.at('region').text(defaults.region),
    type: functionType(inputs.at('type').text(spelling.types.event), spelling),
    writtenType,
    runtime: inputs.at('runtime').text(defaults.runtime),
    handler: inputs.at('handler').optionalText(),
    description: inputs.at('description').optionalText(),
    memoryMegabytes: inputs.at('memorySize').number(defaults.memoryMegabytes),
    timeoutSeconds: inputs.at('timeout').number(defaults.timeoutSeconds),
    initTimeoutSeconds: inputs.at('initTimeout').number(initTimeoutOf(inputs.at('image'))),
    environment: environmentOf(inputs.at('environment').at('variables')),
    protocol,
    webSocketParams: webSocketParams.isWritten ? webSocketParams.here() : undefined,
    webSocket: protocol?.value === WEB_SOCKET_PROTOCOL ? { idleTimeoutSeconds: idle } : undefined,
    connectionsForEachInstance: connectionsOf(inputs.at('instanceConcurrencyConfig')),
    isAsynchronous: inputs.at('asyncRunEnable').boolean(false),
    code: codeOf(inputs.at('src')),
    codeObject: codeObjectOf(inputs.at('src')),
    settings: settingsOf(inputs),
    ignoresTriggers: inputs.at('ignoreTriggers').boolean(false),
    triggers,
    ...partsOf(inputs),
  };
};

/** What means no type makes an event function: to the component, `Web` is one. */
const functionType = (written: Located<string>, spelling: Spelling): FunctionModel['type'] => ({
  ...written,
  value: typeMeant(written.value, spelling) ?? 'event',
});

const undeployedKeys = (inputs: Cursor): readonly Located<unknown>[] => [
  ...inputs
    .fields()
    .filter(({ key }) => !DEPLOYED.has(key.value) && !key.value.startsWith('x-'))
    .map(({ key }) => key),
  ...NOT_DEPLOYED_BELOW.map((path) => path.reduce((at, name) => at.at(name), inputs))
    .filter((place) => place.isWritten)
    .map((place) => place.here()),
];

const environmentOf = (variables: Cursor): FunctionModel['environment'] => {
  if (!variables.isWritten) return undefined;
  const value = variables.fields().map(
    ({ key, value }): EnvironmentVariable => ({
      key: key.value,
      value: value.text(''),
      name: key,
    }),
  );
  return { ...variables.here(), value };
};

/** Images take longer to start. */
const initTimeoutOf = (image: Cursor): number =>
  image.isWritten ? DEFAULTS.imageInitTimeoutSeconds : DEFAULTS.initTimeoutSeconds;

/** One, unless concurrency is turned on. */
const connectionsOf = (config: Cursor): Located<number> => {
  const most = config.at('maxConcurrency');
  if (isTurnedOff(config)) return { ...config.at('enable').boolean(false), value: 1 };
  const isOn = config.at('enable').boolean(false).value;
  return most.number(isOn ? DEFAULTS.connectionsForEachInstance : 1);
};

/** Patterns of the component are from the folder on, and one that names a folder takes it whole. */
const WHOLE_FOLDER: Omit<CodeModel, 'folder'> = {
  exclude: [],
  include: [],
  leftOut: [],
  patternsName: 'files and folders',
  hook: undefined,
};

/** Undefined where the code lies elsewhere: in COS, in an image, or nowhere. */
const codeOf = (src: Cursor): CodeModel | undefined => {
  if (!src.isWritten) return undefined;
  if (!src.isMap) return { ...WHOLE_FOLDER, folder: src.text('.') };
  const folder = [src.at('dist'), src.at('src')].find((place) => place.isWritten);
  if (!folder) return undefined;
  return {
    ...WHOLE_FOLDER,
    folder: folder.text('.'),
    exclude: patternsOf(src.at('exclude')),
    include: patternsOf(src.at('include')),
    hook: src.at('hook').optionalText(),
  };
};

/** Patterns of files: a list, or a single one. */
export const patternsOf = (patterns: Cursor): readonly Located<string>[] => {
  const items = patterns.items();
  if (items.length > 0) return items.map((item) => item.text(''));
  const single = patterns.optionalText();
  return single?.value ? [single] : [];
};
