import { delimiter, dirname } from 'node:path';
import { FUNCTION_PORT } from '../../../platform/defaults.ts';
import { LOCAL_ACCOUNT } from '../../account.ts';
import type { DeployedFunction } from '../../deployed-function.ts';

/** What the processes of an instance share with the preload scripts. */
export interface Preload {
  readonly folder: string;
  /** The Unix socket on which they say what they listen on. */
  readonly socketPath: string;
  readonly instanceId: string;
}

export interface Surroundings {
  readonly preload: Preload;
  readonly temporaryFolder: string;
  readonly path: string;
  readonly ownProgram: string;
}

/** The variable by which every process of an instance can be told from all others. */
export const INSTANCE_VARIABLE = 'SCF_WS_INSTANCE';

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part).join(delimiter);

/** NODE_OPTIONS takes double quotes, with a backslash before what is special in them. */
const quoted = (path: string): string => `"${path.replace(/["\\]/g, '\\$&')}"`;

/**
 * Variables of SCF's environment page (https://cloud.tencent.com/document/product/583/30228), of which
 * some must differ: the code lies elsewhere, and only the temporary folder belongs to the instance.
 * The role's credentials are left out, and so is all of this machine's environment but PATH.
 */
const platformVariables = (
  fn: DeployedFunction,
  { temporaryFolder, path, ownProgram }: Surroundings,
): Readonly<Record<string, string>> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: fn.region,
  TENCENTCLOUD_APPID: fn.appId,
  TENCENTCLOUD_UIN: LOCAL_ACCOUNT.uin,
  TENCENTCLOUD_TZ: 'UTC',
  SCF_FUNCTIONNAME: fn.name,
  SCF_FUNCTIONVERSION: fn.version,
  SCF_RUNTIME: fn.runtime,
  USER_CODE_ROOT: `${fn.codeFolder}/`,
  PYTHONDONTWRITEBYTECODE: 'x',
  PYTHONPATH: fn.codeFolder,
  NODE_PATH: joined(fn.codeFolder, `${fn.codeFolder}/node_modules`),
  LD_LIBRARY_PATH: fn.codeFolder,
  HOME: temporaryFolder,
  TMPDIR: temporaryFolder,
  USER: 'qcloud',
  LOGNAME: 'qcloud',
  SHELL: '/bin/bash',
  // The platform says en_US.UTF8, which many machines lack; its effect here is the encoding.
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
  PATH: joined(path, dirname(ownProgram)),
});

/** The whole environment of an instance: the platform's, the user's over it, and the preloads. */
export const instanceEnvironment = (
  fn: DeployedFunction,
  surroundings: Surroundings,
): Readonly<Record<string, string>> => {
  const { folder, socketPath, instanceId } = surroundings.preload;
  const variables = { ...platformVariables(fn, surroundings), ...fn.environment };
  const nodeOptions = [`--require ${quoted(`${folder}/node.cjs`)}`, variables['NODE_OPTIONS']];
  return {
    ...variables,
    NODE_OPTIONS: nodeOptions.filter((part) => part).join(' '),
    PYTHONPATH: joined(folder, variables['PYTHONPATH']),
    [INSTANCE_VARIABLE]: instanceId,
    SCF_WS_SOCKET: socketPath,
    SCF_WS_PORT: String(FUNCTION_PORT),
  };
};
