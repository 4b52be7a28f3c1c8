import { type Sentence, sentence, type Text } from '../language/text.ts';
import type { Severity } from './diagnostic.ts';

/** How sure the fact behind a rule is. */
export interface Confidence {
  /**
   * `documented`: official pages say so. `observed`: seen when the official tools were run.
   * `inferred`: it follows from other facts. `disputed`: official sources say different things.
   */
  readonly level: 'documented' | 'observed' | 'inferred' | 'disputed';
  /** Who says so, by name: a page's address, or a package with its version. */
  readonly saidBy: readonly string[];
}

/** What a rule says of itself: its page, `explain` and the reports are all made from this. */
export interface RuleCard {
  /** `ws/idle-timeout-range`: group, then the problem in kebab-case. */
  readonly id: string;
  readonly severity: Severity;
  readonly summary: Text;
  /** Why the platform is like that. */
  readonly why: Text;
  /** Fragments of `inputs` in the component dialect; both are run as tests. */
  readonly bad: string;
  readonly good: string;
  /** The official page that states the fact. */
  readonly source: string;
  /** What the sources say where they disagree. */
  readonly dispute?: Text;
  readonly confidence?: Confidence;
  /**
   * `live`: judged against what is deployed, so only where that is read. `quota`: judged against
   * the account's own quotas where they are known, and against the documented ones otherwise.
   */
  readonly scope?: 'live' | 'quota';
  /** False where silencing the rule would hide a file that cannot work. */
  readonly ignorable: boolean;
}

const SILENCE: Text = {
  en: 'Write "# scf-ws-ignore {id}: the reason" behind the line, above it, or at the head of the file.',
  zh: '在该行末尾、上一行或文件开头添加注释 "# scf-ws-ignore {id}: 原因"。',
};
const NO_SILENCE: Text = {
  en: 'This rule cannot be silenced: a file with this problem cannot work.',
  zh: '该规则不能忽略：存在该问题的文件无法正常工作。',
};

/** How to silence a rule in a file, if that can be done. */
export const howToSilence = ({ id, ignorable }: RuleCard): Sentence =>
  sentence(ignorable ? SILENCE : NO_SILENCE, { id });
