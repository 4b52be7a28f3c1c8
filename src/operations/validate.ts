import type { FailOn } from '../rules/policy.ts';
import type { Settings } from '../rules/settings.ts';
import { checkAll, type OnlyFound } from './check-all.ts';
import { askedLevels } from './choose-policy.ts';
import { type FoundFile, findUsualFile, readNamedFile } from './configuration-file.ts';
import type { Ending } from './ending.ts';
import type { FixChoice } from './fix-file.ts';
import { baselineChoice, openBaseline } from './open-baseline.ts';
import { projectSettings } from './project-policy.ts';
import type { Surroundings } from './surroundings.ts';
import { Tally, type Threshold } from './tally.ts';

export interface ValidateRequest {
  /** As the user gave them; none looks for the usual names. */
  readonly files: readonly string[];
  readonly stage: string | undefined;
  readonly region?: string | undefined;
  /** What came in there, where `-` is among the files. */
  readonly standardInput?: Uint8Array | undefined;
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

/** Checks files, and tells everything that is wrong with them. All must be readable, or none is read. */
export const validate = (request: ValidateRequest, surroundings: Surroundings): Ending => {
  const asked = askedLevels(request.severities ?? [], request.disabled ?? []);
  const found = filesOf(request, surroundings);
  const refused = [asked, ...found].filter((each) => each.kind === 'refused');
  for (const { message, help } of refused) {
    surroundings.emit({ kind: 'command-refused', message, ...(help && { help }) });
  }
  if (refused.length > 0 || asked.kind === 'refused') return 'wrong usage';

  const tally = new Tally(surroundings.emit);
  const counted = { ...surroundings, emit: tally.emit };
  const project = projectSettings(counted);
  const layers = [...project.settings.layers, { levels: asked.levels }];
  const policy = { folder: project.folder, layers };
  const baseline = openBaseline(baselineChoice(request, project), surroundings.host, tally.emit);
  if (!baseline) return 'wrong usage';

  const files = found.filter((file): file is OnlyFound => file.kind === 'found');
  const isAllWritten = checkAll(files, request, counted, policy, baseline);
  tally.emit({ kind: 'files-checked', summary: tally.summary(files.length, !!request.fix) });
  const threshold = thresholdOf(request, project.settings);
  return tally.fails(threshold) || !isAllWritten ? 'problems found' : 'done';
};

/** The command line goes before the settings. */
const thresholdOf = (request: ValidateRequest, settings: Settings): Threshold => ({
  failOn: request.failOn ?? settings.failOn ?? 'error',
  maxWarnings: request.maxWarnings ?? settings.maxWarnings,
});

const filesOf = (
  { files, standardInput }: ValidateRequest,
  { host }: Surroundings,
): readonly FoundFile[] => {
  const named = [...new Set(files)].map((file) => readNamedFile(file, host, standardInput));
  return named.length > 0 ? named : [findUsualFile(host)];
};
