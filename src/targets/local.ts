import { join } from 'node:path';
import { type FaultRule, faultsOf } from '../emulator/control-plane/faults/faults.ts';
import { startGateway } from '../emulator/data-plane/gateway.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../emulator/emulator.ts';
import { findRunning } from '../emulator/locator.ts';
import { StoreInUse } from '../emulator/ownership.ts';
import { StoreUnreadable } from '../emulator/state-file.ts';
import { copyStore } from '../emulator/store.ts';
import type { Emit } from '../events.ts';
import { scaledClock } from '../host/clock.ts';
import { FileProblem } from '../host/files.ts';
import type { Host } from '../host/host.ts';
import { codeUpload } from './code-upload.ts';
import { makeCopyFolder } from './copy-folder.ts';
import { PORT_FILE, recallPort, rememberPort } from './remembered-port.ts';
import { sdkControlPlane } from './sdk-control-plane.ts';
import type { Target } from './target.ts';

export interface LocalTargetOptions {
  /** Where what is deployed is kept. */
  readonly folder: string;
  readonly region: string;
  /** Works on a copy that is thrown away when the target is closed. */
  readonly onCopy: boolean;
  /** Nothing is changed, so one that is running will do. */
  readonly onlyLooks?: boolean;
  /** What is to go wrong with calls of its API, where it is not running already. */
  readonly faults: readonly FaultRule[];
  /** Serves connections itself: one that is already running is not good enough. */
  readonly serve?: {
    readonly gatewayPort: number | undefined;
    /** How many times as fast as real time idle and execution timeouts pass. */
    readonly timeScale: number;
  };
}

interface OpenedTarget {
  readonly kind: 'opened';
  readonly target: Target;
  readonly apiUrl: string;
  readonly gatewayUrl: string;
  /** The certificate to trust where TLS is spoken; of one that serves only. */
  readonly authorityFile?: string;
}

export type LocalTarget =
  | OpenedTarget
  | { readonly kind: 'in use'; readonly pid: number | undefined }
  /** The port that was asked for is somebody else's, or needs more rights. */
  | { readonly kind: 'port taken'; readonly port: number }
  /** The folder of local state cannot be written. */
  | { readonly kind: 'no access'; readonly path: string }
  /** There is a state file that this version cannot go on from; it is left as it is. */
  | { readonly kind: 'unreadable'; readonly path: string };

/**
 * The real SDK, pointed at our emulator, so local runs exercise the same code as the cloud. Where
 * one is running over the same folder already, that one is used.
 */
export const openLocalTarget = async (
  options: LocalTargetOptions,
  host: Host,
  emit: Emit,
): Promise<LocalTarget> => {
  try {
    return await (options.onCopy ? openCopy : openShared)(options, host, emit);
  } catch (error) {
    const refusal = refusalOf(error, options);
    if (refusal) return refusal;
    throw error;
  }
};

/** What can be said of a failure that is not ours. */
const refusalOf = (error: unknown, { serve }: LocalTargetOptions): LocalTarget | undefined => {
  if (error instanceof StoreInUse) return { kind: 'in use', pid: error.ownerId };
  if (error instanceof StoreUnreadable) return { kind: 'unreadable', path: error.path };
  if (error instanceof FileProblem) {
    const { reason, path } = error;
    return reason === 'not permitted' ? { kind: 'no access', path } : { kind: 'unreadable', path };
  }
  const port = serve?.gatewayPort;
  return port !== undefined && isPortTaken(error) ? { kind: 'port taken', port } : undefined;
};

const openShared: typeof openLocalTarget = async (options, host, emit) => {
  const running = await findRunning(options.folder, host.files, host.processes);
  if (running && options.serve) return { kind: 'in use', pid: running.processId };
  if (running?.stays)
    return opened({ ...running, close: async () => {} }, true, options, host, emit);
  const emulator = await start(options, host, emit);
  const target = opened(emulator, options.serve !== undefined, options, host, emit);
  return options.serve ? { ...target, authorityFile: emulator.authority.file() } : target;
};

const openCopy: typeof openLocalTarget = async (options, host, emit) => {
  const { files } = host;
  const running = options.onlyLooks
    ? await findRunning(options.folder, files, host.processes)
    : undefined;
  if (running?.stays) {
    return opened({ ...running, close: async () => {} }, true, options, host, emit);
  }
  const scratch = makeCopyFolder(host);
  try {
    if (files.facts(options.folder)) copyStore(options.folder, scratch, files);
    const pieces = piecesOf(host, emit, { ...options, folder: scratch });
    const lastTime = recallPort(join(options.folder, PORT_FILE), files);
    const emulator = await startOn(pieces, undefined, lastTime);
    const close = async () => {
      await emulator.close();
      files.remove(scratch);
    };
    return opened({ ...emulator, close }, false, options, host, emit);
  } catch (error) {
    files.remove(scratch);
    throw error;
  }
};

const start = async (options: LocalTargetOptions, host: Host, emit: Emit): Promise<Emulator> => {
  const { folder, serve } = options;
  const pieces = piecesOf(host, emit, options);
  const file = join(folder, PORT_FILE);
  const emulator = await startOn(
    { ...pieces, stays: serve !== undefined },
    serve?.gatewayPort,
    recallPort(file, host.files),
  );
  rememberPort(file, emulator.gatewayUrl, host.files);
  return emulator;
};

/** On the port that is asked for and no other; else on that of last time, or on any. */
const startOn = async (
  pieces: EmulatorOptions,
  asked: number | undefined,
  lastTime: number | undefined,
): Promise<Emulator> => {
  if (asked !== undefined) return startEmulator({ ...pieces, gatewayPort: asked });
  try {
    return await startEmulator({ ...pieces, gatewayPort: lastTime ?? 0 });
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    return startEmulator(pieces);
  }
};

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EADDRINUSE' || error.code === 'EACCES');

type PieceOptions = Pick<LocalTargetOptions, 'folder' | 'faults'> & {
  readonly serve?: { readonly timeScale: number };
};

const USUAL_TIME = { timeScale: 1 };

const piecesOf = (
  host: Host,
  emit: Emit,
  { folder, faults, serve: { timeScale } = USUAL_TIME }: PieceOptions,
): EmulatorOptions => ({
  clock: host.clock,
  files: host.files,
  processes: host.processes,
  random: host.random,
  emit,
  folder,
  faults: faultsOf(faults),
  startGateway: (needs) =>
    startGateway({
      ...needs,
      clock: timeScale === 1 ? host.clock : scaledClock(host.clock, timeScale),
      hostClock: host.clock,
      environment: host.environment,
    }),
});

const opened = (
  emulator: Omit<Emulator, 'authority'>,
  staysUp: boolean,
  { region }: LocalTargetOptions,
  host: Host,
  emit: Emit,
): OpenedTarget => {
  const { apiUrl, gatewayUrl, credential, close } = emulator;
  const endpoint = { isSecure: false, host: new URL(apiUrl).host };
  const control = sdkControlPlane({ credential, region, endpoint }, host, emit);
  const storage = { credential, region, endpoint, bucket: undefined };
  const toBucket = codeUpload({ ...storage, control }, host, emit);
  // The user's own bucket is one of the cloud: here is none of that name.
  const upload: Target['upload'] = ({ bucket: _, ...code }) => toBucket(code);
  const target: Target = { name: 'local', control, upload, staysUp, close };
  return { kind: 'opened', target, apiUrl, gatewayUrl };
};
