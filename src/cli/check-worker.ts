import { nodeHost } from '../host/host.ts';
import { help } from '../host/threads.ts';
import { type CheckTask, checkPart } from '../operations/check/check-files.ts';

/** A thread that helps `validate` with many files. */
help((task: CheckTask, files: readonly string[]) => {
  const { environment, workingFolder } = task;
  return checkPart(files, task, { ...nodeHost(), environment, workingFolder });
});
