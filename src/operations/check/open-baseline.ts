import { join, relative, resolve } from 'node:path';
import type { Emit } from '../../events.ts';
import type { Host } from '../../host/host.ts';
import { sentence, type Text } from '../../language/text.ts';
import { readBaseline } from '../../rules/baseline.ts';
import { Baseline } from './baseline.ts';
import type { ProjectSettings } from './project-policy.ts';
import { textAt } from './text-at.ts';

const NO_BASELINE: Text = {
  en: 'Baseline {file} cannot be read.',
  zh: '无法读取基线文件 {file}。',
};
const NOT_A_BASELINE: Text = {
  en: 'File {file} is no baseline of this version.',
  zh: '文件 {file} 不是当前版本的基线文件。',
};
const CREATE: Text = {
  en: 'Write it with --baseline-create.',
  zh: '请使用 --baseline-create 生成。',
};

/** Where a baseline lies, and whether it is to be written. */
export interface BaselineChoice {
  /** Undefined where nobody wants one. */
  readonly file: string | undefined;
  readonly isNew: boolean;
}

/** Where a new baseline goes if nobody says. */
const USUAL_NAME = 'scf-ws-baseline.json';

/** The command line goes before the settings, whose paths are relative to themselves. */
export const baselineChoice = (
  asked: { readonly baseline?: string | undefined; readonly isBaselineNew?: boolean },
  { settings, folder = '' }: ProjectSettings,
): BaselineChoice => {
  const isNew = asked.isBaselineNew ?? false;
  const ofSettings = settings.baseline === undefined ? undefined : join(folder, settings.baseline);
  return { file: asked.baseline ?? ofSettings ?? (isNew ? USUAL_NAME : undefined), isNew };
};

/** Opens a baseline to compare with, or to be written; undefined where it cannot be read. */
export const openBaseline = (
  { file, isNew }: BaselineChoice,
  host: Host,
  emit: Emit,
): Baseline | undefined => {
  if (file === undefined) return new Baseline('', [], host, emit);
  const name = relative(host.workingFolder, resolve(host.workingFolder, file));
  if (isNew) return new Baseline(name, undefined, host, emit);
  const refuse = (text: Text): undefined => {
    const message = sentence(text, { file: name });
    emit({ kind: 'command-refused', message, help: sentence(CREATE) });
  };
  const text = textAt(resolve(host.workingFolder, file), host);
  if (text === undefined) return refuse(NO_BASELINE);
  const entries = readBaseline(name, text);
  return entries ? new Baseline(name, entries, host, emit) : refuse(NOT_A_BASELINE);
};
