import { openLocalTarget } from '../targets/local.ts';
import { deployTo } from './deploy.ts';
import type { Ending } from './ending.ts';
import { type ConfigurationChoice, type Prepared, prepare } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';
import { readFaults } from './target/local-faults.ts';
import { LOCAL_ENDINGS, localRefusal } from './target/local-refusal.ts';
import { actOn } from './target/on-target.ts';
import { addressesOn } from './target/outputs.ts';
import { localStoreOf } from './target/place.ts';
import { underLock } from './target/under-lock.ts';
import { withRetries } from './target/undertake.ts';

export interface DevOptions extends ConfigurationChoice {
  /** The gateway's port; undefined takes the one of last time, or a free one. */
  readonly port: number | undefined;
  /** How many times as fast as real time idle and execution timeouts pass. */
  readonly timeScale: number;
}

/** Deploys to the local target and keeps it running until the user stops it. */
export const dev = async (options: DevOptions, surroundings: Surroundings): Promise<Ending> => {
  const preparation = await prepare(options, true, surroundings);
  if (preparation.kind === 'ended') return preparation.ending;
  return serve(preparation.prepared, options, surroundings);
};

const serve = async (
  prepared: Prepared,
  { port, timeScale }: DevOptions,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { host, emit, signal } = surroundings;
  const { region, wanted } = prepared;
  const folder = localStoreOf(prepared.file, host);
  const faults = readFaults(prepared.file, surroundings);
  if (!faults) return 'problems found';
  const opened = await openLocalTarget(
    { folder, region, onCopy: false, faults, serve: { gatewayPort: port, timeScale } },
    host,
    emit,
  );
  if (opened.kind !== 'opened') {
    emit(localRefusal(opened));
    return LOCAL_ENDINGS[opened.kind];
  }
  const { apiUrl, authorityFile: ca, gatewayUrl } = opened;
  const target = withRetries(opened.target, surroundings);
  const serving = async (): Promise<Ending> => {
    // On this machine nothing is lost by a replacement.
    const approvals = { allowReplace: true, yes: true, ask: async () => true };
    const approved = { dryRun: false, approvals, detailedExitcode: false, prune: false };
    const ending = await underLock(
      { file: prepared.file, target: 'local', region, command: 'dev', wait: true },
      surroundings,
      (within) => deployTo(target, prepared, approved, within),
    );
    if (ending !== 'done') return ending;
    const functions = await addressesOn(target, wanted);
    emit({ kind: 'ready', api: apiUrl, ...(ca && { ca }), gateway: gatewayUrl, functions });
    await untilAborted(signal);
    return 'done';
  };
  return actOn(target, serving, surroundings);
};

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
