import { get } from 'node:http';
import { join } from 'node:path';
import type { Files } from '../host/files.ts';
import { identityOf, isLiving, type ProcessIdentity } from '../host/process-identity.ts';
import type { Processes } from '../host/processes.ts';
import { readIfThere } from '../host/read-if-there.ts';
import { HEALTH_PATH } from './control-plane/server.ts';
import { type Credential, PRIVATE_MODE, readCredential } from './credential.ts';
import { isJsonObject, type Json, type JsonObject, parseJson } from './json.ts';

/** Where a running emulator is, and what one needs to speak with it. */
export interface RunningEmulator {
  readonly processId: number;
  /** It stays until somebody ends it; others go when their work is done. */
  readonly stays: boolean;
  readonly apiUrl: string;
  readonly gatewayUrl: string;
  readonly credential: Credential;
}

const endpointPath = (folder: string): string => join(folder, 'endpoint.json');

/** What the health path tells: enough to know that this is the one that is looked for. */
export const healthOf = (folder: string, files: Files, processes: Processes): JsonObject => ({
  pid: processes.ownId,
  folder: files.realPath(folder),
});

/** Lets other processes find this one. */
export const publishEndpoint = (folder: string, running: RunningEmulator, files: Files): void => {
  const { id, start } = identityOf(running.processId, files);
  const said = { ...running, processId: id, processStart: start };
  files.writeAtomically(endpointPath(folder), `${JSON.stringify(said)}\n`, PRIVATE_MODE);
};

/** Somebody else's is left alone: the folder may have been deleted and begun anew meanwhile. */
export const withdrawEndpoint = (folder: string, processId: number, files: Files): void => {
  const said = parseJson(readIfThere(endpointPath(folder), files) ?? '');
  if (isJsonObject(said) && said['processId'] === processId) files.remove(endpointPath(folder));
};

/** The emulator that has a store open, where one does, lives, and answers. */
export const findRunning = async (
  folder: string,
  files: Files,
  processes: Processes,
): Promise<RunningEmulator | undefined> => {
  const said = parseJson(readIfThere(endpointPath(folder), files) ?? '');
  const found = readEndpoint(said);
  if (!found || !isLiving(found.identity, files, processes)) return undefined;
  const { running } = found;
  const health = await ask(`${running.apiUrl}${HEALTH_PATH}`);
  const isIt =
    isJsonObject(health) &&
    health['pid'] === running.processId &&
    health['folder'] === files.realPath(folder);
  return isIt ? running : undefined;
};

interface Endpoint {
  readonly identity: ProcessIdentity;
  readonly running: RunningEmulator;
}

const readEndpoint = (said: Json | undefined): Endpoint | undefined => {
  if (!isJsonObject(said)) return undefined;
  const { processId, processStart, apiUrl, gatewayUrl, stays } = said;
  const credential = readCredential(said['credential']);
  if (typeof processId !== 'number' || typeof processStart !== 'string') return undefined;
  if (typeof apiUrl !== 'string' || typeof gatewayUrl !== 'string' || !credential) return undefined;
  return {
    identity: { id: processId, start: processStart },
    running: { processId, apiUrl, gatewayUrl, credential, stays: stays === true },
  };
};

/** How long to wait for one on this very machine, in milliseconds. */
const PATIENCE = 2000;

const ask = (url: string): Promise<Json | undefined> =>
  new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: PATIENCE }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve(parseJson(text)));
      response.on('error', () => resolve(undefined));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
    request.on('close', () => resolve(undefined));
  });
