import type { Path } from '../../diagnostics/located.ts';
import { didYouMean, nearest } from '../../language/nearest.ts';
import { sentence, type Text } from '../../language/text.ts';
import { problemAt } from '../problems.ts';
import { entryOf, type MapNode, type TreeNode } from '../tree.ts';
import type { Remarks } from './dialect.ts';

const NO_SUCH_FUNCTION: Text = {
  en: 'The trigger calls a function "{name}", and this file has none of that name.',
  zh: '触发器指向函数 "{name}"，但该文件中没有这个函数。',
};

/** Among more functions than this a slip could be many of them, and comparing takes long. */
const MOST_COMPARED = 100;

/** A trigger that names a function which is not there: the component stops half-way. */
export const multiScfRemarks = (root: MapNode): Remarks => {
  const inputs = entryOf(root, 'inputs')?.value;
  const functions = entryOf(inputs, 'functions')?.value;
  const triggers = entryOf(inputs, 'triggers')?.value;
  if (functions?.kind !== 'map' || triggers?.kind !== 'list') return { diagnostics: [], told: [] };
  const known = functions.entries;
  const diagnostics = triggers.items
    .flatMap((trigger, index) => calleesOf(trigger, ['inputs', 'triggers', index]))
    .flatMap(({ node, path }) => {
      if (node.kind !== 'scalar' || node.origin === 'unresolved' || node.value === null) return [];
      const name = String(node.value);
      if (known.has(name)) return [];
      const meant = known.size > MOST_COMPARED ? undefined : nearest(name, known.keys());
      return problemAt(
        'valueNotAllowed',
        { span: node.span, path },
        sentence(NO_SUCH_FUNCTION, { name }),
        { ...(meant && { help: didYouMean(meant) }) },
      );
    });
  return { diagnostics, told: [] };
};

interface Callee {
  readonly node: TreeNode;
  readonly path: Path;
}

/** The trigger's own function, and those of the addresses it serves. */
const calleesOf = (trigger: TreeNode, path: Path): readonly Callee[] => {
  const apis = entryOf(entryOf(trigger, 'parameters')?.value, 'apis')?.value;
  const served = apis?.kind === 'list' ? apis.items : [];
  return [
    ...calleeOf(trigger, path),
    ...served.flatMap((api, index) => calleeOf(api, [...path, 'parameters', 'apis', index])),
  ];
};

const calleeOf = (place: TreeNode, path: Path): readonly Callee[] => {
  const node = entryOf(place, 'function')?.value;
  return node ? [{ node, path: [...path, 'function'] }] : [];
};
