import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '../host/files.ts';
import { readIfThere } from '../host/read-if-there.ts';
import { isJsonObject, type JsonObject, parseJson } from './json.ts';
import type { World } from './world.ts';

/** There is a state file that this program must not go on from. It is left as it is. */
export class StoreUnreadable extends Error {
  readonly path: string;
  readonly reason: 'damaged' | 'foreign' | 'newer';

  constructor(path: string, reason: StoreUnreadable['reason'], detail: string) {
    super(`${path} ${detail} Remove its folder to start anew.`);
    this.path = path;
    this.reason = reason;
  }
}

const FORMAT = 'scf-ws local target';
const VERSION = 1;

const statePath = (folder: string): string => join(folder, 'state.json');

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes the world so that it is on disk, whole, when this returns. */
export const writeState = (folder: string, world: World, files: Files): void => {
  const text = JSON.stringify(world);
  const head = `{"format":${JSON.stringify(FORMAT)},"version":${VERSION}`;
  files.writeAtomically(
    statePath(folder),
    `${head},"sha256":"${sha256Of(text)}","world":${text}}\n`,
    0o600,
  );
};

/** The world that was written last, or undefined where none was. Throws a StoreUnreadable. */
export const readState = (folder: string, files: Files): World | undefined => {
  const path = statePath(folder);
  const text = readIfThere(path, files);
  if (text === undefined) return undefined;
  const state = parseJson(text);
  if (state === undefined) throw new StoreUnreadable(path, 'damaged', 'is not whole.');
  if (!isJsonObject(state) || state['format'] !== FORMAT) {
    throw new StoreUnreadable(path, 'foreign', 'was not written by scf-ws.');
  }
  if (state['version'] !== VERSION) {
    throw new StoreUnreadable(path, 'newer', 'was written by another version of scf-ws.');
  }
  const { world } = state;
  if (!isJsonObject(world) || sha256Of(JSON.stringify(world)) !== state['sha256']) {
    throw new StoreUnreadable(path, 'damaged', 'is not as scf-ws wrote it.');
  }
  return worldOf(world);
};

/** A world of before there was object storage has no buckets. */
const worldOf = (written: JsonObject): World => ({
  buckets: {},
  // The checksum says that writeState wrote this, and writeState writes nothing but Worlds.
  ...(written as unknown as Omit<World, 'buckets'>),
});
