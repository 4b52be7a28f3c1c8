import type { TargetName } from '../events.ts';
import { sentence, type Text } from '../language/text.ts';
import { openCloudTarget } from '../targets/cloud.ts';
import { credentialFromEnvironment } from '../targets/credentials.ts';
import { openLocalTarget } from '../targets/local.ts';
import type { Target } from '../targets/target.ts';
import type { Ending } from './ending.ts';
import { LOCAL_ENDINGS, localRefusal } from './local-refusal.ts';
import { localStoreOf } from './place.ts';
import type { Surroundings } from './surroundings.ts';

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

const NO_CREDENTIALS: Text = {
  en: 'There are no Tencent Cloud credentials in the environment.',
  zh: '环境变量中没有腾讯云凭证。',
};
const SET_THEM: Text = {
  en: 'Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, or use --target local.',
  zh: '请设置 TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY，或使用 --target local。',
};
const LOCAL_THEN: Text = {
  en: 'No Tencent Cloud credentials in the environment: the local target is used.',
  zh: '环境变量中没有腾讯云凭证：使用本地目标。',
};
const REHEARSED_HERE: Text = {
  en: 'A rehearsal never goes to the cloud: it runs on a copy of the local target.',
  zh: '演练不会访问云端：它在本地目标的副本上进行。',
};

/** Opens the target that was asked for: the cloud where there are credentials, else the local one. */
export const chooseTarget = async (
  choice: TargetChoice,
  surroundings: Surroundings,
): Promise<ChosenTarget> => {
  const { host, emit } = surroundings;
  const credential = credentialFromEnvironment(host.environment);
  const usual = credential ? 'cloud' : 'local';
  const name = choice.purpose === 'rehearse' ? 'local' : (choice.target ?? usual);
  if (name === 'local') {
    if (choice.target === 'cloud') emit({ kind: 'note-made', note: sentence(REHEARSED_HERE) });
    const byItself = choice.purpose !== 'rehearse' && !choice.target;
    if (byItself) emit({ kind: 'note-made', note: sentence(LOCAL_THEN) });
    return openLocal(choice, surroundings);
  }
  if (!credential) {
    emit({
      kind: 'command-refused',
      message: sentence(NO_CREDENTIALS),
      help: sentence(SET_THEM),
    });
    return { kind: 'refused', ending: 'wrong usage' };
  }
  return { kind: 'target', target: openCloudTarget(credential, choice.region, emit) };
};

const openLocal = async (
  { file, region, purpose }: TargetChoice,
  { host, emit }: Surroundings,
): Promise<ChosenTarget> => {
  const opened = await openLocalTarget(
    { folder: localStoreOf(file, host), region, onCopy: purpose !== 'change' },
    host,
    emit,
  );
  if (opened.kind === 'opened') return { kind: 'target', target: opened.target };
  emit(localRefusal(opened));
  return { kind: 'refused', ending: LOCAL_ENDINGS[opened.kind] };
};
