import { join } from 'node:path';
import type { Files } from '../host/files.ts';
import { readIfThere } from '../host/read-if-there.ts';
import type { RunScope } from './journal.ts';

/** How many journals are kept. */
const KEPT = 20;

/** A run that was cut short, as far as its journal tells. */
export interface CutShort {
  readonly command: string;
  /** What it was at; undefined where it had not begun. */
  readonly last?: {
    readonly address: string;
    /** The API action. */
    readonly action: string;
    /** False where no answer was written down, so that nobody knows whether it was done. */
    readonly answered: boolean;
  };
}

type Line = Readonly<Record<string, unknown>>;

/** The last run about the same, where it was cut short. */
export const cutShort = (
  folder: string,
  scope: Omit<RunScope, 'command'>,
  files: Files,
): CutShort | undefined => {
  const names = [...journalsIn(folder, files)].reverse();
  for (const name of names) {
    const lines = linesOf(readIfThere(join(folder, name), files) ?? '');
    const [first] = lines;
    if (first?.['event'] !== 'run-begun' || !isAbout(first, scope)) continue;
    if (lines.some(({ event }) => event === 'run-ended')) return undefined;
    return { command: String(first['command']), ...lastOf(lines) };
  }
  return undefined;
};

/** Removes the oldest journals. */
export const forgetOldRuns = (folder: string, files: Files): void => {
  const old = journalsIn(folder, files).slice(0, -KEPT);
  for (const name of old) files.remove(join(folder, name));
};

/** In order of time, which their names begin with. */
const journalsIn = (folder: string, files: Files): readonly string[] =>
  files.facts(folder)?.kind === 'folder'
    ? files.list(folder).flatMap(({ name }) => (name.endsWith('.ndjson') ? [name] : []))
    : [];

/** The last line may be torn, where the machine went down while it was written. */
const linesOf = (text: string): readonly Line[] =>
  text.split('\n').flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return typeof value === 'object' && value !== null ? [{ ...value }] : [];
    } catch {
      return [];
    }
  });

const isAbout = (line: Line, { target, region, file }: Omit<RunScope, 'command'>): boolean =>
  line['target'] === target && line['region'] === region && line['file'] === file;

/** Reads change nothing, so what counts is the last other call; but an open one counts always. */
const lastOf = (lines: readonly Line[]): Pick<CutShort, 'last'> => {
  const sent = lines.filter(({ event }) => event === 'call-sent');
  const answered = new Set(
    lines.filter(({ event }) => event === 'call-answered').map(({ call }) => call),
  );
  const writes = sent.filter(({ action }) => !/^(Get|List)/.test(String(action)));
  const last = writes.at(-1);
  if (!last) return {};
  const before = lines.slice(0, lines.indexOf(last));
  const step = before.findLast(({ event }) => event === 'step-begun');
  return {
    last: {
      address: String(step?.['address'] ?? ''),
      action: String(last['action']),
      answered: answered.has(last['call']),
    },
  };
};
