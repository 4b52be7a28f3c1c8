import type { FunctionModel, Model } from '../../config/model.ts';
import { sentence, type Text } from '../../language/text.ts';
import { IGNORE_FILE } from '../../package/selection.ts';
import { codeElsewhere } from '../../resources/function/settings/code.ts';
import type { Ending } from '../ending.ts';
import type { Surroundings } from '../surroundings.ts';
import { codePlace, packCode, type Stopped } from './pack-code.ts';
import { tellWhereItLies, writePackage } from './package-file.ts';
import { listPackage } from './package-listing.ts';

export interface PackageWishes {
  /** Tell of each file why it is packed or not. */
  readonly lists: boolean;
  /** Where the zip is written to. */
  readonly out: string | undefined;
}

const ELSEWHERE: Text = {
  en: 'The code of {name} does not lie here: it is an image, or an object in COS. There is nothing to pack.',
  zh: '{name} 的代码不在本机：它是镜像或 COS 对象，无需打包。',
};

/** Packs one function, and tells what is in its package. */
export const packageFunction = async (
  fn: FunctionModel,
  { file }: Model,
  { lists, out }: PackageWishes,
  surroundings: Surroundings,
): Promise<Ending> => {
  const { host, emit } = surroundings;
  const name = fn.name.value;
  if (codeElsewhere(fn)) {
    emit({ kind: 'note-made', note: sentence(ELSEWHERE, { name }) });
    return 'done';
  }
  const place = codePlace(fn, file, host);
  if (place.kind === 'obstacle') return tell(place, surroundings);
  const listed = lists ? listPackage(fn, place, host) : undefined;
  if (listed) emit(listed);
  const packed = await packCode(fn, file, host);
  if (packed.kind === 'obstacle') return tell(packed, surroundings);
  const { files, bytes, unpackedBytes, sha256 } = packed.package;
  const ending = out === undefined ? 'done' : await writePackage(out, packed.package, surroundings);
  if (ending !== 'done') return ending;
  emit({
    kind: 'package-made',
    ...{ name, namespace: fn.namespace.value, folder: fn.code?.folder.value ?? '' },
    ...{ files: files.length, unpackedBytes, bytes, sha256 },
    ...(out !== undefined && { out }),
  });
  if (out !== undefined) tellWhereItLies(out, place.folder, IGNORE_FILE, surroundings);
  return ending;
};

const tell = ({ obstacle }: Stopped, { emit }: Surroundings): Ending => {
  emit({ kind: 'failure-met', failure: obstacle });
  return 'problems found';
};
