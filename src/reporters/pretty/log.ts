import type { EventOf } from '../../events.ts';
import { type Language, say } from '../../language/text.ts';
import type { Paint } from './paint.ts';

/** A line, with its time and its request id in full: they are what one searches for next. */
export const renderLine = (
  { loggedAt, function: name, requestId, stream, text }: EventOf<'line-logged'>,
  language: Language,
  paint: Paint,
): string => {
  const words = typeof text === 'string' ? text : say(text, language);
  const said = stream === 'platform' ? paint.faint(words) : words;
  return `${paint.faint(loggedAt)} ${name} ${paint.related(requestId)} ${said}\n`;
};
