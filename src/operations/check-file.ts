import { load } from '../config/load.ts';
import type { CodeText, Model } from '../config/model.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { LIMITS } from '../platform/limits.ts';
import type { RuleContext } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { codeFolders } from './code-folders.ts';
import type { FoundFile } from './configuration-file.ts';
import { givenFor } from './given.ts';
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
  found: Extract<FoundFile, { kind: 'found' }>,
  stage: string | undefined,
  { host, emit }: Surroundings,
  further: FurtherChecks = () => [],
): Checked => {
  const { file, bytes, isOnDisk } = found;
  const { text, model, diagnostics } = load(file, bytes, givenFor(found, stage, host));
  emit({ kind: 'file-read', file, text });
  const codeFolderOf = isOnDisk ? codeFolders(file, host) : () => undefined;
  const context = { limits: LIMITS, codeFolderOf };
  const findings = model ? [...runRules(model, context), ...further(model)] : [];
  const all = [...diagnostics, ...findings].sort(compareDiagnostics);
  for (const read of textsFor(all, model, codeFolderOf)) emit({ kind: 'file-read', ...read });
  for (const diagnostic of all) emit({ kind: 'diagnostic-reported', diagnostic });
  return { model, diagnostics: all };
};

/** The texts of code files that something was found in, so that reports can show the place. */
const textsFor = (
  diagnostics: readonly Diagnostic[],
  model: Model | undefined,
  codeFolderOf: RuleContext['codeFolderOf'],
): readonly CodeText[] => {
  const named = new Set(diagnostics.map(({ span }) => span.file));
  const folders = new Set(model?.functions.map(codeFolderOf));
  return [...named].flatMap((file) => {
    if (file === model?.file) return [];
    return [...folders].flatMap((folder) => folder?.textOf?.(file) ?? []).slice(0, 1);
  });
};
