import { sentence, type Text } from '../../language/text.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { entryOf, type MapNode, type TreeNode } from '../tree.ts';
import { type Filled, fill, type LookUp, type Meaning } from '../variables.ts';
import type { Given } from './dialect.ts';
import { environmentWith, isPlainStage } from './environment.ts';
import { includedFile } from './included-file.ts';
import { notSet, writeForm } from './variable-words.ts';

const NOTHING_THERE: Text = {
  en: 'Nothing stands at "{place}" in this file.',
  zh: '该文件中不存在 "{place}"。',
};
const CIRCLE: Text = {
  en: 'Placeholder {placeholder} leads back to itself.',
  zh: '占位符 {placeholder} 循环引用了自身。',
};
const NO_SOURCE: Text = {
  en: 'Placeholder {placeholder} names no source.',
  zh: '占位符 {placeholder} 没有指定来源。',
};

/** What the component calls by one word, the Serverless Framework finds in the file. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  stage: '${self:provider.stage}',
  name: '${self:service}',
  app: '${self:service}',
};

/** What the Serverless Framework's placeholders mean, each with its defaults after commas. */
export const providerLookUp = (root: MapNode, given: Given): LookUp => {
  const finder = new Finder(root, given);
  return (words, placeholder) => finder.find(words, placeholder);
};

class Finder {
  readonly #root: MapNode;
  readonly #stage: string | undefined;
  readonly #variable: (name: string) => string | undefined;
  readonly #file: (words: string) => Meaning;
  readonly #underWay = new Set<string>();
  /** Each value is filled once, whatever the number of places that name it. */
  readonly #filledValues = new Map<TreeNode, Filled>();

  constructor(root: MapNode, given: Given) {
    this.#root = root;
    this.#stage = given.stage;
    this.#file = includedFile(given);
    this.#variable = environmentWith(given, () => ({ names: this.#files(), allOfThem: false }));
  }

  find(words: string, placeholder: string): Meaning {
    if (this.#underWay.has(words)) {
      return { kind: 'missing', message: sentence(CIRCLE, { placeholder }) };
    }
    this.#underWay.add(words);
    const meaning = this.#firstOf(alternativesIn(words), placeholder);
    this.#underWay.delete(words);
    return meaning;
  }

  #firstOf(sources: readonly string[], placeholder: string): Meaning {
    const [first, ...others] = sources.map((source) => () => this.#one(source, placeholder));
    const meaning = first?.() ?? { kind: 'foreign' };
    if (meaning.kind === 'text' || meaning.kind === 'node' || others.length === 0) return meaning;
    const [, ...rest] = sources;
    const other = this.#firstOf(rest, placeholder);
    return other.kind === 'missing' ? meaning : other;
  }

  #one(source: string, placeholder: string): Meaning {
    const quoted = /^(['"])(.*)\1$/s.exec(source)?.[2];
    if (quoted !== undefined) return { kind: 'text', text: quoted };
    if (/^(-?\d+(\.\d+)?|true|false)$/.test(source)) return { kind: 'text', text: source };
    const [, kind = '', rest = ''] = /^(\w+):(.*)$/s.exec(source) ?? [];
    if (kind === 'env') return this.#environment(rest);
    if (kind === 'self') return this.#self(rest, placeholder);
    if (kind === 'opt' || kind === 'sls') return this.#option(rest);
    if (source.startsWith('file(')) return this.#file(source);
    const form = ELSEWHERE[source];
    if (form === undefined) return { kind: 'foreign' };
    const message = sentence(NO_SOURCE, { placeholder });
    return { kind: 'missing', message, help: writeForm(form) };
  }

  #environment(name: string): Meaning {
    const text = this.#variable(name);
    return text === undefined ? notSet(name) : { kind: 'text', text };
  }

  /** Other options are the user's own, and not known until the deploy. */
  #option(name: string): Meaning {
    if (name !== 'stage' || this.#stage === undefined) return { kind: 'foreign' };
    return { kind: 'text', text: this.#stage };
  }

  #self(place: string, placeholder: string): Meaning {
    const node = this.#nodeAt(place.split('.').filter(Boolean));
    const found = node === 'open' ? node : this.#filled(node);
    if (found === 'open') return this.#openValue(node, placeholder);
    if (found) return found === this.#root ? { kind: 'foreign' } : { kind: 'node', node: found };
    if (place === 'provider.stage') return { kind: 'text', text: this.#stage ?? DEFAULTS.stage };
    return { kind: 'missing', message: sentence(NOTHING_THERE, { place }) };
  }

  /** What stands there, as it is written; what is on the way may come from placeholders itself. */
  #nodeAt(steps: readonly string[]): TreeNode | 'open' | undefined {
    let node: TreeNode | undefined = this.#root;
    for (const step of steps) {
      const holder: TreeNode | 'open' | undefined = this.#filled(node);
      if (holder === 'open') return 'open';
      node = holder?.kind === 'list' ? holder.items[Number(step)] : entryOf(holder, step)?.value;
    }
    return node;
  }

  /** What is wrong with the other value is told there; only a circle is told at each of its ends. */
  #openValue(node: TreeNode | 'open' | undefined, placeholder: string): Meaning {
    const known = node === 'open' || !node ? undefined : this.#filledValues.get(node);
    const problems = known?.problems;
    return problems?.some(({ message }) => message.text === CIRCLE)
      ? { kind: 'missing', message: sentence(CIRCLE, { placeholder }) }
      : { kind: 'foreign' };
  }

  #filled(node: TreeNode | undefined): TreeNode | 'open' | undefined {
    if (node?.kind !== 'scalar' || typeof node.value !== 'string') return node;
    if (!node.value.includes('${')) return node;
    const known = this.#filledValues.get(node);
    const filled = known ?? fill(node.value, (words, whole) => this.find(words, whole));
    this.#filledValues.set(node, filled);
    if (filled.isOpen) return 'open';
    return filled.node ?? { ...node, value: filled.text };
  }

  #files(): readonly string[] {
    const dotenv = entryOf(this.#root, 'useDotenv')?.value;
    if (dotenv?.kind !== 'scalar' || dotenv.value !== true) return [];
    const stage = this.#stage ?? DEFAULTS.stage;
    return isPlainStage(stage) ? [`.env.${stage}`, '.env'] : ['.env'];
  }
}

/** The parts between commas; commas in quotes and in parentheses do not count. */
const alternativesIn = (words: string): readonly string[] =>
  (words.match(/(?:'[^']*'|"[^"]*"|\([^)]*\)|[^,'"(]|['"(])+/g) ?? []).map((part) => part.trim());
