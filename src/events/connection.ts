import type { Sentence } from '../language/text.ts';
import type { CloseCause } from '../platform/close-causes.ts';

/** A function that can be connected to. */
export interface FunctionAddress {
  readonly name: string;
  readonly namespace: string;
  /** Undefined where the function has no URL. */
  readonly url?: string;
}

/** Amounts by direction: up is from client to function. */
export interface UpAndDown {
  readonly up: number;
  readonly down: number;
}

export type LocalTargetEvent =
  | {
      readonly kind: 'ready';
      readonly api: string;
      /** The file of the certificate to trust, for clients that speak TLS. */
      readonly ca?: string;
      readonly gateway: string;
      readonly functions: readonly FunctionAddress[];
    }
  | {
      readonly kind: 'connection-opened';
      readonly function: string;
      readonly namespace: string;
      readonly requestId: string;
      readonly path: string;
    }
  | ({ readonly kind: 'connection-closed' } & ConnectionClosed)
  | {
      readonly kind: 'function-output';
      readonly function: string;
      readonly namespace: string;
      readonly requestId: string;
      readonly stream: 'stdout' | 'stderr' | 'platform';
      /** One line, without its end; the platform's own may be in words of ours. */
      readonly text: string | Sentence;
    };

/** A connection's whole life in figures, when it is over. */
export interface ConnectionClosed {
  readonly function: string;
  readonly namespace: string;
  readonly requestId: string;
  /** The function status code. */
  readonly status: number;
  readonly cause: CloseCause;
  /** As the client could see it: 1005 without a code, 1006 without a close frame. */
  readonly closeCode: number;
  readonly by: 'client' | 'function' | 'platform';
  readonly durationMilliseconds: number;
  readonly messages: UpAndDown;
  readonly bytes: UpAndDown;
}

/** A message or an end of a connection that `scf-ws connect` made. */
export type ClientEvent =
  | { readonly kind: 'client-connected'; readonly url: string }
  | { readonly kind: 'message-sent'; readonly text: string }
  | { readonly kind: 'message-received'; readonly text: string; readonly binary: boolean }
  | {
      readonly kind: 'client-disconnected';
      readonly closeCode: number;
      readonly reason: string;
      readonly milliseconds: number;
    };
