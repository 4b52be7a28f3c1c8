import Cos from 'cos-nodejs-sdk-v5';
import type { Emulator } from '../../../src/emulator/emulator.ts';

export const BUCKET = 'code-1250000000';
export const REGION = 'ap-guangzhou';

/** The official client of object storage, which takes the local target for its proxy. */
export const cosOf = (
  { apiUrl, credential }: Pick<Emulator, 'apiUrl' | 'credential'>,
  options: Cos.COSOptions = {},
): Cos =>
  new Cos({
    SecretId: credential.secretId,
    SecretKey: credential.secretKey,
    Protocol: 'http:',
    Proxy: apiUrl,
    AutoSwitchHost: false,
    ...options,
  });

interface Answered {
  readonly statusCode?: number | undefined;
}

/** The code of a refusal, or its HTTP status where it has no body; or the status of an answer. */
export const outcomeOf = async (call: Promise<Answered>): Promise<string> => {
  try {
    return String((await call).statusCode);
  } catch (error) {
    // The client throws plain objects of this form (index.d.ts, CosError).
    const { code, statusCode } = error as Cos.CosSdkError;
    return code && !/^\d/.test(code) ? code : String(statusCode);
  }
};
