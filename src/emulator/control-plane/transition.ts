import type { FunctionRecord, FunctionStatus, StatusReason } from '../function-record.ts';
import type { Surroundings } from './action.ts';

interface Transition {
  readonly during: FunctionStatus;
  readonly success: FunctionStatus;
  readonly failure: FunctionStatus;
}

export const CREATION: Transition = {
  during: 'Creating',
  success: 'Active',
  failure: 'CreateFailed',
};

export const UPDATE: Transition = {
  during: 'Updating',
  success: 'Active',
  failure: 'UpdateFailed',
};

type Unsettled = Omit<FunctionRecord, 'status' | 'statusReasons' | 'pending'>;

/** The function at the start of a transition. How it ends is known already, and kept with it. */
export const inTransition = (
  fn: Unsettled,
  { during, success, failure }: Transition,
  reasons: readonly StatusReason[],
  { clock, failure: asked, transitionMilliseconds }: Surroundings,
): FunctionRecord => {
  const all = asked ? [...reasons, asked] : reasons;
  return {
    ...fn,
    status: during,
    statusReasons: [],
    pending: {
      status: all.length > 0 ? failure : success,
      reasons: all,
      from: clock.now() + transitionMilliseconds,
    },
  };
};
