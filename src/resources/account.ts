import { NO_ANSWER, PROXY_REFUSES } from '../platform/transient-errors.ts';
import { listOf, numberOf, objectOf, textOf } from './answer.ts';
import { ApiError, type ApiResponse, type ControlPlane } from './control-plane.ts';

/** What an account may have in one namespace; undefined is what it does not tell. */
export interface NamespaceQuotas {
  readonly functions: number | undefined;
  readonly timeoutSeconds: number | undefined;
  readonly initTimeoutSeconds: number | undefined;
  /** Of one sort, on one function; the least where sorts differ. */
  readonly triggersOfOneSort: number | undefined;
}

/** What an account may have, and what it has. */
export interface Account {
  readonly concurrencyMegabytes: number | undefined;
  /** Of a namespace that is not there yet, what is said of any. */
  quotasOf(namespace: string): NamespaceQuotas;
  /** The names of its functions. */
  functionsIn(namespace: string): readonly string[];
}

export type AccountReading =
  | { readonly kind: 'account'; readonly account: Account }
  /** It may not be asked, or does not answer: the documented quotas have to do. */
  | { readonly kind: 'not told'; readonly code: string };

/** No answer at all: then nothing else will have one either. */
const UNANSWERED: ReadonlySet<string> = new Set([NO_ANSWER, PROXY_REFUSES]);

export const readAccount = async (control: ControlPlane): Promise<AccountReading> => {
  try {
    return { kind: 'account', account: toAccount(await control.call('GetAccount', {})) };
  } catch (error) {
    if (!(error instanceof ApiError) || UNANSWERED.has(error.code)) throw error;
    return { kind: 'not told', code: error.code };
  }
};

const toAccount = (answer: ApiResponse): Account => {
  const [usage, limit] = [objectOf(answer, 'AccountUsage'), objectOf(answer, 'AccountLimit')];
  const limits = listOf(limit, 'Namespace');
  const named = (list: readonly ApiResponse[], name: string) =>
    list.find((each) => textOf(each, 'Namespace') === name);
  return {
    concurrencyMegabytes: numberOf(usage, 'UserConcurrencyMemLimit'),
    quotasOf: (namespace) => toQuotas(named(limits, namespace) ?? limits[0] ?? {}),
    functionsIn: (namespace) => namesIn(named(listOf(usage, 'Namespace'), namespace)),
  };
};

const namesIn = (namespace: ApiResponse | undefined): readonly string[] => {
  const names = namespace?.['Functions'];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
};

const toQuotas = (limit: ApiResponse): NamespaceQuotas => {
  const { Total: _, ...sorts } = objectOf(limit, 'Trigger');
  const numbers = Object.values(sorts).filter((value) => typeof value === 'number' && value > 0);
  return {
    functions: numberOf(limit, 'FunctionsCount'),
    timeoutSeconds: numberOf(limit, 'TimeoutLimit'),
    initTimeoutSeconds: numberOf(limit, 'InitTimeoutLimit'),
    // What is left are numbers: the filter says so.
    triggersOfOneSort: numbers.length > 0 ? Math.min(...(numbers as number[])) : undefined,
  };
};
