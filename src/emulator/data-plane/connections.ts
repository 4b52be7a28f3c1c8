import type { Random } from '../../host/random.ts';
import type { Admitted } from './admission.ts';
import { Connection, type ConnectionWorld } from './connection.ts';
import type { Incoming } from './door.ts';
import { functionRequest } from './function-request.ts';

/** All connections that are there. */
export class Connections {
  readonly #world: ConnectionWorld;
  readonly #random: Random;
  readonly #running = new Map<Connection, Promise<void>>();

  constructor(world: ConnectionWorld, random: Random) {
    this.#world = world;
    this.#random = random;
  }

  begin(admitted: Admitted, { request, client, early }: Incoming): void {
    const requestId = this.#random.uuid();
    const first = functionRequest(request, client.remoteAddress ?? '', admitted, requestId);
    const connection = new Connection(
      { ...admitted, requestId, client, request: first, early },
      this.#world,
    );
    const over = connection.run().finally(() => this.#running.delete(connection));
    this.#running.set(connection, over);
  }

  /** Settles when none is left. */
  async stopAll(): Promise<void> {
    const running = [...this.#running];
    for (const [connection] of running) connection.stop();
    await Promise.all(running.map(([, over]) => over));
  }
}
