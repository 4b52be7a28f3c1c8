import { join } from 'node:path';
import { type Claim, type ClaimRequest, claimRight } from '../host/claims.ts';

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

/** Waits its turn for the right to write a store, or throws a StoreInUse. */
export const claimStore = async ({
  folder,
  clock,
  files,
  processes,
  random,
}: Omit<ClaimRequest, 'purpose' | 'staleAfter'>): Promise<Claim> => {
  const claims = join(folder, 'claims');
  const result = await claimRight({ folder: claims, clock, files, processes, random });
  if (result.kind === 'taken') throw new StoreInUse(folder, result.by?.processId);
  return result.claim;
};
