import type { FunctionRecord } from '../function-record.ts';
import { aliasesOf, versionsBehind } from '../versions.ts';
import { provisionedStatus } from './concurrency.ts';
import { ApiRefusal } from './refusal.ts';

/** The function without one of its published versions, and without what hung on that. */
export const withoutVersion = (
  fn: FunctionRecord,
  version: string,
  now: number,
): FunctionRecord => {
  const { versions = [], provisioned = [], triggers } = fn;
  if (!versions.some((candidate) => candidate.version === version)) {
    throw new ApiRefusal('ResourceNotFound.Qualifier', `Version [${version}] does not exist.`);
  }
  const alias = aliasesOf(fn).find((candidate) => versionsBehind(candidate).includes(version));
  if (alias) {
    const message = `Alias [${alias.name}] leads to version [${version}].`;
    throw new ApiRefusal('UnsupportedOperation.AliasBind', message);
  }
  const ready = provisioned.find((item) => item.version === version);
  if (ready && provisionedStatus(ready, now) === 'InProgress') {
    const message = `Instances of version [${version}] are being provisioned.`;
    throw new ApiRefusal('FailedOperation.ProvisionedInProgress', message);
  }
  return {
    ...fn,
    versions: versions.filter((candidate) => candidate.version !== version),
    provisioned: provisioned.filter((item) => item !== ready),
    triggers: triggers.filter(({ qualifier }) => qualifier !== version),
  };
};
