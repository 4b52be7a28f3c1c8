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

interface Options extends ConfigurationOptions {
  readonly port?: number;
  readonly timeScale: number;
}

export const devCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('dev')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
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
