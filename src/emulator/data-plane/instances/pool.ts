import type { Instance, InstanceDriver, InstanceRequest } from './instance.ts';

/** Starts an instance for each connection, and knows all that are there. */
export class InstancePool {
  readonly #driver: InstanceDriver;
  readonly #instances = new Set<Instance>();

  constructor(driver: InstanceDriver) {
    this.#driver = driver;
  }

  start(request: InstanceRequest): Instance {
    const instance = this.#driver.start(request);
    this.#instances.add(instance);
    return instance;
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
