import { posix } from 'node:path';
import { type Archive, CodeProblem, type PackedFile } from './archive.ts';

/**
 * The files of an archive, with what each symbolic link points to in the link's place. A link that
 * leads out of the package is refused; one that leads nowhere is left out.
 */
export const filesBehindLinks = ({
  files,
  folders,
  links,
}: Archive): ReadonlyMap<string, PackedFile> => {
  const all = new Map(files);
  let open = [...links].map(([path, target]) => ({ path, target: targetOf(path, target) }));
  for (let found = true; found; ) {
    const left = open.filter(({ path, target }) => !putBehind(path, target, all));
    found = left.length < open.length;
    open = left;
  }
  for (const folder of foldersOf([...all.keys(), ...[...folders].map((name) => `${name}/.`)])) {
    if (all.has(folder)) throw new CodeProblem(`${folder} is both a file and a folder`);
  }
  return all;
};

const foldersOf = (paths: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const path of paths) {
    for (let above = posix.dirname(path); above !== '.'; above = posix.dirname(above)) {
      found.add(above);
    }
  }
  return found;
};

const targetOf = (path: string, written: string): string => {
  const target = posix.join(posix.dirname(path), written);
  if (posix.isAbsolute(written) || target === '..' || target.startsWith('../')) {
    throw new CodeProblem(`the link ${path} leads out of the package, to ${written}`);
  }
  return target.replace(/\/$/, '');
};

/** True where the target was there: a file, or a folder with files. */
const putBehind = (path: string, target: string, all: Map<string, PackedFile>): boolean => {
  const file = all.get(target);
  if (file) {
    all.set(path, file);
    return true;
  }
  const inside = target === '.' ? '' : `${target}/`;
  const members = [...all].filter(
    ([member]) => member.startsWith(inside) && !member.startsWith(`${path}/`),
  );
  for (const [member, packed] of members) all.set(`${path}/${member.slice(inside.length)}`, packed);
  return members.length > 0;
};
