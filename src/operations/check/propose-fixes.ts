import { relative } from 'node:path';
import { patchOf } from '../../config/patch.ts';
import type { Host } from '../../host/host.ts';
import type { Draft } from '../../host/overlay-files.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Surroundings } from '../surroundings.ts';
import { type FixChoice, fixFile } from './fix-file.ts';
import type { ProjectPolicy } from './project-policy.ts';

const HIDDEN: Text = {
  en: 'The patch of {file} leaves out a secret and cannot be applied; use --fix without --dry-run.',
  zh: '{file} 的补丁隐去了密钥，无法直接应用；请使用 --fix 而不带 --dry-run。',
};

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
      const patch = patchFor(name, draft, host);
      const shown = patchFor(name, draft, host, fixing.redaction.text);
      emit({ kind: 'patch-made', file: name, patch: shown });
      if (hidesChange(patch, shown)) {
        emit({ kind: 'note-made', note: sentence(HIDDEN, { file: name }) });
      }
    }
    host = { ...host, files: fixing.files };
  }
};

/** Without what is merely around it, a patch still has every line that it changes. */
const hidesChange = (patch: string, shown: string): boolean => {
  const changed = (text: string) => text.split('\n').filter((line) => /^[-+]/.test(line));
  return changed(patch).join('\n') !== changed(shown).join('\n');
};

const patchFor = (
  file: string,
  { path, content, mode }: Draft,
  host: Host,
  shown?: (line: string) => string,
): string => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const before = decoder.decode(host.files.read(path));
  const old = host.files.facts(path)?.mode;
  return patchOf({
    file,
    before,
    after: content ? decoder.decode(content) : before,
    ...(shown && { shown }),
    ...(mode !== undefined && old !== undefined && { modes: { before: old, after: mode } }),
  });
};
