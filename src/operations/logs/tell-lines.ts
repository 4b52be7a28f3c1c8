import type { TargetName } from '../../events.ts';
import { wait } from '../../host/clock.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import type { LogSource } from './log-source.ts';

const NO_LINES: Text = {
  en: 'There are no such lines.',
  zh: '没有符合条件的日志。',
};

/** Tells the lines that are there, and those that come where they are followed. */
export const tellLines = async (
  source: LogSource,
  target: TargetName,
  { follow }: { readonly follow: boolean },
  { emit, host, signal }: Surroundings,
): Promise<Ending> => {
  const tellNew = async (): Promise<number> => {
    const lines = await source.read();
    for (const line of lines) emit({ kind: 'line-logged', ...line });
    return lines.length;
  };
  const lines = await tellNew();
  emit({ kind: 'logs-read', target, lines });
  if (lines === 0 && !follow) emit({ kind: 'note-made', note: sentence(NO_LINES) });
  while (follow && !signal.aborted) {
    await wait(host.clock, source.pace, signal);
    await tellNew();
  }
  return 'done';
};
