import { dirname, join } from 'node:path';
import { CodeProblem } from '../../archive/archive.ts';
import { unpack } from '../../archive/unpack.ts';
import type { ImportEvent } from '../../events/import.ts';
import type { Host } from '../../host/host.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import { LIMITS } from '../../platform/limits.ts';
import { ApiError } from '../../resources/control-plane.ts';
import { codeAddressOf } from '../../resources/function/code-address.ts';
import type { FunctionState } from '../../resources/function/state.ts';
import { downloadCode } from '../../targets/code-download.ts';
import type { Target } from '../../targets/target.ts';
import { liesInObject } from './inputs.ts';

const NO_CODE: Text = {
  en: 'The platform gives no address for the code, so {folder} has to be filled by hand.',
  zh: '平台没有提供代码下载地址，请自行将代码放入 {folder}。',
};

/** What became of the code. */
export interface ImportedCode {
  readonly code: ImportEvent['code'];
  readonly remarks: readonly Sentence[];
}

/** Has the code of a function lie in a folder, unless it lies elsewhere or one is there already. */
export const fetchCode = async (
  fn: FunctionState,
  folder: string,
  { control }: Target,
  host: Host,
): Promise<ImportedCode> => {
  if (fn.image || liesInObject(fn)) return { code: 'elsewhere', remarks: [] };
  if (host.files.facts(folder)) return { code: 'kept', remarks: [] };
  const address = await codeAddressOf(fn, control);
  if (!address) return { code: 'elsewhere', remarks: [sentence(NO_CODE, { folder })] };
  const zip = await downloadCode(address, LIMITS.uncompressedCode.max, host);
  await unpackAtOnce(zip, folder, host);
  return { code: 'downloaded', remarks: [] };
};

/** Whole or not at all: beside the place first, and there under a name that nobody has. */
const unpackAtOnce = async (
  zip: Uint8Array,
  folder: string,
  { files, random }: Host,
): Promise<void> => {
  const draft = join(dirname(folder), `.import-${random.hex(6)}.tmp`);
  try {
    await unpack(zip, draft, LIMITS.uncompressedCode.max, files);
    files.rename(draft, folder);
  } catch (error) {
    files.remove(draft);
    if (!(error instanceof CodeProblem)) throw error;
    const message = `The package cannot be unpacked: ${error.message}.`;
    throw new ApiError('GetFunctionAddress', 'PackageUnusable', message);
  }
};
