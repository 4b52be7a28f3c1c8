import { type Clock, wait } from '../../../host/clock.ts';
import { ApiRefusal } from '../refusal.ts';
import { type Fault, ON_DEMAND } from './faults.ts';

/** The client gets no answer: whoever serves it must cut the line. */
export class LineCut extends Error {}

/** Does what a call asks for, as far as the fault lets it. */
export const suffer = async <Answer>(
  fault: Fault | undefined,
  clock: Clock,
  act: () => Promise<Answer>,
): Promise<Answer> => {
  if (!fault) return act();
  if (fault.delayMilliseconds > 0) await wait(clock, fault.delayMilliseconds);
  if (fault.drop === 'before') throw new LineCut();
  if (fault.error !== undefined) throw new ApiRefusal(fault.error, ON_DEMAND);
  const answer = await act();
  if (fault.drop === 'after') throw new LineCut();
  return answer;
};
