import type { FunctionRecord, VersionRecord } from '../function-record.ts';
import type { Surroundings } from './action.ts';
import { oneOf, TRUE_OR_FALSE } from './choice.ts';
import type { Parameters } from './parameters.ts';
import { ApiRefusal } from './refusal.ts';
import { inTransition, PUBLICATION } from './transition.ts';

/** Whether an update is to be published at once. */
export const readPublish = (parameters: Parameters): boolean => {
  const publish = parameters.text('Publish');
  if (!publish) return false;
  return oneOf(TRUE_OR_FALSE, publish, 'Publish', 'InvalidParameterValue') === 'TRUE';
};

/** The function with a further version, which keeps all that can be changed as it is now. */
export const withVersion = (
  fn: FunctionRecord,
  description: string | undefined,
  surroundings: Surroundings,
): FunctionRecord => {
  const { clock, limits } = surroundings;
  const { versions = [], versionsPublished = 0 } = fn;
  const { max } = limits.versionsOfFunction;
  if (versions.length >= max) {
    const message = `Function [${fn.name}] has ${max} versions, and may not have more.`;
    throw new ApiRefusal('LimitExceeded.FunctionVersions', message);
  }
  const { runtime, handler, settings, code, image } = fn;
  const kept = {
    version: String(versionsPublished + 1),
    ...{ runtime, handler },
    settings: { ...settings, Description: description ?? settings.Description },
    ...(code && { code }),
    ...(image && { image }),
    addedAt: clock.now(),
    modifiedAt: clock.now(),
  };
  const version: VersionRecord = inTransition(kept, PUBLICATION, [], surroundings);
  return { ...fn, versions: [...versions, version], versionsPublished: versionsPublished + 1 };
};

/** The same as part of an update, where one was asked for and nothing is wrong with it. */
export const publishedWith = (
  fn: FunctionRecord,
  publish: boolean,
  surroundings: Surroundings,
): FunctionRecord => {
  const isGood = fn.pending?.reasons.length === 0;
  return publish && isGood ? withVersion(fn, undefined, surroundings) : fn;
};
