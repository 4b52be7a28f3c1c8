import { isDeepStrictEqual } from 'node:util';
import { instancesRequest } from './settings/instances.ts';
import { networkRequest } from './settings/network.ts';
import { reportsRequest } from './settings/reports.ts';
import { sizesRequest } from './settings/sizes.ts';
import { storageRequest } from './settings/storage.ts';
import type { FunctionState } from './state.ts';

type Request = Readonly<Record<string, unknown>>;
type Settings = Omit<FunctionState, 'functionName' | 'namespace'>;

/** What CreateFunction and UpdateFunctionConfiguration both take. */
const configurationOf = (state: Settings): Request => ({
  ...sizesRequest(state),
  ...networkRequest(state),
  ...storageRequest(state),
  ...reportsRequest(state),
  ...instancesRequest(state),
});

/** Nothing is attached: what takes each thing away. */
const DETACHED: Request = {
  ...networkRequest({
    vpcId: '',
    subnetId: '',
    publicNetwork: true,
    fixedPublicAddress: false,
    fixedPrivateAddress: false,
  }),
  ...storageRequest({ layers: [], fileSystems: [] }),
  ...reportsRequest({
    role: '',
    clsLogsetId: '',
    clsTopicId: '',
    deadLetter: { type: '', name: '', filterType: '' },
  }),
  ...instancesRequest({
    maxConcurrency: 1,
    dynamicConcurrency: false,
    installDependency: false,
    asyncRunEnable: false,
    traceEnable: false,
  }),
  Environment: { Variables: [{ Key: '', Value: '' }] },
};

/** A new function has nothing that could be taken away. */
export const attached = (state: Settings): Request => without(configurationOf(state), DETACHED);

/** What is to be said to a live function: all that differs, so what the platform added stays. */
export const changed = (live: Settings, desired: Settings): Request =>
  without(configurationOf(desired), configurationOf(live));

const without = (request: Request, known: Request): Request =>
  Object.fromEntries(
    Object.entries(request).filter(([name, value]) => !isDeepStrictEqual(value, known[name])),
  );
