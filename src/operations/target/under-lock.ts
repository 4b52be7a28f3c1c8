import { basename } from 'node:path';
import { type Lock, type LockResult, takeLock } from '../../engine/lock.ts';
import type { Claimant } from '../../host/claims.ts';
import { FileProblem } from '../../host/files.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Ending } from '../ending.ts';
import { PATIENCE, type Surroundings } from '../surroundings.ts';
import { refuseLock, whoIs } from './lock-refusal.ts';
import { type LockScope, lockFolderOf } from './place.ts';

export interface LockChoice extends LockScope {
  /** What others are told that this one is doing. */
  readonly command: string;
  /** Wait for one who has the lock, as long as there is patience. */
  readonly wait: boolean;
}

const TAKEN_OVER: Text = {
  en: 'Process {pid} on {host} ended in the middle of its "{purpose}". Its lock is taken over.',
  zh: '{host} 上的进程 {pid} 在执行 "{purpose}" 时中途退出，已接管它的锁。',
};
const LOST: Text = {
  en: 'Another process took this one for dead and took its lock, so this one stops after the running step.',
  zh: '另一个进程认为本进程已退出并接管了锁，因此将在当前步骤完成后停止。',
};
const NO_LOCK: Text = {
  en: 'There is no lock and no journal this time: {path} cannot be written.',
  zh: '无法写入 {path}，本次运行不加锁，也不写日志。',
};

/** Acts while no other run changes the same; stops after the running step when the lock is lost. */
export const underLock = async (
  choice: LockChoice,
  surroundings: Surroundings,
  act: (surroundings: Surroundings) => Promise<Ending>,
): Promise<Ending> => {
  const result = await lockFor(choice, surroundings);
  if (result === undefined) return act(surroundings);
  if (result.kind !== 'had') return refuseLock(result, surroundings);
  const { lock } = result;
  try {
    return await act(holding(lock, surroundings));
  } finally {
    lock.release();
  }
};

/** Undefined where no lock can be had, and none can be held by others. */
const lockFor = async (
  choice: LockChoice,
  { host, emit, signal, patience = PATIENCE }: Surroundings,
): Promise<LockResult | undefined> => {
  const { command, file, wait } = choice;
  const folder = lockFolderOf(choice, host);
  const startedAt = host.clock.now();
  const waiting = (holder: Claimant | undefined) => {
    const milliseconds = host.clock.now() - startedAt;
    emit({ kind: 'lock-waited', ...whoIs(holder), milliseconds });
  };
  const purpose = `${command} ${basename(file)}`;
  const request = { folder, purpose, patience: wait ? patience : 0, signal, waiting };
  try {
    return await takeLock(request, host);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    emit({ kind: 'note-made', note: sentence(NO_LOCK, { path: error.path }) });
    return undefined;
  }
};

const holding = (lock: Lock, surroundings: Surroundings): Surroundings => {
  const { emit, signal } = surroundings;
  for (const dead of lock.inherited) {
    emit({ kind: 'note-made', note: sentence(TAKEN_OVER, whoIs(dead)) });
  }
  const tell = () => emit({ kind: 'note-made', note: sentence(LOST) });
  lock.lost.addEventListener('abort', tell, { once: true });
  return { ...surroundings, signal: AbortSignal.any([signal, lock.lost]) };
};
