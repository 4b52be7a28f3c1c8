import type { Emit } from '../events.ts';
import type { Clock } from '../host/clock.ts';
import type { Files } from '../host/files.ts';
import type { Processes } from '../host/processes.ts';
import type { Random } from '../host/random.ts';
import { LIMITS, type Limits } from '../platform/limits.ts';
import { type Authority, authorityIn } from './certificates/authority.ts';
import { type Faults, NO_FAULTS } from './control-plane/faults/faults.ts';
import { startControlPlane } from './control-plane/server.ts';
import { type Credential, credentialOf } from './credential.ts';
import type { FunctionDirectory } from './deployed-function.ts';
import { directoryOf } from './directory.ts';
import { healthOf, publishEndpoint, withdrawEndpoint } from './locator.ts';
import { logFolderOf } from './logs/log-files.ts';
import { LogReader } from './logs/log-reader.ts';
import { LogWriter } from './logs/log-writer.ts';
import { claimStore } from './ownership.ts';
import { openStore } from './store.ts';

/** A small SCF on this machine: the API, and the gateway to the functions. */
export interface Emulator {
  readonly apiUrl: string;
  readonly gatewayUrl: string;
  readonly credential: Credential;
  /** Vouches for it where TLS is spoken. */
  readonly authority: Authority;
  close(): Promise<void>;
}

interface Gateway {
  /** `ws://host:port`; functions are at `/<namespace>/<function>`. */
  readonly url: string;
  close(): Promise<void>;
}

interface Pieces {
  readonly clock: Clock;
  readonly files: Files;
  readonly processes: Processes;
  readonly random: Random;
  readonly emit: Emit;
}

export interface GatewayNeeds extends Pieces {
  readonly directory: FunctionDirectory;
  readonly limits: Limits;
  /** Where the store is. */
  readonly folder: string;
  readonly port?: number;
}

export interface EmulatorOptions extends Pieces {
  /** Keeps all that is deployed; a temporary folder makes a rehearsal. */
  readonly folder: string;
  readonly startGateway: (needs: GatewayNeeds) => Promise<Gateway>;
  readonly limits?: Limits;
  readonly transitionMilliseconds?: number;
  /** What is to go wrong with calls of the API. */
  readonly faults?: Faults;
  /** Others may count on it until somebody ends it. */
  readonly stays?: boolean;
  /** 0, or none, for any that is free. */
  readonly apiPort?: number;
  readonly gatewayPort?: number;
}

/** Long enough that one who does not wait for `Active` is refused, short enough to be no bother. */
const TRANSITION_MILLISECONDS = 20;

type Undo = () => void | Promise<void>;

/** Throws a StoreInUse or a StoreUnreadable where the folder cannot be had. */
export const startEmulator = async (options: EmulatorOptions): Promise<Emulator> => {
  const opened: Undo[] = [];
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= undoAll(opened);
    return closing;
  };
  try {
    return { ...(await start(options, opened)), close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** The last that was opened is closed first, so the claim is held until nothing can write. */
const undoAll = async ([first, ...later]: readonly Undo[]): Promise<void> => {
  if (!first) return;
  try {
    await undoAll(later);
  } finally {
    await first();
  }
};

const start = async (
  options: EmulatorOptions,
  opened: Undo[],
): Promise<Omit<Emulator, 'close'>> => {
  const { clock, emit, files, folder, limits = LIMITS, processes, random } = options;
  const claim = await claimStore(options);
  opened.push(claim.release);
  const store = await openStore({ clock, files, folder, limits, mayWrite: claim.isStanding });
  const credential = credentialOf(folder, files, random);
  const authority = authorityIn({ clock, files, folder, random });
  const logFolder = logFolderOf(folder);
  const log = new LogWriter({ clock, emit, files, folder: logFolder });
  opened.push(() => log.close());
  const gateway = await options.startGateway({
    ...{ clock, files, folder, limits, processes, random },
    emit: alsoLogged(emit, log, clock),
    directory: directoryOf(store, random),
    ...(options.gatewayPort !== undefined && { port: options.gatewayPort }),
  });
  opened.push(gateway.close);
  const api = await startControlPlane({
    ...{ authority, clock, credential, emit, limits, random, store },
    gatewayUrl: gateway.url,
    logs: () => {
      log.flush();
      return new LogReader(logFolder, files).read();
    },
    health: healthOf(folder, files, processes),
    faults: options.faults ?? NO_FAULTS,
    transitionMilliseconds: options.transitionMilliseconds ?? TRANSITION_MILLISECONDS,
    ...(options.apiPort !== undefined && { port: options.apiPort }),
  });
  opened.push(api.close);
  const found = { apiUrl: api.url, gatewayUrl: gateway.url, credential };
  const { stays = false } = options;
  publishEndpoint(folder, { ...found, stays, processId: processes.ownId }, files);
  opened.push(() => withdrawEndpoint(folder, processes.ownId, files));
  return { ...found, authority };
};

/** What functions write, and how their connections end, is kept as well as told. */
const alsoLogged =
  (emit: Emit, log: LogWriter, clock: Clock): Emit =>
  (event) => {
    if (event.kind === 'function-output' || event.kind === 'connection-closed') {
      log.write({ at: clock.now(), ...event });
    }
    emit(event);
  };
