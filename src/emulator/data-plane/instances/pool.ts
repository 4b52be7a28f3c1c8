import { detail } from '../details.ts';
import type { Instance, InstanceDriver, InstanceRequest } from './instance.ts';
import { refusedInstance } from './refused-instance.ts';

/** Starts an instance for each connection, and knows all that are there. */
export class InstancePool {
  readonly #driver: InstanceDriver;
  readonly #instances = new Set<Instance>();

  constructor(driver: InstanceDriver) {
    this.#driver = driver;
  }

  start(request: InstanceRequest): Instance {
    const instance = this.#begin(request);
    this.#instances.add(instance);
    return instance;
  }

  /** What the machine refuses (an argument too long, a full disk) is that one connection's end. */
  #begin(request: InstanceRequest): Instance {
    try {
      return this.#driver.start(request);
    } catch (error) {
      return refusedInstance('bootstrapExited', detail('notStarted', { reason: String(error) }));
    }
  }

  async stop(instance: Instance, graceMilliseconds: number): Promise<void> {
    await instance.stop(graceMilliseconds);
    this.#instances.delete(instance);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#instances].map((instance) => this.stop(instance, 0)));
    await this.#driver.close();
  }
}
