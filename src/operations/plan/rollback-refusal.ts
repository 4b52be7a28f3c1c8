import type { CutShort } from '../../engine/past-runs.ts';
import { type Sentence, sentence, type Text, type Values } from '../../language/text.ts';

/** What journals call it. */
export const ROLLBACK = 'rollback';

/** Why there is nothing to roll back to. */
export interface Impossible {
  readonly kind: 'impossible';
  readonly message: Sentence;
  readonly help?: Sentence;
}

const WHY = {
  noAlias: {
    en: 'Function {name} has no alias {alias}.',
    zh: '函数 {name} 没有别名 {alias}。',
  },
  noVersion: {
    en: 'Function {name} has no version {version} that can serve. It has: {versions}.',
    zh: '函数 {name} 没有可用的版本 {version}。已有版本：{versions}。',
  },
  nonePublished: {
    en: 'Function {name} has no published version.',
    zh: '函数 {name} 没有已发布的版本。',
  },
  nothingBefore: {
    en: 'No version of {name} is older than {version}, which the alias {alias} leads to. There are: {versions}.',
    zh: '别名 {alias} 指向 {name} 的版本 {version}，没有比它更早的版本。已有版本：{versions}。',
  },
} as const satisfies Record<string, Text>;
const IN_DOUBT: Text = {
  en: 'The last rollback was interrupted and may have been done already; another one would go back further.',
  zh: '上次 rollback 被中断，可能已经生效；再次执行会退回到更早的版本。',
};
const SEE_FIRST: Text = {
  en: 'Look where the traffic goes with "scf-ws versions", and name the version: scf-ws rollback <version>.',
  zh: '请先用 "scf-ws versions" 查看当前流量去向，再指定版本：scf-ws rollback <版本>。',
};
const PUBLISH: Text = {
  en: 'Versions are made by "scf-ws deploy --publish".',
  zh: '请用 "scf-ws deploy --publish" 发布版本。',
};
const NAME_IT: Text = {
  en: 'Name the version: scf-ws rollback <version>.',
  zh: '请指定版本：scf-ws rollback <版本>。',
};

const HELP: Readonly<Partial<Record<keyof typeof WHY, Text>>> = {
  nonePublished: PUBLISH,
  nothingBefore: NAME_IT,
};

/** One step back from where, nobody knows after a rollback that was cut short at a call. */
export const inDoubt = ({ command, last }: CutShort): Impossible | undefined =>
  command === ROLLBACK && last
    ? { kind: 'impossible', message: sentence(IN_DOUBT), help: sentence(SEE_FIRST) }
    : undefined;

export const impossible = (why: keyof typeof WHY, values: Values): Impossible => {
  const help = HELP[why];
  const message = sentence(WHY[why], values);
  return { kind: 'impossible', message, ...(help && { help: sentence(help) }) };
};
