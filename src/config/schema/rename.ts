import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Path, Span } from '../../diagnostics/located.ts';
import { nearest } from '../../language/nearest.ts';
import { sentence, type Text } from '../../language/text.ts';
import { entryOf, standingAt, type TreeNode } from '../tree.ts';
import type { Suggestion } from './homes.ts';

const RENAME: Text = {
  en: 'Rename "{key}" to "{meant}".',
  zh: '请将 "{key}" 改为 "{meant}"。',
};

/** A new name for an unknown key, where the key it was meant to be stands beside it and is free. */
export const renameFix = (
  key: string,
  parent: Path,
  span: Span,
  root: TreeNode,
  { key: meant, parent: home }: Suggestion,
): Fix | undefined => {
  const isHere = home.join('.') === parent.join('.');
  if (!isHere || entryOf(standingAt(root, parent)?.node, meant)) return undefined;
  // Escapes inside quotes make a key longer than its name; such a key is left to its author.
  if (![0, QUOTES].includes(lengthOf(span) - key.length)) return undefined;
  return {
    safe: nearest(key, [meant], 1) !== undefined,
    description: sentence(RENAME, { key, meant }),
    edits: [{ span, text: meant }],
  };
};

const QUOTES = 2;

const lengthOf = ({ start, end }: Span): number => end.offset - start.offset;
