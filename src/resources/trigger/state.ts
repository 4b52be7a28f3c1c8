import type { FieldTable } from '../resource-kind.ts';
import type { Cors } from './cors.ts';

/** A function URL as it should be, or as it is. */
export interface TriggerState {
  readonly functionName: string;
  readonly namespace: string;
  /** The version or alias that the URL leads to. */
  readonly qualifier: string;
  /** `NONE` or `CAM`. */
  readonly authType: string;
  readonly intranet: boolean;
  readonly extranet: boolean;
  /** Undefined where pages of other origins may do nothing. */
  readonly cors: Cors | undefined;
  readonly enabled: boolean;
  /** What else the live URL is set to: kept as it is when something changes. */
  readonly rest: Readonly<Record<string, unknown>>;
  /** The platform's own name of the trigger. */
  readonly triggerName: string | undefined;
  /** Where clients connect. */
  readonly url: string | undefined;
}

const OTHER_URL = {
  byReplacement: {
    code: 'trigger/url-change',
    message: {
      en: 'A function URL belongs to one version or alias of one function: a new URL is made, with another address.',
      zh: '函数 URL 与某个函数的某个版本或别名一一绑定：将新建一个 URL，访问地址会改变。',
    },
    docs: 'https://cloud.tencent.com/document/product/583/96099',
  },
};

export const triggerFields: FieldTable<TriggerState> = {
  functionName: OTHER_URL,
  namespace: OTHER_URL,
  qualifier: OTHER_URL,
  authType: 'in place',
  intranet: 'in place',
  extranet: 'in place',
  cors: 'in place',
  enabled: 'in place',
  rest: 'never: the platform sets it',
  triggerName: 'never: the platform sets it',
  url: 'never: the platform sets it',
};

/** Each version or alias has one URL at the most, so these name it. */
export const triggerAddress = ({ namespace, functionName, qualifier }: TriggerState): string =>
  `trigger/${namespace}/${functionName}/url/${qualifier}`;
