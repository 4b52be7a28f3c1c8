import { onTestFinished } from 'vitest';
import {
  type Gateway,
  type GatewayOptions,
  startGateway,
} from '../../../src/emulator/data-plane/gateway.ts';
import type { DeployedFunction } from '../../../src/emulator/deployed-function.ts';
import type { Event } from '../../../src/events.ts';
import { nodeHost } from '../../../src/host/host.ts';
import { say } from '../../../src/language/text.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { PYTHON } from './functions.ts';

type EventOf<Kind extends Event['kind']> = Extract<Event, { kind: Kind }>;

export interface GatewayUnderTest extends Gateway {
  readonly clock: FakeClock;
  /** Where the only function is. */
  readonly functionUrl: string;
  readonly events: readonly Event[];
  of<Kind extends Event['kind']>(kind: Kind): EventOf<Kind>[];
  /** The n-th event of a kind, as soon as it has happened. */
  nth<Kind extends Event['kind']>(kind: Kind, count?: number): Promise<EventOf<Kind>>;
  /** The first line that fits, as soon as somebody has written it. */
  line(pattern: RegExp): Promise<string>;
  /** What the function and the platform have written, by stream. */
  lines(stream: 'stdout' | 'stderr' | 'platform'): string[];
  /** The processes that the gateway's instances have on this machine now. */
  processes(): Promise<number[]>;
}

/** A gateway with one function, and time that stands still; closed when the test is over. */
export const gatewayFor = async (
  fn: DeployedFunction,
  changes: Partial<GatewayOptions> = {},
): Promise<GatewayUnderTest> => {
  const host = nodeHost();
  const clock = new FakeClock();
  const events: Event[] = [];
  const listeners = new Set<() => void>();
  const id = host.random.hex(8);
  const gateway = await startGateway({
    ...host,
    environment: { ...host.environment, SCF_WS_PYTHON: PYTHON },
    random: { ...host.random, hex: () => id },
    clock,
    hostClock: host.clock,
    directory: {
      find: (namespace, name) => (namespace === fn.namespace && name === fn.name ? fn : undefined),
    },
    emit: (event) => {
      events.push(event);
      for (const listener of listeners) listener();
    },
    ...changes,
  });
  onTestFinished(() => gateway.close());
  const of = <Kind extends Event['kind']>(kind: Kind) =>
    events.filter((event): event is EventOf<Kind> => event.kind === kind);
  const soon = <T>(look: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const lookAgain = () => {
        const found = look();
        if (found === undefined) return;
        listeners.delete(lookAgain);
        resolve(found);
      };
      listeners.add(lookAgain);
      lookAgain();
    });
  return {
    ...gateway,
    clock,
    functionUrl: `${gateway.url}/${fn.namespace}/${fn.name}`,
    events,
    of,
    nth: (kind, count = 1) => soon(() => of(kind)[count - 1]),
    line: (pattern) =>
      soon(() =>
        of('function-output')
          .map(wordsOf)
          .find((words) => pattern.test(words)),
      ),
    lines: (stream) =>
      of('function-output')
        .filter((line) => line.stream === stream)
        .map(wordsOf),
    processes: async () => [
      ...((await host.processes.marked(`SCF_WS_INSTANCE=${id}-`)) ?? new Map()).keys(),
    ],
  };
};

const wordsOf = ({ text }: EventOf<'function-output'>): string =>
  typeof text === 'string' ? text : say(text, 'en');
