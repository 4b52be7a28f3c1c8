import type { Sentence } from '../../../language/text.ts';
import type { CloseCause } from '../../../platform/close-causes.ts';
import type { Instance } from './instance.ts';

/** An instance that never came to be. */
export const refusedInstance = (cause: CloseCause, detail: Sentence): Instance => ({
  started: Promise.resolve({ kind: 'failed', cause, detail }),
  ended: Promise.resolve(),
  endedByItself: false,
  stop: () => Promise.resolve(),
});
