import { ApiError } from './control-plane.ts';

/** Runs a write; codes that say that its result is there already are as good as an answer. */
export const unless = async (
  codes: ReadonlySet<string>,
  write: () => Promise<unknown>,
): Promise<void> => {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof ApiError && codes.has(error.code))) throw error;
  }
};

/**
 * Makes an object. Where the answer to an earlier attempt was lost, the refusal of this one may be
 * about what that one made: then the object is looked at, and counts if it is ours.
 */
export const makeOnce = async (
  make: () => Promise<unknown>,
  isOurs: () => Promise<boolean>,
): Promise<void> => {
  try {
    await make();
  } catch (error) {
    const isOpen = error instanceof ApiError && error.circumstances.mayBeDone;
    if (!(isOpen && (await isOurs()))) throw error;
  }
};
