import type { Surroundings } from '../surroundings.ts';
import { inputPath, STANDARD_INPUT, withInput } from './configuration-file.ts';
import { type FixChoice, fixFile } from './fix-file.ts';
import type { ProjectPolicy } from './project-policy.ts';

/** Fixes what came in on standard input: the text that is to go out. */
export const fixInput = (
  bytes: Uint8Array,
  stage: string | undefined,
  choice: FixChoice,
  surroundings: Surroundings,
  policy: ProjectPolicy,
): Uint8Array => {
  const host = withInput(bytes, surroundings.host);
  const { fixed, files } = fixFile(
    STANDARD_INPUT,
    stage,
    choice,
    { ...surroundings, host },
    policy,
  );
  for (const diagnostic of fixed) surroundings.emit({ kind: 'problem-fixed', diagnostic });
  return files.read(inputPath(host));
};
