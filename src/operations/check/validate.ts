import type { Host } from '../../host/host.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import { checkAll } from './check-all.ts';
import type { CheckTask } from './check-files.ts';
import type { FixChoice } from './fix-file.ts';
import { type CheckRequest, openCheck } from './open-check.ts';
import type { ProjectPolicy } from './project-policy.ts';

export interface ValidateRequest extends CheckRequest {
  /** Takes the text of standard input as fixes leave it, where fixes are made. */
  readonly tellFixed?: (text: string) => void;
  readonly fix?: FixChoice | undefined;
  /** Fixes are shown, not made. */
  readonly isDryRun?: boolean;
}

/** Checks files, and tells everything that is wrong with them. What cannot be read stops no other. */
export const validate = (request: ValidateRequest, surroundings: Surroundings): Ending => {
  const check = openCheck(request, surroundings);
  if (!check) return 'wrong usage';
  const { files, policy, counted, baseline } = check;
  const task = taskOf(request, policy, surroundings.host);
  const isAllWritten = checkAll(files, task, request, counted, baseline);
  return check.end(isAllWritten, !!request.fix);
};

const taskOf = (
  { stage, standardInput }: ValidateRequest,
  policy: ProjectPolicy,
  { environment, workingFolder }: Host,
): CheckTask => ({
  stage,
  standardInput,
  // A copy: the process's own is no plain data.
  environment: { ...environment },
  workingFolder,
  policy,
});
