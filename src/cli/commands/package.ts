import { say, type Text } from '../../language/text.ts';
import { addStageOption, type ConfigurationOptions } from '../options.ts';
import type { CommandModule } from '../run.ts';
import { FILE, FUNCTION } from '../words.ts';

const SUMMARY: Text = {
  en: 'what a deploy would send of the code: sizes, digest, and why each file is in or out',
  zh: '查看部署时会上传的代码：大小、摘要，以及每个文件是否打包及其原因',
};
const LIST: Text = {
  en: 'tell of each file whether it is packed, and what decided that',
  zh: '列出每个文件是否打包，以及由什么决定',
};
const OUT: Text = {
  en: 'write the zip there, as a whole or not at all',
  zh: '将 zip 写入该文件（完整写入，否则不写）',
};
const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws package                          size and digest of each function's package
  scf-ws package --list                   which pattern of which file leaves what out
  scf-ws package --out code.zip           the zip itself, the same bytes on every machine
  scf-ws package --function chat --json   for one of several functions, as JSON

The exit status is 1 where the code cannot be packed. Nothing is sent anywhere.
`,
  zh: `
示例：
  scf-ws package                          每个函数代码包的大小和摘要
  scf-ws package --list                   哪个文件中的哪条规则排除了哪些内容
  scf-ws package --out code.zip           生成 zip，在任何机器上字节完全一致
  scf-ws package --function chat --json   多个函数中的一个，以 JSON 输出

代码无法打包时退出状态码为 1。不会上传任何内容。
`,
};

interface Options extends Pick<ConfigurationOptions, 'stage'> {
  readonly list?: boolean;
  readonly out?: string;
  readonly function?: string;
}

export const packageCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('package')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .argument('[file]', say(FILE, language))
    .option('--list', say(LIST, language))
    .option('--out <file>', say(OUT, language))
    .option('--function <name>', say(FUNCTION, language))
    .addHelpText('after', say(EXAMPLES, language));
  addStageOption(command, language).action(
    async (file: string | undefined, options: Options, self) => {
      const run = open(self);
      const { stage, list = false, out, function: functionName } = options;
      const { packageCode } = await import('../../operations/pack/package.ts');
      run.finish(await packageCode({ file, stage, functionName, lists: list, out }, run));
    },
  );
};
