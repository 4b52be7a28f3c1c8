import { relative, resolve } from 'node:path';
import { FileProblem } from '../../host/files.ts';
import type { Host } from '../../host/host.ts';
import type { Draft } from '../../host/overlay-files.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Surroundings } from '../surroundings.ts';
import type { FixChoice, Fixing } from './fix-file.ts';
import { fixFile } from './fix-file.ts';
import type { ProjectPolicy } from './project-policy.ts';

const CHANGED: Text = {
  en: 'File {file} was changed by somebody else meanwhile, and was not fixed.',
  zh: '文件 {file} 在此期间被其他程序修改，未进行修复。',
};
const CANNOT_WRITE: Text = {
  en: 'File {file} cannot be written, and was not fixed.',
  zh: '无法写入文件 {file}，未进行修复。',
};

/** Fixes files on disk, and tells what was fixed. What remains is found by the check after it. */
export const fixFiles = (
  files: readonly string[],
  stage: string | undefined,
  choice: FixChoice,
  surroundings: Surroundings,
  policy: ProjectPolicy,
): { readonly areAllWritten: boolean } => {
  let areAllWritten = true;
  for (const file of files) {
    const before = snapshotOf(surroundings.host);
    const fixing = fixFile(file, stage, choice, { ...surroundings, host: before.host }, policy);
    const isWritten = write(fixing, before.read, surroundings);
    areAllWritten &&= isWritten;
    if (!isWritten) continue;
    for (const diagnostic of fixing.fixed) surroundings.emit({ kind: 'problem-fixed', diagnostic });
  }
  return { areAllWritten };
};

/** A host that remembers the bytes it has read, so that a later change can be noticed. */
const snapshotOf = (host: Host) => {
  const read = new Map<string, Uint8Array>();
  const files = {
    ...host.files,
    read: (path: string) => {
      const bytes = read.get(path) ?? host.files.read(path);
      read.set(path, bytes);
      return bytes;
    },
  };
  return { host: { ...host, files }, read };
};

/** All drafts or none, as far as that can be known before the first is written. */
const write = (
  { files }: Fixing,
  read: ReadonlyMap<string, Uint8Array>,
  surroundings: Surroundings,
): boolean => {
  const drafts = files.drafts();
  const changed = drafts.find((draft) => isChanged(draft, read, surroundings.host));
  if (changed) return refuse(CHANGED, changed.path, surroundings);
  for (const draft of drafts) {
    try {
      writeDraft(draft, surroundings.host);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      return refuse(CANNOT_WRITE, draft.path, surroundings);
    }
  }
  return true;
};

const isChanged = (
  { path, content }: Draft,
  read: ReadonlyMap<string, Uint8Array>,
  host: Host,
): boolean => {
  if (!content) return false;
  const before = read.get(path);
  return !before || Buffer.compare(host.files.read(path), before) !== 0;
};

/** A link stays a link: what it leads to is written. */
const writeDraft = ({ path, content, mode }: Draft, { files }: Host): void => {
  const place = files.realPath(path);
  if (content) files.writeAtomically(place, content, files.facts(place)?.mode);
  if (mode !== undefined) files.setMode(place, mode);
};

const refuse = (text: Text, path: string, { host, emit }: Surroundings): false => {
  const file = relative(host.workingFolder, resolve(path));
  emit({ kind: 'command-refused', message: sentence(text, { file }) });
  return false;
};
