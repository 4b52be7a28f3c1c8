import type { EventOf } from '../../events.ts';
import { type Language, say, sentence, type Text } from '../../language/text.ts';
import { CLOSE_CAUSES } from '../../platform/close-causes.ts';
import type { Paint } from './paint.ts';

const READY: Text = {
  en: 'The local target is ready. Ctrl-C ends it.',
  zh: '本地目标已就绪，按 Ctrl-C 结束。',
};
const ENDED: Text = {
  en: '{status} {cause}  close {closeCode} by {by}, {seconds} s, {up} up, {down} down',
  zh: '{status} {cause}  关闭码 {closeCode}（{by}），{seconds} 秒，上行 {up} 条，下行 {down} 条',
};
const BY: Record<EventOf<'connection-closed'>['by'], Text> = {
  client: { en: 'the client', zh: '客户端' },
  function: { en: 'the function', zh: '函数' },
  platform: { en: 'the platform', zh: '平台' },
};
const OPENED: Text = { en: 'connected', zh: '已连接' };
const DISCONNECTED: Text = {
  en: 'closed with {code} after {seconds} s',
  zh: '连接已关闭，关闭码 {code}，时长 {seconds} 秒',
};

/** Enough of a request id to tell connections apart on a screen. */
const short = (requestId: string): string => requestId.slice(0, 8);
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

export const renderReady = (
  { functions, api, ca }: EventOf<'ready'>,
  language: Language,
  paint: Paint,
): string =>
  [
    paint.strong(say(READY, language)),
    `  ${paint.faint('API')}  ${api}`,
    ...(ca ? [`  ${paint.faint('CA')}  ${ca}`] : []),
    ...functions.map(
      ({ namespace, name, url }) => `  ${namespace}/${name}  ${paint.good(url ?? '-')}`,
    ),
    '',
  ].join('\n');

export const renderOpened = (
  event: EventOf<'connection-opened'>,
  language: Language,
  paint: Paint,
) => `${paint.related(short(event.requestId))} ${say(OPENED, language)} ${event.path}\n`;

export const renderClosed = (
  event: EventOf<'connection-closed'>,
  language: Language,
  paint: Paint,
): string => {
  const { status, cause, closeCode, by, durationMilliseconds, messages } = event;
  const values = {
    status,
    cause,
    closeCode,
    by: BY[by],
    seconds: seconds(durationMilliseconds),
    up: messages.up,
    down: messages.down,
  };
  const colour = CLOSE_CAUSES[cause] === CLOSE_CAUSES.completed ? paint.good : paint.bad;
  return `${paint.related(short(event.requestId))} ${colour(say(sentence(ENDED, values), language))}\n`;
};

export const renderOutput = (
  { requestId, stream, text }: EventOf<'function-output'>,
  language: Language,
  paint: Paint,
): string => {
  const words = typeof text === 'string' ? text : say(text, language);
  return `${paint.related(short(requestId))} ${stream === 'platform' ? paint.faint(words) : words}\n`;
};

export const renderClient = (
  event: EventOf<'client-connected' | 'message-sent' | 'message-received' | 'client-disconnected'>,
  language: Language,
  paint: Paint,
): string => {
  switch (event.kind) {
    case 'client-connected':
      return `${paint.good('●')} ${say(OPENED, language)} ${event.url}\n`;
    case 'message-sent':
      return `${paint.related('→')} ${event.text}\n`;
    case 'message-received':
      return `${paint.good('←')} ${event.text}\n`;
    case 'client-disconnected': {
      const { closeCode, reason, milliseconds } = event;
      const code = `${closeCode} ${reason}`.trim();
      const values = { code, seconds: seconds(milliseconds) };
      return `${paint.faint('○')} ${say(sentence(DISCONNECTED, values), language)}\n`;
    }
  }
};
