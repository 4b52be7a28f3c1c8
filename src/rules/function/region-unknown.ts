import { describeText } from '../../diagnostics/describe.ts';
import { nearest } from '../../language/nearest.ts';
import { sentence, type Text } from '../../language/text.ts';
import { REGIONS } from '../../platform/regions.ts';
import type { Rule } from '../rule.ts';
import { SOURCES } from '../sources.ts';

const MESSAGES = {
  unknown: {
    en: 'SCF is not known to exist in region {found}.',
    zh: '地域 {found} 不在 SCF 已知支持的地域中。',
  },
  didYouMean: { en: 'Did you mean "{meant}"?', zh: '是否应为 "{meant}"？' },
  list: { en: 'Known ones are {names}.', zh: '已知的地域有 {names}。' },
} as const satisfies Record<string, Text>;

export const regionUnknown: Rule = {
  id: 'function/region-unknown',
  severity: 'warning',
  summary: {
    en: 'The region should be one that SCF is known to be in.',
    zh: '地域应为 SCF 已知支持的地域。',
  },
  why: {
    en: 'A request to a region that does not exist is refused. The full list is nowhere in public, so this is no error.',
    zh: '请求不存在的地域会被拒绝。官方没有公布完整列表，因此不作为错误。',
  },
  bad: 'region: guangzhou',
  good: 'region: ap-guangzhou',
  source: SOURCES.quotas,
  confidence: { level: 'documented', saidBy: [SOURCES.quotas] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    for (const { region } of functions) {
      if (REGIONS.has(region.value)) continue;
      // People leave out what all the others begin with.
      const meant = [...REGIONS].find((name) => name.endsWith(`-${region.value.toLowerCase()}`));
      const near = meant ?? nearest(region.value, REGIONS);
      yield {
        at: region,
        message: sentence(MESSAGES.unknown, { found: describeText(region) }),
        help: near
          ? sentence(MESSAGES.didYouMean, { meant: near })
          : sentence(MESSAGES.list, { names: [...REGIONS].join(', ') }),
      };
    }
  },
};
