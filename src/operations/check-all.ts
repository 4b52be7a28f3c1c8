import type { Baseline } from './baseline.ts';
import { type CheckTask, checkFiles } from './check-files.ts';
import { STANDARD_INPUT } from './configuration-file.ts';
import type { FixChoice } from './fix-file.ts';
import { proposeFixes } from './propose-fixes.ts';
import type { Surroundings } from './surroundings.ts';
import { fixFiles } from './write-fixes.ts';

interface FixWish {
  readonly fix?: FixChoice | undefined;
  /** Fixes are shown, not made. */
  readonly isDryRun?: boolean;
}

/** Fixes, checks, and compares with what is known; false where something could not be written. */
export const checkAll = (
  files: readonly string[],
  task: CheckTask,
  { fix, isDryRun = false }: FixWish,
  surroundings: Surroundings,
  baseline: Baseline,
): boolean => {
  const onDisk = files.filter((file) => file !== STANDARD_INPUT);
  const fixing = [onDisk, task.stage, fix ?? 'safe', surroundings, task.policy] as const;
  const isFixed = fix && !isDryRun ? fixFiles(...fixing).areAllWritten : true;
  checkFiles(files, task, { ...surroundings, emit: baseline.emit });
  for (const diagnostic of baseline.stale()) {
    surroundings.emit({ kind: 'diagnostic-reported', diagnostic });
  }
  if (fix && isDryRun) proposeFixes(...fixing);
  return baseline.write() && isFixed;
};
