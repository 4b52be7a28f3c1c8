import type { ControlPlane } from '../../resources/control-plane.ts';
import type { LogQuery, LogSource } from './log-source.ts';
import { type Found, type LoggingFunction, searchLines } from './search-lines.ts';

const PACE = 5000;
/** SearchLog leafs no further. */
const MOST_LINES = 10_000;
const HOUR = 60 * 60 * 1000;
/** Lines can be found only a while after they were written, and not in order. */
const LATENESS = 60_000;

/** Searches the topics of the functions in CLS. */
export const cloudLogSource = (
  functions: readonly LoggingFunction[],
  query: LogQuery,
  control: ControlPlane,
  now: () => number,
): LogSource => {
  const told = new Told();
  let from = query.since ?? now() - HOUR;
  let { limit } = query;
  return {
    pace: PACE,
    read: async () => {
      const to = now();
      const wanted = { ...query, limit, from, to };
      const found: Found[] = [];
      for (const fn of functions) found.push(...(await searchLines(fn, wanted, control)));
      const fresh = told.newOf(found).slice(-limit);
      // What is older than those was left out, and is not to come later.
      const first = fresh.length === limit ? fresh[0]?.at : undefined;
      from = Math.max(first ?? from, to - LATENESS);
      told.add(fresh, from);
      limit = MOST_LINES;
      return fresh.map(({ line }) => line);
    },
  };
};

/** The lines that were told and could be found once more. */
class Told {
  #times = new Map<string, number>();

  /** In the order in which they were written. */
  newOf(found: readonly Found[]): readonly Found[] {
    return found.filter(({ key }) => !this.#times.has(key)).sort((a, b) => a.at - b.at);
  }

  /** Forgets what is older than will be searched. */
  add(found: readonly Found[], from: number): void {
    const all = [...this.#times, ...found.map(({ key, at }) => [key, at] as const)];
    this.#times = new Map(all.filter(([, at]) => at >= from));
  }
}
