import type { FunctionModel } from '../../config/model.ts';
import type { Emit } from '../../events.ts';
import type { FunctionName } from '../../resources/function/state.ts';
import { chosenFunctions, noSuchFunction } from '../choose-function.ts';
import type { Ending } from '../ending.ts';
import { type Prepared, prepare } from '../prepare.ts';
import type { Surroundings } from '../surroundings.ts';
import { chooseTarget, nameOfTarget } from '../target/choose-target.ts';
import { actOn, type TargetOptions } from '../target/on-target.ts';
import { localStoreOf } from '../target/place.ts';
import { withRetries } from '../target/undertake.ts';
import { cloudLogSource } from './cloud-log-source.ts';
import { findTopics } from './cloud-log-topics.ts';
import { localLogSource } from './local-log-source.ts';
import type { LogQuery } from './log-source.ts';
import { tellLines } from './tell-lines.ts';

export interface LogsOptions extends Omit<TargetOptions, 'purpose'>, Omit<LogQuery, 'functions'> {
  /** Undefined for all functions of the file. */
  readonly functionName: string | undefined;
  /** Go on with what comes, until the user stops it. */
  readonly follow: boolean;
}

/** Tells what functions and the platform have logged, and what comes where it is followed. */
export const logs = async (options: LogsOptions, outer: Surroundings): Promise<Ending> => {
  const surroundings = { ...outer, emit: withoutWarnings(outer.emit) };
  const preparation = await prepare(options, false, surroundings);
  if (preparation.kind === 'ended') return preparation.ending;
  const { prepared } = preparation;
  const chosen = chosenFunctions(prepared.model, options.functionName);
  if (chosen.length === 0) {
    return noSuchFunction(prepared.model, options.functionName, surroundings);
  }
  const functions = chosen.map(nameOf);
  const name = nameOfTarget({ ...options, purpose: 'look' }, surroundings);
  if (!name) return 'wrong usage';
  const query = { ...options, functions };
  if (name === 'cloud') return fromCloud(query, prepared, surroundings);
  const source = localLogSource(localStoreOf(prepared.file, outer.host), query, outer.host);
  return tellLines(source, name, query, surroundings);
};

const nameOf = ({ name, namespace }: FunctionModel): FunctionName => ({
  functionName: name.value,
  namespace: namespace.value,
});

/** Warnings about the file would stand among the lines. */
const withoutWarnings =
  (emit: Emit): Emit =>
  (event) => {
    if (event.kind === 'diagnostic-reported' && event.diagnostic.severity !== 'error') return;
    emit(event);
  };

type Query = LogsOptions & LogQuery;

const fromCloud = async (
  query: Query,
  prepared: Prepared,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { host } = surroundings;
  const choice = { ...query, ...prepared, target: 'cloud', purpose: 'look' } as const;
  const opened = await chooseTarget(choice, surroundings);
  if (opened.kind === 'refused') return opened.ending;
  const { control, ...target } = withRetries(opened.target, surroundings);
  const act = async (): Promise<Ending> => {
    const functions = await findTopics(query.functions, control, surroundings);
    if (functions.length > 0) {
      const source = cloudLogSource(functions, query, control, host.clock.now);
      return tellLines(source, 'cloud', query, surroundings);
    }
    return 'platform refused';
  };
  return actOn({ ...target, control }, act, surroundings);
};
