import type { LabelTable } from '../resource-kind.ts';
import type { TriggerState } from './state.ts';

/** What people call the fields of a function URL, as the console does. */
export const triggerLabels: LabelTable<TriggerState> = {
  functionName: { label: { en: 'Function name', zh: '函数名称' } },
  namespace: { label: { en: 'Namespace', zh: '命名空间' } },
  qualifier: { label: { en: 'Version or alias', zh: '版本或别名' } },
  authType: { label: { en: 'Authentication', zh: '鉴权方式' } },
  intranet: { label: { en: 'Private network access', zh: '内网访问' } },
  extranet: { label: { en: 'Public network access', zh: '公网访问' } },
  cors: { label: { en: 'Cross-origin requests', zh: '跨域访问' } },
  enabled: { label: { en: 'Enabled', zh: '启用' } },
  rest: { label: { en: 'Other settings', zh: '其他设置' } },
  triggerName: { label: { en: 'Trigger name', zh: '触发器名称' } },
  url: { label: { en: 'Address', zh: '访问地址' } },
};
