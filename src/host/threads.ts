import { availableParallelism, loadavg } from 'node:os';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
  workerData,
} from 'node:worker_threads';

/** Work made of parts that do not need each other. Task, parts and results are plain data. */
export interface SharedWork<Task, Part, Result> {
  readonly task: Task;
  readonly parts: readonly Part[];
  /** Does one part here; a helper does the same in its own thread. */
  doPart(part: Part): Result;
}

export interface Threads {
  /** Has every part done. The results come in the order of the parts, each as soon as it can. */
  share<Task, Part, Result>(work: SharedWork<Task, Part, Result>): Iterable<Result>;
}

/** Does everything in this thread. */
export const oneThread: Threads = {
  *share({ parts, doPart }) {
    for (const part of parts) yield doPart(part);
  },
};

/** What becomes of a part, in memory that all threads see. */
const FREE = 0;
const TAKEN = 1;
const DONE = 2;
const FAILED = 3;

/** A helper that keeps a part longer than this has died, and the part is done here. */
const LONGEST_WAIT_MILLISECONDS = 30_000;

interface HelperData<Task, Part> {
  readonly task: Task;
  readonly parts: readonly Part[];
  readonly states: Int32Array;
  readonly port: MessagePort;
}

interface Delivery<Result> {
  readonly index: number;
  readonly result: Result;
}

/**
 * Shares work with a helper on every idle core; `helper` is the file that runs there. Whoever is
 * free takes the next part. This thread works too and waits without an event loop, so a helper
 * that never starts costs nothing but its help, and one that fails leaves the part to this thread,
 * where the same error is met in the open.
 */
export const workerThreads = (helper: URL, cores = coresToUse): Threads => ({
  *share({ task, parts, doPart }) {
    const states = new Int32Array(
      new SharedArrayBuffer(parts.length * Int32Array.BYTES_PER_ELEMENT),
    );
    const count = Math.max(0, Math.min(cores(), parts.length) - 1);
    const ports = Array.from({ length: count }, () => startHelper(helper, { task, parts, states }));
    const results = new Results<ReturnType<typeof doPart>>(ports);
    const doHere = (index: number) => results.put(index, doPart(partAt(parts, index)));
    for (const index of takeFreeParts(states)) {
      doHere(index);
      yield* results.inOrder();
    }
    while (results.next < parts.length) {
      Atomics.wait(states, results.next, TAKEN, LONGEST_WAIT_MILLISECONDS);
      // Whoever took a part and sent nothing has failed or died.
      if (!results.hasNext()) doHere(results.next);
      yield* results.inOrder();
    }
    for (const port of ports) port.close();
  },
});

/** Results that have come, kept until their turn. */
class Results<Result> {
  readonly #ports: readonly MessagePort[];
  readonly #come = new Map<number, Result>();
  /** Whose turn it is. */
  next = 0;

  constructor(ports: readonly MessagePort[]) {
    this.#ports = ports;
  }

  put(index: number, result: Result): void {
    this.#come.set(index, result);
  }

  hasNext(): boolean {
    for (const port of this.#ports) receiveAll(port, this.#come);
    return this.#come.has(this.next);
  }

  *inOrder(): Generator<Result> {
    while (this.hasNext()) {
      // It is there: that was asked just now.
      const result = this.#come.get(this.next) as Result;
      this.#come.delete(this.next);
      this.next += 1;
      yield result;
    }
  }
}

/** Those that had nothing to do in the last minute: a helper on a busy one only takes its time. */
const coresToUse = (): number => {
  const all = availableParallelism();
  return Math.min(all, Math.round(all - (loadavg()[0] ?? 0)));
};

const startHelper = (
  helper: URL,
  data: Omit<HelperData<unknown, unknown>, 'port'>,
): MessagePort => {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(helper, {
    workerData: { ...data, port: port2 },
    transferList: [port2],
  });
  worker.on('error', () => {});
  worker.unref();
  return port1;
};

function* takeFreeParts(states: Int32Array): Generator<number> {
  for (const index of states.keys()) {
    if (Atomics.compareExchange(states, index, FREE, TAKEN) === FREE) yield index;
  }
}

// Both lists have one place for each part, so the index is one of both.
const partAt = <Part>(parts: readonly Part[], index: number): Part => parts[index] as Part;

const receiveAll = <Result>(port: MessagePort, results: Map<number, Result>): void => {
  for (;;) {
    const received = receiveMessageOnPort(port);
    if (!received) return;
    // Helpers send nothing else.
    const { index, result } = received.message as Delivery<Result>;
    results.set(index, result);
  }
};

/** What a helper's file calls: takes parts as long as there are any. */
export const help = <Task, Part, Result>(doPart: (task: Task, part: Part) => Result): void => {
  // Only `workerThreads` starts helpers, and this is what it hands them.
  const { task, parts, states, port } = workerData as HelperData<Task, Part>;
  for (const index of takeFreeParts(states)) {
    let state = FAILED;
    try {
      const delivery: Delivery<Result> = { index, result: doPart(task, partAt(parts, index)) };
      port.postMessage(delivery);
      state = DONE;
    } finally {
      Atomics.store(states, index, state);
      Atomics.notify(states, index);
    }
  }
  port.close();
};
