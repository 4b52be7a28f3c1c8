import type { Socket } from 'node:net';
import type { Emit } from '../../events.ts';
import type { Clock, Timer } from '../../host/clock.ts';
import type { Sentence } from '../../language/text.ts';
import { ABNORMAL_CLOSE_CODE, CLOSE_CAUSES, type CloseCause } from '../../platform/close-causes.ts';
import type { DeployedFunction } from '../deployed-function.ts';
import { detail } from './details.ts';
import { EarlyBytes } from './early-bytes.ts';
import { type Ending, endingOf, endingOfCloseFrame, endingOfSilence } from './ending.ts';
import { IdleWatch } from './idle-watch.ts';
import type { Instance } from './instances/instance.ts';
import type { InstancePool } from './instances/pool.ts';
import { within } from './instances/within.ts';
import { InvocationLog } from './invocation-log.ts';
import { refusalOf, refuseOn } from './refusal.ts';
import { bothClosed, passBytes } from './relay.ts';
import { Traffic } from './traffic.ts';
import { readUpgradeAnswer, type UpgradeAnswer } from './upgrade-answer.ts';

/** What a connection needs of the gateway. */
export interface ConnectionWorld {
  readonly pool: InstancePool;
  /** The gateway's time, in which timeouts and durations are counted. */
  readonly clock: Clock;
  /** Real time, in which processes live. */
  readonly hostClock: Clock;
  readonly emit: Emit;
  readonly controlFramesCountAsActivity: boolean;
}

export interface ConnectionRequest {
  readonly fn: DeployedFunction;
  readonly idleTimeoutSeconds: number;
  readonly requestId: string;
  /** Path and query, as the function sees them. */
  readonly target: string;
  readonly client: Socket;
  /** What the function is sent first. */
  readonly request: Uint8Array;
  /** What the client sent behind its request. */
  readonly early: Uint8Array;
}

type ConnectionState = 'accepted' | 'starting' | 'upgrading' | 'open' | 'closed';

const MILLISECONDS = 1000;
/**
 * The page says that the instance stops with its connection. Programs get this long to say their last
 * words; whether the platform sends them a signal is documented nowhere, so they get none.
 */
const GRACE_MILLISECONDS = 100;

/**
 * One connection, which is one invocation, which is one instance. Whatever ends it first is its cause;
 * what comes later only helps it to its end.
 */
export class Connection {
  readonly #request: ConnectionRequest;
  readonly #world: ConnectionWorld;
  readonly #log: InvocationLog;
  readonly #traffic: Traffic;
  readonly #early: EarlyBytes;
  readonly #over: Promise<undefined>;
  #resolveOver: () => void = () => {};
  #state: ConnectionState = 'accepted';
  #ending: Ending | undefined;
  #upstream: Socket | undefined;
  #executionTimer: Timer | undefined;
  #idleWatch: IdleWatch | undefined;
  #servedFrom: number;
  #durationMilliseconds = 0;

  constructor(request: ConnectionRequest, world: ConnectionWorld) {
    this.#request = request;
    this.#world = world;
    this.#log = new InvocationLog(request.fn, request.requestId, world.emit);
    this.#servedFrom = world.clock.now();
    this.#traffic = new Traffic({
      controlFramesCount: world.controlFramesCountAsActivity,
      moved: () => {
        if (this.#state === 'open') this.#idleWatch?.touch();
      },
      closeFrame: (code, by) => this.#settleIfOpen(endingOfCloseFrame(code, by)),
    });
    this.#over = new Promise((resolve) => {
      this.#resolveOver = () => resolve(undefined);
    });
    this.#early = new EarlyBytes(request.client, request.early);
    this.#watchClient(request.client);
  }

  /** Settles when the connection has ended and nothing of its instance is left. */
  async run(): Promise<void> {
    const { pool } = this.#world;
    this.#log.started();
    this.#state = 'starting';
    const instance = pool.start({
      fn: this.#request.fn,
      onLine: (stream, text) => this.#log.write(stream, text),
    });
    const start = await Promise.race([this.#over, instance.started]);
    if (start?.kind === 'failed') this.#cut(start.cause, start.detail);
    if (start?.kind === 'connected' && this.#state === 'starting') {
      this.#log.initialised(start.milliseconds);
      await this.#upgrade(start.socket, instance);
    }
    await this.#over;
    await pool.stop(instance, this.#ending?.cause === 'targetStopped' ? 0 : GRACE_MILLISECONDS);
    this.#report(instance);
  }

  /** Ends it from the platform's side, because the local target stops. */
  stop(): void {
    this.#cut('targetStopped');
  }

  #watchClient(client: Socket): void {
    const leave = () => {
      if (this.#state === 'open') this.#settleIfOpen(endingOfSilence('client'));
      else this.#cut('clientLeft');
    };
    client.once('end', leave).once('close', leave);
  }

  async #upgrade(upstream: Socket, instance: Instance): Promise<void> {
    const { clock } = this.#world;
    const { fn, client, request } = this.#request;
    this.#state = 'upgrading';
    this.#upstream = upstream;
    this.#servedFrom = clock.now();
    const limit = fn.timeoutSeconds * MILLISECONDS;
    this.#executionTimer = clock.after(limit, () => this.#cut('executionTimeout'));
    upstream.write(request);
    for (const chunk of this.#early.take()) {
      upstream.write(chunk);
      this.#traffic.up(chunk);
    }
    passBytes(client, upstream, this.#traffic.up);
    const answer = await readUpgradeAnswer(upstream);
    if (answer.kind === 'switched') return this.#open(upstream, answer);
    if (answer.kind === 'refused') {
      return this.#cut('upgradeRefused', detail('refusedUpgrade', { answer: answer.status }));
    }
    return this.#explainSilence(instance);
  }

  async #explainSilence(instance: Instance): Promise<void> {
    if (this.#state === 'closed') return;
    const { hostClock } = this.#world;
    const exited = await within(hostClock, GRACE_MILLISECONDS, instance.ended);
    if (exited) return this.#cut('functionExited', detail('endedUnanswered'));
    this.#cut('upgradeRefused', detail('closedUnanswered'));
  }

  #open(upstream: Socket, { head, rest }: Extract<UpgradeAnswer, { kind: 'switched' }>): void {
    if (this.#state === 'closed') return;
    const { clock, hostClock, emit } = this.#world;
    const { fn, client, requestId, target: path, idleTimeoutSeconds } = this.#request;
    this.#state = 'open';
    emit({
      kind: 'connection-opened',
      function: fn.name,
      namespace: fn.namespace,
      requestId,
      path,
    });
    const limit = idleTimeoutSeconds * MILLISECONDS;
    this.#idleWatch = new IdleWatch(clock, limit, () => this.#cut('idleTimeout'));
    const functionEnded = () => this.#settleIfOpen(endingOfSilence('function'));
    upstream.once('end', functionEnded).once('close', functionEnded);
    client.write(Buffer.concat([head, rest]));
    this.#traffic.down(rest);
    passBytes(upstream, client, this.#traffic.down);
    void bothClosed(client, upstream, hostClock).then(() => this.#close());
  }

  /** The first end decides. */
  #settleIfOpen(ending: Ending): void {
    if (this.#state === 'open') this.#ending ??= ending;
  }

  /** The platform's own end: the function is hung up on, and the client too, or told why. */
  #cut(cause: CloseCause, what?: Sentence): void {
    if (this.#state === 'closed') return;
    const { client, requestId } = this.#request;
    this.#ending ??= endingOf(cause, what);
    if (this.#state === 'open' || client.destroyed) client.destroy();
    else refuseOn(client, refusalOf(this.#ending, requestId), this.#world.hostClock);
    this.#upstream?.destroy();
    this.#close();
  }

  #close(): void {
    this.#state = 'closed';
    this.#executionTimer?.cancel();
    this.#idleWatch?.stop();
    this.#durationMilliseconds = this.#world.clock.now() - this.#servedFrom;
    this.#resolveOver();
  }

  #report(instance: Instance): void {
    const { fn, requestId } = this.#request;
    const ending = finalEnding(this.#ending ?? endingOf('targetStopped'), instance);
    this.#log.ended(ending, this.#durationMilliseconds);
    this.#world.emit({
      kind: 'connection-closed',
      function: fn.name,
      namespace: fn.namespace,
      requestId,
      status: CLOSE_CAUSES[ending.cause].status,
      cause: ending.cause,
      closeCode: ending.closeCode,
      by: ending.by,
      durationMilliseconds: this.#durationMilliseconds,
      messages: this.#traffic.messages,
      bytes: this.#traffic.bytes,
    });
  }
}

/** Only now is it known whether the function hung up, or was gone. */
const finalEnding = (ending: Ending, { endedByItself }: Instance): Ending =>
  endedByItself && ending.cause === 'functionAborted' && ending.closeCode === ABNORMAL_CLOSE_CODE
    ? endingOf('functionExited')
    : ending;
