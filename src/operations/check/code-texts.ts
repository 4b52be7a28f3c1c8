import type { CodeText, Model } from '../../config/model.ts';
import { sourceOf } from '../../config/source.ts';
import { type Suppression, scriptComments, suppressionsIn } from '../../config/suppressions.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { RuleContext } from '../../rules/rule.ts';

/**
 * The scripts that were looked at, whatever was found in them, and the code files that something
 * was found in: reports show the place.
 */
export const textsFor = (
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
export const suppressionsOf = ({ file, text }: CodeText): readonly Suppression[] =>
  suppressionsIn(scriptComments(text), sourceOf(file, text));
