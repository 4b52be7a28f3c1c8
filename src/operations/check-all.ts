import type { Baseline } from './baseline.ts';
import { checkFile } from './check-file.ts';
import { type FoundFile, readNamedFile } from './configuration-file.ts';
import type { FixChoice } from './fix-file.ts';
import type { ProjectPolicy } from './project-policy.ts';
import { proposeFixes } from './propose-fixes.ts';
import type { Surroundings } from './surroundings.ts';
import { fixFiles } from './write-fixes.ts';

export type OnlyFound = Extract<FoundFile, { kind: 'found' }>;

interface CheckChoice {
  readonly stage: string | undefined;
  readonly fix?: FixChoice | undefined;
  /** Fixes are shown, not made. */
  readonly isDryRun?: boolean;
}

/** Fixes, checks, and compares with what is known; false where something could not be written. */
export const checkAll = (
  found: readonly OnlyFound[],
  choice: CheckChoice,
  surroundings: Surroundings,
  policy: ProjectPolicy,
  baseline: Baseline,
): boolean => {
  const { stage, fix, isDryRun = false } = choice;
  const names = found.filter(({ isOnDisk }) => isOnDisk).map(({ file }) => file);
  const fixing = [names, stage, fix ?? 'safe', surroundings, policy] as const;
  const isFixed = fix && !isDryRun ? fixFiles(...fixing).areAllWritten : true;
  const files = fix ? found.map((each) => readAgain(each, surroundings)) : found;
  for (const file of files) {
    checkFile(file, stage, { ...surroundings, emit: baseline.emit }, undefined, policy);
  }
  for (const diagnostic of baseline.stale()) {
    surroundings.emit({ kind: 'diagnostic-reported', diagnostic });
  }
  if (fix && isDryRun) proposeFixes(...fixing);
  return baseline.write() && isFixed;
};

/** A file that may just have been fixed. */
const readAgain = (found: OnlyFound, { host }: Surroundings): OnlyFound => {
  if (!found.isOnDisk) return found;
  const again = readNamedFile(found.file, host);
  return again.kind === 'found' ? again : found;
};
