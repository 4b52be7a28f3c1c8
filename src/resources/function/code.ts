import { zipOf } from '../../package/package.ts';
import { problemOf } from '../../package/walk.ts';
import { MOST_INLINE_ZIP_BYTES } from '../../platform/limits.ts';
import { ApiError } from '../control-plane.ts';
import type { Undertaking } from '../resource-kind.ts';
import type { CodeRequest } from '../upload.ts';
import { type CodeToSend, imageRequest } from './settings/code.ts';

/** Has the API take the code; `send` is through when it has done so. */
export const withCode = async (
  code: CodeToSend,
  undertaking: Undertaking,
  send: (source: CodeRequest) => Promise<void>,
): Promise<void> => {
  if (code.kind === 'image') return send({ ImageConfig: imageRequest(code.image) });
  if (code.kind === 'object') {
    return send({ CosBucketName: code.bucket, CosObjectName: code.object });
  }
  return withPackage(code, undertaking, send);
};

/**
 * Within the request where it fits, else from an object in COS, which is removed when `send` is
 * through, whether that went well or not.
 */
const withPackage = async (
  { package: code, bucket }: Extract<CodeToSend, { kind: 'zip' }>,
  { upload }: Undertaking,
  send: (source: CodeRequest) => Promise<void>,
): Promise<void> => {
  if (code.bytes <= MOST_INLINE_ZIP_BYTES) {
    const zip = await readable(zipOf(code));
    return send({ ZipFile: Buffer.from(zip).toString('base64') });
  }
  const { source, remove } = await readable(upload({ ...code, ...(bucket && { bucket }) }));
  try {
    await send(source);
  } finally {
    await remove();
  }
};

const PACK_AGAIN = {
  en: 'Let what writes to the code folder come to its end, and run the command again.',
  zh: '请等待正在写入代码目录的程序结束后重试。',
};

/** Files that change or go away while they are sent are no mistake of ours. */
const readable = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ApiError) throw error;
    const { kind, path } = problemOf(error, '/');
    const message = path ? `${kind}: /${path}` : kind;
    throw new ApiError(undefined, 'PackageChanged', message, undefined, { help: PACK_AGAIN });
  }
};
