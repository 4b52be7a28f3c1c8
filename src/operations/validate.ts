import type { Emit, Event } from '../events.ts';
import { type CheckTask, checkFiles } from './check-files.ts';
import type { Ending } from './ending.ts';
import { filesToCheck } from './files-to-check.ts';
import { RULE_CARDS } from './rule-cards.ts';
import type { Surroundings } from './surroundings.ts';

export interface ValidateRequest {
  /** As the user gave them, names and patterns; none looks for the usual names. */
  readonly files: readonly string[];
  readonly stage: string | undefined;
  readonly region?: string | undefined;
  /** What came in there, where `-` is among the files. */
  readonly standardInput?: Uint8Array | undefined;
}

/** Checks files, and tells everything that is wrong with them. What cannot be read stops no other. */
export const validate = (request: ValidateRequest, surroundings: Surroundings): Ending => {
  const { host } = surroundings;
  const tally = new Tally(surroundings.emit);
  const { files, refusals } = filesToCheck(request.files, host);
  tally.emit({ kind: 'rules-chosen', cards: RULE_CARDS });
  for (const refusal of refusals) tally.emit({ ...refusal, kind: 'command-refused' });
  const task: CheckTask = {
    stage: request.stage,
    standardInput: request.standardInput,
    // A copy: the process's own is no plain data.
    environment: { ...host.environment },
    workingFolder: host.workingFolder,
  };
  checkFiles(files, task, { ...surroundings, emit: tally.emit });

  const checked = files.length - (tally.refused - refusals.length);
  if (checked > 0) tally.emit({ kind: 'files-checked', summary: tally.summary(checked) });
  if (tally.refused > 0) return 'wrong usage';
  return tally.counts.error > 0 ? 'problems found' : 'done';
};

/** Counts what is told. */
class Tally {
  readonly counts = { error: 0, warning: 0, info: 0 };
  refused = 0;
  #suppressed = 0;
  readonly #emit: Emit;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  readonly emit = (event: Event): void => {
    if (event.kind === 'diagnostic-reported') this.counts[event.diagnostic.severity] += 1;
    if (event.kind === 'diagnostic-suppressed') this.#suppressed += 1;
    if (event.kind === 'command-refused') this.refused += 1;
    this.#emit(event);
  };

  summary(files: number) {
    const { error, warning, info } = this.counts;
    return { files, errors: error, warnings: warning, infos: info, suppressed: this.#suppressed };
  }
}
