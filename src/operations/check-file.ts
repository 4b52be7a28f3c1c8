import { load } from '../config/load.ts';
import type { CodeText, Model } from '../config/model.ts';
import { sourceOf } from '../config/source.ts';
import { type Suppression, scriptComments, suppressionsIn } from '../config/suppressions.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LIMITS } from '../platform/limits.ts';
import { type Redaction, redactionOf, secretsOf } from '../rules/redact.ts';
import type { RuleContext } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { isHiddenVariable } from '../rules/secrets.ts';
import { settle, wantedRules } from '../rules/settle.ts';
import { codeFolders } from './code-folders.ts';
import type { FoundFile } from './configuration-file.ts';
import { givenFor } from './given.ts';
import { NO_POLICY, type ProjectPolicy, pathUnder } from './project-policy.ts';
import type { Surroundings } from './surroundings.ts';

/** What was found in a file; all of it has been told. */
export interface Checked {
  readonly model: Model | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly redaction: Redaction;
}

/** Checks that an operation makes beyond the usual ones. */
export type FurtherChecks = (model: Model) => readonly Diagnostic[];

/** Reads a file's bytes, runs all rules, and tells what they find, in order. */
export const checkFile = (
  found: Extract<FoundFile, { kind: 'found' }>,
  stage: string | undefined,
  { host, emit }: Surroundings,
  further: FurtherChecks = () => [],
  policy: ProjectPolicy = NO_POLICY,
): Checked => {
  const { file, bytes, isOnDisk } = found;
  const loaded = load(file, bytes, givenFor(found, stage, host));
  const { text, model, diagnostics } = loaded;
  const codeFolderOf = isOnDisk ? codeFolders(file, host) : () => undefined;
  const context = { limits: LIMITS, codeFolderOf };
  const view = { policy: policy.layers, path: pathUnder(policy, file, host) };
  const findings = model ? [...runRules(model, context, wantedRules(view)), ...further(model)] : [];
  const all = [...diagnostics, ...findings];
  const beside = textsFor(all, model, codeFolderOf);
  const redaction = redactionFor(loaded, beside);
  const suppressions = [...loaded.suppressions, ...beside.flatMap(suppressionsOf)];
  const settled = settle(all, { ...loaded, suppressions }, view, isOnDisk);
  for (const read of [{ file, text }, ...beside]) {
    emit({ kind: 'file-read', file: read.file, text: redaction.text(read.text) });
  }
  for (const { diagnostic, reason } of settled.suppressed) {
    const told = redaction.told(diagnostic);
    emit({ kind: 'diagnostic-suppressed', diagnostic: told, by: 'comment', reason });
  }
  for (const diagnostic of settled.reported) {
    emit({ kind: 'diagnostic-reported', diagnostic: redaction.told(diagnostic) });
  }
  return { model, diagnostics: settled.reported.map(redaction.diagnostic), redaction };
};

/** What is told of a file holds no secret of it, nor of what lies beside it. */
const redactionFor = (
  { text, model, filled }: ReturnType<typeof load>,
  beside: readonly CodeText[],
): Redaction => {
  const variables = filled
    .filter((each) => isHiddenVariable(each.words, each.text))
    .map((each) => each.text);
  const written = beside.flatMap((each) => secretsOf(each.text, undefined));
  return redactionOf([...variables, ...secretsOf(text, model), ...written]);
};

/**
 * The scripts that were looked at, whatever was found in them, and the code files that something
 * was found in: reports show the place.
 */
const textsFor = (
  diagnostics: readonly Diagnostic[],
  model: Model | undefined,
  codeFolderOf: RuleContext['codeFolderOf'],
): readonly CodeText[] => {
  const folders = [...new Set(model?.functions.map(codeFolderOf))];
  const scripts = folders.flatMap((folder) => {
    const { file, text } = folder?.bootstrap ?? {};
    return file === undefined || text === undefined ? [] : [{ file, text }];
  });
  const named = [...new Set(diagnostics.map(({ span }) => span.file))]
    .filter((file) => file !== model?.file)
    .flatMap((file) => folders.flatMap((folder) => folder?.textOf?.(file) ?? []).slice(0, 1));
  // Several functions can share a script.
  return [...new Map([...scripts, ...named].map((each) => [each.file, each])).values()];
};

/** scf_bootstrap can silence what is found in it. */
const suppressionsOf = ({ file, text }: CodeText): readonly Suppression[] =>
  suppressionsIn(scriptComments(text), sourceOf(file, text));
