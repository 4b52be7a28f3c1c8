import { type Loaded, load } from '../../config/load.ts';
import type { CodeText, Model } from '../../config/model.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { LIMITS } from '../../platform/limits.ts';
import { type Redaction, redactionOf, secretsOf } from '../../rules/redact.ts';
import { runRules } from '../../rules/run.ts';
import { isHiddenVariable } from '../../rules/secrets.ts';
import { type Occasion, type PolicyView, settle, wantedRules } from '../../rules/settle.ts';
import type { Surroundings } from '../surroundings.ts';
import { codeFolders } from './code-folders.ts';
import { suppressionsOf, textsFor } from './code-texts.ts';
import type { FoundFile } from './configuration-file.ts';
import { givenFor } from './given.ts';
import { NO_POLICY, type ProjectPolicy, pathUnder } from './project-policy.ts';

/** A file and how it is judged, for who holds it against something else later. */
export interface JudgedFile {
  readonly loaded: Loaded;
  readonly view: PolicyView;
  readonly redaction: Redaction;
}

/** What was found in a file; all of it has been told. */
export interface Checked extends JudgedFile {
  readonly model: Model | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a file is checked. */
export interface Strictness {
  readonly policy?: ProjectPolicy;
  readonly further?: FurtherChecks;
  readonly occasion?: Occasion;
}

/** Checks that an operation makes beyond the usual ones. */
export type FurtherChecks = (model: Model) => readonly Diagnostic[];

/** Reads a file's bytes, runs all rules, and tells what they find, in order. */
export const checkFile = (
  found: Extract<FoundFile, { kind: 'found' }>,
  stage: string | undefined,
  { host, emit }: Surroundings,
  { policy = NO_POLICY, further = () => [], occasion = 'file alone' }: Strictness = {},
): Checked => {
  const { file, bytes, isOnDisk } = found;
  const loaded = load(file, bytes, givenFor(found, stage, host));
  const { text, model, diagnostics } = loaded;
  const codeFolderOf = isOnDisk ? codeFolders(file, host) : () => undefined;
  const context = { limits: LIMITS, codeFolderOf };
  const view = { policy: policy.layers, path: pathUnder(policy, file, host) };
  const rules = wantedRules(view, occasion);
  const more = model ? further(model).filter((each) => !isTold(each, diagnostics)) : [];
  const findings = model ? [...runRules(model, context, rules), ...more] : [];
  const all = [...diagnostics, ...findings];
  const beside = textsFor(all, model, codeFolderOf);
  const redaction = redactionFor(loaded, beside);
  const suppressions = [...loaded.suppressions, ...beside.flatMap(suppressionsOf)];
  const settled = settle(all, { ...loaded, suppressions }, view, isOnDisk, occasion);
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
  const told = settled.reported.map(redaction.diagnostic);
  return { model, diagnostics: told, loaded, view, redaction };
};

const isTold = ({ code, span }: Diagnostic, told: readonly Diagnostic[]): boolean =>
  told.some((each) => each.code === code && each.span.start.offset === span.start.offset);

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
