import { dirname, join } from 'node:path';
import type { FunctionModel, Model } from '../config/model.ts';
import type { Host } from '../host/host.ts';
import { sentence, type Text } from '../language/text.ts';
import type { PackageProblem } from '../package/contents.ts';
import { makePackage, type Package } from '../package/package.ts';
import { LIMITS } from '../platform/limits.ts';
import { desireFunction } from '../resources/function/desire.ts';
import type { FunctionState } from '../resources/function/state.ts';
import type { Obstacle } from '../resources/resource-kind.ts';
import { desireTriggers } from '../resources/trigger/desire.ts';
import type { TriggerState } from '../resources/trigger/state.ts';

/** A function of the file, complete: its state, its code and its URLs. */
export interface Wanted {
  readonly fn: FunctionState;
  readonly code: Package;
  readonly triggers: readonly TriggerState[];
}

export type Wants =
  | { readonly kind: 'wanted'; readonly wanted: readonly Wanted[] }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle };

const PROBLEMS: Record<PackageProblem['kind'], Text> = {
  'link leaves the folder': {
    en: '"{path}" is a link that leads out of the code folder.',
    zh: '"{path}" 是指向代码目录之外的链接。',
  },
  'link leads nowhere': {
    en: '"{path}" is a link that leads nowhere.',
    zh: '"{path}" 是失效的链接。',
  },
  'not a file': {
    en: '"{path}" is neither a file nor a folder.',
    zh: '"{path}" 既不是文件也不是目录。',
  },
};
const REPLACE_LINK: Text = {
  en: 'Replace it with the file itself, or list it under "src.exclude".',
  zh: '请用实际文件替换，或将其加入 "src.exclude"。',
};
const NO_CODE: Text = {
  en: 'Function {name} has no code folder ("src") to deploy.',
  zh: '函数 {name} 没有可部署的代码目录（"src"）。',
};
const TOO_LARGE: Text = {
  en: 'The package of {name} has {bytes} bytes; a request to the API takes a zip of at most {most} bytes.',
  zh: '{name} 的代码包为 {bytes} 字节；API 请求中的 zip 最大为 {most} 字节。',
};
const EXCLUDE: Text = {
  en: 'List what the function does not need under "src.exclude".',
  zh: '请将函数不需要的内容加入 "src.exclude"。',
};

/** Base64 makes four bytes of three, and a request holds more than the zip. */
const MOST_ZIP_BYTES = Math.floor((LIMITS.apiRequest.max * 3) / 4) - 64 * 1024;

/** Packs every function of the file. Stops at the first that cannot be packed. */
export const packFunctions = async (model: Model, host: Host): Promise<Wants> => {
  const wanted: Wanted[] = [];
  for (const fn of model.functions) {
    const packed = await packFunction(fn, model.file, host);
    if (packed.kind === 'obstacle') return packed;
    const state = desireFunction(fn, packed.code);
    wanted.push({ fn: state, code: packed.code, triggers: desireTriggers(fn) });
  }
  return { kind: 'wanted', wanted };
};

type Packed =
  | { readonly kind: 'packed'; readonly code: Package }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle };

const packFunction = async (fn: FunctionModel, file: string, host: Host): Promise<Packed> => {
  const name = fn.name.value;
  if (!fn.code) return obstacle('NoCode', NO_CODE, { name });
  const folder = join(dirname(file), fn.code.folder.value);
  const packaging = await makePackage(folder, fn.code, host.files);
  if (packaging.kind === 'problem') {
    const { kind, path } = packaging.problem;
    return obstacle('PackageProblem', PROBLEMS[kind], { path }, REPLACE_LINK);
  }
  const code = packaging.package;
  const bytes = code.zip.byteLength;
  if (bytes <= MOST_ZIP_BYTES) return { kind: 'packed', code };
  return obstacle('PackageTooLarge', TOO_LARGE, { name, bytes, most: MOST_ZIP_BYTES }, EXCLUDE);
};

const obstacle = (
  code: string,
  text: Text,
  values: Readonly<Record<string, string | number>>,
  help?: Text,
): Packed => ({
  kind: 'obstacle',
  obstacle: { code, message: sentence(text, values), ...(help && { help: sentence(help) }) },
});
