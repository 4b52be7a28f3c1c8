import { STATUS_CODES } from '../../platform/status-codes.ts';
import type { DeployedFunction, FunctionDirectory } from '../deployed-function.ts';
import type { Refusal } from './refusal.ts';
import { parseRoute } from './route.ts';

/** A request that may go to a function. */
export interface Admitted {
  readonly kind: 'admitted';
  readonly fn: DeployedFunction;
  readonly idleTimeoutSeconds: number;
  readonly target: string;
}

/** An answer of the platform's own, before it has its request id. */
type Answer = Omit<Refusal, 'requestId'>;

export type Admission = Admitted | { readonly kind: 'refused'; readonly answer: Answer };

const HTTP = {
  badRequest: 400,
  notFound: 404,
  upgradeRequired: 426,
  notImplemented: 501,
  unavailable: 503,
} as const;
const ACTIVE = 'Active';

/** The function status code of a name, as the platform's list has it. */
const codeNamed = (name: string): number | undefined => {
  const found = Object.entries(STATUS_CODES).find(([, code]) => code.name === name);
  return found && Number(found[0]);
};

const answer = (httpStatus: number, errorMessage: string, statusCode = httpStatus): Answer => ({
  httpStatus,
  statusCode,
  errorMessage,
});

/** For bytes that are not a request to any function. */
export const notARequest = (reason: string): Answer => answer(HTTP.badRequest, reason);

/**
 * For a plain request to a WebSocket function. Whether the platform passes those on is said in two
 * ways by two sources; the local target takes the strict one.
 */
export const upgradeRequired = ({ fn }: Admitted): Answer => ({
  ...answer(HTTP.upgradeRequired, `Function ${fn.namespace}/${fn.name} speaks WebSocket only.`),
  headers: { upgrade: 'websocket' },
});

const refused = (reason: Answer): Admission => ({ kind: 'refused', answer: reason });

const admitTo = (fn: DeployedFunction, target: string): Admission => {
  const called = `Function ${fn.namespace}/${fn.name}`;
  const { idleTimeoutSeconds } = fn;
  if (!fn.reachable) {
    return refused(answer(HTTP.notFound, `${called} has no function URL that is open.`));
  }
  if (fn.status !== ACTIVE) {
    const code = codeNamed('FunctionStatusError');
    return refused(answer(HTTP.unavailable, `${called} is ${fn.status}.`, code));
  }
  return idleTimeoutSeconds === undefined
    ? refused(answer(HTTP.notImplemented, `${called} does not speak WebSocket.`))
    : { kind: 'admitted', fn, idleTimeoutSeconds, target };
};

/** Finds the function that a request is for, and says whether it can serve connections. */
export const admit = (url: string, directory: FunctionDirectory): Admission => {
  const route = parseRoute(url);
  if (!route) {
    return refused(answer(HTTP.notFound, `${url} is not of the form /<namespace>/<function>.`));
  }
  const { namespace, name, target } = route;
  const fn = directory.find(namespace, name);
  if (fn) return admitTo(fn, target);
  const message = `Function ${namespace}/${name} does not exist.`;
  return refused(answer(HTTP.notFound, message, codeNamed('FunctionNotFound')));
};
