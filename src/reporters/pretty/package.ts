import { visible } from '../../diagnostics/visible.ts';
import type { EventOf, PackageEntry, PatternInVain } from '../../events.ts';
import { type Language, say, sentence, type Text } from '../../language/text.ts';
import { sizeOf } from '../size-of.ts';
import type { Paint } from './paint.ts';

const BECAUSE: Record<Exclude<PackageEntry['because'], 'no pattern'>, Text> = {
  pattern: { en: '"{pattern}" ({file}:{line})', zh: '"{pattern}"（{file}:{line}）' },
  deployer: {
    en: '"{pattern}" (the official deployer leaves it out by itself)',
    zh: '"{pattern}"（官方部署工具默认排除）',
  },
  'never packed': { en: 'never packed', zh: '从不打包' },
};
const IN_VAIN: Record<PatternInVain['why'], Text> = {
  'names a folder': {
    en: '"{pattern}" ({file}:{line}) decides nothing: it names a folder, and patterns speak of files here. For all that it holds, write "{pattern}/**".',
    zh: '"{pattern}"（{file}:{line}）不起作用：它是目录名，而这里的规则只匹配文件。如需匹配目录中的全部内容，请写成 "{pattern}/**"。',
  },
  overruled: {
    en: '"{pattern}" ({file}:{line}) decides nothing: patterns behind it speak of the same files.',
    zh: '"{pattern}"（{file}:{line}）不起作用：其后的规则匹配了同样的文件。',
  },
  'matches nothing': {
    en: '"{pattern}" ({file}:{line}) decides nothing: it matches no file, or only what is left out already.',
    zh: '"{pattern}"（{file}:{line}）不起作用：没有匹配的文件，或匹配的内容已被排除。',
  },
};
const IN: Text = { en: 'in ', zh: '打包' };
const OUT: Text = { en: 'out', zh: '排除' };
const MADE: Text = {
  en: 'files: {files}; unpacked: {unpacked}; as a zip: {packed}',
  zh: '{files} 个文件，解压后 {unpacked}，zip 为 {packed}',
};
const WRITTEN: Text = { en: 'written to {out}', zh: '已写入 {out}' };

const WIDTH_OF_SIZE = 9;

/** A line for each file, and one for each pattern that was written in vain. */
export const renderListing = (
  { name, namespace, folder, entries, patternsInVain }: EventOf<'package-listed'>,
  language: Language,
  paint: Paint,
): string =>
  [
    head(name, namespace, folder, paint),
    ...entries.map((entry) => renderEntry(entry, language, paint)),
    ...patternsInVain.map(
      (vain) =>
        `  ${paint.warning('!')} ${say(sentence(IN_VAIN[vain.why], shown(vain)), language)}`,
    ),
    '',
  ].join('\n');

const renderEntry = (entry: PackageEntry, language: Language, paint: Paint): string => {
  const { path, packed, mode = '', bytes } = entry;
  const size = bytes === undefined ? '' : sizeOf(bytes);
  const facts = `${mode.padStart(3)} ${size.padStart(WIDTH_OF_SIZE)}`;
  const why = reasonOf(entry, language);
  const verdict = packed ? paint.good(say(IN, language)) : paint.bad(say(OUT, language));
  return `  ${verdict}  ${facts}  ${visible(path)}${why && `  ${paint.faint(why)}`}`;
};

const reasonOf = (entry: PackageEntry, language: Language): string =>
  entry.because === 'no pattern'
    ? ''
    : say(sentence(BECAUSE[entry.because], shown(entry)), language);

const shown = ({ pattern = '', file = '', line = 0 }: Partial<PatternInVain>) => ({
  pattern: visible(pattern),
  file: visible(file),
  line,
});

export const renderPackage = (
  made: EventOf<'package-made'>,
  language: Language,
  paint: Paint,
): string => {
  const { name, namespace, folder, files, bytes, unpackedBytes, sha256, out } = made;
  const sizes = { files, unpacked: sizeOf(unpackedBytes), packed: sizeOf(bytes) };
  return [
    head(name, namespace, folder, paint),
    `  ${say(sentence(MADE, sizes), language)}`,
    `  sha256 ${sha256}`,
    ...(out === undefined ? [] : [`  ${say(sentence(WRITTEN, { out: visible(out) }), language)}`]),
    '',
  ].join('\n');
};

const head = (name: string, namespace: string, folder: string, paint: Paint): string =>
  `${paint.strong(visible(`${namespace}/${name}`))}  ${visible(folder)}`;
