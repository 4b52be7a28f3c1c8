import type { FailOn } from '../../rules/policy.ts';
import type { Settings } from '../../rules/settings.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Baseline } from './baseline.ts';
import { askedLevels } from './choose-policy.ts';
import { filesToCheck } from './files-to-check.ts';
import { baselineChoice, openBaseline } from './open-baseline.ts';
import { type ProjectPolicy, projectSettings } from './project-policy.ts';
import { RULE_CARDS } from './rule-cards.ts';
import { Tally, type Threshold } from './tally.ts';

/** What is to be checked, and how strictly. */
export interface CheckRequest {
  /** As the user gave them, names and patterns; none looks for the usual names. */
  readonly files: readonly string[];
  readonly stage: string | undefined;
  /** What came in there, where `-` is among the files. */
  readonly standardInput?: Uint8Array | undefined;
  /** `rule=level`, and rules to turn off. */
  readonly severities?: readonly string[];
  readonly disabled?: readonly string[];
  readonly failOn?: FailOn | undefined;
  readonly maxWarnings?: number | undefined;
  readonly baseline?: string | undefined;
  readonly isBaselineNew?: boolean;
}

/** A check that has begun. */
interface OpenCheck {
  readonly files: readonly string[];
  readonly policy: ProjectPolicy;
  readonly baseline: Baseline;
  /** What happens in them is counted. */
  readonly counted: Surroundings;
  /** Tells the sums. */
  end(isAllWritten: boolean, isFixing: boolean): Ending;
}

/** Finds the files and how strictly they are checked; undefined where the request is no good. */
export const openCheck = (
  request: CheckRequest,
  surroundings: Surroundings,
): OpenCheck | undefined => {
  const { host, emit } = surroundings;
  const asked = askedLevels(request.severities ?? [], request.disabled ?? []);
  if (asked.kind === 'refused') {
    emit({ ...asked, kind: 'command-refused' });
    return undefined;
  }
  const { files, refusals } = filesToCheck(request.files, host);
  emit({ kind: 'rules-chosen', cards: RULE_CARDS });
  for (const refusal of refusals) emit({ ...refusal, kind: 'command-refused' });

  const tally = new Tally(emit);
  const counted = { ...surroundings, emit: tally.emit };
  const project = projectSettings(counted);
  // A layer that asks for nothing would be looked up for every rule and every file.
  const layers = [...project.settings.layers, { levels: asked.levels }].filter(
    ({ levels }) => Object.keys(levels).length > 0,
  );
  const baseline = openBaseline(baselineChoice(request, project), host, tally.emit);
  if (!baseline) return undefined;
  const end = (isAllWritten: boolean, isFixing: boolean): Ending => {
    const checked = files.length - tally.unread;
    if (checked > 0) {
      tally.emit({ kind: 'files-checked', summary: tally.summary(checked, isFixing) });
    }
    if (refusals.length + tally.unread > 0) return 'wrong usage';
    const fails = tally.fails(thresholdOf(request, project.settings));
    return fails || !isAllWritten ? 'problems found' : 'done';
  };
  return { files, policy: { folder: project.folder, layers }, baseline, counted, end };
};

/** The command line goes before the settings. */
const thresholdOf = (request: CheckRequest, settings: Settings): Threshold => ({
  failOn: request.failOn ?? settings.failOn ?? 'error',
  maxWarnings: request.maxWarnings ?? settings.maxWarnings,
});
