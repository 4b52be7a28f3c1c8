import { say, type Text } from '../../language/text.ts';
import { collect, numberBetween } from '../options.ts';
import type { CommandModule } from '../run.ts';

const SUMMARY: Text = {
  en: 'talk to a function: a WebSocket client',
  zh: '连接函数的 WebSocket 客户端',
};
const URL: Text = { en: 'ws:// or wss:// address', zh: 'ws:// 或 wss:// 地址' };
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
/** RFC 6455 section 7.4: the codes that an endpoint may send lie in these bounds. */
const FIRST_CODE = 1000;
const LAST_CODE = 4999;

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
    .argument('<url>', say(URL, language))
    .option('--send <text>', say(SEND, language), collect)
    .option('--expect <text>', say(EXPECT, language), collect)
    .option('--close <code>', say(CLOSE, language), numberBetween(FIRST_CODE, LAST_CODE, language))
    .action(async (url: string, { send = [], expect = [], close }: Options, self) => {
      const run = open(self, { jsonLines: true });
      const lines = run.terminal.interactive ? run.terminal.lines() : undefined;
      const { connect } = await import('../../operations/connect.ts');
      run.finish(await connect({ url, send, expect, close, lines }, run));
    });
};
