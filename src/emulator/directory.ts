import { DEFAULTS } from '../platform/defaults.ts';
import { LOCAL_ACCOUNT } from './account.ts';
import type { DeployedFunction, FunctionDirectory } from './deployed-function.ts';
import type { FunctionRecord } from './function-record.ts';
import type { Store } from './store.ts';
import { letsIn } from './trigger-record.ts';
import { findFunction } from './world.ts';

/** What the gateway may know of the world. */
export const directoryOf = (store: Store): FunctionDirectory => ({
  find: (namespace, name) => {
    const fn = findFunction(store.world(), namespace, name);
    return fn && deployed(fn, store);
  },
});

const deployed = (fn: FunctionRecord, { code }: Store): DeployedFunction => ({
  namespace: fn.namespace,
  name: fn.name,
  version: DEFAULTS.latestVersion,
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
  status: fn.status,
  reachable: fn.triggers.some(letsIn),
});
