import { logFolderOf } from '../emulator/logs/log-files.ts';
import { LogReader } from '../emulator/logs/log-reader.ts';
import type { LogLine } from '../events.ts';
import { isoTime } from '../host/clock.ts';
import type { Files } from '../host/files.ts';

/** Reads the lines that a local target keeps in its folder, whether it runs or not. */
export const localLogs = (folder: string, files: Files) => {
  const reader = new LogReader(logFolderOf(folder), files);
  return {
    /** Those that have come since it was last asked, the oldest first. */
    *read(): Generator<LogLine> {
      for (const record of reader.read()) {
        if (record.kind !== 'function-output') continue;
        const { at, kind: _, ...line } = record;
        yield { ...line, loggedAt: isoTime(at) };
      }
    },
  };
};
