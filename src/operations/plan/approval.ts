import type { Change } from '../../engine/plan.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import { NEVER_MADE } from './plan-reasons.ts';

/** What the user has approved beforehand, and a way to ask. */
export interface Approvals {
  /** Replacements, and the removals that they bring about. */
  readonly allowReplace: boolean;
  /** Removals. */
  readonly yes: boolean;
  /** Asks the person at the terminal; no, where there is none. */
  ask(question: Sentence): Promise<boolean>;
}

const QUESTION: Text = {
  en: 'This destroys {addresses}. Open connections close, and nothing brings it back. Go on?',
  zh: '该操作会销毁 {addresses}，已有连接会断开且无法恢复。是否继续？',
};
const NEEDS_APPROVAL: Text = {
  en: 'Not done: this would replace or remove {addresses}.',
  zh: '未执行：该操作会替换或删除 {addresses}。',
};
const APPROVE_REPLACING: Text = {
  en: 'A replacement closes every connection and may change the URL. Give --allow-replace if that is wanted.',
  zh: '替换会断开所有连接，访问地址也可能改变。确认需要时请加上 --allow-replace。',
};
const APPROVE: Text = {
  en: 'Give --yes if that is wanted.',
  zh: '确认需要时请加上 --yes。',
};

/** How a change ends that nobody approves, when that has been told; undefined where it may be. */
export const disapproval = async (
  changes: readonly Change[],
  approvals: Approvals,
  surroundings: Surroundings,
): Promise<Ending | undefined> => {
  const lost = changes.filter(isDestructive);
  const open = lost.filter((change) => !isCovered(change, approvals));
  if (open.length === 0) return undefined;
  const addresses = lost.map(({ planned }) => planned.address).join(', ');
  const replaces = open.some(({ planned }) => planned.action === 'replace');
  const matter = {
    question: sentence(QUESTION, { addresses }),
    refusal: sentence(NEEDS_APPROVAL, { addresses }),
    help: sentence(replaces ? APPROVE_REPLACING : APPROVE),
  };
  return unlessAgreed(matter, approvals, surroundings);
};

/** What is asked, and what is said of a no. */
interface Matter {
  readonly question: Sentence;
  readonly refusal: Sentence;
  readonly help?: Sentence;
}

/** Asks, and tells of a no, which is an ending. */
export const unlessAgreed = async (
  { question, refusal, help = sentence(APPROVE) }: Matter,
  { ask }: Pick<Approvals, 'ask'>,
  { emit }: Surroundings,
): Promise<Ending | undefined> => {
  if (await ask(question)) return undefined;
  emit({ kind: 'command-refused', message: refusal, help });
  return 'approval missing';
};

/** What cannot be taken back: removals, and replacements of what has ever worked. */
const isDestructive = ({ planned: { action, reasons } }: Change): boolean =>
  action === 'replace' ? !reasons.includes(NEVER_MADE) : action === 'remove';

const isCovered = ({ planned }: Change, { allowReplace, yes }: Approvals): boolean =>
  allowReplace || (yes && planned.action === 'remove');
