import { load } from '../config/load.ts';
import type { Model } from '../config/model.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LIMITS } from '../platform/limits.ts';
import { runRules } from '../rules/run.ts';
import { settle, wantedRules } from '../rules/settle.ts';
import { codeFolderOf } from './code-folders.ts';
import type { FoundFile } from './configuration-file.ts';
import { NO_POLICY, type ProjectPolicy, pathUnder } from './project-policy.ts';
import type { Surroundings } from './surroundings.ts';

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
  const settled = settle([...diagnostics, ...found], loaded, view, isOnDisk);
  for (const { diagnostic, reason } of settled.suppressed) {
    emit({ kind: 'diagnostic-suppressed', diagnostic, by: 'comment', reason });
  }
  for (const diagnostic of settled.reported) emit({ kind: 'diagnostic-reported', diagnostic });
  return { model, diagnostics: settled.reported };
};
