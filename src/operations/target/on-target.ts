import { failureOf } from '../../engine/execute.ts';
import type { TargetName } from '../../events.ts';
import type { Target } from '../../targets/target.ts';
import type { Ending } from '../ending.ts';
import { type ConfigurationChoice, type Prepared, prepare } from '../prepare.ts';
import type { Surroundings } from '../surroundings.ts';
import { chooseTarget, nameOfTarget, type Purpose } from './choose-target.ts';
import { openDiary, writtenDown } from './diary.ts';
import { underLock } from './under-lock.ts';
import { withRetries } from './undertake.ts';

export interface TargetOptions extends ConfigurationChoice {
  /** As asked for; undefined leaves the choice to the credentials. */
  readonly target: TargetName | undefined;
  readonly purpose: Purpose;
  /** False for what can be done without it: a removal. */
  readonly needsCode?: boolean;
  /** Wait for another run that changes the same, instead of giving up. */
  readonly wait?: boolean;
  /** How the journal and others call what is done; `deploy` where it is left out. */
  readonly command?: string;
}

/** Acts on an open target, in surroundings that know the lock and the journal of this run. */
type Act = (target: Target, prepared: Prepared, within: Surroundings) => Promise<Ending>;

/**
 * Prepares the configuration, opens the target, acts on it and closes it. A refusal of the
 * platform is told and ends the operation; a mistake of ours flies on.
 */
export const onTarget = async (
  options: TargetOptions,
  surroundings: Surroundings,
  act: Act,
): Promise<Ending> => {
  const choice = { ...options, occasion: 'before live' as const };
  const preparation = await prepare(choice, options.needsCode ?? true, surroundings);
  if (preparation.kind === 'ended') return preparation.ending;
  const { prepared } = preparation;
  if (options.purpose !== 'change') return openAndAct(options, prepared, surroundings, act);
  const target = nameOfTarget(options, surroundings);
  if (!target) return 'wrong usage';
  const run = { ...runOf(options, prepared), target };
  return underLock(run, surroundings, (within) =>
    openAndAct({ ...options, target }, prepared, within, act),
  );
};

const runOf = ({ command = 'deploy', wait = false }: TargetOptions, prepared: Prepared) => ({
  ...{ command, wait },
  file: prepared.file,
  region: prepared.region,
});

const openAndAct = async (
  options: TargetOptions,
  prepared: Prepared,
  surroundings: Surroundings,
  act: Act,
): Promise<Ending> => {
  const chosen = await chooseTarget({ ...options, ...prepared }, surroundings);
  if (chosen.kind === 'refused') return chosen.ending;
  const { target } = chosen;
  if (options.purpose !== 'change') {
    const sturdy = withRetries(target, surroundings);
    return actOn(target, () => act(sturdy, prepared, surroundings), surroundings);
  }
  const diary = openDiary(target, runOf(options, prepared), surroundings);
  const sturdy = withRetries(writtenDown(target, diary), surroundings);
  const within = { ...surroundings, diary };
  return actOn(target, () => act(sturdy, prepared, within), within);
};

/** Acts on an open target, and closes it in any case. */
export const actOn = async (
  target: Target,
  act: () => Promise<Ending>,
  { emit, commandLine: resume }: Surroundings,
): Promise<Ending> => {
  try {
    return await act();
  } catch (error) {
    emit({ kind: 'failure-met', failure: failureOf(error) });
    const told = { outcome: 'stopped', functions: [], done: [], notRun: [] } as const;
    emit({ kind: 'deploy-ended', ...told, ...(resume && { resume }) });
    return 'platform refused';
  } finally {
    await target.close();
  }
};
