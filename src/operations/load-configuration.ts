import type { Model } from '../config/model.ts';
import { openValues } from '../config/open-values.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Emit } from '../events.ts';
import type { Occasion } from '../rules/settle.ts';
import { checkFile, type JudgedFile } from './check-file.ts';
import { findUsualFile, readNamedFile } from './configuration-file.ts';
import { projectSettings } from './project-policy.ts';
import { RULE_CARDS } from './rule-cards.ts';
import type { Surroundings } from './surroundings.ts';

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
  toRemove: boolean,
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
  const telling = toRemove ? only(emit, (each) => stops(each, true)) : withoutInfos(emit);
  const checking = { ...surroundings, emit: telling };
  const { settings, folder, errors: inSettings } = projectSettings(checking);
  const policy = { folder, layers: settings.layers };
  const strictness = { policy, occasion, further: openValues };
  const checked = checkFile(found, stage, checking, strictness);
  const { model, diagnostics } = checked;
  const inFile = diagnostics.filter((diagnostic) => stops(diagnostic, toRemove)).length;
  const errors = inFile + inSettings;
  if (errors > 0) return { kind: 'invalid', errors };
  const read = model ?? { file: found.file, functions: [] };
  return { kind: 'loaded', model: read, judged: checked };
};

/** To remove a function its name must be known; what is wrong with the rest does not matter then. */
const stops = ({ severity, code }: Diagnostic, toRemove: boolean): boolean =>
  severity === 'error' && (!toRemove || code.startsWith('config/'));

/** What is merely good to know is told by `validate`; here it would hide what happens. */
export const withoutInfos = (emit: Emit): Emit => only(emit, ({ severity }) => severity !== 'info');

const only =
  (emit: Emit, isTold: (diagnostic: Diagnostic) => boolean): Emit =>
  (event) => {
    if (event.kind !== 'diagnostic-reported' || isTold(event.diagnostic)) emit(event);
  };
