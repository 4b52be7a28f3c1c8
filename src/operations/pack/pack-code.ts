import type { FunctionModel } from '../../config/model.ts';
import type { Host } from '../../host/host.ts';
import { makePackage, type Package } from '../../package/package.ts';
import type { PackagePattern } from '../../package/selection.ts';
import { LIMITS } from '../../platform/limits.ts';
import type { Obstacle } from '../../resources/resource-kind.ts';
import { codeFolderPath } from '../check/code-folders.ts';
import { noCode, noCodeFolder, packageObstacle, packageTooLarge } from './pack-obstacles.ts';
import { patternsOf } from './package-patterns.ts';

export interface Stopped {
  readonly kind: 'obstacle';
  readonly obstacle: Obstacle;
}

/** What there is to pack of a function. */
export interface CodePlace {
  readonly kind: 'place';
  readonly folder: string;
  readonly patterns: readonly PackagePattern[];
}

export const codePlace = (fn: FunctionModel, file: string, host: Host): CodePlace | Stopped => {
  const name = fn.name.value;
  if (!fn.code) return stop(noCode(name));
  const folder = codeFolderPath(fn.code, file, host);
  if (host.files.facts(folder)?.kind !== 'folder') {
    return stop(noCodeFolder(name, fn.code.folder.value));
  }
  return { kind: 'place', folder, patterns: patternsOf(fn.code, file) };
};

export type PackedCode = { readonly kind: 'packed'; readonly package: Package } | Stopped;

/** A function's code as it would be sent, or why it cannot be. */
export const packCode = async (
  fn: FunctionModel,
  file: string,
  host: Host,
): Promise<PackedCode> => {
  const place = codePlace(fn, file, host);
  if (place.kind === 'obstacle') return place;
  const packaging = await makePackage(place.folder, place.patterns, host.files);
  if (packaging.kind === 'problem') return stop(packageObstacle(packaging.problem));
  const code = packaging.package;
  const most = LIMITS.uncompressedCode.max;
  if (code.unpackedBytes <= most) return { kind: 'packed', package: code };
  return stop(packageTooLarge(fn.name.value, code.unpackedBytes, most));
};

const stop = (obstacle: Obstacle): Stopped => ({ kind: 'obstacle', obstacle });
