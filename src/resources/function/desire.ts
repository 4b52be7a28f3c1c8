import type { FunctionModel } from '../../config/model.ts';
import { IMAGE_RUNTIME } from '../../platform/api.ts';
import { API_TYPES, WEB_SOCKET_PROTOCOL } from '../../platform/defaults.ts';
import { ACTIVE } from '../ready.ts';
import { type CodeToSend, desireCode } from './settings/code.ts';
import { desireInstances } from './settings/instances.ts';
import { desireNetwork } from './settings/network.ts';
import { desireReports } from './settings/reports.ts';
import { desireSizes } from './settings/sizes.ts';
import { desireStorage } from './settings/storage.ts';
import { codeObjectName, desireTags } from './settings/tags.ts';
import type { FunctionState } from './state.ts';

/** The function as the file wants it. Complete: the platform's defaults are written out. */
export const desireFunction = (fn: FunctionModel, code: CodeToSend): FunctionState => ({
  functionName: fn.name.value,
  namespace: fn.namespace.value,
  type: API_TYPES[fn.type.value],
  runtime: code.kind === 'image' ? IMAGE_RUNTIME : fn.runtime.value,
  protocolType: fn.webSocket ? WEB_SOCKET_PROTOCOL : undefined,
  handler: fn.type.value === 'web' ? undefined : fn.handler?.value,
  ...desireSizes(fn),
  ...desireNetwork(fn.settings.network),
  ...desireStorage(fn.settings.layers, fn.settings.fileSystems),
  ...desireReports(fn.settings),
  ...desireInstances(fn),
  ...desireCode(code),
  owner: fn.owner,
  codeObject: code.kind === 'object' ? codeObjectName(code.bucket, code.object) : undefined,
  tags: desireTags(fn.settings.tags),
  status: ACTIVE,
});
