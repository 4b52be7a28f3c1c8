import type { Event } from '../events.ts';
import { say } from '../language/text.ts';
import type { ReporterContext } from './reporter.ts';

/** Formats that can only tell findings leave it to standard error why there are none. */
export const tellTrouble = (event: Event, { language, remark }: ReporterContext): void => {
  if (event.kind === 'command-refused') {
    const help = event.help ? `  ${say(event.help, language)}\n` : '';
    remark(`✗ ${say(event.message, language)}\n${help}`);
  }
  if (event.kind === 'failure-met' || event.kind === 'step-failed') {
    const { code, message } = event.failure;
    remark(`✗ ${code}: ${say(message, language)}\n`);
  }
};
