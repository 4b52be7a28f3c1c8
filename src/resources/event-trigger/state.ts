import type { FieldTable, LabelTable } from '../resource-kind.ts';

/** A trigger that is no function URL. Only timers are ever made; others are seen, and can go. */
export interface EventTriggerState {
  readonly functionName: string;
  readonly namespace: string;
  /** `timer`, `cos`, `ckafka`, … */
  readonly type: string;
  readonly triggerName: string;
  readonly qualifier: string;
  /** When a timer fires; whatever the platform says of the others. */
  readonly schedule: string;
  readonly enabled: boolean;
  /** What a timer gives the function. */
  readonly argument: string;
}

const OTHER_TRIGGER = {
  byReplacement: {
    code: 'trigger/trigger-change',
    message: {
      en: 'A trigger belongs to one version or alias of one function: it is made again there.',
      zh: '触发器与某个函数的某个版本或别名绑定：将在目标处重新创建。',
    },
  },
};

export const eventTriggerFields: FieldTable<EventTriggerState> = {
  functionName: OTHER_TRIGGER,
  namespace: OTHER_TRIGGER,
  type: OTHER_TRIGGER,
  triggerName: OTHER_TRIGGER,
  qualifier: OTHER_TRIGGER,
  schedule: 'in place',
  enabled: 'in place',
  argument: 'in place',
};

export const eventTriggerLabels: LabelTable<EventTriggerState> = {
  functionName: { label: { en: 'Function name', zh: '函数名称' } },
  namespace: { label: { en: 'Namespace', zh: '命名空间' } },
  type: { label: { en: 'Trigger type', zh: '触发器类型' } },
  triggerName: { label: { en: 'Trigger name', zh: '触发器名称' } },
  qualifier: { label: { en: 'Version or alias', zh: '版本或别名' } },
  schedule: { label: { en: 'Schedule', zh: '触发周期' } },
  enabled: { label: { en: 'Enabled', zh: '启用' } },
  argument: { label: { en: 'Argument', zh: '附加信息' } },
};

/** A function has one trigger of a type and a name. */
export const eventTriggerAddress = (trigger: EventTriggerState): string =>
  `trigger/${trigger.namespace}/${trigger.functionName}/${trigger.type}/${trigger.triggerName}`;
