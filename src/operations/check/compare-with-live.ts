import type { Model } from '../../config/model.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { failureOf } from '../../engine/execute.ts';
import type { TargetName } from '../../events.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Target } from '../../targets/target.ts';
import type { Ending } from '../ending.ts';
import { namedIn, readLive } from '../plan/find-live.ts';
import { regionOf } from '../prepare.ts';
import type { Surroundings } from '../surroundings.ts';
import { chooseTarget } from '../target/choose-target.ts';
import { undertakingOn, withRetries } from '../target/undertake.ts';
import { checkFile, type JudgedFile } from './check-file.ts';
import type { FoundFile } from './configuration-file.ts';
import { areNamesKnown, hidesNames } from './known-names.ts';
import { accountOf, checkAgainstLive } from './live-check.ts';
import type { ProjectPolicy } from './project-policy.ts';

/** Which live state is meant. */
export interface LiveWish {
  readonly stage: string | undefined;
  readonly region: string | undefined;
  readonly target: TargetName | undefined;
}

const NOT_COMPARED: Text = {
  en: 'File {file} is not compared with what is live, for it does not say for sure which functions it describes.',
  zh: '无法确定 {file} 描述的是哪些函数，因此未与线上状态比较。',
};

/** Checks a file and holds it against what is live; gives an ending where the target cannot be asked. */
export const compareWithLive = async (
  found: Extract<FoundFile, { kind: 'found' }>,
  policy: ProjectPolicy,
  wish: LiveWish,
  surroundings: Surroundings,
): Promise<Ending | undefined> => {
  const { emit } = surroundings;
  const { file } = found;
  const strictness = { policy, occasion: 'before live' as const };
  const checked = checkFile(found, wish.stage, surroundings, strictness);
  const { model } = checked;
  if (!model || !isNamed(model, checked.diagnostics)) {
    emit({ kind: 'note-made', note: sentence(NOT_COMPARED, { file }) });
    return undefined;
  }
  if (model.functions.length === 0) return undefined;
  const region = regionOf(model, wish.region, surroundings);
  const choice = { file, region, target: wish.target, purpose: 'look' as const };
  const chosen = await chooseTarget(choice, surroundings);
  if (chosen.kind === 'refused') return chosen.ending;
  const { target } = chosen;
  try {
    await compare(checked, model, withRetries(target, surroundings), surroundings);
    return undefined;
  } catch (error) {
    emit({ kind: 'failure-met', failure: failureOf(error) });
    return 'platform refused';
  } finally {
    await target.close();
  }
};

const compare = async (
  judged: JudgedFile,
  model: Model,
  target: Target,
  surroundings: Surroundings,
): Promise<void> => {
  const { emit } = surroundings;
  const undertaking = undertakingOn(target, surroundings);
  const live = await readLive(namedIn(model.functions), undertaking);
  const account = await accountOf(target.control, emit);
  const situation = { live, mayReplace: false, account, fateOf: () => undefined };
  checkAgainstLive(judged, model, situation, emit);
};

/** Whether it is known what to look for: what is wrong with the rest does not matter. */
const isNamed = (model: Model, diagnostics: readonly Diagnostic[]): boolean =>
  areNamesKnown(model) &&
  !diagnostics.some(
    (each) =>
      hidesNames(each, model) ||
      (each.severity === 'error' && each.code.startsWith('function/name-')),
  );
