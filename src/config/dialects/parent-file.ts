import { parse } from '../document.ts';
import { sourceOf } from '../source.ts';
import { entryOf, type MapEntry, type MapNode } from '../tree.ts';
import type { Given } from './dialect.ts';

const NAMES = ['../serverless.yml', '../serverless.yaml', '../serverless.json'];

/** What an application says for all its parts. */
const INHERITED = ['app', 'stage', 'org'];

/** The file of the folder above, of which the official deployer lets some keys go first. */
const parentOf = ({ textBeside }: Given): MapNode | undefined => {
  for (const name of NAMES) {
    const text = textBeside?.(name);
    if (text !== undefined) return parse(sourceOf(name, text)).root;
  }
  return undefined;
};

/** A file with what the one above it says; each value stands where the file's own does. */
export const withParent = (root: MapNode, given: Given): MapNode => {
  const parent = parentOf(given);
  const inherited = INHERITED.flatMap((key): readonly MapEntry[] => {
    const node = entryOf(parent, key)?.value;
    if (node?.kind !== 'scalar' || typeof node.value !== 'string' || node.value.includes('${')) {
      return [];
    }
    const own = root.entries.get(key);
    // What is not written here has no place of its own but the beginning.
    const start = { ...root.span, end: root.span.start };
    const span = own?.value.span ?? start;
    const value = { ...node, span, origin: 'variable' as const, placeholder: `../: ${key}` };
    return [{ key, keySpan: own?.keySpan ?? start, value }];
  });
  if (inherited.length === 0) return root;
  const entries = new Map(root.entries);
  for (const entry of inherited) entries.set(entry.key, entry);
  return { ...root, entries };
};
