import { resolve, sep } from 'node:path';
import { FileProblem } from '../../host/files.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Package } from '../../package/package.ts';
import { PackagingStopped } from '../../package/walk.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import { packageObstacle } from './pack-obstacles.ts';

const CANNOT_WRITE: Text = {
  en: 'The package cannot be written: {path}',
  zh: '无法写入代码包：{path}',
};
const NAME_A_FILE: Text = {
  en: 'Name a file in a folder that is there and that you may write in.',
  zh: '请指定已存在且可写目录中的文件。',
};
const IN_ITS_FOLDER: Text = {
  en: '{path} lies in the code folder: the next package will have it in it, unless {ignoreFile} leaves it out.',
  zh: '{path} 位于代码目录中：除非用 {ignoreFile} 排除，否则会被打入下一个代码包。',
};

/** Writes a package as a whole or not at all; what went wrong has been told. */
export const writePackage = async (
  path: string,
  code: Package,
  { host, signal, emit }: Surroundings,
): Promise<Ending> => {
  const place = resolve(host.workingFolder, path);
  try {
    const file = host.files.openAtomically(place);
    try {
      for await (const chunk of code.open()) {
        if (signal.aborted) return 'interrupted';
        file.write(chunk);
      }
      file.commit();
      return 'done';
    } finally {
      file.discard();
    }
  } catch (error) {
    if (error instanceof PackagingStopped) {
      emit({ kind: 'failure-met', failure: packageObstacle(error.problem) });
      return 'problems found';
    }
    if (!(error instanceof FileProblem)) throw error;
    const message = sentence(CANNOT_WRITE, { path });
    emit({ kind: 'command-refused', message, help: sentence(NAME_A_FILE) });
    return 'wrong usage';
  }
};

/** A zip in the folder that it was made of grows with each turn. */
export const tellWhereItLies = (
  path: string,
  folder: string,
  ignoreFile: string,
  { host, emit }: Surroundings,
): void => {
  if (!resolve(host.workingFolder, path).startsWith(folder + sep)) return;
  emit({ kind: 'note-made', note: sentence(IN_ITS_FOLDER, { path, ignoreFile }) });
};
