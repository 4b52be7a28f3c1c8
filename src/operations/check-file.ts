import { resolve } from 'node:path';
import { load } from '../config/load.ts';
import type { Model } from '../config/model.ts';
import { sourceOf } from '../config/source.ts';
import { type Suppression, scriptComments, suppressionsIn } from '../config/suppressions.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { LIMITS } from '../platform/limits.ts';
import { runRules } from '../rules/run.ts';
import { settle, wantedRules } from '../rules/settle.ts';
import { codeFolderOf } from './code-folders.ts';
import type { FoundFile } from './configuration-file.ts';
import { NO_POLICY, type ProjectPolicy, pathUnder } from './project-policy.ts';
import type { Surroundings } from './surroundings.ts';
import { textAt } from './text-at.ts';

/** What was found in a file; all of it has been told. */
export interface Checked {
  readonly model: Model | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks that an operation makes beyond the usual ones. */
export type FurtherChecks = (model: Model) => readonly Diagnostic[];

/** Reads a file's bytes, runs all rules, and tells what they find, in order. */
export const checkFile = (
  { file, bytes, isOnDisk }: Extract<FoundFile, { kind: 'found' }>,
  stage: string | undefined,
  { host, emit }: Surroundings,
  further: FurtherChecks = () => [],
  policy: ProjectPolicy = NO_POLICY,
): Checked => {
  const loaded = load(file, bytes, { stage, environment: host.environment });
  const { text, model, diagnostics } = loaded;
  emit({ kind: 'file-read', file, text });
  const context = {
    limits: LIMITS,
    codeFolderOf: isOnDisk
      ? (fn: Model['functions'][number]) => codeFolderOf(fn, file, host)
      : () => undefined,
  };
  const view = { policy: policy.layers, path: pathUnder(policy, file, host) };
  const found = model ? [...runRules(model, context, wantedRules(view)), ...further(model)] : [];
  const all = [...diagnostics, ...found];
  const beside = suppressionsBeside(all, file, host);
  const judged = { ...loaded, suppressions: [...loaded.suppressions, ...beside] };
  const settled = settle(all, judged, view, isOnDisk);
  for (const { diagnostic, reason } of settled.suppressed) {
    emit({ kind: 'diagnostic-suppressed', diagnostic, by: 'comment', reason });
  }
  for (const diagnostic of settled.reported) emit({ kind: 'diagnostic-reported', diagnostic });
  return { model, diagnostics: settled.reported };
};

/** Comments in other files that findings stand in: scf_bootstrap can silence what is in it. */
const suppressionsBeside = (
  found: readonly Diagnostic[],
  file: string,
  host: Host,
): readonly Suppression[] =>
  [...new Set(found.map(({ span }) => span.file))]
    .filter((other) => other !== file)
    .flatMap((other) => {
      const text = textAt(resolve(host.workingFolder, other), host) ?? '';
      return suppressionsIn(scriptComments(text), sourceOf(other, text));
    });
