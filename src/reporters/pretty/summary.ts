import type { CheckSummary } from '../../events.ts';
import { type Language, type Sentence, say, sentence, type Text } from '../../language/text.ts';

const SUMMARY: Text = {
  en: '{files} checked: {errors}, {warnings}, {infos}',
  zh: '已检查 {files}：{errors}，{warnings}，{infos}',
};

/** What is counted: one of it, and more. */
const FILES = [
  { en: '1 file', zh: '1 个文件' },
  { en: '{count} files', zh: '{count} 个文件' },
] as const;
const ERRORS = [
  { en: '1 error', zh: '1 个错误' },
  { en: '{count} errors', zh: '{count} 个错误' },
] as const;
const WARNINGS = [
  { en: '1 warning', zh: '1 个警告' },
  { en: '{count} warnings', zh: '{count} 个警告' },
] as const;
const INFOS = [
  { en: '1 info', zh: '1 个提示' },
  { en: '{count} infos', zh: '{count} 个提示' },
] as const;

const counted = (count: number, [one, many]: readonly [Text, Text]): Sentence =>
  sentence(count === 1 ? one : many, { count });

const SUPPRESSED = { en: '{count} suppressed', zh: '{count} 个已忽略' } as const;
const FIXED = { en: '{count} fixed', zh: '{count} 个已修复' } as const;
const MORE: Text = { en: '{summary}, {more}', zh: '{summary}，{more}' };

/** What is only counted where there is some. */
const withMore = (summary: Sentence, { suppressed, fixed = 0 }: CheckSummary): Sentence => {
  const amounts = [
    [suppressed, SUPPRESSED],
    [fixed, FIXED],
  ] as const;
  return amounts.reduce(
    (before, [count, text]) =>
      count === 0 ? before : sentence(MORE, { summary: before, more: sentence(text, { count }) }),
    summary,
  );
};

/** The last line of a check. */
export const renderSummary = (summary: CheckSummary, language: Language): string =>
  say(
    withMore(
      sentence(SUMMARY, {
        files: counted(summary.files, FILES),
        errors: counted(summary.errors, ERRORS),
        warnings: counted(summary.warnings, WARNINGS),
        infos: counted(summary.infos, INFOS),
      }),
      summary,
    ),
    language,
  );
