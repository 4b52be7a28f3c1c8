import type { UpAndDown } from '../../events.ts';
import { FrameObserver } from './frame-observer.ts';

export interface TrafficWatchers {
  /** A message, or a part of one, has passed. */
  readonly moved: () => void;
  readonly closeFrame: (code: number, by: 'client' | 'function') => void;
  /** A ping or a pong restarts the idle timeout too. The pages speak of messages only. */
  readonly controlFramesCount: boolean;
}

/** What passes on one connection, in both directions. */
export class Traffic {
  readonly #watchers: TrafficWatchers;
  readonly #up = new FrameObserver();
  readonly #down = new FrameObserver();
  #messagesUp = 0;
  #messagesDown = 0;

  constructor(watchers: TrafficWatchers) {
    this.#watchers = watchers;
  }

  readonly up = (chunk: Uint8Array): void => {
    this.#messagesUp += this.#look(this.#up, chunk, 'client');
  };

  readonly down = (chunk: Uint8Array): void => {
    this.#messagesDown += this.#look(this.#down, chunk, 'function');
  };

  get messages(): UpAndDown {
    return { up: this.#messagesUp, down: this.#messagesDown };
  }

  /** Payload bytes of messages, compressed where the two ends compress. */
  get bytes(): UpAndDown {
    return { up: this.#up.dataBytes, down: this.#down.dataBytes };
  }

  #look(observer: FrameObserver, chunk: Uint8Array, by: 'client' | 'function'): number {
    const before = observer.dataBytes;
    let messages = 0;
    let moved = false;
    for (const seen of observer.observe(chunk)) {
      if (seen.kind === 'message') messages += 1;
      if (seen.kind === 'control') moved ||= this.#watchers.controlFramesCount;
      if (seen.kind === 'close') this.#watchers.closeFrame(seen.code, by);
    }
    if (moved || messages > 0 || observer.dataBytes > before) this.#watchers.moved();
    return messages;
  }
}
