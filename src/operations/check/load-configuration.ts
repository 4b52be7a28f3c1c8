import type { Model } from '../../config/model.ts';
import { openValues } from '../../config/open-values.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Emit, Event } from '../../events.ts';
import type { Occasion } from '../../rules/settle.ts';
import type { Surroundings } from '../surroundings.ts';
import { checkFile, type JudgedFile } from './check-file.ts';
import { findUsualFile, readNamedFile } from './configuration-file.ts';
import { hidesNames, onlyHidingNames } from './known-names.ts';
import { projectSettings } from './project-policy.ts';
import { RULE_CARDS } from './rule-cards.ts';

export interface LoadChoice {
  /** As the user gave it; undefined looks for the usual names. */
  readonly file: string | undefined;
  readonly stage: string | undefined;
  /** Whether it will be held against what is live. */
  readonly occasion?: Occasion;
}

export type Configuration =
  | { readonly kind: 'loaded'; readonly model: Model; readonly judged: JudgedFile }
  | { readonly kind: 'invalid'; readonly errors: number }
  /** The command was used wrongly; that has been told. */
  | { readonly kind: 'refused' };

/** Reads and checks the one file that is to be deployed; every problem has been told. */
export const loadConfiguration = (
  { file, stage, occasion = 'file alone' }: LoadChoice,
  onlyNames: boolean,
  surroundings: Surroundings,
): Configuration => {
  const { host, emit } = surroundings;
  const found = file === undefined ? findUsualFile(host) : readNamedFile(file, host);
  if (found.kind === 'refused') {
    emit({
      kind: 'command-refused',
      message: found.message,
      ...(found.help && { help: found.help }),
    });
    return { kind: 'refused' };
  }
  emit({ kind: 'rules-chosen', cards: RULE_CARDS });
  const happened: Event[] = [];
  const telling = onlyNames ? (event: Event) => void happened.push(event) : withoutInfos(emit);
  const checking = { ...surroundings, emit: telling };
  const { settings, folder, errors: inSettings } = projectSettings(checking);
  const policy = { folder, layers: settings.layers };
  const strictness = { policy, occasion, ...(!onlyNames && { further: openValues }) };
  const checked = checkFile(found, stage, checking, strictness);
  const { model, diagnostics } = checked;
  for (const event of onlyHidingNames(happened, model)) emit(event);
  const stops = (each: Diagnostic): boolean =>
    onlyNames ? hidesNames(each, model) : each.severity === 'error';
  const errors = diagnostics.filter(stops).length + (onlyNames ? 0 : inSettings);
  if (errors > 0) return { kind: 'invalid', errors };
  const read = model ?? { file: found.file, functions: [] };
  return { kind: 'loaded', model: read, judged: checked };
};

/** What is merely good to know is told by `validate`; here it would hide what happens. */
export const withoutInfos =
  (emit: Emit): Emit =>
  (event) => {
    if (event.kind === 'diagnostic-reported' && event.diagnostic.severity === 'info') return;
    emit(event);
  };
