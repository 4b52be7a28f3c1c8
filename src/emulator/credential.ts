import { join } from 'node:path';
import type { Files } from '../host/files.ts';
import type { Random } from '../host/random.ts';
import { readIfThere } from '../host/read-if-there.ts';
import { isJsonObject, type Json, parseJson } from './json.ts';

/** What one signs with. A token belongs to pairs that are for a time only. */
export interface Credential {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string;
}

/** Only the user of this machine may read what lets one sign. */
export const PRIVATE_MODE = 0o600;

const KEY_BYTES = 16;

/** The key pair of a store: made when it is first asked for, and the same ever after. */
export const credentialOf = (folder: string, files: Files, random: Random): Credential => {
  const path = join(folder, 'credential.json');
  const kept = readCredential(parseJson(readIfThere(path, files) ?? ''));
  if (kept) return kept;
  const made = { secretId: `AKID${random.hex(KEY_BYTES)}`, secretKey: random.hex(KEY_BYTES) };
  files.writeAtomically(path, `${JSON.stringify(made)}\n`, PRIVATE_MODE);
  return made;
};

export const readCredential = (value: Json | undefined): Credential | undefined => {
  if (!isJsonObject(value)) return undefined;
  const { secretId, secretKey, token } = value;
  if (typeof secretId !== 'string' || typeof secretKey !== 'string') return undefined;
  return { secretId, secretKey, ...(typeof token === 'string' && { token }) };
};
