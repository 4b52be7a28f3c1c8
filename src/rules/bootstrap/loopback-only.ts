import { sentence, type Text } from '../../language/text.ts';
import { CLOSE_CAUSES } from '../../platform/close-causes.ts';
import { BOOTSTRAP_NAME } from '../../platform/defaults.ts';
import { placeOf, type Script, scriptsOf } from '../bootstrap-files.ts';
import { entryOf } from '../entry-file.ts';
import { loopbackOf } from '../listening.ts';
import type { Rule } from '../rule.ts';
import { listeningsOf } from '../script-listening.ts';
import { SOURCES } from '../sources.ts';

const { status } = CLOSE_CAUSES.portNotBound;
const EVERYWHERE = '0.0.0.0';

const MESSAGES = {
  loopback: {
    en: 'A server on {host} is reached by its own machine alone, and not by the platform.',
    zh: '监听 {host} 的服务只能由本机访问，平台无法连接。',
  },
  help: { en: 'Listen on {everywhere}.', zh: '请监听 {everywhere}。' },
} as const satisfies Record<string, Text>;

export const loopbackOnly: Rule = {
  id: 'bootstrap/loopback-only',
  severity: 'error',
  summary: {
    en: `A Web function's server listens on ${EVERYWHERE}.`,
    zh: `Web 函数的服务必须监听 ${EVERYWHERE}。`,
  },
  why: {
    en: `The platform connects from outside of the container. With 127.0.0.1 or localhost every connection fails with status ${status}, although the server runs. Looked at are ${BOOTSTRAP_NAME} and the file that it starts.`,
    zh: `平台从容器外部发起连接。监听 127.0.0.1 或 localhost 时，服务虽在运行，所有连接仍会失败，状态码为 ${status}。检查范围为 ${BOOTSTRAP_NAME} 及其启动的文件。`,
  },
  bad: `src: ./src # ${BOOTSTRAP_NAME} has "--host 127.0.0.1"`,
  good: `src: ./src # ${BOOTSTRAP_NAME} has "--host ${EVERYWHERE}"`,
  source: SOURCES.bootstrap,
  confidence: { level: 'documented', saidBy: [SOURCES.bootstrap, SOURCES.startFailures] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    for (const script of scriptsOf(model, context)) {
      const found = inScript(script) ?? inEntry(script);
      if (!found) continue;
      yield {
        at: placeOf(found.source, found.host),
        message: sentence(MESSAGES.loopback, { host: found.host.value }),
        help: sentence(MESSAGES.help, { everywhere: EVERYWHERE }),
      };
    }
  },
};

const inScript = ({ commands, source }: Script) => {
  const listenings = listeningsOf(commands, source.text).filter(({ host }) => host);
  const host = loopbackOf(listenings);
  return host && { source, host };
};

const inEntry = (script: Script) => {
  const entry = entryOf(script);
  const host = entry && loopbackOf(entry.listenings);
  return host && { source: entry.source, host };
};
