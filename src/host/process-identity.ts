import { FileProblem, type Files } from './files.ts';
import type { Processes } from './processes.ts';

/** A process that cannot be taken for a later one: process ids are used again, pairs are not. */
export interface ProcessIdentity {
  readonly id: number;
  /** When it began, as the kernel counts; 0 where nothing tells. */
  readonly start: string;
}

const UNKNOWN = '0';

/** Where proc(5) puts the state and the start; the first two fields are cut off before. */
const STATE = 0;
const START = 19;

const statOf = (id: number, files: Files): readonly string[] | undefined => {
  try {
    const text = Buffer.from(files.read(`/proc/${id}/stat`)).toString('utf8');
    // The second field is the program's name in brackets, and may hold blanks and brackets itself.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (error instanceof FileProblem) return undefined;
    throw error;
  }
};

export const identityOf = (id: number, files: Files): ProcessIdentity => ({
  id,
  start: statOf(id, files)?.[START] ?? UNKNOWN,
});

/** In doubt it lives: to think a living owner dead would let two processes write one store. */
export const isLiving = (
  { id, start }: ProcessIdentity,
  files: Files,
  processes: Processes,
): boolean => {
  if (!processes.isAlive(id)) return false;
  const stat = statOf(id, files);
  if (!stat) return true;
  const isZombie = stat[STATE] === 'Z' || stat[STATE] === 'X';
  return !isZombie && (start === UNKNOWN || stat[START] === start);
};
