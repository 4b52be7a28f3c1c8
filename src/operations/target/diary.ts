import { basename } from 'node:path';
import { journalIn, type RunScope } from '../../engine/journal.ts';
import { journaling } from '../../engine/journaling.ts';
import { type CutShort, cutShort, forgetOldRuns } from '../../engine/past-runs.ts';
import { FileProblem } from '../../host/files.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import type { Target } from '../../targets/target.ts';
import type { Diary, Surroundings } from '../surroundings.ts';
import { journalFolderOf } from './place.ts';

const IN_THE_MIDDLE: Text = {
  en: 'The last {command} was interrupted in the middle of {action} for {address}; whether that was done is not known. This run goes on from what is live.',
  zh: '上次 {command} 在为 {address} 执行 {action} 时中断，无法确定该调用是否完成。本次将按线上实际状态继续。',
};
const AFTERWARDS: Text = {
  en: 'The last {command} was interrupted after {action} for {address}. This run goes on from what is live.',
  zh: '上次 {command} 在为 {address} 完成 {action} 之后中断。本次将按线上实际状态继续。',
};
const BEFORE_ALL: Text = {
  en: 'The last {command} was interrupted before it had changed anything.',
  zh: '上次 {command} 在做出任何变更之前就已中断。',
};
const CANNOT_WRITE: Text = {
  en: 'The journal of this run cannot be written: {path}',
  zh: '无法写入本次运行的日志：{path}',
};

export interface DiaryChoice {
  readonly file: string;
  readonly region: string;
  readonly command: string;
}

/** Opens a diary for a run on a target, and tells of the run before it where that was cut short. */
export const openDiary = (
  target: Target,
  { file, region, command }: DiaryChoice,
  { host, emit }: Surroundings,
): Diary => {
  const folder = journalFolderOf(file, host);
  const scope: RunScope = { command, target: target.name, region, file: basename(file) };
  const note = (told: Sentence) => emit({ kind: 'note-made', note: told });
  const cannotWrite = ({ path }: FileProblem) => note(sentence(CANNOT_WRITE, { path }));
  const before = lookBack(() => cutShort(folder, scope, host.files));
  if (before) note(inWords(before));
  lookBack(() => forgetOldRuns(folder, host.files));
  const journal = journalIn(folder, scope, host, cannotWrite);
  return { journal, before };
};

/** Journals are for people; what cannot be read or removed is no obstacle. */
const lookBack = <Found>(look: () => Found): Found | undefined => {
  try {
    return look();
  } catch (error) {
    if (error instanceof FileProblem) return undefined;
    throw error;
  }
};

const inWords = ({ command, last }: CutShort): Sentence => {
  if (!last) return sentence(BEFORE_ALL, { command });
  const { action, address, answered } = last;
  return sentence(answered ? AFTERWARDS : IN_THE_MIDDLE, { command, action, address });
};

/** The same target; every call is written down. */
export const writtenDown = (target: Target, { journal }: Diary): Target => ({
  ...target,
  control: journaling(target.control, journal),
});
