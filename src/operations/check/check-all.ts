import { decode } from '../../config/source.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Baseline } from './baseline.ts';
import { type CheckTask, checkFiles } from './check-files.ts';
import { STANDARD_INPUT, withInput } from './configuration-file.ts';
import type { FixChoice } from './fix-file.ts';
import { fixInput } from './fix-input.ts';
import { proposeFixes } from './propose-fixes.ts';
import { fixFiles } from './write-fixes.ts';

interface FixWish {
  readonly fix?: FixChoice | undefined;
  /** Fixes are shown, not made. */
  readonly isDryRun?: boolean;
  readonly tellFixed?: (text: string) => void;
}

/** Fixes, checks, and compares with what is known; false where something could not be written. */
export const checkAll = (
  files: readonly string[],
  task: CheckTask,
  wish: FixWish,
  surroundings: Surroundings,
  baseline: Baseline,
): boolean => {
  const { fix, isDryRun = false } = wish;
  const fixed = fix && !isDryRun ? fixAll(files, task, { ...wish, fix }, surroundings) : AS_IT_IS;
  const checked = { ...task, ...fixed.input };
  checkFiles(files, checked, { ...surroundings, emit: baseline.emit });
  for (const diagnostic of baseline.stale()) {
    surroundings.emit({ kind: 'diagnostic-reported', diagnostic });
  }
  if (fix && isDryRun) {
    const host = task.standardInput
      ? withInput(task.standardInput, surroundings.host)
      : surroundings.host;
    proposeFixes(files, task.stage, fix, { ...surroundings, host }, task.policy);
  }
  return baseline.write() && fixed.areAllWritten;
};

/** What fixing comes to, and what standard input is after it. */
interface Fixed {
  readonly areAllWritten: boolean;
  readonly input: Pick<CheckTask, 'standardInput'> | undefined;
}

const AS_IT_IS: Fixed = { areAllWritten: true, input: undefined };

/** Files are written; the text of standard input is told. */
const fixAll = (
  files: readonly string[],
  { standardInput, stage, policy }: CheckTask,
  { fix, tellFixed }: FixWish & { readonly fix: FixChoice },
  surroundings: Surroundings,
): Fixed => {
  const onDisk = files.filter((file) => file !== STANDARD_INPUT);
  const { areAllWritten } = fixFiles(onDisk, stage, fix, surroundings, policy);
  if (!standardInput) return { areAllWritten, input: undefined };
  const bytes = fixInput(standardInput, stage, fix, surroundings, policy);
  const decoded = decode(bytes);
  if (decoded.kind === 'text') tellFixed?.(decoded.text);
  return { areAllWritten, input: { standardInput: bytes } };
};
