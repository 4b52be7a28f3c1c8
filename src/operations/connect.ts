import { sentence, type Text } from '../language/text.ts';
import type { Ending } from './ending.ts';
import type { Surroundings } from './surroundings.ts';
import { Client, type Conversation } from './web-socket-client.ts';

const NOT_CONNECTED: Text = {
  en: 'Could not connect to {url}: {detail}',
  zh: '无法连接 {url}：{detail}',
};
const NOT_COME: Text = {
  en: 'The connection ended before these messages came: {missing}',
  zh: '连接已结束，但未收到以下消息：{missing}',
};
const EXPLAIN: Text = {
  en: 'What the number means: scf-ws explain {status}',
  zh: '状态码的含义：scf-ws explain {status}',
};
/** RFC 6455 section 7.4.1: a normal closure. */
const NORMAL_CLOSURE = 1000;

/** A WebSocket client: sends, tells what comes, and ends as it was told to or as the other side does. */
export const connect = async (
  options: Conversation,
  { host, emit, signal }: Surroundings,
): Promise<Ending> => {
  const startedAt = host.clock.now();
  const client = new Client(options, emit);
  const stop = () => client.close(NORMAL_CLOSURE);
  signal.addEventListener('abort', stop, { once: true });
  const { closeCode, reason, failure } = await client.ended;
  signal.removeEventListener('abort', stop);
  options.lines?.close();
  if (failure !== undefined) {
    const message = sentence(NOT_CONNECTED, { url: options.url, detail: failure });
    const status = /^HTTP (\d+)/.exec(failure)?.[1];
    const help = status && sentence(EXPLAIN, { status });
    emit({
      kind: 'failure-met',
      failure: { code: 'NotConnected', message, ...(help && { help }) },
    });
    return 'platform refused';
  }
  const milliseconds = host.clock.now() - startedAt;
  emit({ kind: 'client-disconnected', closeCode, reason, milliseconds });
  if (client.missing.length === 0) return 'done';
  const missing = client.missing.map((text) => JSON.stringify(text)).join(', ');
  emit({ kind: 'command-refused', message: sentence(NOT_COME, { missing }) });
  return 'problems found';
};
