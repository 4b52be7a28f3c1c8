import type { FieldTable, LabelTable } from '../resource-kind.ts';

/** A published version of a function: what the function was at a moment, for good. */
export interface VersionState {
  readonly functionName: string;
  readonly namespace: string;
  /** Its number, or what a plan calls one that has none yet. */
  readonly version: string;
  readonly description: string;
}

/** What a plan calls the version that it will publish of the new code. */
export const NEW_VERSION = 'new';
/** The same of the code that is live now, so that clients can stay on it. */
export const STABLE_VERSION = 'stable';

const NEVER = 'never: the platform sets it';

/** Nothing of a version ever changes. */
export const versionFields: FieldTable<VersionState> = {
  functionName: NEVER,
  namespace: NEVER,
  version: NEVER,
  description: NEVER,
};

export const versionLabels: LabelTable<VersionState> = {
  functionName: { label: { en: 'Function name', zh: '函数名称' } },
  namespace: { label: { en: 'Namespace', zh: '命名空间' } },
  version: { label: { en: 'Version', zh: '版本' } },
  description: { label: { en: 'Description', zh: '描述' } },
};

export const versionAddress = ({ namespace, functionName, version }: VersionState): string =>
  `version/${namespace}/${functionName}/${version}`;
