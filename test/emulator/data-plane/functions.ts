import { LOCAL_ACCOUNT } from '../../../src/emulator/account.ts';
import type { DeployedFunction } from '../../../src/emulator/deployed-function.ts';

/** Debian's Python has the library `websockets`; another that comes first on PATH may not. */
export const PYTHON = '/usr/bin/python3';

export const fixture = (name: string): string => `${import.meta.dirname}/fixtures/${name}`;

export const functionIn = (
  codeFolder: string,
  changes: Partial<DeployedFunction> = {},
): DeployedFunction => ({
  namespace: 'default',
  name: 'chat',
  version: '$LATEST',
  region: 'ap-guangzhou',
  appId: LOCAL_ACCOUNT.appId,
  runtime: 'Nodejs18.15',
  memoryMegabytes: 128,
  timeoutSeconds: 900,
  initTimeoutSeconds: 10,
  idleTimeoutSeconds: 60,
  environment: {},
  codeFolder,
  status: 'Active',
  reachable: true,
  ...changes,
});
