import type { CodeFolder, FunctionModel } from '../../config/model.ts';
import { typeMeant } from '../../config/spelling.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const MESSAGES = {
  missing: {
    en: 'An event function needs a handler, and this one has none.',
    zh: '事件函数必须填写执行入口（handler），当前未填写。',
  },
  help: {
    en: 'Add "handler", as file and function: "index.main_handler".',
    zh: '请添加 "handler"，格式为“文件名.函数名”，如 "index.main_handler"。',
  },
} as const satisfies Record<string, Text>;

/** What the official deployer takes for the handler leads to a file of this name. */
const DEFAULT_ENTRY = /^index\.\w+$/;

export const handlerMissing: Rule = {
  id: 'function/handler-missing',
  severity: 'error',
  summary: {
    en: 'An event function needs a handler.',
    zh: '事件函数必须填写执行入口。',
  },
  why: {
    en: 'It says which function of which file is called. Without it the official deployer takes one by guess, and every call of a function that has no such file fails with HandlerNotFound.',
    zh: '执行入口指明调用哪个文件中的哪个函数。缺失时官方部署工具会使用猜测的默认值，文件不存在则每次调用都会失败（HandlerNotFound）。',
  },
  bad: 'type: event\nprotocolType:',
  good: 'type: event\nprotocolType:\nhandler: index.main_handler',
  source: SOURCES.createFunction,
  dispute: {
    en: 'The table of the component calls it required for Web functions; its code asks for it in event functions alone, where the default is index.main_handler. No finding where the code folder holds such a file.',
    zh: '组件文档将其列为 Web 函数必填，而组件代码仅在事件函数中使用，默认值为 index.main_handler。代码目录中存在该文件时不报告。',
  },
  confidence: { level: 'disputed', saidBy: [SOURCES.createFunction, WITNESSES.toolkit] },
  ignorable: true,
  messages: MESSAGES,

  *check({ functions }, { codeFolderOf }) {
    for (const fn of functions) {
      if (!wantsHandler(fn) || holdsDefault(codeFolderOf(fn))) continue;
      const [message, help] = [sentence(MESSAGES.missing), sentence(MESSAGES.help)];
      yield { at: fn.at, on: 'key', message, help };
    }
  },
};

/** One that was meant to be a Web function is told about that instead. */
const wantsHandler = ({
  type,
  writtenType,
  handler,
  image,
  protocol,
  webSocketParams,
  lacksCode,
  spelling,
}: FunctionModel): boolean => {
  const isMeant = !writtenType || typeMeant(writtenType.value, spelling) !== undefined;
  const isWebMeant = protocol !== undefined || webSocketParams !== undefined;
  const isEvent = type.value === 'event' && type.origin !== 'unresolved' && isMeant;
  return isEvent && !isWebMeant && !handler && !image && !lacksCode;
};

const holdsDefault = (folder: CodeFolder | undefined): boolean =>
  folder?.names?.some((name) => DEFAULT_ENTRY.test(name)) ?? false;
