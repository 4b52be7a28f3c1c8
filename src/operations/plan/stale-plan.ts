import type { Change } from '../../engine/plan.ts';
import { type SavedPlan, type Staleness, stalenessOf } from '../../engine/saved-plan.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import type { TargetOptions } from '../target/on-target.ts';

const STALE: Text = {
  en: 'Not done: the plan is stale. Changed since it was made: {changes}.',
  zh: '未执行：计划已过期。计划生成后发生变化：{changes}。',
};
const MAKE_ANEW: Text = {
  en: 'Make a new plan, look at it, and deploy that one.',
  zh: '请重新生成计划，确认后再部署。',
};
const ANOTHER: Text = {
  en: 'The plan was made for --{option} {planned}, and {given} is given.',
  zh: '计划针对 --{option} {planned} 生成，而指定的是 {given}。',
};
const ANOTHER_FILE: Text = {
  en: 'The plan was made of {planned}, and {given} is given.',
  zh: '计划由 {planned} 生成，而指定的是 {given}。',
};
const FIELD: Record<Staleness['what'], Text> = {
  config: { en: '{field} of {address} in the file', zh: '文件中 {address} 的 {field}' },
  code: { en: 'the code of {address}', zh: '{address} 的代码' },
  live: { en: '{field} of {address} on the platform', zh: '平台上 {address} 的 {field}' },
};
const WHOLE: Record<Staleness['what'], Text> = {
  config: { en: '{address} in the file', zh: '文件中的 {address}' },
  code: FIELD.code,
  live: { en: '{address} on the platform', zh: '平台上的 {address}' },
};
const AND: Text = { en: '{before}, {after}', zh: '{before}、{after}' };

/** How a deploy ends whose saved plan is not true any more, when what has changed is told. */
export const staleness = (
  plan: SavedPlan | undefined,
  changes: readonly Change[],
  { emit }: Surroundings,
): Ending | undefined => {
  const [first, ...others] = plan ? stalenessOf(plan, changes).map(inWords) : [];
  if (!first) return undefined;
  const all = others.reduce((before, after) => sentence(AND, { before, after }), first);
  const message = sentence(STALE, { changes: all });
  emit({ kind: 'command-refused', message, help: sentence(MAKE_ANEW) });
  return 'plan stale';
};

const inWords = ({ address, what, field }: Staleness): Sentence =>
  field === undefined
    ? sentence(WHOLE[what], { address })
    : sentence(FIELD[what], { address, field });

type Choice = Pick<TargetOptions, 'file' | 'stage' | 'region' | 'target'>;

/** What a plan was made for, where the command line says nothing else; undefined where it does. */
export const choiceOf = (
  plan: SavedPlan,
  given: Choice,
  { emit }: Surroundings,
): (Choice & { readonly prune: boolean }) | undefined => {
  const { file, stage, region, target } = plan;
  const planned: Choice = { file, stage, region, target };
  for (const option of ['file', 'stage', 'region', 'target'] as const) {
    const [asked, meant] = [given[option], planned[option] ?? '-'];
    if (asked === undefined || asked === meant) continue;
    const text = option === 'file' ? ANOTHER_FILE : ANOTHER;
    const message = sentence(text, { option, planned: meant, given: asked });
    emit({ kind: 'command-refused', message });
    return undefined;
  }
  return { ...planned, prune: plan.prune };
};
