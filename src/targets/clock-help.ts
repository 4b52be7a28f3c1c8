import { type Sentence, sentence, type Text } from '../language/text.ts';
import { SIGNATURE_EXPIRED } from '../platform/api-errors.ts';
import { LIMITS } from '../platform/limits.ts';

const BEHIND: Text = {
  en: 'The clock of this machine is {seconds} s behind that of the server. Set it right; a signature may be {most} s old.',
  zh: '本机时钟比服务器慢 {seconds} 秒。请校准时间；签名的有效期为 {most} 秒。',
};
const AHEAD: Text = {
  en: 'The clock of this machine is {seconds} s ahead of that of the server. Set it right; a signature may be {most} s old.',
  zh: '本机时钟比服务器快 {seconds} 秒。请校准时间；签名的有效期为 {most} 秒。',
};

/** How far this clock is off, where that is why a signature was refused. */
export const clockHelp = (
  code: string,
  serverTime: number | undefined,
  now: number,
): Sentence | undefined => {
  if (code !== SIGNATURE_EXPIRED || serverTime === undefined) return undefined;
  const seconds = Math.round((serverTime - now) / 1000);
  const text = seconds > 0 ? BEHIND : AHEAD;
  return sentence(text, { seconds: Math.abs(seconds), most: LIMITS.signatureAge.max });
};
