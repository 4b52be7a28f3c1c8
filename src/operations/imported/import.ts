import { dirname, join, resolve } from 'node:path';
import type { TargetName } from '../../events.ts';
import { FileProblem } from '../../host/files.ts';
import { type Language, type Sentence, sentence, type Text } from '../../language/text.ts';
import type { Target } from '../../targets/target.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import { usualRegion } from '../target/choose-credential.ts';
import { chooseTarget } from '../target/choose-target.ts';
import { actOn } from '../target/on-target.ts';
import { withRetries } from '../target/undertake.ts';
import { fetchCode } from './code.ts';
import { compareCode } from './compare-code.ts';
import { importedFile } from './file-text.ts';
import { CODE_FOLDER } from './inputs.ts';
import { readLiveFunction } from './live-function.ts';
import { mayWrite } from './overwrite.ts';

export interface ImportOptions {
  readonly functionName: string;
  readonly namespace: string;
  readonly region: string | undefined;
  readonly target: TargetName | undefined;
  /** The file to write, as the user names it. */
  readonly out: string;
  readonly withSecrets: boolean;
  /** Of the comments in the file. */
  readonly language: Language;
  /** Asks whether what is there may be overwritten; false means no. */
  readonly approve: (question: Sentence) => Promise<boolean>;
}

const CANNOT_WRITE: Text = {
  en: '{path} cannot be written: {detail}',
  zh: '无法写入 {path}：{detail}',
};

/** Writes a configuration file from a function that is live, and gets its code. */
export const importFunction = async (
  options: ImportOptions,
  surroundings: Surroundings,
): Promise<Ending> => {
  const file = resolve(surroundings.host.workingFolder, options.out);
  const region = options.region ?? usualRegion(surroundings);
  const choice = { file, region, target: options.target, purpose: 'look' } as const;
  const chosen = await chooseTarget(choice, surroundings);
  if (chosen.kind === 'refused') return chosen.ending;
  const target = withRetries(chosen.target, surroundings);
  const act = () => importFrom(target, { ...options, file }, surroundings);
  return actOn(chosen.target, act, surroundings);
};

interface Wish extends ImportOptions {
  readonly file: string;
}

const importFrom = async (
  target: Target,
  wish: Wish,
  surroundings: Surroundings,
): Promise<Ending> => {
  const live = await readLiveFunction(wish, target, surroundings);
  if (!live) return 'wrong usage';
  const { text, variables, leftOut } = importedFile(live, wish);
  if (!(await mayWrite(wish, text, surroundings))) return 'approval missing';
  const { host, emit } = surroundings;
  const folder = join(dirname(wish.file), CODE_FOLDER);
  try {
    host.files.makeFolder(dirname(wish.file));
    const { code, remarks } = await fetchCode(live.fn, folder, target, host);
    // A secret in it is for its owner alone.
    host.files.writeAtomically(wish.file, text, wish.withSecrets ? 0o600 : undefined);
    const compared = await compareCode({ file: wish.file, text, folder }, code, live.fn, host);
    emit({
      ...{ kind: 'function-imported', target: target.name, file: wish.file, code, variables },
      function: { name: live.fn.functionName, namespace: live.fn.namespace },
      ...(code !== 'elsewhere' && { folder }),
      remarks: [...leftOut, ...remarks, ...compared],
    });
    return 'done';
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const values = { path: error.path, detail: error.message };
    emit({ kind: 'command-refused', message: sentence(CANNOT_WRITE, values) });
    return 'wrong usage';
  }
};
