import type { Event } from '../../src/events.ts';
import type { ReporterContext, ReporterKind } from '../../src/reporters/reporter.ts';

export interface Report {
  readonly written: string;
  readonly remarked: string;
}

/** What a reporter makes of these events, at a fixed time. */
export const report = (
  kind: ReporterKind,
  events: readonly Event[],
  changes: Partial<ReporterContext> = {},
): Report => {
  let written = '';
  let remarked = '';
  const reporter = kind.start({
    language: 'en',
    colour: false,
    columns: undefined,
    bottomLine: undefined,
    links: false,
    version: '0.0.0',
    detail: 'normal',
    inRepository: (file) => file.replace('/project/', 'services/chat/'),
    relative: (file) => file.replace('/project/', ''),
    ...changes,
    write: (text) => {
      written += text;
    },
    remark: (text) => {
      remarked += text;
    },
  });
  for (const event of events) reporter.accept(event, '2026-01-02T03:04:05.678Z');
  reporter.finish();
  return { written, remarked };
};
