import type { Event } from '../../events.ts';
import type { Host } from '../../host/host.ts';
import type { Surroundings } from '../surroundings.ts';
import { checkFile } from './check-file.ts';
import { readNamedFile } from './configuration-file.ts';
import type { ProjectPolicy } from './project-policy.ts';

/** What every file of a check is checked with: plain data, for it travels to other threads. */
export interface CheckTask {
  readonly stage: string | undefined;
  /** What came in there, where `-` is among the files. */
  readonly standardInput: Uint8Array | undefined;
  readonly environment: Host['environment'];
  readonly workingFolder: string;
  readonly policy: ProjectPolicy;
}

/** A thread has to start and to warm up: that takes as long as checking some hundreds of files. */
const FEWEST_TO_SHARE = 400;
/** Small enough for all threads to end at about the same time. */
const FILES_IN_A_PART = 16;

/** Checks files in their order. Of many, other threads check some; nobody sees a difference. */
export const checkFiles = (
  files: readonly string[],
  task: CheckTask,
  { host, emit, signal }: Surroundings,
): void => {
  if (files.length < FEWEST_TO_SHARE) {
    for (const file of files) checkNamed(file, task, { host, emit, signal });
    return;
  }
  const parts = Array.from({ length: Math.ceil(files.length / FILES_IN_A_PART) }, (_, index) =>
    files.slice(index * FILES_IN_A_PART, (index + 1) * FILES_IN_A_PART),
  );
  const doPart = (part: readonly string[]) => checkPart(part, task, host);
  for (const events of host.threads.share({ task, parts, doPart })) {
    for (const event of events) emit(event);
  }
};

/** Everything that happens when some of the files are checked. */
export const checkPart = (
  files: readonly string[],
  task: CheckTask,
  host: Host,
): readonly Event[] => {
  const events: Event[] = [];
  const { signal } = new AbortController();
  const surroundings = { host, signal, emit: (event: Event) => void events.push(event) };
  for (const file of files) checkNamed(file, task, surroundings);
  return events;
};

/** A file that cannot be read is told, and the next one is checked. */
const checkNamed = (file: string, task: CheckTask, surroundings: Surroundings): void => {
  const found = readNamedFile(file, surroundings.host, task.standardInput);
  if (found.kind === 'found') checkFile(found, task.stage, surroundings, { policy: task.policy });
  else surroundings.emit({ ...found, kind: 'command-refused', file });
};
