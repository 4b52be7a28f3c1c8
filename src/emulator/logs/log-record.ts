import type { EventOf } from '../../events.ts';
import { isJsonObject, parseJson } from '../json.ts';

/** A line of an invocation, or its end, and when that was. */
export type LogRecord = { readonly at: number } & (
  | EventOf<'function-output'>
  | EventOf<'connection-closed'>
);

const KINDS: readonly unknown[] = ['function-output', 'connection-closed'];

/** What a line of a log file says; undefined for a line that was cut off, or is none of ours. */
export const recordOf = (line: string): LogRecord | undefined => {
  const value = parseJson(line);
  if (!isJsonObject(value) || typeof value['at'] !== 'number') return undefined;
  // Whole lines of these kinds were written by a LogWriter, which writes nothing but records.
  return KINDS.includes(value['kind']) ? (value as unknown as LogRecord) : undefined;
};
