import { InvalidArgumentError } from 'commander';
import { type Language, say, type Text } from '../../language/text.ts';
import { collect } from '../options.ts';
import type { CommandModule } from '../run.ts';
import { UsageProblem } from '../usage-problem.ts';

const SUMMARY: Text = {
  en: 'talk to a function: a WebSocket client',
  zh: '连接函数的 WebSocket 客户端',
};
const ADDRESS: Text = { en: 'ws:// or wss:// address', zh: 'ws:// 或 wss:// 地址' };
const SEND: Text = {
  en: 'a message to send; may be given more than once',
  zh: '要发送的消息，可重复指定',
};
const EXPECT: Text = {
  en: 'a message that must come; may be given more than once',
  zh: '必须收到的消息，可重复指定',
};
const CLOSE: Text = {
  en: 'close with this code when all has come',
  zh: '全部收到后以该关闭码关闭连接',
};
const NO_URL: Text = {
  en: '"{url}" is not a ws:// or wss:// address.',
  zh: '"{url}" 不是 ws:// 或 wss:// 地址。',
};
const NOT_A_CLOSE_CODE: Text = {
  en: 'A close code that may be sent is needed: 1000 to 1003, 1007 to 1014, or 3000 to 4999.',
  zh: '需要可发送的关闭码：1000 至 1003、1007 至 1014 或 3000 至 4999。',
};

/** RFC 6455 section 7.4: 1004 to 1006 and 1015 are never sent, and the others are not defined. */
const mayBeSent = (code: number): boolean =>
  (code >= 1000 && code <= 1003) ||
  (code >= 1007 && code <= 1014) ||
  (code >= 3000 && code <= 4999);

const readCloseCode =
  (language: Language) =>
  (text: string): number => {
    const code = Number(text);
    if (Number.isInteger(code) && mayBeSent(code)) return code;
    throw new InvalidArgumentError(say(NOT_A_CLOSE_CODE, language));
  };

const isWebSocketUrl = (text: string): boolean => /^wss?:/i.test(text) && URL.canParse(text);

const EXAMPLES: Text = {
  en: `
Examples:
  scf-ws connect ws://127.0.0.1:8080/
  scf-ws connect ws://127.0.0.1:8080/ --send hello --expect hello --close 1000
`,
  zh: `
示例：
  scf-ws connect ws://127.0.0.1:8080/
  scf-ws connect ws://127.0.0.1:8080/ --send hello --expect hello --close 1000
`,
};

interface Options {
  readonly send?: readonly string[];
  readonly expect?: readonly string[];
  readonly close?: number;
}

export const connectCommand: CommandModule = (program, { language, open }) => {
  program
    .command('connect')
    .summary(say(SUMMARY, language))
    .description(say(SUMMARY, language))
    .addHelpText('after', say(EXAMPLES, language))
    .argument('<url>', say(ADDRESS, language))
    .option('--send <text>', say(SEND, language), collect)
    .option('--expect <text>', say(EXPECT, language), collect)
    .option('--close <code>', say(CLOSE, language), readCloseCode(language))
    .action(async (url: string, { send = [], expect = [], close }: Options, self) => {
      if (!isWebSocketUrl(url)) throw new UsageProblem(NO_URL, { url });
      const run = open(self, { json: 'lines' });
      const lines = run.terminal.interactive ? run.terminal.lines() : undefined;
      const { connect } = await import('../../operations/connect.ts');
      run.finish(await connect({ url, send, expect, close, lines }, run));
    });
};
