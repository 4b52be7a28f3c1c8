import type { FunctionModel } from '../../config/model.ts';
import type { Package } from '../../package/package.ts';
import { API_TYPES, WEB_SOCKET_PROTOCOL } from '../../platform/defaults.ts';
import { ACTIVE } from '../ready.ts';
import type { FunctionState } from './state.ts';

/** The function as the file wants it. Complete: the platform's defaults are written out. */
export const desireFunction = (fn: FunctionModel, code: Package): FunctionState => ({
  functionName: fn.name.value,
  namespace: fn.namespace.value,
  type: API_TYPES[fn.type.value],
  runtime: fn.runtime.value,
  protocolType: fn.webSocket ? WEB_SOCKET_PROTOCOL : undefined,
  handler: fn.type.value === 'web' ? undefined : fn.handler?.value,
  description: fn.description?.value ?? '',
  memorySize: fn.memoryMegabytes.value,
  timeout: fn.timeoutSeconds.value,
  initTimeout: fn.initTimeoutSeconds.value,
  idleTimeOut: fn.webSocket?.idleTimeoutSeconds.value,
  environment: environmentOf(fn),
  codeSha256: code.sha256,
  owner: fn.owner,
  status: ACTIVE,
});

const environmentOf = ({ environment }: FunctionModel) =>
  environment &&
  Object.fromEntries(environment.value.map(({ key, value }) => [key, value.value] as const));
