import { say, type Text } from '../../language/text.ts';
import { addCloudOptions, addTargetChoice, REGION_USED, type TargetOption } from '../options.ts';
import type { CommandModule } from '../run.ts';

const SUMMARY: Text = {
  en: 'look at all that this tool needs of the machine, and of the cloud',
  zh: '检查本工具对本机和云端的依赖',
};
const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws doctor                    this machine alone; nothing is sent anywhere
  scf-ws doctor --target cloud     the cloud too: one call that changes nothing, and its clock
  scf-ws doctor --json             for a bug report; it has no secret and no user name in it

The exit status is 1 where there is a problem; a warning does not change it.
`,
  zh: `
示例：
  scf-ws doctor                    仅检查本机，不发送任何请求
  scf-ws doctor --target cloud     同时检查云端：发出一个只读调用，并核对时间
  scf-ws doctor --json             用于提交问题报告，其中不含密钥和用户名

存在问题时退出状态码为 1；警告不影响状态码。
`,
};

interface Options extends TargetOption {
  readonly region?: string;
}

export const doctorCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('doctor')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .option('--region <id>', say(REGION_USED, language))
    .addHelpText('after', say(EXAMPLES, language));
  addCloudOptions(addTargetChoice(command, language), language).action(
    async ({ target, region }: Options, self) => {
      const run = open(self);
      const { doctor } = await import('../../operations/health/doctor.ts');
      const { version } = run;
      run.finish(await doctor({ version, asksCloud: target === 'cloud', region }, run));
    },
  );
};
