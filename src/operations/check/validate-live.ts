import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import { compareWithLive, type LiveWish } from './compare-with-live.ts';
import { readNamedFile } from './configuration-file.ts';
import { type CheckRequest, openCheck } from './open-check.ts';

/** Checks files as `validate` does, and holds each against what is live; nothing is planned. */
export const validateLive = async (
  request: CheckRequest & LiveWish,
  surroundings: Surroundings,
): Promise<Ending> => {
  const check = openCheck(request, surroundings);
  if (!check) return 'wrong usage';
  const { counted, baseline, policy } = check;
  const within = { ...counted, emit: baseline.emit };
  let stopped: Ending | undefined;
  for (const name of check.files) {
    if (surroundings.signal.aborted) return 'interrupted';
    const found = readNamedFile(name, surroundings.host, request.standardInput);
    if (found.kind === 'refused') {
      within.emit({ ...found, kind: 'command-refused', file: name });
    } else {
      // What one target refuses must not hide what is wrong with other files.
      stopped = (await compareWithLive(found, policy, request, within)) ?? stopped;
    }
  }
  for (const diagnostic of baseline.stale()) {
    counted.emit({ kind: 'diagnostic-reported', diagnostic });
  }
  const ending = check.end(baseline.write(), false);
  return stopped ?? ending;
};
