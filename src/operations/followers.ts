import { sentence, type Text } from '../language/text.ts';
import type { Wanted } from './pack.ts';
import type { Surroundings } from './surroundings.ts';

const FOLLOWS_ANOTHER: Text = {
  en: 'The URL of {name} leads to {qualifier}, not to the alias {alias}: its clients do not follow this traffic.',
  zh: '{name} 的 URL 绑定的是 {qualifier}，而不是别名 {alias}：经由该 URL 的连接不受此次流量调整影响。',
};

/** Traffic that is divided by an alias nobody follows would be a canary that proves nothing. */
export const tellWhoDoesNotFollow = (
  wanted: readonly Wanted[],
  alias: string,
  { emit }: Surroundings,
): void => {
  for (const { fn, triggers } of wanted) {
    for (const { qualifier } of triggers.urls) {
      if (qualifier === alias) continue;
      const values = { name: fn.functionName, qualifier, alias };
      emit({ kind: 'note-made', note: sentence(FOLLOWS_ANOTHER, values) });
    }
  }
};
