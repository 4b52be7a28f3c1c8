import { say, type Text } from '../../language/text.ts';
import {
  addConfigurationOptions,
  type ConfigurationOptions,
  integerBetween,
  numberBetween,
} from '../options.ts';
import type { CommandModule } from '../run.ts';
import { FILE } from '../words.ts';

const SUMMARY: Text = {
  en: 'run the functions here, on the local target',
  zh: '在本地目标上运行函数',
};
const PORT: Text = {
  en: "the gateway's port (default: that of last time, or a free one)",
  zh: '网关端口（默认沿用上次的端口，或任选空闲端口）',
};
const TIME_SCALE: Text = {
  en: 'how many times as fast idle and execution timeouts pass',
  zh: '空闲超时和执行超时的加速倍数',
};
const LAST_PORT = 65535;
const FASTEST = 100_000;

const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws dev
  scf-ws dev --port 8080         the same address each time
  scf-ws dev --time-scale 60     a timeout of a minute passes in a second
  scf-ws dev --json              one JSON object a line, the first when it is ready
`,
  zh: `
示例：
  scf-ws dev
  scf-ws dev --port 8080         每次使用相同的地址
  scf-ws dev --time-scale 60     一分钟的超时在一秒内到期
  scf-ws dev --json              每行输出一个 JSON 对象，就绪时输出第一行
`,
};

interface Options extends ConfigurationOptions {
  readonly port?: number;
  readonly timeScale: number;
}

export const devCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('dev')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .addHelpText('after', say(EXAMPLES, language))
    .argument('[file]', say(FILE, language))
    .option('--port <number>', say(PORT, language), integerBetween(1, LAST_PORT, language))
    .option(
      '--time-scale <factor>',
      say(TIME_SCALE, language),
      numberBetween(0.001, FASTEST, language),
      1,
    );
  addConfigurationOptions(command, language).action(
    async (file: string | undefined, { stage, region, port, timeScale }: Options, self) => {
      const run = open(self, { json: 'lines when ready' });
      const { dev } = await import('../../operations/dev.ts');
      run.finish(await dev({ file, stage, region, port, timeScale }, run));
    },
  );
};
