import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { CheckSummary, Emit } from '../../events.ts';
import { type FailOn, isAtLeast } from '../../rules/policy.ts';

/** What makes a check fail. */
export interface Threshold {
  readonly failOn: FailOn;
  readonly maxWarnings: number | undefined;
}

/** Counts what is told, on its way to whoever listens. */
export class Tally {
  readonly #emit: Emit;
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  /** Files that could not be read. */
  unread = 0;
  #suppressed = 0;
  #fixed = 0;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  readonly emit: Emit = (event) => {
    if (event.kind === 'diagnostic-reported') this.#counts[event.diagnostic.severity] += 1;
    if (event.kind === 'diagnostic-suppressed') this.#suppressed += 1;
    if (event.kind === 'command-refused' && event.file !== undefined) this.unread += 1;
    if (event.kind === 'problem-fixed') this.#fixed += 1;
    this.#emit(event);
  };

  summary(files: number, isFixing: boolean): CheckSummary {
    const { error, warning, info } = this.#counts;
    const counts = { files, errors: error, warnings: warning, infos: info };
    return {
      ...counts,
      suppressed: this.#suppressed,
      ...(isFixing && { fixed: this.#fixed }),
    };
  }

  fails({ failOn, maxWarnings }: Threshold): boolean {
    const severities: readonly Severity[] = ['error', 'warning', 'info'];
    const isTooMany = maxWarnings !== undefined && this.#counts.warning > maxWarnings;
    return (
      isTooMany || severities.some((each) => this.#counts[each] > 0 && isAtLeast(each, failOn))
    );
  }
}
