import type { IncomingMessage } from 'node:http';
import type { Emit } from '../../events.ts';
import type { Clock } from '../../host/clock.ts';
import type { Files } from '../../host/files.ts';
import type { Processes } from '../../host/processes.ts';
import type { Random } from '../../host/random.ts';
import type { FunctionDirectory } from '../deployed-function.ts';
import { type Admission, admit, notARequest, upgradeRequired } from './admission.ts';
import { Connections } from './connections.ts';
import { openDoor } from './door.ts';
import { InstancePool } from './instances/pool.ts';
import { openPreloadDriver } from './instances/preload-driver.ts';
import { refuseOn } from './refusal.ts';

export interface GatewayOptions {
  readonly directory: FunctionDirectory;
  readonly files: Files;
  readonly processes: Processes;
  readonly random: Random;
  /** The gateway's own time, which may be scaled: idle and execution timeouts, and durations. */
  readonly clock: Clock;
  /**
   * Real time, for what processes do: the init timeout, and how long they take to end. A program does
   * not start faster on a clock that runs faster, so a scaled init timeout would fail for no reason.
   */
  readonly hostClock: Clock;
  readonly emit: Emit;
  /** The host's; used for PATH and to find interpreters. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Pings and pongs restart the idle timeout too. The pages speak of messages only, so: no. */
  readonly controlFramesCountAsActivity?: boolean;
}

/** The door of the local target: WebSocket connections come in here. */
export interface Gateway {
  /** `ws://127.0.0.1:PORT` */
  readonly url: string;
  /** Ends all connections and instances; settles when no process is left. */
  close(): Promise<void>;
}

const asksForWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket';

const answerTo = (admission: Admission) =>
  admission.kind === 'refused' ? admission.answer : upgradeRequired(admission);

export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { directory, clock, hostClock, emit, random, port = 0 } = options;
  const pool = new InstancePool(await openPreloadDriver(options));
  const controlFramesCountAsActivity = options.controlFramesCountAsActivity ?? false;
  const world = { pool, clock, hostClock, emit, controlFramesCountAsActivity };
  const connections = new Connections(world, random);

  const door = await openDoor({
    port,
    hostClock,
    onUpgrade: (incoming) => {
      const admission = admit(incoming.request.url ?? '', directory);
      if (admission.kind === 'admitted' && asksForWebSocket(incoming.request)) {
        return connections.begin(admission, incoming);
      }
      const refusal = { ...answerTo(admission), requestId: random.uuid() };
      refuseOn(incoming.client, refusal, hostClock);
    },
    onRequest: ({ url = '' }) => ({
      ...answerTo(admit(url, directory)),
      requestId: random.uuid(),
    }),
    onNonsense: (reason) => ({ ...notARequest(reason), requestId: random.uuid() }),
  }).catch(async (error: unknown) => {
    await pool.close();
    throw error;
  });

  const close = async (): Promise<void> => {
    door.closeToNewcomers();
    await connections.stopAll();
    await Promise.all([pool.close(), door.close()]);
  };
  let closing: Promise<void> | undefined;
  const closeOnce = (): Promise<void> => {
    closing ??= close();
    return closing;
  };
  return { url: `ws://${door.address}`, close: closeOnce };
};
