import { type Package, zipOf } from '../../package/package.ts';

/** Where the API is to take the code from. */
export interface CodeSource {
  readonly ZipFile: string;
}

/** Has the API take a package; `send` is through when it has done so. */
export const withCode = async (
  code: Package,
  send: (source: CodeSource) => Promise<void>,
): Promise<void> => send({ ZipFile: Buffer.from(await zipOf(code)).toString('base64') });
