import { ALIAS_ABSENT } from '../../platform/api-errors.ts';
import { listOf, numberOf, objectOf, textOf } from '../answer.ts';
import { ApiError, type ApiResponse, type ControlPlane } from '../control-plane.ts';
import type { FunctionName } from '../function/state.ts';
import type { AliasState } from './state.ts';

/** The live alias, or undefined where there is none of that name. */
export const readAlias = async (
  { functionName, namespace }: FunctionName,
  name: string,
  control: ControlPlane,
): Promise<AliasState | undefined> => {
  const request = { FunctionName: functionName, Namespace: namespace, Name: name };
  const answer = await unlessAbsent(control.call('GetAlias', request));
  return answer && toState({ functionName, namespace }, answer);
};

/** All aliases of a function; none where there is no such function. */
export const readAliases = async (
  { functionName, namespace }: FunctionName,
  control: ControlPlane,
): Promise<readonly AliasState[]> => {
  const fn = { functionName, namespace };
  const name = { FunctionName: functionName, Namespace: namespace };
  const found: ApiResponse[] = [];
  for (;;) {
    // Numbers are texts in this action, and in no other.
    const page = { Limit: String(PAGE), Offset: String(found.length) };
    const answer = await unlessAbsent(control.call('ListAliases', { ...name, ...page }));
    const items = answer ? listOf(answer, 'Aliases') : [];
    found.push(...items);
    if (items.length < PAGE) return found.map((alias) => toState(fn, alias));
  }
};

const PAGE = 100;

const unlessAbsent = async (answer: Promise<ApiResponse>): Promise<ApiResponse | undefined> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && ALIAS_ABSENT.has(error.code)) return undefined;
    throw error;
  }
};

const PERCENT = 100;
/** More places than a share is ever given with, and fewer than binary fractions have wrong. */
const PLACES = 4;

const toState = (fn: FunctionName, answer: ApiResponse): AliasState => {
  const routing = objectOf(answer, 'RoutingConfig');
  return {
    ...fn,
    name: textOf(answer, 'Name') ?? '',
    version: textOf(answer, 'FunctionVersion') ?? '',
    weights: Object.fromEntries(
      listOf(routing, 'AdditionalVersionWeights').map((item) => [
        textOf(item, 'Version') ?? '',
        Number(((numberOf(item, 'Weight') ?? 0) * PERCENT).toFixed(PLACES)),
      ]),
    ),
    matches: listOf(routing, 'AddtionVersionMatchs').map(matchInWords),
    description: textOf(answer, 'Description') ?? '',
  };
};

const matchInWords = (match: ApiResponse): string =>
  ['Key', 'Method', 'Expression', 'Version'].map((name) => textOf(match, name) ?? '').join(' ');
