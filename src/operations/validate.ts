import type { Host } from '../host/host.ts';
import type { FailOn } from '../rules/policy.ts';
import type { Settings } from '../rules/settings.ts';
import { checkAll } from './check-all.ts';
import type { CheckTask } from './check-files.ts';
import { askedLevels } from './choose-policy.ts';
import type { Ending } from './ending.ts';
import { filesToCheck } from './files-to-check.ts';
import type { FixChoice } from './fix-file.ts';
import { baselineChoice, openBaseline } from './open-baseline.ts';
import { type ProjectPolicy, projectSettings } from './project-policy.ts';
import { RULE_CARDS } from './rule-cards.ts';
import type { Surroundings } from './surroundings.ts';
import { Tally, type Threshold } from './tally.ts';

export interface ValidateRequest {
  /** As the user gave them, names and patterns; none looks for the usual names. */
  readonly files: readonly string[];
  readonly stage: string | undefined;
  /** What came in there, where `-` is among the files. */
  readonly standardInput?: Uint8Array | undefined;
  /** Takes the text of standard input as fixes leave it, where fixes are made. */
  readonly tellFixed?: (text: string) => void;
  /** `rule=level`, and rules to turn off. */
  readonly severities?: readonly string[];
  readonly disabled?: readonly string[];
  readonly failOn?: FailOn | undefined;
  readonly maxWarnings?: number | undefined;
  readonly fix?: FixChoice | undefined;
  /** Fixes are shown, not made. */
  readonly isDryRun?: boolean;
  readonly baseline?: string | undefined;
  readonly isBaselineNew?: boolean;
}

/** Checks files, and tells everything that is wrong with them. What cannot be read stops no other. */
export const validate = (request: ValidateRequest, surroundings: Surroundings): Ending => {
  const { host, emit } = surroundings;
  const asked = askedLevels(request.severities ?? [], request.disabled ?? []);
  if (asked.kind === 'refused') {
    emit({ ...asked, kind: 'command-refused' });
    return 'wrong usage';
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
  if (!baseline) return 'wrong usage';

  const policy = { folder: project.folder, layers };
  const isAllWritten = checkAll(files, taskOf(request, policy, host), request, counted, baseline);
  const checked = files.length - tally.unread;
  if (checked > 0) {
    tally.emit({ kind: 'files-checked', summary: tally.summary(checked, !!request.fix) });
  }
  if (refusals.length + tally.unread > 0) return 'wrong usage';
  const threshold = thresholdOf(request, project.settings);
  return tally.fails(threshold) || !isAllWritten ? 'problems found' : 'done';
};

const taskOf = (
  { stage, standardInput }: ValidateRequest,
  policy: ProjectPolicy,
  { environment, workingFolder }: Host,
): CheckTask => ({
  stage,
  standardInput,
  // A copy: the process's own is no plain data.
  environment: { ...environment },
  workingFolder,
  policy,
});

/** The command line goes before the settings. */
const thresholdOf = (request: ValidateRequest, settings: Settings): Threshold => ({
  failOn: request.failOn ?? settings.failOn ?? 'error',
  maxWarnings: request.maxWarnings ?? settings.maxWarnings,
});
