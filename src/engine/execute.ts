import type { Emit, Failure } from '../events.ts';
import type { Clock } from '../host/clock.ts';
import { sentence, verbatim } from '../language/text.ts';
import { ApiError } from '../resources/control-plane.ts';
import { adviceOn } from './advice.ts';
import type { Step } from './plan.ts';

/** How the steps went. */
export type Execution = { readonly done: readonly Step[] } & (
  | { readonly kind: 'done' }
  /** The user stopped it between two steps. */
  | { readonly kind: 'interrupted'; readonly notRun: readonly Step[] }
  | {
      readonly kind: 'stopped';
      readonly failed: Step;
      readonly failure: Failure;
      readonly notRun: readonly Step[];
    }
);

/**
 * Runs steps in order and stops at the first refusal, or between two steps when the user wants
 * that: what is live stays known.
 */
export const execute = async (
  steps: readonly Step[],
  emit: Emit,
  clock: Clock,
  signal: AbortSignal,
): Promise<Execution> => {
  for (const [index, step] of steps.entries()) {
    const done = steps.slice(0, index);
    if (signal.aborted) return { kind: 'interrupted', done, notRun: steps.slice(index) };
    const { address, action } = step;
    const startedAt = clock.now();
    emit({ kind: 'step-started', address, action });
    try {
      await step.run();
    } catch (error) {
      const failure = failureOf(error);
      emit({ kind: 'step-failed', address, action, failure });
      const notRun = steps.slice(index + 1);
      return { kind: 'stopped', done, failed: step, failure, notRun };
    }
    emit({ kind: 'step-finished', address, action, milliseconds: clock.now() - startedAt });
  }
  return { kind: 'done', done: steps };
};

/** The addresses of the steps that were not started. */
export const notRunOf = (execution: Execution): readonly string[] =>
  execution.kind === 'done' ? [] : execution.notRun.map((step) => step.address);

/** A refusal as data. Anything but a refusal is a mistake of ours, and flies on. */
export const failureOf = (error: unknown): Failure => {
  if (!(error instanceof ApiError)) throw error;
  const help = error.circumstances.help ?? adviceOn(error.code);
  return {
    code: error.code,
    message: verbatim(error.message),
    ...(error.action && { action: error.action }),
    ...(error.requestId && { requestId: error.requestId }),
    ...(help && { help: 'text' in help ? help : sentence(help) }),
  };
};
