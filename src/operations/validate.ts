import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { CheckSummary } from '../events.ts';
import { checkFile } from './check-file.ts';
import { findUsualFile, readNamedFile } from './configuration-file.ts';
import type { Ending } from './ending.ts';
import { RULE_CARDS } from './rule-cards.ts';
import type { Surroundings } from './surroundings.ts';

export interface ValidateRequest {
  /** As the user gave them; none looks for the usual names. */
  readonly files: readonly string[];
  readonly stage: string | undefined;
  readonly region?: string | undefined;
  /** What came in there, where `-` is among the files. */
  readonly standardInput?: Uint8Array | undefined;
}

/** Checks files, and tells everything that is wrong with them. All must be readable, or none is read. */
export const validate = (request: ValidateRequest, surroundings: Surroundings): Ending => {
  const { files, stage, standardInput } = request;
  const { host, emit } = surroundings;
  const named = [...new Set(files)].map((file) => readNamedFile(file, host, standardInput));
  const found = named.length > 0 ? named : [findUsualFile(host)];
  const refused = found.filter((file) => file.kind === 'refused');
  for (const { message, help } of refused) {
    emit({ kind: 'command-refused', message, ...(help && { help }) });
  }
  if (refused.length > 0) return 'wrong usage';

  emit({ kind: 'rules-chosen', cards: RULE_CARDS });
  const diagnostics = found.flatMap((file) =>
    file.kind === 'found' ? checkFile(file, stage, surroundings).diagnostics : [],
  );
  const summary = summarise(found.length, diagnostics);
  emit({ kind: 'files-checked', summary });
  return summary.errors > 0 ? 'problems found' : 'done';
};

const summarise = (files: number, diagnostics: readonly Diagnostic[]): CheckSummary => {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    files,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    suppressed: 0,
  };
};
