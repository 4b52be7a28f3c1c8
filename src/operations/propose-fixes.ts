import { relative } from 'node:path';
import { patchOf } from '../config/patch.ts';
import type { Host } from '../host/host.ts';
import type { Draft } from '../host/overlay-files.ts';
import { type FixChoice, fixFile } from './fix-file.ts';
import type { ProjectPolicy } from './project-policy.ts';
import type { Surroundings } from './surroundings.ts';

/** Tells as patches what fixes would change. */
export const proposeFixes = (
  files: readonly string[],
  stage: string | undefined,
  choice: FixChoice,
  surroundings: Surroundings,
  policy: ProjectPolicy,
): void => {
  const { emit } = surroundings;
  // Two files can share what lies beside them: each sees what was proposed before it.
  let { host } = surroundings;
  for (const file of files) {
    const fixing = fixFile(file, stage, choice, { ...surroundings, host }, policy);
    for (const draft of fixing.files.drafts()) {
      const name = relative(host.workingFolder, draft.path);
      emit({ kind: 'patch-made', file: name, patch: patchFor(name, draft, host) });
    }
    host = { ...host, files: fixing.files };
  }
};

const patchFor = (file: string, { path, content, mode }: Draft, host: Host): string => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const before = decoder.decode(host.files.read(path));
  const old = host.files.facts(path)?.mode;
  return patchOf({
    file,
    before,
    after: content ? decoder.decode(content) : before,
    ...(mode !== undefined && old !== undefined && { modes: { before: old, after: mode } }),
  });
};
