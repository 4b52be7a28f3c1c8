/**
 * Families of error codes after which the same call may well succeed a little later
 * (document 583/31704 and SCF's own list). Codes of a function's state are not among them: they
 * pass when the state does, and the state can be asked for.
 */
const OVER_THE_RATE = 'RequestLimitExceeded';
const PLATFORM_FAILED = 'InternalError';

/** Ours: no answer came, or none that is the API's. */
export const NO_ANSWER = 'NetworkError';

/** Ours: the proxy that leads there does not let this through, however often it is asked. */
export const PROXY_REFUSES = 'ProxyRefused';

const isOf = (family: string, code: string): boolean =>
  code === family || code.startsWith(`${family}.`);

export const isTransient = (code: string): boolean =>
  code === NO_ANSWER || isOf(OVER_THE_RATE, code) || isOf(PLATFORM_FAILED, code);

/** Whether a call that ended like this may have been carried out all the same. */
export const mayBeDoneAfter = (code: string): boolean =>
  code === NO_ANSWER || isOf(PLATFORM_FAILED, code);

/** Actions that make something new each time, so they are only repeated where nothing was done. */
export const MADE_ANEW_EACH_TIME: ReadonlySet<string> = new Set(['PublishVersion', 'Invoke']);
