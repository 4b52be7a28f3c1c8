import { type Sentence, sentence, type Text, type Values } from '../../language/text.ts';
import { BOOTSTRAP_NAME, FUNCTION_PORT } from '../../platform/defaults.ts';

/** What happened to one connection, beyond what its cause means in general. */
const DETAILS = {
  noInterpreter: {
    en: 'the interpreter that {file} starts with is not there: {interpreter}',
    zh: '{file} 指定的解释器不存在：{interpreter}',
  },
  noBootstrap: {
    en: 'there is no {file} at the root of the package',
    zh: '代码包根目录下没有 {file}',
  },
  notExecutable: {
    en: '{file} is not executable: its mode is {mode}',
    zh: '{file} 没有可执行权限：当前权限为 {mode}',
  },
  notStarted: { en: 'it could not be started: {reason}', zh: '无法启动：{reason}' },
  nothingListened: {
    en: 'nothing listened on 0.0.0.0:{port} within {seconds} s',
    zh: '{seconds} 秒内没有程序监听 0.0.0.0:{port}',
  },
  endedEarly: {
    en: '{file} ended ({how}) before anything listened on 0.0.0.0:{port}',
    zh: '{file} 在监听 0.0.0.0:{port} 之前已退出（{how}）',
  },
  stopped: { en: 'the instance was stopped', zh: '实例已停止' },
  refusedUpgrade: {
    en: 'the function answered the upgrade with {answer}',
    zh: '函数对升级请求的响应为 {answer}',
  },
  endedUnanswered: { en: 'the function ended before it answered', zh: '函数在响应之前已退出' },
  closedUnanswered: {
    en: 'the function closed the connection without an answer',
    zh: '函数未响应便关闭了连接',
  },
  clientClosed: { en: 'the client closed with {code}', zh: '客户端以关闭码 {code} 关闭连接' },
  functionClosed: { en: 'the function closed with {code}', zh: '函数以关闭码 {code} 关闭连接' },
  clientClosedBare: { en: 'the client closed without a code', zh: '客户端关闭连接时未带关闭码' },
  functionClosedBare: { en: 'the function closed without a code', zh: '函数关闭连接时未带关闭码' },
  clientHungUp: {
    en: 'the client hung up without a close frame',
    zh: '客户端未发送关闭帧便断开了连接',
  },
  functionHungUp: {
    en: 'the function hung up without a close frame',
    zh: '函数未发送关闭帧便断开了连接',
  },
  noStandIn: {
    en: 'There is nothing on this machine to stand in for {interpreter}.',
    zh: '本机没有可替代 {interpreter} 的程序。',
  },
  onlyLoopback: {
    en: 'SCF does not reach a server on {asked}; it must listen on 0.0.0.0.',
    zh: 'SCF 无法访问监听在 {asked} 上的服务，必须监听 0.0.0.0。',
  },
} as const satisfies Record<string, Text>;

export const detail = (name: keyof typeof DETAILS, values: Values = {}): Sentence =>
  sentence(DETAILS[name], { file: BOOTSTRAP_NAME, port: FUNCTION_PORT, ...values });
