import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Path } from '../../diagnostics/located.ts';
import { sentence, type Text } from '../../language/text.ts';
import { problemAt } from '../problems.ts';
import { entryOf, type MapEntry, type MapNode, type TreeNode } from '../tree.ts';
import type { Remarks } from './dialect.ts';

/** Keys of Web functions, which the plugin never reads. */
const WEB_KEYS = ['protocolType', 'protocolParams', 'type', 'instanceConcurrencyConfig'];

const DROPPED: Text = {
  en: 'serverless-tencent-scf drops "{key}" without a word: it makes event functions only.',
  zh: 'serverless-tencent-scf 会直接丢弃 "{key}" 且不提示，该插件只能创建事件函数。',
};
const USE_COMPONENT: Text = {
  en: 'Describe this function with "component: scf" in a file of its own.',
  zh: '请在单独的文件中使用 "component: scf" 描述该函数。',
};
const DROPPED_TOO: Text = { en: 'dropped too', zh: '同样会被丢弃' };
const CANNOT_BE_OFF: Text = {
  en: '"enableRoleAuth: false" has no effect: the plugin takes it for true.',
  zh: '"enableRoleAuth: false" 不会生效，插件始终按 true 处理。',
};
const NO_EVENTS: Text = {
  en: 'serverless-tencent-scf stops at a function without "events".',
  zh: 'serverless-tencent-scf 遇到没有 "events" 的函数时会中断。',
};
const WRITE_EVENTS: Text = { en: 'Write "events: []".', zh: '请填写 "events: []"。' };
const REMOVE_IT: Text = { en: 'Remove it.', zh: '请删除该字段。' };

/** What the plugin does without a word: it drops every key of a Web function, and one refusal. */
export const providerRemarks = (root: MapNode): Remarks => {
  const found = functionsOf(root).map(({ node, path }) => droppedFrom(node, path));
  return {
    diagnostics: [
      ...found.flatMap(({ diagnostics }) => diagnostics),
      ...functionsOf(root).flatMap(withoutEvents),
      ...roleRemark(root),
    ],
    told: found.flatMap(({ told }) => told),
  };
};

interface Place {
  readonly node: TreeNode;
  readonly path: Path;
}

/** The functions, and `provider`, which holds what is meant for all of them. */
const functionsOf = (root: MapNode): readonly Place[] => {
  const functions = entryOf(root, 'functions')?.value;
  const provider = entryOf(root, 'provider')?.value;
  const maps: readonly Place[] =
    functions?.kind === 'list'
      ? functions.items.map((node, index) => ({ node, path: ['functions', index] }))
      : [{ node: functions ?? root, path: ['functions'] }];
  return [
    ...(provider ? [{ node: provider, path: ['provider'] }] : []),
    ...(functions ? maps.flatMap(membersOf) : []),
  ];
};

const membersOf = ({ node, path }: Place): readonly Place[] =>
  node.kind === 'map'
    ? [...node.entries.values()].map(({ key, value }) => ({ node: value, path: [...path, key] }))
    : [];

/** One finding for the one cause, at the key that says most; the others are pointed at. */
const droppedFrom = (node: TreeNode, path: Path): Remarks => {
  const entries = WEB_KEYS.map((key) => entryOf(node, key)).filter(
    (entry): entry is MapEntry => entry !== undefined,
  );
  const [first, ...others] = entries;
  if (!first) return { diagnostics: [], told: [] };
  const related = others.map(({ keySpan }) => ({ span: keySpan, note: sentence(DROPPED_TOO) }));
  const diagnostic: Diagnostic = problemAt(
    'unknownKey',
    { span: first.keySpan, path: [...path, first.key] },
    sentence(DROPPED, { key: first.key }),
    { help: sentence(USE_COMPONENT), related },
  );
  return { diagnostics: [diagnostic], told: entries.map(({ key }) => [...path, key]) };
};

/** The plugin walks through the events of each function, whether there are any or not. */
const withoutEvents = ({ node, path }: Place): readonly Diagnostic[] => {
  if (node.kind !== 'map' || path[0] !== 'functions') return [];
  const events = entryOf(node, 'events');
  if (events && !(events.value.kind === 'scalar' && events.value.value === null)) return [];
  const span = events?.keySpan ?? [...node.entries.values()][0]?.keySpan ?? node.span;
  const more = { help: sentence(WRITE_EVENTS), severity: 'warning' } as const;
  const place = { span, path: [...path, 'events'] };
  return [problemAt('missingKey', place, sentence(NO_EVENTS), more)];
};

const roleRemark = (root: MapNode): readonly Diagnostic[] => {
  const node = entryOf(entryOf(root, 'provider')?.value, 'enableRoleAuth')?.value;
  if (node?.kind !== 'scalar' || node.value !== false) return [];
  const place = { span: node.span, path: ['provider', 'enableRoleAuth'] };
  const more = { help: sentence(REMOVE_IT), severity: 'warning' } as const;
  return [problemAt('valueNotAllowed', place, sentence(CANNOT_BE_OFF), more)];
};
