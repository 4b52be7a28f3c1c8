import type { FunctionStatus, Stateful, StatusReason } from '../function-record.ts';
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

export const PUBLICATION: Transition = {
  during: 'Publishing',
  success: 'Active',
  failure: 'PublishFailed',
};

/** A record at the start of a transition. How it ends is known already, and kept with it. */
export const inTransition = <T extends object>(
  record: T,
  { during, success, failure }: Transition,
  reasons: readonly StatusReason[],
  { clock, failure: asked, transitionMilliseconds }: Surroundings,
): T & Stateful => {
  const all = asked ? [...reasons, asked] : reasons;
  return {
    ...record,
    status: during,
    statusReasons: [],
    pending: {
      status: all.length > 0 ? failure : success,
      reasons: all,
      from: clock.now() + transitionMilliseconds,
    },
  };
};
