import type { CodeModel } from '../../config/model.ts';
import type { Located } from '../../diagnostics/located.ts';
import type { PackagePattern } from '../../package/selection.ts';

/** The patterns of a function's code in the order in which the official deployer of its dialect takes them. */
export const patternsOf = (
  { exclude, include, leftOut, patternsName }: CodeModel,
  file: string,
): readonly PackagePattern[] => {
  const takesFolders = patternsName === 'files and folders';
  const written =
    (packs: boolean) =>
    ({ value, span }: Located<string>): PackagePattern => {
      const isTurned = value.startsWith('!');
      return {
        glob: isTurned ? value.slice(1) : value,
        packs: isTurned ? !packs : packs,
        takesFolders,
        place: { file, line: span.start.line },
      };
    };
  return [
    ...leftOut.map((glob) => ({ glob, packs: false, takesFolders })),
    ...exclude.map(written(false)),
    ...include.map(written(true)),
  ];
};
