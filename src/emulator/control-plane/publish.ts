import { oneOf, TRUE_OR_FALSE } from './choice.ts';
import type { Parameters } from './parameters.ts';
import { ApiRefusal } from './refusal.ts';

/** The local target has no versions besides the latest one. */
export const refusePublish = (parameters: Parameters): void => {
  const publish = parameters.text('Publish');
  if (!publish) return;
  if (oneOf(TRUE_OR_FALSE, publish, 'Publish', 'InvalidParameterValue') === 'TRUE') {
    const message = 'The local target does not publish versions.';
    throw new ApiRefusal('UnsupportedOperation', message);
  }
};
