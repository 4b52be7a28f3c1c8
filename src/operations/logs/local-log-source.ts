import type { LogLine } from '../../events.ts';
import { timeOf } from '../../host/clock.ts';
import type { Host } from '../../host/host.ts';
import { localLogs } from '../../targets/local-logs.ts';
import type { LogQuery, LogSource } from './log-source.ts';

/** Soon enough for somebody who watches, and next to nothing for the disk. */
const PACE = 200;

/** What the local target keeps; it need not run. */
export const localLogSource = (folder: string, query: LogQuery, { files }: Host): LogSource => {
  const logs = localLogs(folder, files);
  let { limit } = query;
  return {
    pace: PACE,
    read: async () => {
      let last: LogLine[] = [];
      for (const line of logs.read()) {
        if (isWanted(line, query)) last.push(line);
        // Cut now and then, so that a long log is never in memory as a whole.
        if (last.length >= 2 * limit) last = last.slice(-limit);
      }
      const told = last.slice(-limit);
      limit = Number.POSITIVE_INFINITY;
      return told;
    },
  };
};

const isWanted = (line: LogLine, { functions, requestId = '', since = 0 }: LogQuery): boolean =>
  line.requestId.startsWith(requestId) &&
  timeOf(line.loggedAt) >= since &&
  functions.some(
    ({ functionName, namespace }) => functionName === line.function && namespace === line.namespace,
  );
