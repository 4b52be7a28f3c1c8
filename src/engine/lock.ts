import { type Claimant, claimRight } from '../host/claims.ts';
import { wait } from '../host/clock.ts';
import type { Host } from '../host/host.ts';

/** How often a holder gives a sign of life, and after how long without one it counts as dead, in milliseconds. */
const HEARTBEAT = 5000;
const STALE_AFTER = 30_000;
/** How often one who waits looks again, in milliseconds. */
const LOOK_AGAIN = 250;

export interface LockRequest {
  /** One folder for each thing that only one may change at a time. */
  readonly folder: string;
  /** What others are told that this one is doing. */
  readonly purpose: string;
  /** How long to wait for one who has it, in milliseconds. */
  readonly patience: number;
  readonly signal: AbortSignal;
  /** Told again and again while it waits. */
  readonly waiting: (holder: Claimant | undefined) => void;
}

/** The right to make changes, until it is released. */
export interface Lock {
  /** Those who had it before, and died with it. */
  readonly inherited: readonly Claimant[];
  /** Aborted when somebody took this one for dead and went on in its place. */
  readonly lost: AbortSignal;
  release(): void;
}

export type LockResult =
  | { readonly kind: 'had'; readonly lock: Lock }
  | { readonly kind: 'held'; readonly by: Claimant | undefined }
  | { readonly kind: 'interrupted' };

/** Takes the lock, or waits for it as long as there is patience. */
export const takeLock = async (request: LockRequest, host: Host): Promise<LockResult> => {
  const { folder, patience, purpose, signal, waiting } = request;
  const { clock, files, processes, random } = host;
  const startedAt = clock.now();
  for (;;) {
    const claim = { folder, purpose, clock, files, processes, random, staleAfter: STALE_AFTER };
    const result = await claimRight(claim);
    if (result.kind === 'had') return { kind: 'had', lock: keep(result.claim, host) };
    if (signal.aborted) return { kind: 'interrupted' };
    if (clock.now() - startedAt >= patience) return { kind: 'held', by: result.by };
    waiting(result.by);
    await wait(clock, LOOK_AGAIN, signal);
  }
};

type Had = Extract<Awaited<ReturnType<typeof claimRight>>, { kind: 'had' }>['claim'];

/** Gives signs of life until it is released. */
const keep = (claim: Had, { clock }: Host): Lock => {
  const loss = new AbortController();
  const beat = () => {
    if (!claim.refresh()) return loss.abort();
    timer = clock.after(HEARTBEAT, beat);
  };
  let timer = clock.after(HEARTBEAT, beat);
  return {
    inherited: claim.inherited,
    lost: loss.signal,
    release: () => {
      timer.cancel();
      claim.release();
    },
  };
};
