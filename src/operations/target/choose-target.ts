import type { TargetName } from '../../events.ts';
import { sentence, type Text } from '../../language/text.ts';
import { openCloudTarget } from '../../targets/cloud.ts';
import { openLocalTarget } from '../../targets/local.ts';
import type { Target } from '../../targets/target.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import {
  chooseEndpoint,
  refuseWithout,
  searchCredential,
  speaksOfCloud,
} from './choose-credential.ts';
import { readFaults } from './local-faults.ts';
import { LOCAL_ENDINGS, localRefusal } from './local-refusal.ts';
import { localStoreOf } from './place.ts';

export interface TargetChoice {
  /** The configuration file; local state lies beside it. */
  readonly file: string;
  readonly region: string;
  /** As asked for; undefined leaves the choice to the credentials. */
  readonly target: TargetName | undefined;
  readonly purpose: Purpose;
}

/**
 * A rehearsal never goes to the cloud. Rehearsals and mere looks at the local target work on a copy
 * of it that is thrown away, so they leave nothing behind.
 */
export type Purpose = 'look' | 'rehearse' | 'change';

export type ChosenTarget =
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'refused'; readonly ending: Ending };

const LOCAL_THEN: Text = {
  en: 'No Tencent Cloud credentials: the local target is used.',
  zh: '没有腾讯云凭证：使用本地目标。',
};
const REHEARSED_HERE: Text = {
  en: 'A rehearsal never goes to the cloud: it runs on a copy of the local target.',
  zh: '演练不会访问云端：它在本地目标的副本上进行。',
};

const NOWHERE: Text = {
  en: 'Not done: CI is set and there are no Tencent Cloud credentials, so nothing would become live.',
  zh: '未执行：当前处于 CI 环境且没有腾讯云凭证，变更不会在云端生效。',
};
const SAY_WHERE: Text = {
  en: 'Give the job its credentials, or say --target local.',
  zh: '请为该任务配置凭证，或加上 --target local。',
};

/** Opens the target that was asked for: the cloud where there are credentials, else the local one. */
export const chooseTarget = async (
  choice: TargetChoice,
  surroundings: Surroundings,
): Promise<ChosenTarget> => {
  const name = nameOfTarget(choice, surroundings);
  if (!name) return { kind: 'refused', ending: 'wrong usage' };
  return name === 'cloud' ? openCloud(choice, surroundings) : openLocal(choice, surroundings);
};

/**
 * Which one it will be; where that is not the one that was asked for, it has been told. Undefined
 * where a pipeline has lost its credentials: it must not report a deploy that went nowhere.
 */
export const nameOfTarget = (
  { purpose, target }: Pick<TargetChoice, 'purpose' | 'target'>,
  surroundings: Surroundings,
): TargetName | undefined => {
  const { host, emit } = surroundings;
  if (purpose === 'rehearse') {
    if (target === 'cloud') emit({ kind: 'note-made', note: sentence(REHEARSED_HERE) });
    return 'local';
  }
  if (target) return target;
  if (speaksOfCloud(surroundings)) return 'cloud';
  // Half a credential is a mistake, and is told when the cloud is to be opened.
  if (searchCredential(surroundings).kind !== 'absent') return 'cloud';
  if (purpose === 'change' && host.environment['CI']) {
    emit({ kind: 'command-refused', message: sentence(NOWHERE), help: sentence(SAY_WHERE) });
    return undefined;
  }
  emit({ kind: 'note-made', note: sentence(LOCAL_THEN) });
  return 'local';
};

const openCloud = (choice: TargetChoice, surroundings: Surroundings): ChosenTarget => {
  const { host, emit } = surroundings;
  const search = searchCredential(surroundings);
  const endpoint = chooseEndpoint(surroundings);
  if (search.kind !== 'found') refuseWithout(search, surroundings);
  if (search.kind !== 'found' || !endpoint) return { kind: 'refused', ending: 'wrong usage' };
  const { credential } = search;
  const { region } = choice;
  const bucket = surroundings.cloud?.bucket;
  const target = openCloudTarget({ credential, region, endpoint, bucket }, host, emit);
  return { kind: 'target', target };
};

const openLocal = async (
  { file, region, purpose }: TargetChoice,
  surroundings: Surroundings,
): Promise<ChosenTarget> => {
  const { host, emit } = surroundings;
  const faults = readFaults(file, surroundings);
  if (!faults) return { kind: 'refused', ending: 'problems found' };
  const opened = await openLocalTarget(
    {
      folder: localStoreOf(file, host),
      region,
      onCopy: purpose !== 'change',
      onlyLooks: purpose === 'look',
      faults,
    },
    host,
    emit,
  );
  if (opened.kind === 'opened') return { kind: 'target', target: opened.target };
  emit(localRefusal(opened));
  return { kind: 'refused', ending: LOCAL_ENDINGS[opened.kind] };
};
