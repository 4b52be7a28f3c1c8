import type { FieldTable, ReplacementReason } from '../resource-kind.ts';
import { type CodeState, codeFields } from './settings/code.ts';
import { type InstancesState, instancesFields } from './settings/instances.ts';
import { type NetworkState, networkFields } from './settings/network.ts';
import { type ReportsState, reportsFields } from './settings/reports.ts';
import { type SizesState, sizesFields } from './settings/sizes.ts';
import { type StorageState, storageFields } from './settings/storage.ts';
import { type TagsState, tagsFields } from './settings/tags.ts';

/** A function as it should be, or as it is. Names are SCF's own, in lower camel case. */
export interface FunctionState
  extends SizesState,
    NetworkState,
    StorageState,
    ReportsState,
    InstancesState,
    CodeState,
    TagsState {
  readonly functionName: string;
  readonly namespace: string;
  /** `HTTP` for a Web function, `Event` for the others. */
  readonly type: string;
  readonly runtime: string;
  /** `WS`, or undefined where the function does not speak WebSocket. */
  readonly protocolType: string | undefined;
  /** Undefined for Web functions, which have none. */
  readonly handler: string | undefined;
  /** `Active`, or the failure that it is in; a function that is being worked on counts as Active. */
  readonly status: string;
}

/** The page on creating a function says what is fixed from then on. */
const CREATE_PAGE = 'https://cloud.tencent.com/document/product/583/19805';
const WEB_SOCKET_PAGE = 'https://cloud.tencent.com/document/product/583/63406';

const reason = (
  code: string,
  en: string,
  zh: string,
  docs = CREATE_PAGE,
): { byReplacement: ReplacementReason } => ({ byReplacement: { code, message: { en, zh }, docs } });

export const functionFields: FieldTable<FunctionState> = {
  functionName: reason(
    'function/name-change',
    "A function's name cannot be changed: a new function is made, and the old one removed.",
    '函数名称不可修改：将新建一个函数并删除旧函数。',
  ),
  namespace: reason(
    'function/namespace-change',
    'A function cannot move to another namespace: a new one is made there, and the old one removed.',
    '函数不能移动到其他命名空间：将在新命名空间中新建函数并删除旧函数。',
  ),
  type: reason(
    'function/type-change',
    'The function type (event or web) is fixed when the function is created.',
    '函数类型（事件函数或 Web 函数）在创建时确定，之后不可修改。',
  ),
  runtime: reason(
    'function/runtime-change',
    'The runtime is fixed when the function is created.',
    '运行环境在创建函数时确定，之后不可修改。',
  ),
  protocolType: reason(
    'ws/protocol-change',
    'WebSocket support is chosen when the function is created; it can be neither added nor taken back later.',
    'WebSocket 支持只能在创建函数时选择，之后既不能添加，也不能取消。',
    WEB_SOCKET_PAGE,
  ),
  handler: 'in place',
  ...sizesFields,
  ...networkFields,
  ...storageFields,
  ...reportsFields,
  ...instancesFields,
  ...codeFields,
  ...tagsFields,
  // Not set, but brought about: the writes that failed are made again.
  status: 'in place',
};

export const functionAddress = ({ namespace, functionName }: FunctionName): string =>
  `function/${namespace}/${functionName}`;

export type FunctionName = Pick<FunctionState, 'namespace' | 'functionName'>;
