import { type Execution, execute } from '../../engine/execute.ts';
import type { Step } from '../../engine/plan.ts';
import type { Emit } from '../../events.ts';
import { sentence, type Text } from '../../language/text.ts';
import { OUTCOMES } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';

const STOPPING: Text = {
  en: 'Stopping after the running step. Another interruption stops at once.',
  zh: '将在当前步骤完成后停止；再次中断则立即退出。',
};

/** Runs steps, and writes down what becomes of them. */
export const carryOut = async (
  steps: readonly Step[],
  { host, emit, signal, diary }: Surroundings,
): Promise<Execution> => {
  const { journal, before } = diary ?? {};
  // One that goes on ends what the run before it began, even where nothing is left to do.
  if (steps.length > 0 || before) journal?.begin();
  const told: Emit = (event) => {
    journal?.accept(event);
    emit(event);
  };
  const stopping = () => emit({ kind: 'note-made', note: sentence(STOPPING) });
  signal.addEventListener('abort', stopping, { once: true });
  const execution = await execute(steps, told, host.clock, signal);
  signal.removeEventListener('abort', stopping);
  journal?.end(execution.kind === 'interrupted' ? 'interrupted' : OUTCOMES[execution.kind]);
  return execution;
};
