import { relative } from 'node:path';
import { type FaultModel, loadFaults } from '../../config/faults.ts';
import { sentence, type Text } from '../../language/text.ts';
import { localActions } from '../../targets/local-actions.ts';
import { textAt } from '../check/text-at.ts';
import type { Surroundings } from '../surroundings.ts';
import { faultsOf } from './place.ts';

const AT_WORK: Text = {
  en: 'Faults are at work on the local target: {count}, from {file}.',
  zh: '本地目标正在注入故障：{count} 项，来自 {file}。',
};

/**
 * What the user wants to go wrong on the local target; undefined where the file says it wrongly,
 * which has been told.
 */
export const readFaults = (
  configuration: string,
  { host, emit }: Surroundings,
): readonly FaultModel[] | undefined => {
  const path = faultsOf(configuration, host);
  const text = textAt(path, host);
  if (text === undefined) return [];
  const file = relative(host.workingFolder, path);
  const { faults, diagnostics } = loadFaults(file, text, localActions());
  if (diagnostics.length > 0) {
    emit({ kind: 'file-read', file, text });
    for (const diagnostic of diagnostics) emit({ kind: 'diagnostic-reported', diagnostic });
    return undefined;
  }
  const count = faults.length;
  if (count > 0) emit({ kind: 'note-made', note: sentence(AT_WORK, { count, file }) });
  return faults;
};
