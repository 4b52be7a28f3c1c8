import type { EventKind } from '../events.ts';
import { ndjson } from './ndjson.ts';
import type { ReporterKind } from './reporter.ts';

/** What may come before the ready line: the reasons why there will be none. */
const TROUBLE: ReadonlySet<EventKind> = new Set([
  'diagnostic-reported',
  'step-failed',
  'failure-met',
  'command-refused',
]);

/** `--json` of a command that goes on: the ready line first, then a line for each event. */
export const jsonLines: ReporterKind = {
  name: 'json-lines',
  summary: {
    en: 'a ready line, then every event, one JSON object a line',
    zh: '先输出一行就绪信息，之后每个事件一行 JSON',
  },
  start: (context) => {
    const lines = ndjson.start(context);
    let ready = false;
    return {
      accept(event, at) {
        ready ||= event.kind === 'ready';
        if (ready || TROUBLE.has(event.kind)) lines.accept(event, at);
      },
      finish: () => lines.finish(),
    };
  },
};
