import { CodeProblem } from '../../archive/archive.ts';
import { LOCAL_ACCOUNT } from '../account.ts';
import type { CodeRecord, StatusReason } from '../function-record.ts';
import type { JsonObject } from '../json.ts';
import { findBucket, own } from '../object-store/lookup.ts';
import type { Store } from '../store.ts';
import type { Surroundings } from './action.ts';
import { oneOf } from './choice.ts';
import { readImage } from './image.ts';
import type { Parameters } from './parameters.ts';
import { ApiRefusal } from './refusal.ts';

/** Where a request says that the code is. */
export type CodeSource =
  | { readonly kind: 'zip'; readonly base64: string }
  | { readonly kind: 'object'; readonly object: StoredObject }
  | { readonly kind: 'image'; readonly image: JsonObject }
  | { readonly kind: 'elsewhere'; readonly refusal: ApiRefusal };

/** As requests name it: the bucket without the id of the account. */
interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly region: string;
}

/** What became of the code: held, an image to run, or of no use for a reason. */
export interface TakenCode {
  readonly code?: CodeRecord;
  readonly image?: JsonObject;
  readonly reasons: readonly StatusReason[];
}

/** Reads the one place that is given. CreateFunction has them in `Code`, UpdateFunctionCode beside too. */
export const readCodeSource = (parameters: Parameters, allowed: readonly string[]): CodeSource => {
  const source = parameters.text('CodeSource');
  if (source) oneOf(allowed, source, 'CodeSource', 'InvalidParameterValue.CodeSource');
  const code = parameters.group('Code');
  code?.ignore(...WITHDRAWN);
  const [found, ...others] = [parameters, code].flatMap((place) => (place ? sourcesIn(place) : []));
  if (!found) throw new ApiRefusal('MissingParameter.Code', 'The code of the function is missing.');
  if (others.length === 0) return found;
  const message = 'Only one of ZipFile, Cos, DemoId, TempCosObjectName and ImageConfig is allowed.';
  throw new ApiRefusal('InvalidParameterValue.Code', message);
};

/** The API model says of each: this has been withdrawn. */
const WITHDRAWN = [
  'GitUrl',
  'GitUserName',
  'GitPassword',
  'GitPasswordSecret',
  'GitBranch',
  'GitDirectory',
  'GitCommitId',
  'GitUserNameSecret',
];

const sourcesIn = (place: Parameters): CodeSource[] => {
  const base64 = place.text('ZipFile');
  const image = readImage(place);
  const bucket = place.text('CosBucketName');
  const object = place.text('CosObjectName');
  const region = place.text('CosBucketRegion') ?? '';
  return [
    ...(base64 === undefined ? [] : [{ kind: 'zip' as const, base64 }]),
    ...(image === undefined ? [] : [{ kind: 'image' as const, image }]),
    ...objectSource(bucket, object, region),
    ...elsewhere(place.text('DemoId'), 'ResourceNotFound.Demo'),
    ...elsewhere(place.text('TempCosObjectName'), 'InvalidParameterValue.TempCosObjectName'),
  ];
};

const objectSource = (
  bucket: string | undefined,
  object: string | undefined,
  region: string,
): CodeSource[] => {
  if (bucket === undefined && object === undefined) return [];
  if (!bucket) {
    throw new ApiRefusal('InvalidParameterValue.CosBucketName', 'CosBucketName is missing.');
  }
  // The API's description wants a `/` in front; the object's own key begins behind it.
  const key = object?.replace(/^\//, '');
  if (!key) {
    throw new ApiRefusal('InvalidParameterValue.CosObjectName', 'CosObjectName is missing.');
  }
  return [{ kind: 'object', object: { bucket, key, region } }];
};

/** There are no demos here, and nothing that was uploaded for a while only. */
const elsewhere = (name: string | undefined, code: string): CodeSource[] =>
  name === undefined
    ? []
    : [{ kind: 'elsewhere', refusal: new ApiRefusal(code, `[${name}] does not exist.`) }];

/** Puts the code into the store. Code of no use is no refusal: the function fails, with a reason. */
export const takeCode = async (
  source: CodeSource,
  { region, store }: Pick<Surroundings, 'region' | 'store'>,
): Promise<TakenCode> => {
  if (source.kind === 'elsewhere') throw source.refusal;
  if (source.kind === 'image') return { image: source.image, reasons: [] };
  const zip =
    source.kind === 'zip' ? decode(source.base64) : fromBucket(source.object, region, store);
  try {
    return { code: await store.code.add(zip), reasons: [] };
  } catch (error) {
    if (!(error instanceof CodeProblem)) throw error;
    const ErrorMessage = `The file is not a standard zip file: ${error.message}`;
    return { reasons: [{ ErrorCode: 'InvalidParameterValue.ZipFile', ErrorMessage }] };
  }
};

const fromBucket = (
  { bucket, key, region }: StoredObject,
  here: string,
  store: Store,
): Uint8Array => {
  const name = `${bucket}-${LOCAL_ACCOUNT.appId}`;
  const home = findBucket(store.world(), name, region || here);
  const found = home && own(home.objects, key);
  if (found) return store.blobs.read(found);
  const message = `The object [${key}] of bucket [${name}] in ${region || here} does not exist.`;
  throw new ApiRefusal('ResourceNotFound.CosObject', message);
};

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

const decode = (base64: string): Uint8Array => {
  if (base64.length % 4 === 0 && BASE64.test(base64)) return Buffer.from(base64, 'base64');
  throw new ApiRefusal(
    'InvalidParameterValue.ZipFileBase64BinasciiError',
    'Failed to decode the zip file from base64: `Incorrect padding`.',
  );
};
