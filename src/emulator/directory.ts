import type { Random } from '../host/random.ts';
import { DEFAULTS } from '../platform/defaults.ts';
import { LOCAL_ACCOUNT } from './account.ts';
import type { DeployedFunction, FunctionDirectory } from './deployed-function.ts';
import type { FunctionRecord, FunctionStatus } from './function-record.ts';
import type { Store } from './store.ts';
import { letsIn, readAddressedName } from './trigger-record.ts';
import { atVersion, versionByChance } from './versions.ts';
import { findFunction } from './world.ts';

/** What the gateway may know of the world. */
export const directoryOf = (store: Store, random: Random): FunctionDirectory => ({
  find: (namespace, addressed) => {
    const { name, qualifiers } = readAddressedName(addressed);
    const fn = findFunction(store.world(), namespace, name);
    if (!fn) return undefined;
    const open = fn.triggers.filter(letsIn).map(({ qualifier }) => qualifier);
    const asked = qualifiers.find((qualifier) => open.includes(qualifier));
    const version = versionByChance(fn, asked ?? qualifiers[0] ?? '', chanceOf(random));
    const record = atVersion(fn, version);
    return record && deployed(record, version, asked !== undefined, store);
  },
});

const CHANCE_BYTES = 4;

/** A number from 0 up to 1. */
const chanceOf = (random: Random): number =>
  Number.parseInt(random.hex(CHANCE_BYTES), 16) / 2 ** (8 * CHANCE_BYTES);

const deployed = (
  fn: FunctionRecord,
  version: string,
  reachable: boolean,
  { code }: Store,
): DeployedFunction => ({
  namespace: fn.namespace,
  name: fn.name,
  version,
  region: fn.region,
  appId: LOCAL_ACCOUNT.appId,
  runtime: fn.runtime,
  memoryMegabytes: fn.settings.MemorySize,
  timeoutSeconds: fn.settings.Timeout,
  initTimeoutSeconds: fn.settings.InitTimeout,
  idleTimeoutSeconds: fn.settings.ProtocolParams?.WSParams.IdleTimeOut,
  environment: Object.fromEntries(
    fn.settings.Environment.Variables.map(({ Key, Value }) => [Key, Value]),
  ),
  codeFolder: code.folderOf(fn.code),
  status: version === DEFAULTS.latestVersion && SERVES_ON.has(fn.status) ? ACTIVE : fn.status,
  reachable,
});

const ACTIVE: FunctionStatus = 'Active';
/** Publishing a version changes nothing of the latest one. */
const SERVES_ON: ReadonlySet<FunctionStatus> = new Set(['Publishing', 'PublishFailed']);
