import { join } from 'node:path';
import { type Clock, wait } from '../host/clock.ts';
import type { Files } from '../host/files.ts';
import type { Processes } from '../host/processes.ts';
import type { Random } from '../host/random.ts';
import { isJsonObject, parseJson } from './json.ts';
import { identityOf, isLiving } from './process-identity.ts';
import { readIfThere } from './read-if-there.ts';

/** Another living process works on the store. */
export class StoreInUse extends Error {
  readonly folder: string;
  readonly ownerId: number | undefined;

  constructor(folder: string, ownerId: number | undefined) {
    super(`The local target in ${folder} is in use by process ${ownerId ?? '(unknown)'}.`);
    this.folder = folder;
    this.ownerId = ownerId;
  }
}

/** The right to write a store, as long as it is not released. */
export interface Claim {
  /** False when the folder was taken away, and the claim with it. */
  isStanding(): boolean;
  release(): void;
}

export interface ClaimRequest {
  readonly folder: string;
  readonly clock: Clock;
  readonly files: Files;
  readonly processes: Processes;
  readonly random: Random;
}

const CLAIMS = 'claims';
/** How often two that start together look again, and how long they wait between, in milliseconds. */
const ATTEMPTS = 200;
const PAUSE = 10;

interface Rival {
  readonly name: string;
  readonly processId: number;
  readonly holds: boolean;
}

/**
 * Waits its turn, or throws a StoreInUse. Everyone writes a claim under a name of his own before he
 * looks at those of others, so of two who start together at least one sees the other, and whoever
 * sees another does not go on. Names never come twice: removing a dead one's claim cannot hit a
 * living one's, as it could with one lock file for all.
 */
export const claimStore = async (request: ClaimRequest): Promise<Claim> => {
  const { clock, files, folder, processes, random } = request;
  const claims = join(folder, CLAIMS);
  files.makeFolder(claims);
  const { id, start } = identityOf(processes.ownId, files);
  const name = `${id}-${start}-${random.hex(8)}`;
  const path = join(claims, name);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (!files.facts(path)) files.writeAtomically(path, '{"holds":false}');
    const rivals = livingRivals(claims, name, request);
    if (rivals.length === 0) return hold(claims, name, request);
    if (!mayStay(name, rivals)) files.remove(path);
    const holder = rivals.find(({ holds }) => holds);
    if (holder) throw new StoreInUse(folder, holder.processId);
    await wait(clock, PAUSE);
  }
  files.remove(path);
  throw new StoreInUse(folder, livingRivals(claims, name, request)[0]?.processId);
};

/** Of those who only wait, the first one's claim stays, so that one of them gets on. */
const mayStay = (name: string, rivals: readonly Rival[]): boolean =>
  rivals.every((rival) => !rival.holds && name < rival.name);

const hold = (claims: string, name: string, { files, processes }: ClaimRequest): Claim => {
  const path = join(claims, name);
  files.writeAtomically(path, '{"holds":true}');
  for (const other of claimNames(claims, files)) {
    if (other !== name && !isLivingClaim(other, files, processes)) {
      files.remove(join(claims, other));
    }
  }
  return {
    isStanding: () => files.facts(path) !== undefined,
    release: () => files.remove(path),
  };
};

const NAME_PATTERN = /^(\d+)-(\d+)-[0-9a-f]+$/;

const claimNames = (claims: string, files: Files): readonly string[] =>
  files
    .list(claims)
    .map(({ name }) => name)
    .filter((name) => NAME_PATTERN.test(name));

const livingRivals = (claims: string, own: string, { files, processes }: ClaimRequest): Rival[] =>
  claimNames(claims, files)
    .filter((name) => name !== own && isLivingClaim(name, files, processes))
    .flatMap((name) => rivalOf(claims, name, files));

const rivalOf = (claims: string, name: string, files: Files): Rival[] => {
  const text = readIfThere(join(claims, name), files);
  if (text === undefined) return [];
  const said = parseJson(text);
  const holds = isJsonObject(said) && said['holds'] === true;
  return [{ name, processId: Number.parseInt(name, 10), holds }];
};

const isLivingClaim = (name: string, files: Files, processes: Processes): boolean => {
  const [, id = '', start = ''] = NAME_PATTERN.exec(name) ?? [];
  return isLiving({ id: Number(id), start }, files, processes);
};
