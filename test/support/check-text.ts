import { load } from '../../src/config/load.ts';
import type { CodeFolder } from '../../src/config/model.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { LIMITS } from '../../src/platform/limits.ts';
import type { Policy } from '../../src/rules/policy.ts';
import { runRules } from '../../src/rules/run.ts';
import { type Settled, settle, wantedRules } from '../../src/rules/settle.ts';

interface CheckSettings {
  readonly environment?: Readonly<Record<string, string>>;
  readonly policy?: Policy;
  readonly file?: string;
  readonly codeFolder?: CodeFolder;
}

/** Everything that a check says of a text, with all rules and all comments. */
export const settledText = (text: string, settings: CheckSettings = {}): Settled => {
  const { environment = {}, policy = [], file = 'serverless.yml', codeFolder } = settings;
  const bytes = new TextEncoder().encode(text);
  const loaded = load(file, bytes, { environment, stage: undefined });
  const view = { policy, path: file };
  const context = { limits: LIMITS, codeFolderOf: () => codeFolder };
  const found = loaded.model ? runRules(loaded.model, context, wantedRules(view)) : [];
  return settle([...loaded.diagnostics, ...found], loaded, view, codeFolder !== undefined);
};

/** What a check reports. */
export const checkText = (text: string, settings: CheckSettings = {}): readonly Diagnostic[] =>
  settledText(text, settings).reported;

/** Codes alone, with the line each stands in. */
export const codesOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, span }) => `${span.start.line} ${code}`);
