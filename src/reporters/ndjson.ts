import type { Event } from '../events.ts';
import { inWords, type Plain } from './plain.ts';
import type { ReporterContext, ReporterKind } from './reporter.ts';

/** Events that only speak to a person who reads along. */
const NOT_WRITTEN: ReadonlySet<Event['kind']> = new Set(['file-read']);

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
