import { join } from 'node:path';
import type { FunctionModel } from '../../config/model.ts';
import type { EventOf, PackageEntry } from '../../events.ts';
import type { Host } from '../../host/host.ts';
import { readContents } from '../../package/contents.ts';
import { idlePatterns } from '../../package/idle-patterns.ts';
import { IGNORE_FILE, type PatternPlace } from '../../package/selection.ts';
import type { Visited } from '../../package/walk.ts';
import type { CodePlace } from './pack-code.ts';

/** What a package has in it and what not; undefined where its folder cannot be read to the end. */
export const listPackage = (
  { name, namespace, code }: FunctionModel,
  { folder, patterns }: CodePlace,
  { files }: Host,
): EventOf<'package-listed'> | undefined => {
  const contents = readContents(folder, patterns, files);
  if (contents.kind === 'problem') return undefined;
  const packed = new Map(contents.files.map((file) => [file.path, file]));
  const written = code?.folder.value ?? '';
  const entryOf = ({ path, verdict }: Visited): PackageEntry => {
    const file = packed.get(path);
    return {
      path,
      packed: verdict.isPacked,
      ...(file && { mode: file.mode.toString(8), bytes: file.bytes }),
      ...reasonOf(verdict, written),
    };
  };
  const patternsInVain = idlePatterns(patterns, contents.visited).map(
    ({ pattern, place, why }) => ({ pattern, ...place, why }),
  );
  const entries = contents.visited.map(entryOf);
  const of = { name: name.value, namespace: namespace.value, folder: written };
  return { kind: 'package-listed', ...of, entries, patternsInVain };
};

const reasonOf = ({ because }: Visited['verdict'], folder: string) => {
  if (because.kind === 'no pattern' || because.kind === 'never packed') {
    return { because: because.kind };
  }
  const place = because.place && shownPlace(because.place, folder);
  return { because: because.kind, pattern: because.pattern, ...place };
};

/** Ignore files are named from the code folder on, the configuration as the user did. */
const shownPlace = ({ file, line }: PatternPlace, folder: string): PatternPlace => ({
  file: file.endsWith(IGNORE_FILE) ? join(folder, file) : file,
  line,
});
