import type { Text } from '../language/text.ts';
import type { Severity } from './diagnostic.ts';

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
  /** False where silencing the rule would hide a file that cannot work. */
  readonly ignorable: boolean;
}
