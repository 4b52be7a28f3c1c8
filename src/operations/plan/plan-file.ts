import { resolve } from 'node:path';
import type { Change } from '../../engine/plan.ts';
import { readPlan, type SavedPlan, savePlan } from '../../engine/saved-plan.ts';
import { isoTime } from '../../host/clock.ts';
import { FileProblem } from '../../host/files.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Target } from '../../targets/target.ts';
import { textAt } from '../check/text-at.ts';
import type { Prepared } from '../prepare.ts';
import type { Surroundings } from '../surroundings.ts';

const CANNOT_WRITE: Text = {
  en: 'The plan cannot be written: {path}',
  zh: '无法写入计划文件：{path}',
};
const NO_PLAN: Text = { en: 'There is no plan at {path}.', zh: '{path} 处没有计划文件。' };
const UNUSABLE = {
  foreign: { en: '{path} is no plan of scf-ws.', zh: '{path} 不是 scf-ws 的计划文件。' },
  damaged: {
    en: '{path} is damaged, or was edited by hand.',
    zh: '{path} 已损坏，或被手工修改过。',
  },
  'other version': {
    en: '{path} was written by another version of scf-ws.',
    zh: '{path} 由其他版本的 scf-ws 生成。',
  },
} as const satisfies Record<string, Text>;
const MAKE_ANEW: Text = {
  en: 'Make it anew: scf-ws plan --out {path}',
  zh: '请重新生成：scf-ws plan --out {path}',
};

/** Fingerprints of secrets are in it. */
const OWNER_ONLY = 0o600;
const SALT_BYTES = 16;

interface PlanChoice {
  readonly stage: string | undefined;
  readonly prune: boolean;
}

/** Keeps a plan in a file; false where that cannot be, which has been told. */
export const writePlanFile = (
  path: string,
  changes: readonly Change[],
  { name }: Target,
  { file, region, stage, prune }: Pick<Prepared, 'file' | 'region'> & PlanChoice,
  { host, emit }: Surroundings,
): boolean => {
  const madeAt = isoTime(host.clock.now());
  const origin = {
    target: name,
    region,
    file,
    prune,
    madeAt,
    ...(stage !== undefined && { stage }),
  };
  try {
    const text = savePlan(changes, origin, host.random.hex(SALT_BYTES));
    host.files.writeAtomically(resolve(host.workingFolder, path), text, OWNER_ONLY);
    return true;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    emit({ kind: 'command-refused', message: sentence(CANNOT_WRITE, { path }) });
    return false;
  }
};

/** The plan that a file holds; undefined where it holds none, which has been told. */
export const readPlanFile = (path: string, { host, emit }: Surroundings): SavedPlan | undefined => {
  const text = textAt(resolve(host.workingFolder, path), host);
  const read = text === undefined ? undefined : readPlan(text);
  if (read?.kind === 'plan') return read.plan;
  emit({
    kind: 'command-refused',
    message: sentence(read ? UNUSABLE[read.reason] : NO_PLAN, { path }),
    help: sentence(MAKE_ANEW, { path }),
  });
  return undefined;
};
