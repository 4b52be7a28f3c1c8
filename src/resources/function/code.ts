import { zipOf } from '../../package/package.ts';
import { type CodeToSend, imageRequest } from './settings/code.ts';

/** Where the API is to take the code from: `Code` of CreateFunction. */
export type CodeRequest = Readonly<Record<string, unknown>>;

/** Has the API take the code; `send` is through when it has done so. */
export const withCode = async (
  code: CodeToSend,
  send: (source: CodeRequest) => Promise<void>,
): Promise<void> => {
  if (code.kind === 'image') return send({ ImageConfig: imageRequest(code.image) });
  if (code.kind === 'object') {
    return send({ CosBucketName: code.bucket, CosObjectName: code.object });
  }
  const zip = await zipOf(code.package);
  return send({ ZipFile: Buffer.from(zip).toString('base64') });
};
