import type { Emit } from '../events.ts';
import type { Host } from '../host/host.ts';
import { sentence, type Text } from '../language/text.ts';
import { ApiError, type ControlPlane } from '../resources/control-plane.ts';
import type { CodeToUpload, UploadedCode } from '../resources/upload.ts';
import {
  type ObjectStorage,
  objectStorage,
  type StorageOptions,
  textBody,
} from './object-storage.ts';

export interface UploadOptions extends StorageOptions {
  /**
   * The user's own bucket, with or without the id of the account; else that of the code, else one
   * of ours is made.
   */
  readonly bucket: string | undefined;
  readonly control: ControlPlane;
}

/** All that is uploaded lies under this, so that one rule can clear it away. */
const PREFIX = 'scf-ws/';

const LEFT_BEHIND: Text = {
  en: 'The object {object} in the bucket {bucket} could not be removed ({code}); nothing needs it any more.',
  zh: '无法删除存储桶 {bucket} 中的对象 {object}（{code}）；它已不再需要。',
};

/** Has packages that are too large for a request lie in COS for as long as the API needs them there. */
export const codeUpload = (options: UploadOptions, host: Host, emit: Emit) => {
  const storage = objectStorage(options, host, emit);
  return async (code: CodeToUpload): Promise<UploadedCode> => {
    const chosen = options.bucket ?? code.bucket;
    const { name, appId } = await bucketOf(chosen, options);
    const bucket = `${name}-${appId}`;
    if (chosen === undefined) await makeBucket(bucket, storage);
    const key = `${PREFIX}${code.sha256}-${host.random.hex(4)}.zip`;
    await storage({
      ...{ action: 'PutObject', method: 'PUT', bucket, key },
      body: { bytes: code.bytes, open: () => watched(code, bucket, emit) },
    });
    const remove = () => removeObject(bucket, key, storage, emit);
    const { region } = options;
    const source = { CosBucketName: name, CosObjectName: `/${key}`, CosBucketRegion: region };
    return { source, remove };
  };
};

/** The id of the account is part of every bucket's name; only the API of accounts knows it. */
const bucketOf = async (bucket: string | undefined, { region, control }: UploadOptions) => {
  const [, name, id] = /^(.+)-(\d{8,})$/.exec(bucket ?? '') ?? [];
  if (name && id) return { name, appId: id };
  const { AppId: appId } = await control.call('GetUserAppId', {}, 'cam');
  return { name: bucket ?? `scf-ws-${region}`, appId: String(appId) };
};

/** The rule is set each time: a run that was cut short may have left a bucket without it. */
const makeBucket = async (bucket: string, storage: ObjectStorage): Promise<void> => {
  try {
    await storage({ action: 'PutBucket', method: 'PUT', bucket });
  } catch (error) {
    const isThere = error instanceof ApiError && error.code === 'BucketAlreadyOwnedByYou';
    if (!isThere) throw error;
  }
  const rule = { action: 'PutBucketLifecycle', method: 'PUT', bucket, part: 'lifecycle' } as const;
  await storage({ ...rule, body: textBody(LIFECYCLE) });
};

/** What a run that was killed leaves behind goes after a day. */
const LIFECYCLE = `<LifecycleConfiguration><Rule><ID>scf-ws</ID><Filter><Prefix>${PREFIX}</Prefix></Filter><Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule></LifecycleConfiguration>`;

/** A deploy that is through does not fail for what it leaves behind. */
const removeObject = async (
  bucket: string,
  key: string,
  storage: ObjectStorage,
  emit: Emit,
): Promise<void> => {
  try {
    await storage({ action: 'DeleteObject', method: 'DELETE', bucket, key });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const note = sentence(LEFT_BEHIND, { object: key, bucket, code: error.code });
    emit({ kind: 'note-made', note });
  }
};

/** Tells each tenth of the way. */
async function* watched(
  { bytes, open }: CodeToUpload,
  bucket: string,
  emit: Emit,
): AsyncGenerator<Uint8Array> {
  let [sent, tenths] = [0, 0];
  for await (const chunk of open()) {
    yield chunk;
    sent += chunk.byteLength;
    const now = Math.floor((sent / bytes) * 10);
    if (now > tenths) emit({ kind: 'upload-progressed', bucket, sent, bytes });
    tenths = now;
  }
}
