import type { Event } from '../events.ts';
import { inWords, type Plain } from './plain.ts';
import type { ReporterContext, ReporterKind } from './reporter.ts';

/** Events that only serve other formats: what they carry is long, and known to whoever reads lines. */
const NOT_WRITTEN: ReadonlySet<Event['kind']> = new Set(['file-read', 'rules-chosen']);

export const ndjson: ReporterKind = {
  name: 'ndjson',
  summary: {
    en: 'every event as it happens, one JSON object a line',
    zh: '逐行输出 JSON，每个事件一行',
  },
  start: ({ write, language, relative }: ReporterContext) => ({
    accept(event, at) {
      if (NOT_WRITTEN.has(event.kind)) return;
      const { kind, ...rest } = event;
      const fields: Plain = inWords(rest, language, relative);
      write(`${JSON.stringify({ event: kind, at, ...(fields as object) })}\n`);
    },
    finish() {},
  }),
};
