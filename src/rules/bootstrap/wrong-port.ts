import type { Located } from '../../diagnostics/located.ts';
import { sentence, type Text } from '../../language/text.ts';
import { CLOSE_CAUSES } from '../../platform/close-causes.ts';
import { BOOTSTRAP_NAME, FUNCTION_PORT } from '../../platform/defaults.ts';
import { placeOf, type Script, scriptsOf } from '../bootstrap-files.ts';
import { entryOf } from '../entry-file.ts';
import { wrongPortOf } from '../listening.ts';
import type { Rule } from '../rule.ts';
import { listeningsOf } from '../script-listening.ts';
import { SOURCES } from '../sources.ts';

const { status } = CLOSE_CAUSES.portNotBound;

const MESSAGES = {
  wrong: {
    en: 'The server is told to listen on port {port}; the platform connects to port {right}.',
    zh: '服务监听端口为 {port}，而平台连接的端口是 {right}。',
  },
  help: { en: 'Listen on port {right}.', zh: '请监听端口 {right}。' },
} as const satisfies Record<string, Text>;

export const wrongPort: Rule = {
  id: 'bootstrap/wrong-port',
  severity: 'error',
  summary: {
    en: `A Web function's server listens on port ${FUNCTION_PORT}.`,
    zh: `Web 函数的服务必须监听端口 ${FUNCTION_PORT}。`,
  },
  why: {
    en: `The port is fixed, and no variable names it: PORT is not set by the platform. Where nobody listens there, every connection fails with status ${status}. Looked at are ${BOOTSTRAP_NAME} and the file that it starts.`,
    zh: `端口是固定的，平台不会设置 PORT 环境变量。该端口无人监听时，所有连接都会失败，状态码为 ${status}。检查范围为 ${BOOTSTRAP_NAME} 及其启动的文件。`,
  },
  bad: `src: ./src # ${BOOTSTRAP_NAME} has "export PORT=8080"`,
  good: `src: ./src # ${BOOTSTRAP_NAME} has "export PORT=${FUNCTION_PORT}"`,
  source: SOURCES.bootstrap,
  confidence: { level: 'documented', saidBy: [SOURCES.bootstrap, SOURCES.startFailures] },
  ignorable: true,
  messages: MESSAGES,

  *check(model, context) {
    for (const script of scriptsOf(model, context)) {
      const found = inScript(script) ?? inEnvironment(script) ?? inEntry(script);
      if (!found) continue;
      yield {
        at: found.at,
        message: sentence(MESSAGES.wrong, { port: found.port, right: FUNCTION_PORT }),
        help: sentence(MESSAGES.help, { right: FUNCTION_PORT }),
      };
    }
  },
};

interface WrongPort {
  readonly at: Located<unknown>;
  readonly port: string;
}

const inScript = ({ commands, source }: Script): WrongPort | undefined => {
  const port = wrongPortOf(listeningsOf(commands, source.text));
  return port && { at: placeOf(source, port), port: port.value };
};

/** PORT in the file itself counts where the program asks for it, and the script sets none. */
const inEnvironment = ({ fn, commands, found }: Script): WrongPort | undefined => {
  const set = fn.environment?.value.find(({ key }) => key === 'PORT')?.value;
  const isOther = set && /^\d{1,5}$/.test(set.value) && Number(set.value) !== FUNCTION_PORT;
  if (!isOther || set.origin === 'unresolved') return undefined;
  const isSetLater = commands.some(({ settings }) =>
    settings.some(({ value }) => /^PORT=/.test(value)),
  );
  const asks = commands.some(({ args }) =>
    args.some(({ value }) =>
      /process\.env\.PORT\b|environ\S*PORT|getenv\S*PORT/.test(found.readText?.(value)?.text ?? ''),
    ),
  );
  return asks && !isSetLater ? { at: set, port: set.value } : undefined;
};

const inEntry = (script: Script): WrongPort | undefined => {
  const entry = entryOf(script);
  const port = entry && wrongPortOf(entry.listenings);
  return port && { at: placeOf(entry.source, port), port: port.value };
};
