import type { FunctionModel, ImageModel } from '../../../config/model.ts';
import type { Package } from '../../../package/package.ts';
import { DEFAULTS } from '../../../platform/defaults.ts';
import { numberOf, objectOf, textOf } from '../../answer.ts';
import type { ApiResponse } from '../../control-plane.ts';
import type { FieldTable } from '../../resource-kind.ts';

/** What a function runs. */
export interface CodeState {
  /** Undefined where it is not known here: the code lies in COS. Empty for an image. */
  readonly codeSha256: string | undefined;
  readonly image: Image | undefined;
}

export interface Image {
  /** With the digest behind it, the platform knows which one it is. */
  readonly uri: string;
  readonly type: string;
  readonly registryId: string;
  readonly command: string;
  readonly args: string;
  readonly port: number;
}

/** Code as it is sent. */
export type CodeToSend =
  | {
      readonly kind: 'zip';
      readonly package: Package;
      /** The bucket that it is to go through, where it is too large for a request. */
      readonly bucket?: string;
    }
  | { readonly kind: 'object'; readonly bucket: string; readonly object: string }
  | { readonly kind: 'image'; readonly image: Image };

export const codeFields: FieldTable<CodeState> = { codeSha256: 'in place', image: 'in place' };

/** Code that lies elsewhere already; undefined where it is in a folder here, or nowhere. */
export const codeElsewhere = ({ image, codeObject }: FunctionModel): CodeToSend | undefined => {
  if (image) return { kind: 'image', image: desireImage(image) };
  if (!codeObject) return undefined;
  const object = codeObject.object.value;
  const path = object.startsWith('/') ? object : `/${object}`;
  return { kind: 'object', bucket: codeObject.bucket.value, object: path };
};

const desireImage = (image: ImageModel): Image => ({
  uri: image.uri?.value ?? '',
  type: image.registryType?.value ?? DEFAULTS.imageType,
  registryId: image.registryId?.value ?? '',
  command: image.command?.value ?? '',
  args: image.args?.value ?? '',
  port: image.port?.value ?? DEFAULTS.imagePort,
});

export const desireCode = (code: CodeToSend): CodeState => ({
  codeSha256: { zip: code.kind === 'zip' ? code.package.sha256 : '', object: undefined, image: '' }[
    code.kind
  ],
  image: code.kind === 'image' ? code.image : undefined,
});

export const readImage = (answer: ApiResponse): Image | undefined => {
  const image = objectOf(answer, 'ImageConfig');
  const uri = textOf(image, 'ImageUri');
  if (!uri) return undefined;
  return {
    uri,
    type: textOf(image, 'ImageType') ?? DEFAULTS.imageType,
    registryId: textOf(image, 'RegistryId') ?? '',
    command: textOf(image, 'Command') ?? '',
    args: textOf(image, 'Args') ?? '',
    port: numberOf(image, 'ImagePort') ?? DEFAULTS.imagePort,
  };
};

/** The platform writes the digest behind the address of an image; who names none takes any. */
export const sameImage = (desired: Image | undefined, live: Image | undefined) =>
  desired && live?.uri.startsWith(`${desired.uri}@`) ? { ...desired, uri: live.uri } : desired;

export const imageRequest = ({ uri, type, registryId, command, args, port }: Image) => ({
  ImageType: type,
  ImageUri: uri,
  ...(registryId && { RegistryId: registryId }),
  ...(command && { Command: command }),
  ...(args && { Args: args }),
  ImagePort: port,
});
