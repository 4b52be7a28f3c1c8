import type { Event } from '../../src/events.ts';
import { nodeHost } from '../../src/host/host.ts';
import type { Surroundings } from '../../src/operations/surroundings.ts';

/** What an operation works in, with a folder of its own, and what it tells. */
export const surroundingsIn = (
  workingFolder: string,
  environment: Readonly<Record<string, string>> = {},
): { readonly surroundings: Surroundings; readonly events: Event[] } => {
  const events: Event[] = [];
  const host = { ...nodeHost(), workingFolder, environment };
  const { signal } = new AbortController();
  return { surroundings: { host, emit: (event) => events.push(event), signal }, events };
};

export const ofKind = <K extends Event['kind']>(events: readonly Event[], kind: K) =>
  events.filter((event): event is Extract<Event, { kind: K }> => event.kind === kind);
