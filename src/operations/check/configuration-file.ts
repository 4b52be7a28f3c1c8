import { resolve } from 'node:path';
import { FileProblem, type FileProblemReason } from '../../host/files.ts';
import type { Host } from '../../host/host.ts';
import { overlayOn } from '../../host/overlay-files.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';

/** The names that are looked for, in this order; the first that is there counts. */
const NAMES = ['serverless.yml', 'serverless.yaml', 'serverless.json', 'cloudbaserc.json'];

/** What stands for standard input on the command line, and in reports. */
export const STANDARD_INPUT = '-';
const STANDARD_INPUT_NAME = '<stdin>';

const NOTHING_HERE: Text = {
  en: 'There is no {names} in this folder.',
  zh: '当前目录下没有 {names}。',
};
const NAME_A_FILE: Text = { en: 'Name the file to read.', zh: '请指定要读取的文件。' };
const PROBLEMS: Readonly<Record<FileProblemReason, Text>> = {
  absent: { en: 'There is no file {file}.', zh: '文件 {file} 不存在。' },
  folder: { en: '{file} is a folder, not a file.', zh: '{file} 是目录，不是文件。' },
  'not permitted': { en: 'File {file} may not be read.', zh: '没有读取文件 {file} 的权限。' },
  unreadable: { en: 'File {file} cannot be read.', zh: '无法读取文件 {file}。' },
};

const NO_FILE: Text = {
  en: '{file} is a pipe or a device, not a file.',
  zh: '{file} 是管道或设备，不是文件。',
};
const USE_DASH: Text = {
  en: 'To check what comes on standard input, name the file "-".',
  zh: '如需检查标准输入的内容，请将文件名写为 "-"。',
};

/** A configuration file and its bytes, or why there are none. */
export type FoundFile =
  | {
      readonly kind: 'found';
      /** As reports name it. */
      readonly file: string;
      readonly bytes: Uint8Array;
      /** False for standard input: nothing lies beside it. */
      readonly isOnDisk: boolean;
    }
  | { readonly kind: 'refused'; readonly message: Sentence; readonly help?: Sentence };

/** The usual name that is here, where the user named no file. */
export const usualFileName = (
  host: Host,
): { readonly kind: 'named'; readonly file: string } | Extract<FoundFile, { kind: 'refused' }> => {
  const file = NAMES.find((candidate) => host.files.facts(resolve(host.workingFolder, candidate)));
  if (file) return { kind: 'named', file };
  const message = sentence(NOTHING_HERE, { names: NAMES.join(', ') });
  return { kind: 'refused', message, help: sentence(NAME_A_FILE) };
};

/** The file by its usual name, where the user named none. */
export const findUsualFile = (host: Host): FoundFile => {
  const usual = usualFileName(host);
  return usual.kind === 'named' ? readNamedFile(usual.file, host) : usual;
};

/** Where standard input lies for whoever works on files: nothing else can have that name. */
export const inputPath = ({ workingFolder }: Host): string =>
  resolve(workingFolder, STANDARD_INPUT_NAME);

/** A host in which what came in can be read, and fixed, like a file. */
export const withInput = (standardInput: Uint8Array, host: Host): Host => {
  const files = overlayOn(host.files);
  files.put(inputPath(host), standardInput);
  return { ...host, files };
};

/** Why a file or folder cannot be read, in a sentence. */
export const problemWith = (file: string, reason: FileProblemReason): Sentence =>
  sentence(PROBLEMS[reason], { file });

/** A file by the name the user gave; `-` is what came in on standard input. */
export const readNamedFile = (file: string, host: Host, standardInput?: Uint8Array): FoundFile => {
  if (file === STANDARD_INPUT && standardInput !== undefined) {
    return { kind: 'found', file: STANDARD_INPUT_NAME, bytes: standardInput, isOnDisk: false };
  }
  const path = resolve(host.workingFolder, file);
  // Reading a pipe or a device might never end, and could not be interrupted.
  if (host.files.facts(path)?.kind === 'other') {
    return { kind: 'refused', message: sentence(NO_FILE, { file }), help: sentence(USE_DASH) };
  }
  try {
    const bytes = host.files.read(path);
    return { kind: 'found', file, bytes, isOnDisk: true };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { kind: 'refused', message: problemWith(file, error.reason) };
  }
};
