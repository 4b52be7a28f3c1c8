import { describe, expect, test } from 'vitest';
import { scfWs } from '../support/cli.ts';

const say = (args: readonly string[], language: string) =>
  scfWs(['--lang', language, ...args], { folder: '/' });

const commands = async (): Promise<readonly string[]> => {
  const { stdout } = await say(['--help'], 'en');
  const [, list = ''] = stdout.split('Commands:');
  const names = [...list.matchAll(/^ {2}([a-z]+)[ |]/gm)].map(([, name = '']) => name);
  return names.filter((name) => name !== 'help' && name !== 'scf');
};

const WORDS = /^ {2}(scf-ws [^\s].*?)(?: {2,}.*)?$/gm;

describe('the help of every command', () => {
  test.each([
    ['en', 'Examples:'],
    ['zh', '示例：'],
  ])('has examples in %s, and they name options that are there', async (language, title) => {
    const names = await commands();
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const [help = '', examples = ''] = (await say([name, '--help'], language)).stdout.split(
        title,
      );
      const lines = [...examples.matchAll(WORDS)].map(([, line = '']) => line);
      expect(
        lines.some((line) => line.startsWith(`scf-ws ${name}`)),
        name,
      ).toBe(true);
      for (const line of lines.filter((each) => each.startsWith(`scf-ws ${name} `))) {
        for (const [option] of line.matchAll(/--[\w-]+/g)) expect(help, line).toContain(option);
      }
    }
  });
});

describe('a slip of the fingers', () => {
  test.each([
    [
      ['deplpy'],
      'There is no command deplpy. Did you mean deploy?',
      '没有命令 deplpy。是否想输入 deploy？',
    ],
    [
      ['validate', '--disabel', 'x'],
      'There is no option --disabel. Did you mean --disable?',
      '没有选项 --disabel。是否想输入 --disable？',
    ],
    [
      ['validate', '--fail-on', 'eror'],
      'That value of --fail-on <severity> cannot be used. Did you mean error? There are: error, warning, info, never.',
      '--fail-on <severity> 的值无效。是否想输入 error？可选值：error, warning, info, never。',
    ],
    [
      ['completion', 'bsh'],
      'That value of shell cannot be used. Did you mean bash? There are: bash, zsh, fish, powershell.',
      'shell 的值无效。是否想输入 bash？可选值：bash, zsh, fish, powershell。',
    ],
    [
      ['plan', '--target', 'moon'],
      'That value of --target <name> cannot be used. There are: local, cloud.',
      '--target <name> 的值无效。可选值：local, cloud。',
    ],
    [
      ['dev', '--port', 'x'],
      'That value of --port <number> cannot be used. A whole number from 1 to 65535 is needed.',
      '--port <number> 的值无效。需要 1 到 65535 之间的整数。',
    ],
  ])('%j is answered with what may have been meant', async (args, en, zh) => {
    const english = await say(args, 'en');
    expect(english).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `✗ ${en} See scf-ws --help.\n`,
    });
    const chinese = await say(args, 'zh');
    expect(chinese).toMatchObject({ status: 2, stderr: `✗ ${zh}请参阅 scf-ws --help。\n` });
  });
});
