import { type ConfigProblem, problemAt } from '../config/problems.ts';
import type { MapEntry, MapNode, Scalar, TreeNode } from '../config/tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Path, Span } from '../diagnostics/located.ts';
import { didYouMean, nearest } from '../language/nearest.ts';
import { type Sentence, sentence, type Text, type Values } from '../language/text.ts';
import { CARDS } from './cards.ts';
import { LEVELS, type Level, mayHave } from './policy.ts';

const UNKNOWN_KEY: Text = { en: 'Unknown setting "{key}".', zh: '未知设置 "{key}"。' };
const UNKNOWN_RULE: Text = { en: 'There is no rule "{key}".', zh: '没有名为 "{key}" 的规则。' };
const NOT_ALLOWED: Text = {
  en: 'Setting "{key}" cannot be {found}; it takes {allowed}.',
  zh: '设置 "{key}" 不能为 {found}，可选值为 {allowed}。',
};
const NOT_SILENT: Text = {
  en: 'Rule {key} cannot be made less than {severity}: such a file cannot work.',
  zh: '规则 {key} 的级别不能低于 {severity}：存在该问题的文件无法正常工作。',
};
const WRONG_TYPE: Text = {
  en: 'Setting "{key}" must be {wanted}.',
  zh: '设置 "{key}" 必须是{wanted}。',
};
const MISSING: Text = { en: 'Setting "{key}" is missing.', zh: '缺少设置 "{key}"。' };
const WANTED = {
  map: { en: 'a map', zh: '映射' },
  list: { en: 'a list', zh: '列表' },
  text: { en: 'text', zh: '文本' },
  count: { en: 'a whole number of 0 or more', zh: '不小于 0 的整数' },
} as const satisfies Record<string, Text>;

type Place = MapEntry | undefined;

/** An item of a list, as if it stood under a key. */
export interface Item {
  readonly entry: MapEntry;
  readonly path: Path;
}

/** Reads settings piece by piece, and remembers what is wrong with them. */
export class SettingsReader {
  readonly diagnostics: Diagnostic[] = [];

  onlyKeys(map: MapNode, path: Path, known: readonly string[]): void {
    for (const { key, keySpan } of map.entries.values()) {
      if (known.includes(key) || key.startsWith('x-')) continue;
      const help = helpFor(key, known);
      this.#tell('unknownKey', keySpan, [...path, key], sentence(UNKNOWN_KEY, { key }), help);
    }
  }

  requireKey(map: MapNode, path: Path, key: string, span: Span): void {
    if (map.entries.has(key)) return;
    this.#tell('missingKey', span, [...path, key], sentence(MISSING, { key }));
  }

  map(entry: MapEntry, path: Path): MapNode | undefined {
    if (entry.value.kind === 'map') return entry.value;
    this.#wrongType(entry, path, 'map');
    return undefined;
  }

  items(place: Place, path: Path): readonly Item[] {
    if (!place || isEmpty(place.value)) return [];
    const { key, value, keySpan } = place;
    if (value.kind !== 'list') {
      this.#wrongType(place, [...path, key], 'list');
      return [];
    }
    return value.items.map((item, index) => ({
      entry: { key, keySpan: startOf(item) ?? keySpan, value: item },
      path: [...path, key, index],
    }));
  }

  text(place: Place, path: Path): string | undefined {
    const value = scalarOf(place);
    if (!place || value === null) return undefined;
    if (typeof value === 'string') return value;
    this.#wrongType(place, [...path, place.key], 'text');
    return undefined;
  }

  /** One text, or a list of them. */
  texts(place: Place, path: Path): readonly string[] {
    if (place?.value.kind !== 'list') return [this.text(place, path) ?? []].flat();
    return this.items(place, path).flatMap((item) => this.text(item.entry, item.path) ?? []);
  }

  count(place: Place, path: Path): number | undefined {
    const value = scalarOf(place);
    if (!place) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
    this.#wrongType(place, [...path, place.key], 'count');
    return undefined;
  }

  oneOf<T extends string>(place: Place, path: Path, allowed: readonly T[]): T | undefined {
    if (!place) return undefined;
    const { key, value, keySpan } = place;
    const written = scalarOf(place);
    const found = allowed.find((each) => each === written);
    if (found !== undefined) return found;
    const shown = written === undefined ? value.kind : JSON.stringify(written);
    const values = { key, found: shown, allowed: allowed.join(', ') };
    const span = value.kind === 'scalar' && written !== null ? value.span : keySpan;
    const help = helpFor(String(written), allowed);
    this.#tell('valueNotAllowed', span, [...path, key], sentence(NOT_ALLOWED, values), help);
    return undefined;
  }

  /** `ws/idle-timeout-unset: off`, `ws/*: info` */
  levels(place: Place, path: Path): Readonly<Record<string, Level>> {
    if (!place || isEmpty(place.value)) return {};
    const at = [...path, place.key];
    const map = this.map(place, at);
    const levels = [...(map?.entries.values() ?? [])].flatMap((entry) => {
      if (!this.#isRule(entry, at)) return [];
      const level = this.oneOf(entry, at, LEVELS);
      return level && this.#mayHave(entry, level, at) ? [[entry.key, level] as const] : [];
    });
    return Object.fromEntries(levels);
  }

  #isRule({ key, keySpan }: MapEntry, path: Path): boolean {
    if (isRulePattern(key)) return true;
    const help = helpFor(key, [...CARDS.keys(), ...GROUPS]);
    this.#tell('unknownKey', keySpan, [...path, key], sentence(UNKNOWN_RULE, { key }), help);
    return false;
  }

  #mayHave({ key, value }: MapEntry, level: Level, path: Path): boolean {
    const card = CARDS.get(key);
    if (!card || mayHave(card, level)) return true;
    const message = notSilent(key);
    this.#tell('valueNotAllowed', value.span, [...path, key], message);
    return false;
  }

  #wrongType({ key, value, keySpan }: MapEntry, path: Path, wanted: keyof typeof WANTED): void {
    const span = value.kind === 'scalar' && value.value !== null ? value.span : keySpan;
    const values: Values = { key, wanted: WANTED[wanted] };
    this.#tell('wrongType', span, path, sentence(WRONG_TYPE, values));
  }

  #tell(kind: ConfigProblem, span: Span, path: Path, message: Sentence, help?: Sentence): void {
    // The page of a problem is about a deployer's file; settings are ours.
    const { docs: _, ...told } = problemAt(kind, { span, path }, message, {
      ...(help && { help }),
    });
    this.diagnostics.push(told);
  }
}

const GROUPS: readonly string[] = [
  ...new Set([...CARDS.keys()].map((id) => `${id.split('/')[0]}/*`)),
];

/** Whether it is the id of a rule, or a whole group of them. */
export const isRulePattern = (text: string): boolean => CARDS.has(text) || GROUPS.includes(text);

/** Why a rule may not have a level. */
export const notSilent = (id: string): Sentence =>
  sentence(NOT_SILENT, { key: id, severity: CARDS.get(id)?.severity ?? '' });

const helpFor = (word: string, known: Iterable<string>): Sentence | undefined => {
  const meant = nearest(word, known);
  return meant === undefined ? undefined : didYouMean(meant);
};

const isEmpty = (node: TreeNode): boolean => node.kind === 'scalar' && node.value === null;

const scalarOf = (place: Place): Scalar | undefined =>
  place?.value.kind === 'scalar' ? place.value.value : undefined;

const startOf = (node: TreeNode): Span | undefined =>
  node.kind === 'map' ? [...node.entries.values()][0]?.keySpan : node.span;
