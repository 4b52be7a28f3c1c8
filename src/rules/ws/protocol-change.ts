import { sentence, type Text } from '../../language/text.ts';
import type { Rule } from '../rule.ts';
import { SOURCES, WITNESSES } from '../sources.ts';

const MESSAGES = {
  turnedOff: {
    en: 'The live function {name} speaks WebSocket, and the file takes that away: this can never be done.',
    zh: '线上函数 {name} 已启用 WebSocket，而文件中取消了该协议：启用后无法取消。',
  },
  turnedOn: {
    en: 'The live function {name} does not speak WebSocket, and cannot learn it: this needs a new function.',
    zh: '线上函数 {name} 未启用 WebSocket，且无法在创建后启用：需要新建函数。',
  },
  help: {
    en: 'Leave it as it is, give the function a new name, or let a deploy replace it (--allow-replace): every connection closes.',
    zh: '可保持原状、为函数更换名称，或允许部署时替换该函数（--allow-replace），替换会断开所有连接。',
  },
} as const satisfies Record<string, Text>;

export const protocolChange: Rule = {
  id: 'ws/protocol-change',
  severity: 'error',
  summary: {
    en: 'A function that exists can neither be given WebSocket nor lose it.',
    zh: '已存在的函数既不能启用 WebSocket，也不能取消。',
  },
  why: {
    en: 'CreateFunction takes ProtocolType, and UpdateFunctionConfiguration does not. The official deployers drop the change without a word.',
    zh: 'ProtocolType 只能在 CreateFunction 中设置，UpdateFunctionConfiguration 没有该字段；官方部署工具会忽略该变更且不提示。',
  },
  bad: 'type: web\nruntime: Nodejs18.15\nenvironment: { variables: { LEVEL: info } }',
  good: 'type: web\nprotocolType: WS\nenvironment: { variables: { LEVEL: info } }',
  source: SOURCES.webSocket,
  confidence: { level: 'documented', saidBy: [SOURCES.webSocket, WITNESSES.sdk] },
  scope: 'live',
  ignorable: false,
  messages: MESSAGES,

  *check({ functions }, { live }) {
    for (const fn of functions) {
      const there = live?.functionOf(fn);
      const wanted = fn.webSocket !== undefined;
      if (!there || live?.mayReplace || there.speaksWebSocket === wanted) continue;
      const text = wanted ? MESSAGES.turnedOn : MESSAGES.turnedOff;
      yield {
        at: fn.protocol ?? fn.at,
        on: fn.protocol ? 'value' : 'key',
        message: sentence(text, { name: fn.name.value }),
        help: sentence(MESSAGES.help),
      };
    }
  },
};
