import type { Text } from '../language/text.ts';
import { API_ERRORS, COMMON_API_ERRORS } from '../platform/api-errors.ts';
import { NO_ANSWER, PROXY_REFUSES } from '../platform/transient-errors.ts';

/** What to do about failures that are no error codes of the API. */
const OTHERS: Readonly<Record<string, Text>> = {
  [NO_ANSWER]: {
    en: 'Check the network, the proxy and the endpoint, and run the command again.',
    zh: '请检查网络、代理和接入地址，然后重新运行命令。',
  },
  [PROXY_REFUSES]: {
    en: 'Give the proxy what it asks for, as in HTTPS_PROXY=http://name:password@host:port, or name in NO_PROXY what is not to go through it.',
    zh: '请按代理的要求填写，例如 HTTPS_PROXY=http://name:password@host:port；或在 NO_PROXY 中列出不经过代理的主机。',
  },
  NotReadyInTime: {
    en: 'Look at the function in the console, and run the command again; --timeout waits longer.',
    zh: '请在控制台查看函数状态后重新运行命令；--timeout 可延长等待时间。',
  },
  CreateFailed: {
    en: 'Correct what the reason names and deploy again: the function is then removed and made anew.',
    zh: '请根据原因修改后重新部署：该函数会被删除并重新创建。',
  },
  UpdateFailed: {
    en: 'Correct what the reason names and deploy again. Versions that are published go on serving.',
    zh: '请根据原因修改后重新部署。已发布的版本仍在正常服务。',
  },
  PublishFailed: {
    en: 'Correct what the reason names and deploy again. Versions that are published go on serving.',
    zh: '请根据原因修改后重新部署。已发布的版本仍在正常服务。',
  },
  DeleteFailed: {
    en: 'Remove in the console what still uses the function, and run the command again.',
    zh: '请先在控制台解除对该函数的占用，然后重新运行命令。',
  },
};

/** What to do about a failure, by its code; where a code has no advice, that of its family. */
export const adviceOn = (code: string): Text | undefined => {
  const [family = code] = code.split('.', 1);
  return OTHERS[code] ?? helpOf(code) ?? helpOf(family);
};

const helpOf = (code: string): Text | undefined =>
  (API_ERRORS[code] ?? COMMON_API_ERRORS[code])?.help;
