import { say, type Text } from '../../language/text.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { addRegionOption, addTargetOption, type TargetOption } from '../options.ts';
import type { CommandModule } from '../run.ts';

const SUMMARY: Text = {
  en: 'write a serverless.yml from a function that is live',
  zh: '根据线上函数生成 serverless.yml',
};
const FUNCTION: Text = { en: 'the name of the function', zh: '函数名' };
const NAMESPACE: Text = {
  en: 'its namespace (default: default)',
  zh: '函数所在的命名空间（默认 default）',
};
const OUT: Text = {
  en: 'the file to write; the code goes into src beside it (default: serverless.yml)',
  zh: '要写入的文件，代码放入同级的 src 目录（默认 serverless.yml）',
};
const WITH_SECRETS: Text = {
  en: 'write secrets into the file too, which only its owner can read then',
  zh: '将密钥也写入文件（文件仅所有者可读）',
};
const YES: Text = {
  en: 'overwrite the file without being asked',
  zh: '不经询问直接覆盖已有文件',
};
const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws import chat                                   into serverless.yml and src
  scf-ws import chat --region ap-shanghai --out chat/serverless.yml
  scf-ws import chat && scf-ws plan                    nothing is left to change
`,
  zh: `
示例：
  scf-ws import chat                                   写入 serverless.yml 和 src
  scf-ws import chat --region ap-shanghai --out chat/serverless.yml
  scf-ws import chat && scf-ws plan                    导入后没有任何变更
`,
};

interface Options extends TargetOption {
  readonly region?: string;
  readonly namespace?: string;
  readonly out?: string;
  readonly withSecrets?: boolean;
  readonly yes?: boolean;
}

export const importCommand: CommandModule = (program, { language, open }) => {
  const command = program
    .command('import')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .argument('<function>', say(FUNCTION, language))
    .option('--namespace <name>', say(NAMESPACE, language))
    .option('--out <file>', say(OUT, language))
    .option('--with-secrets', say(WITH_SECRETS, language))
    .option('--yes', say(YES, language))
    .addHelpText('after', say(EXAMPLES, language));
  addTargetOption(addRegionOption(command, language), language).action(
    async (functionName: string, options: Options, self) => {
      const run = open(self);
      const { namespace = DEFAULTS.namespace, out = 'serverless.yml' } = options;
      const { region, target, withSecrets = false, yes } = options;
      const { importFunction } = await import('../../operations/imported/import.ts');
      const place = { functionName, namespace, region, target, out };
      const approve = async (question: Parameters<typeof run.approve>[0]) =>
        yes || run.approve(question);
      run.finish(await importFunction({ ...place, withSecrets, language, approve }, run));
    },
  );
};
