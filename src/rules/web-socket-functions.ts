import type { FunctionModel, Model } from '../config/model.ts';
import type { Located } from '../diagnostics/located.ts';
import { isWithin, type Limit, type Limits } from '../platform/limits.ts';

/** A function that speaks WebSocket, with the values its rules are about. */
export interface WebSocketFunction {
  readonly fn: FunctionModel;
  /** Where the protocol is chosen. */
  readonly protocol: Located<unknown>;
  readonly idle: Located<number>;
  readonly timeout: Located<number>;
}

export const webSocketFunctions = ({ functions }: Model): readonly WebSocketFunction[] =>
  functions.flatMap((fn) => {
    if (!fn.webSocket) return [];
    const idle = fn.webSocket.idleTimeoutSeconds;
    return { fn, protocol: fn.protocol ?? fn.at, idle, timeout: fn.timeoutSeconds };
  });

/** How long a function may run, by what it is. */
export const timeoutLimitOf = (fn: FunctionModel, limits: Limits): Limit => {
  if (fn.webSocket) return limits.webSocketTimeout;
  const runsLong = fn.type.value === 'event' && fn.isAsynchronous.value;
  return runsLong ? limits.asyncTimeout : limits.timeout;
};

/** Whether both timeouts are values that the platform takes; if not, that is told already. */
export const timeoutsAreWithin = ({ fn, idle, timeout }: WebSocketFunction, limits: Limits) =>
  isWithin(limits.idleTimeout, idle.value) && isWithin(timeoutLimitOf(fn, limits), timeout.value);
