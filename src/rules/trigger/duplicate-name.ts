import type { TriggerModel } from '../../config/model.ts';
import type { Located } from '../../diagnostics/located.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const MESSAGES = {
  twice: {
    en: 'Two triggers of kind "{kind}" have the name "{name}".',
    zh: '两个 "{kind}" 触发器的名称都是 "{name}"。',
  },
  unnamed: {
    en: 'Two triggers of kind "{kind}" have no name, and get the same one.',
    zh: '两个 "{kind}" 触发器均未命名，会得到相同的默认名称。',
  },
  help: { en: 'Give each a name of its own.', zh: '请为每个触发器填写不同的名称。' },
} as const satisfies Record<string, Text>;
const FIRST_HERE: Text = { en: 'the first one', zh: '第一个触发器' };

export const duplicateName: Rule = {
  id: 'trigger/duplicate-name',
  severity: 'error',
  summary: {
    en: 'Triggers of a function have names of their own.',
    zh: '同一函数的触发器名称不能重复。',
  },
  why: {
    en: 'The platform refuses the second one (ResourceInUse.TriggerName), when the function and the first are there already.',
    zh: '平台会拒绝第二个触发器（ResourceInUse.TriggerName），而此时函数和第一个触发器已创建。',
  },
  bad: 'type: event\nprotocolType:\nevents:\n  - timer: { parameters: { name: tick, cronExpression: "0 0 8 * * * *" } }\n  - timer: { parameters: { name: tick, cronExpression: "0 0 9 * * * *" } }',
  good: 'type: event\nprotocolType:\nevents:\n  - timer: { parameters: { name: morning, cronExpression: "0 0 8 * * * *" } }\n  - timer: { parameters: { name: later, cronExpression: "0 0 9 * * * *" } }',
  source: SOURCES.createTrigger,
  confidence: { level: 'documented', saidBy: [SOURCES.createTrigger, WITNESSES.toolkit] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }) {
    // On a Web function each of them is wrong anyway.
    for (const { triggers } of functions.filter(({ type }) => type.value !== 'web')) {
      for (const [one, other] of pairsIn(triggers.flatMap(named))) {
        const { place, isUnnamed, sort, name } = other;
        const text = isUnnamed ? MESSAGES.unnamed : MESSAGES.twice;
        yield {
          at: place,
          on: isUnnamed ? 'key' : 'value',
          message: sentence(text, { kind: sort, name }),
          help: sentence(MESSAGES.help),
          seeAlso: [{ at: one.place, note: sentence(FIRST_HERE) }],
        };
      }
    }
  },
};

/** Each trigger that is not the first of its name, with the first. */
function* pairsIn(triggers: readonly Named[]): Iterable<readonly [Named, Named]> {
  const first = new Map<string, Named>();
  for (const trigger of triggers) {
    const before = first.get(trigger.key);
    if (before) yield [before, trigger];
    else first.set(trigger.key, trigger);
  }
}

interface Named {
  readonly key: string;
  readonly sort: string;
  readonly name: string;
  readonly isUnnamed: boolean;
  /** Its name, or its kind where it has none. */
  readonly place: Located<string>;
}

/** URLs are told apart by their version, which trigger/one-url-for-each-version looks at. */
const named = (trigger: TriggerModel): readonly Named[] => {
  if (trigger.kind !== 'other' || !trigger.name) return [];
  const { sort, name, qualifier } = trigger;
  if (name.origin === 'unresolved' || qualifier?.origin === 'unresolved') return [];
  const isUnnamed = name.origin === 'default';
  const key = JSON.stringify([sort.value, qualifier?.value, isUnnamed, name.value]);
  const place = isUnnamed ? sort : name;
  return [{ key, sort: sort.value, name: name.value, isUnnamed, place }];
};
