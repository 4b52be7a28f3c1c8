import { sentence, type Text, type Values } from '../../language/text.ts';
import type { PackageProblem } from '../../package/walk.ts';
import type { Obstacle } from '../../resources/resource-kind.ts';

const PROBLEMS: Record<PackageProblem['kind'], Text> = {
  'link leaves the folder': {
    en: '"{path}" is a link that leads out of the code folder.',
    zh: '"{path}" 是指向代码目录之外的链接。',
  },
  'link leads nowhere': {
    en: '"{path}" is a link that leads nowhere.',
    zh: '"{path}" 是失效的链接。',
  },
  unreadable: { en: '"{path}" cannot be read.', zh: '无法读取 "{path}"。' },
  'not a file': {
    en: '"{path}" is neither a file nor a folder.',
    zh: '"{path}" 既不是文件也不是目录。',
  },
  'name cannot be packed': {
    en: '"{path}" has a name that a zip cannot hold: it has a backslash, or begins like a drive.',
    zh: '"{path}" 的名称包含反斜杠或以盘符开头，无法写入 zip。',
  },
  'changed while being packed': {
    en: 'The code folder was changed while it was being packed.',
    zh: '打包过程中代码目录发生了变化。',
  },
  empty: {
    en: 'Nothing is left to pack in {path}: there is no file in it, or all are left out.',
    zh: '{path} 中没有可打包的文件：目录为空，或所有文件都被排除。',
  },
};
const PACK_AGAIN: Text = {
  en: 'Let what writes there come to its end, and run the command again.',
  zh: '请等待正在写入该目录的程序结束后重试。',
};
const SEE_LIST: Text = {
  en: '"scf-ws package --list" tells why each file is packed or not.',
  zh: '用 "scf-ws package --list" 查看每个文件是否被打包及其原因。',
};
const RENAME: Text = { en: 'Rename it, or leave it out.', zh: '请重命名，或将其排除。' };
const MAKE_READABLE: Text = {
  en: 'Make it readable for you, or leave it out.',
  zh: '请授予读取权限，或将其排除。',
};
const REPLACE_LINK: Text = {
  en: 'Replace it with the file itself, or list it under "src.exclude".',
  zh: '请用实际文件替换，或将其加入 "src.exclude"。',
};
const NO_CODE: Text = {
  en: 'Function {name} has no code folder ("src") to deploy.',
  zh: '函数 {name} 没有可部署的代码目录（"src"）。',
};
const NO_FOLDER: Text = {
  en: 'The code folder of {name} is not there: {folder}',
  zh: '函数 {name} 的代码目录不存在：{folder}',
};
const TOO_LARGE: Text = {
  en: 'The code of {name} has {bytes} bytes; unpacked, it may have at most {most}.',
  zh: '{name} 的代码为 {bytes} 字节；解压后最大为 {most} 字节。',
};
const EXCLUDE: Text = {
  en: 'List what the function does not need under "src.exclude".',
  zh: '请将函数不需要的内容加入 "src.exclude"。',
};

const HELP: Record<PackageProblem['kind'], Text> = {
  'link leaves the folder': REPLACE_LINK,
  'link leads nowhere': REPLACE_LINK,
  'not a file': REPLACE_LINK,
  unreadable: MAKE_READABLE,
  'name cannot be packed': RENAME,
  'changed while being packed': PACK_AGAIN,
  empty: SEE_LIST,
};
/** A file of the package that cannot be packed. */
export const packageObstacle = ({ kind, path }: PackageProblem): Obstacle =>
  obstacle('PackageProblem', PROBLEMS[kind], { path }, HELP[kind]);

export const noCode = (name: string): Obstacle => obstacle('NoCode', NO_CODE, { name });

export const noCodeFolder = (name: string, folder: string): Obstacle =>
  obstacle('NoCodeFolder', NO_FOLDER, { name, folder });

export const packageTooLarge = (name: string, bytes: number, most: number): Obstacle =>
  obstacle('PackageTooLarge', TOO_LARGE, { name, bytes, most }, EXCLUDE);

const obstacle = (code: string, text: Text, values: Values, help?: Text): Obstacle => ({
  code,
  message: sentence(text, values),
  ...(help && { help: sentence(help) }),
});
