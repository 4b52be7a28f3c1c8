import { join } from 'node:path';
import { type Clock, wait } from './clock.ts';
import { FileProblem, type Files } from './files.ts';
import { identityOf, isLiving } from './process-identity.ts';
import type { Processes } from './processes.ts';
import type { Random } from './random.ts';
import { readIfThere } from './read-if-there.ts';

/** One who has put in a claim. */
export interface Claimant {
  readonly processId: number;
  /** The machine it runs on; undefined where it does not say. */
  readonly host: string | undefined;
  /** What it says of itself. */
  readonly purpose: string | undefined;
  /** False while it only waits for its turn. */
  readonly holds: boolean;
}

/** A right that one process has at a time, as long as it is not released. */
export interface Claim {
  /** Those who held it before, and ended without releasing it. */
  readonly inherited: readonly Claimant[];
  /** False when the folder was taken away, and the claim with it. */
  isStanding(): boolean;
  /** Gives a sign of life, for those on other machines; false when the claim is gone. */
  refresh(): boolean;
  release(): void;
}

export interface ClaimRequest {
  /** Where the claims lie; it is made where it is missing. */
  readonly folder: string;
  readonly clock: Clock;
  readonly files: Files;
  readonly processes: Processes;
  readonly random: Random;
  /** What others are told that this one is doing. */
  readonly purpose?: string;
  /** Without a sign of life for so long, one on another machine counts as dead, in milliseconds. */
  readonly staleAfter?: number;
}

export type ClaimResult =
  | { readonly kind: 'had'; readonly claim: Claim }
  | { readonly kind: 'taken'; readonly by: Claimant | undefined };

/** How often those who start together look again, and how long they wait between, in milliseconds. */
const ATTEMPTS = 200;
const PAUSE = 10;

interface Rival extends Claimant {
  readonly name: string;
}

/**
 * Waits for its turn among those who start together, not for one who holds the right. Everyone
 * writes a claim under a name of his own before he looks at those of others, so of two who start
 * together at least one sees the other, and whoever sees another does not go on. Names never come
 * twice: removing a dead one's claim cannot hit a living one's, as it could with one file for all.
 */
export const claimRight = async (request: ClaimRequest): Promise<ClaimResult> => {
  const { clock, files, folder, processes, random } = request;
  files.makeFolder(folder);
  const { id, start } = identityOf(processes.ownId, files);
  const name = `${id}-${start}-${random.hex(8)}`;
  const path = join(folder, name);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (!files.facts(path)) files.writeAtomically(path, said(false, request));
    const rivals = livingRivals(name, request);
    if (rivals.length === 0) return { kind: 'had', claim: hold(name, request) };
    if (!mayStay(name, rivals)) files.remove(path);
    const holder = rivals.find(({ holds }) => holds);
    if (holder) return { kind: 'taken', by: holder };
    await wait(clock, PAUSE);
  }
  files.remove(path);
  return { kind: 'taken', by: livingRivals(name, request)[0] };
};

const said = (holds: boolean, { processes, purpose }: ClaimRequest): string =>
  JSON.stringify({ holds, host: processes.hostName, ...(purpose && { purpose }) });

/** Of those who only wait, the first one's claim stays, so that one of them gets on. */
const mayStay = (name: string, rivals: readonly Rival[]): boolean =>
  rivals.every((rival) => !rival.holds && name < rival.name);

const hold = (name: string, request: ClaimRequest): Claim => {
  const { files, folder } = request;
  const path = join(folder, name);
  files.writeAtomically(path, said(true, request));
  const dead = rivalsOf(name, request).filter((rival) => !isAlive(rival, path, request));
  for (const rival of dead) files.remove(join(folder, rival.name));
  return {
    inherited: dead.filter(({ holds }) => holds),
    isStanding: () => files.facts(path) !== undefined,
    refresh: () => {
      try {
        files.touch(path);
        return true;
      } catch (error) {
        if (error instanceof FileProblem) return false;
        throw error;
      }
    },
    release: () => files.remove(path),
  };
};

const livingRivals = (own: string, request: ClaimRequest): readonly Rival[] =>
  rivalsOf(own, request).filter((rival) => isAlive(rival, join(request.folder, own), request));

const NAME_PATTERN = /^(\d+)-(\d+)-[0-9a-f]+$/;

const rivalsOf = (own: string, { files, folder }: ClaimRequest): readonly Rival[] =>
  files
    .list(folder)
    .filter(({ name }) => name !== own && NAME_PATTERN.test(name))
    .flatMap(({ name }) => {
      const text = readIfThere(join(folder, name), files);
      return text === undefined ? [] : [rivalOf(name, text)];
    });

/** A claim that cannot be read is that of one who only waits. */
const rivalOf = (name: string, text: string): Rival => {
  const { holds, host, purpose } = fieldsOf(text);
  return {
    name,
    processId: Number.parseInt(name, 10),
    host: typeof host === 'string' ? host : undefined,
    purpose: typeof purpose === 'string' ? purpose : undefined,
    holds: holds === true,
  };
};

const fieldsOf = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

/** Where the machine is another one, the times of the files tell: one clock has set them all. */
const isAlive = ({ name, host }: Rival, ownPath: string, request: ClaimRequest): boolean => {
  const { files, folder, processes, staleAfter } = request;
  if (staleAfter === undefined || host === undefined || host === processes.hostName) {
    const [, id = '', start = ''] = NAME_PATTERN.exec(name) ?? [];
    return isLiving({ id: Number(id), start }, files, processes);
  }
  const [theirs, ours] = [files.facts(join(folder, name)), files.facts(ownPath)];
  return !theirs || !ours || ours.modifiedAt - theirs.modifiedAt < staleAfter;
};
