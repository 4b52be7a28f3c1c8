import type { LabelTable } from '../resource-kind.ts';
import type { FunctionState } from './state.ts';

/** What people call the fields of a function, as the console does. */
export const functionLabels: LabelTable<FunctionState> = {
  functionName: { label: { en: 'Function name', zh: '函数名称' } },
  namespace: { label: { en: 'Namespace', zh: '命名空间' } },
  type: { label: { en: 'Function type', zh: '函数类型' } },
  runtime: { label: { en: 'Runtime', zh: '运行环境' } },
  protocolType: { label: { en: 'Protocol', zh: '协议类型' } },
  handler: { label: { en: 'Handler', zh: '执行方法' } },
  description: { label: { en: 'Description', zh: '描述' } },
  memorySize: { label: { en: 'Memory', zh: '内存' }, unit: 'megabyte' },
  timeout: { label: { en: 'Execution timeout', zh: '执行超时时间' }, unit: 'second' },
  initTimeout: { label: { en: 'Initialization timeout', zh: '初始化超时时间' }, unit: 'second' },
  idleTimeOut: { label: { en: 'Idle timeout', zh: '空闲超时时间' }, unit: 'second' },
  environment: { label: { en: 'Environment variable', zh: '环境变量' } },
  codeSha256: { label: { en: 'Code', zh: '代码' } },
  owner: { label: { en: 'Owner', zh: '归属' } },
  status: { label: { en: 'State', zh: '状态' } },
};
