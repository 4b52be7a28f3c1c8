import type { FunctionModel } from '../../../config/model.ts';
import { numberOf, objectOf, textOf } from '../../answer.ts';
import type { ApiResponse } from '../../control-plane.ts';
import type { FieldTable } from '../../resource-kind.ts';

/** How a function's instances come about and what each of them bears. */
export interface InstancesState {
  /** How many connections one instance serves at the same time. */
  readonly maxConcurrency: number;
  /** The platform decides how many it really is. */
  readonly dynamicConcurrency: boolean;
  readonly installDependency: boolean;
  readonly asyncRunEnable: boolean;
  readonly traceEnable: boolean;
}

const chosenAtCreation = (code: string) => ({
  byReplacement: {
    code,
    message: {
      en: 'Asynchronous running and its tracking are chosen when the function is created.',
      zh: '异步执行与事件追踪只能在创建函数时选择，之后不可修改。',
    },
  },
});

export const instancesFields: FieldTable<InstancesState> = {
  maxConcurrency: 'in place',
  dynamicConcurrency: 'in place',
  installDependency: 'in place',
  asyncRunEnable: chosenAtCreation('function/async-change'),
  traceEnable: chosenAtCreation('function/trace-change'),
};

export const desireInstances = (fn: FunctionModel): InstancesState => ({
  maxConcurrency: fn.type.value === 'web' ? fn.connectionsForEachInstance.value : 1,
  dynamicConcurrency: fn.type.value === 'web' && fn.settings.isConcurrencyDynamic.value,
  installDependency: fn.settings.installsDependencies.value,
  asyncRunEnable: fn.isAsynchronous.value,
  traceEnable: fn.tracksRuns?.value ?? false,
});

export const readInstances = (answer: ApiResponse): InstancesState => {
  const concurrency = objectOf(answer, 'InstanceConcurrencyConfig');
  return {
    maxConcurrency: numberOf(concurrency, 'MaxConcurrency') ?? 1,
    dynamicConcurrency: textOf(concurrency, 'DynamicEnabled') === 'TRUE',
    installDependency: textOf(answer, 'InstallDependency') === 'TRUE',
    asyncRunEnable: textOf(answer, 'AsyncRunEnable') === 'TRUE',
    traceEnable: textOf(answer, 'TraceEnable') === 'TRUE',
  };
};

/** What can be changed later. An empty switch takes the concurrency away. */
export const instancesRequest = (state: InstancesState) => ({
  InstallDependency: trueOrFalse(state.installDependency),
  InstanceConcurrencyConfig:
    state.maxConcurrency > 1 || state.dynamicConcurrency
      ? {
          DynamicEnabled: trueOrFalse(state.dynamicConcurrency),
          MaxConcurrency: state.maxConcurrency,
        }
      : { DynamicEnabled: '' },
});

/** What can be said only once. */
export const creationRequest = ({ asyncRunEnable, traceEnable }: InstancesState) => ({
  ...(asyncRunEnable && { AsyncRunEnable: 'TRUE' }),
  ...(traceEnable && { TraceEnable: 'TRUE' }),
});

const trueOrFalse = (value: boolean): string => (value ? 'TRUE' : 'FALSE');
