import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Path } from '../diagnostics/located.ts';
import { didYouMean, nearest } from '../language/nearest.ts';
import { sentence, type Text } from '../language/text.ts';
import { parse } from './document.ts';
import { problemAt } from './problems.ts';
import { check, dataOf } from './schema/check.ts';
import { schemaOf, VALIDATORS } from './schema/compiled.ts';
import { explain } from './schema/explain.ts';
import { sourceOf } from './source.ts';
import { entryOf, type TreeNode } from './tree.ts';

/** What is to go wrong with calls of the local API. */
export interface FaultModel {
  readonly action?: string;
  readonly delayMilliseconds?: number;
  readonly error?: string;
  readonly drop?: 'before' | 'after';
  readonly failure?: string;
  readonly skip?: number;
  readonly times?: number;
  readonly probability?: number;
  readonly seed?: number;
}

export interface LoadedFaults {
  /** None where anything is wrong: half of them would prove nothing. */
  readonly faults: readonly FaultModel[];
  readonly diagnostics: readonly Diagnostic[];
}

const NO_SUCH_ACTION: Text = {
  en: 'The local target knows no action "{action}".',
  zh: '本地目标没有接口 "{action}"。',
};
const NO_EFFECT: Text = {
  en: 'This fault does nothing.',
  zh: '该故障没有任何效果。',
};
const EFFECTS = ['error', 'drop', 'failure', 'delayMilliseconds'];
const GIVE_ONE: Text = {
  en: 'Give it one of {effects}.',
  zh: '请至少填写 {effects} 中的一项。',
};

/** Reads the text of `.scf-ws/faults.yml`; whatever is wrong in it is an error. */
export const loadFaults = (
  file: string,
  text: string,
  actions: readonly string[],
): LoadedFaults => {
  const { root, diagnostics } = parse(sourceOf(file, text));
  if (!root) return { faults: [], diagnostics };
  const explained = explain(check(root, VALIDATORS.faults), schemaOf('faults'), root);
  const found = [...explained.diagnostics, ...itemsIn(root).flatMap(judge(actions))];
  if (found.length > 0) {
    const strict = found.map((diagnostic) => ({ ...diagnostic, severity: 'error' as const }));
    return { faults: [], diagnostics: strict };
  }
  // The schema has let it pass, so it has this shape.
  const { faults } = dataOf(root) as { readonly faults: readonly FaultModel[] };
  return { faults, diagnostics: [] };
};

interface Item {
  readonly node: TreeNode;
  readonly path: Path;
}

const itemsIn = (root: TreeNode): readonly Item[] => {
  const list = entryOf(root, 'faults')?.value;
  if (list?.kind !== 'list') return [];
  return list.items.map((node, index) => ({ node, path: ['faults', index] }));
};

/** What the schema does not see. */
const judge =
  (actions: readonly string[]) =>
  ({ node, path }: Item): readonly Diagnostic[] => {
    if (node.kind !== 'map') return [];
    return [
      ...strangeAction(entryOf(node, 'action')?.value, [...path, 'action'], actions),
      ...(EFFECTS.some((key) => node.entries.has(key)) ? [] : [effectless({ node, path })]),
    ];
  };

/** It would never be hit, and nobody would notice. */
const strangeAction = (
  node: TreeNode | undefined,
  path: Path,
  actions: readonly string[],
): readonly Diagnostic[] => {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [];
  const { span, value: action } = node;
  if (actions.includes(action)) return [];
  const meant = nearest(action, actions);
  const help = meant === undefined ? {} : { help: didYouMean(meant) };
  return [problemAt('valueNotAllowed', { span, path }, sentence(NO_SUCH_ACTION, { action }), help)];
};

const effectless = ({ node: { span }, path }: Item): Diagnostic => {
  const place = { span: { ...span, end: span.start }, path };
  const help = sentence(GIVE_ONE, { effects: EFFECTS.join(', ') });
  return problemAt('missingKey', place, sentence(NO_EFFECT), { help });
};
