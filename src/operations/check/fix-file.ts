import { resolve } from 'node:path';
import { applyEdits, compatible } from '../../config/edit.ts';
import { CONFIG_CARDS } from '../../config/problems.ts';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { Event } from '../../events.ts';
import type { Host } from '../../host/host.ts';
import { type OverlayFiles, overlayOn } from '../../host/overlay-files.ts';
import { NOTHING_TO_HIDE, type Redaction } from '../../rules/redact.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Checked, checkFile } from './check-file.ts';
import { inputPath, readNamedFile, STANDARD_INPUT } from './configuration-file.ts';
import type { ProjectPolicy } from './project-policy.ts';
import { textAt } from './text-at.ts';

/** Which fixes are wanted: those that are sure, or those too that guess what was meant. */
export type FixChoice = 'safe' | 'unsafe';

/** What fixing a file comes to; nothing has been written. */
export interface Fixing {
  /** Findings whose fixes were taken. */
  readonly fixed: readonly Diagnostic[];
  /** The files as they would be. */
  readonly files: OverlayFiles;
  /** Of what the files were before. */
  readonly redaction: Redaction;
}

/**
 * A fix can bring up another finding that has one too. Every round makes all that can be made at
 * once, so more rounds than this are two rules that undo each other.
 */
const MOST_ROUNDS = 10;

/** Fixes a file and what lies beside it, on a copy in memory, until nothing is left to fix. */
export const fixFile = (
  file: string,
  stage: string | undefined,
  choice: FixChoice,
  { host, signal }: Surroundings,
  policy: ProjectPolicy,
): Fixing => {
  const check = (files: OverlayFiles): Judged =>
    judged(file, stage, { host: { ...host, files }, signal }, policy);
  const fixed: Diagnostic[] = [];
  let files = overlayOn(host.files);
  const { diagnostics, redaction } = check(files);
  let found = diagnostics;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const wanted = found.filter(({ fix }) => fix && (fix.safe || choice === 'unsafe'));
    const taken = new Set(compatible(wanted.flatMap(({ fix }) => fix ?? [])));
    const next = files.copy();
    if (!make([...taken], { ...host, files: next }, next)) break;
    const after = check(next).diagnostics;
    // A fix that breaks the file is ours to mend, and nobody else's to suffer from.
    if (isBroken(after) && !isBroken(found)) break;
    fixed.push(...wanted.filter(({ fix }) => fix && taken.has(fix)));
    [files, found] = [next, after];
  }
  return { fixed: fixed.map(redaction.told), files, redaction };
};

const isBroken = (found: readonly Diagnostic[]): boolean =>
  found.some(({ code }) => code === CONFIG_CARDS.yamlSyntax.id);

type Judged = Pick<Checked, 'diagnostics' | 'redaction'>;

const judged = (
  file: string,
  stage: string | undefined,
  { host, signal }: Omit<Surroundings, 'emit'>,
  policy: ProjectPolicy,
): Judged => {
  const input = file === STANDARD_INPUT ? host.files.read(inputPath(host)) : undefined;
  const named = readNamedFile(file, host, input);
  if (named.kind === 'refused') return { diagnostics: [], redaction: NOTHING_TO_HIDE };
  const told: Event[] = [];
  const quiet = { host, signal, emit: (event: Event) => void told.push(event) };
  return checkFile(named, stage, quiet, { policy });
};

/** Whether the fixes changed anything. */
const make = (fixes: readonly Fix[], host: Host, files: OverlayFiles): boolean => {
  const edits = fixes.flatMap((fix) => fix.edits);
  const touched = [...new Set(edits.map(({ span }) => span.file))];
  const changes = touched.map((file) => {
    const path = resolve(host.workingFolder, file);
    const before = textAt(path, host);
    if (before === undefined) return false;
    const after = applyEdits(
      before,
      edits.filter(({ span }) => span.file === file),
    );
    if (after === before) return false;
    files.put(path, new TextEncoder().encode(after));
    return true;
  });
  const modes = fixes.flatMap((fix) => fix.modes ?? []);
  for (const { file, mode } of modes) files.setMode(resolve(host.workingFolder, file), mode);
  return changes.some(Boolean) || modes.length > 0;
};
