import type { LockResult } from '../../engine/lock.ts';
import type { Claimant } from '../../host/claims.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';

const HELD: Text = {
  en: 'Another run, "{purpose}", is under way here: process {pid} on {host} holds the lock.',
  zh: '此处正在执行另一个 "{purpose}"：{host} 上的进程 {pid} 持有锁。',
};
const WAIT_FOR_IT: Text = {
  en: 'Wait until it has ended, or give --wait.',
  zh: '请等待其结束，或加上 --wait。',
};
export const whoIs = (claimant: Claimant | undefined) => ({
  pid: claimant?.processId ?? 0,
  host: claimant?.host ?? '?',
  purpose: claimant?.purpose ?? '?',
});

/** Tells why there is no lock. */
export const refuseLock = (
  result: Exclude<LockResult, { kind: 'had' }>,
  { emit }: Surroundings,
): Ending => {
  if (result.kind === 'held') {
    const message = sentence(HELD, whoIs(result.by));
    emit({ kind: 'command-refused', message, help: sentence(WAIT_FOR_IT) });
  }
  emit({ kind: 'deploy-ended', outcome: 'refused', functions: [], notRun: [] });
  return result.kind === 'held' ? 'locked' : 'interrupted';
};
