import { problemAt } from '../config/problems.ts';
import type { Suppression } from '../config/suppressions.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../language/nearest.ts';
import { sentence, type Text } from '../language/text.ts';
import { CARDS } from './cards.ts';

/** A diagnostic that a comment silences. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

export interface Sifted {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** What is wrong with the comments themselves. */
  readonly problems: readonly Diagnostic[];
}

const NO_RULE: Text = {
  en: 'This comment names no rule, and silences nothing.',
  zh: '该注释没有写明规则，不会忽略任何问题。',
};
const UNKNOWN_RULE: Text = { en: 'There is no rule "{rule}".', zh: '没有名为 "{rule}" 的规则。' };
const NO_REASON: Text = {
  en: 'This comment gives no reason, and silences nothing.',
  zh: '该注释没有写明原因，不会忽略任何问题。',
};
const FORM: Text = {
  en: 'Write "# scf-ws-ignore rule: reason".',
  zh: '请写作 "# scf-ws-ignore 规则：原因"。',
};
const NOT_IGNORABLE: Text = {
  en: 'Rule {rule} cannot be silenced: such a file cannot work.',
  zh: '规则 {rule} 不能忽略：存在该问题的文件无法正常工作。',
};
const UNUSED: Text = {
  en: 'This comment silences nothing: {rule} finds nothing here.',
  zh: '该注释没有忽略任何问题：{rule} 在此处没有发现问题。',
};
const REMOVE: Text = { en: 'Remove the comment.', zh: '请删除该注释。' };
const IN_JSON: Text = {
  en: 'JSON has no comments, so this one silences nothing.',
  zh: 'JSON 不支持注释，该注释不会忽略任何问题。',
};
const USE_SETTINGS: Text = {
  en: 'Set the level of the rule in .scf-ws.yml, or use a baseline.',
  zh: '请在 .scf-ws.yml 中设置规则级别，或使用基线文件。',
};

/** Whether a rule has looked at the file at all; one that has not cannot make a comment unused. */
export type HasRun = (rule: string) => boolean;

/** Takes out what comments silence, and tells about comments that silence nothing. */
export const sift = (
  found: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  hasRun: HasRun,
): Sifted => {
  const working = suppressions.filter((each) => problemOf(each) === undefined);
  const used = new Set<Suppression>();
  const kept: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of found) {
    const matching = working.filter((each) => silences(each, diagnostic));
    for (const each of matching) used.add(each);
    const [first] = matching;
    if (first) suppressed.push({ diagnostic, reason: first.reason });
    else kept.push(diagnostic);
  }
  // An error can keep a rule from finding what the comment silences: nobody is to remove it then.
  const isJudged = kept.every(({ severity }) => severity !== 'error');
  const unused = working.filter((each) => isJudged && !used.has(each) && hasRun(each.rule));
  return {
    kept,
    suppressed,
    problems: [
      ...suppressions.flatMap((each) => problemOf(each) ?? []),
      ...unused.map((each) =>
        problem(each, sentence(UNUSED, { rule: each.rule }), sentence(REMOVE)),
      ),
    ],
  };
};

const silences = ({ rule, line, span }: Suppression, diagnostic: Diagnostic): boolean =>
  rule === diagnostic.code &&
  span.file === diagnostic.span.file &&
  (line === undefined || line === diagnostic.span.start.line);

/** Why a comment cannot silence anything. */
const problemOf = (suppression: Suppression): Diagnostic | undefined => {
  const { rule, reason, span } = suppression;
  if (span.file.endsWith('.json')) {
    return problem(suppression, sentence(IN_JSON), sentence(USE_SETTINGS));
  }
  if (!rule) return problem(suppression, sentence(NO_RULE), sentence(FORM), 'no fix');
  const card = CARDS.get(rule);
  if (!card) return unknownRule(suppression);
  if (!card.ignorable) {
    return problem(suppression, sentence(NOT_IGNORABLE, { rule }), sentence(REMOVE));
  }
  if (reason) return undefined;
  return problem(suppression, sentence(NO_REASON), sentence(FORM), 'no fix');
};

const unknownRule = (suppression: Suppression): Diagnostic => {
  const { rule } = suppression;
  const meant = CARDS.has(rule) ? undefined : nearest(rule, CARDS.keys());
  const help = meant ? didYouMean(meant) : sentence(REMOVE);
  // Whoever misspelt a name wants another one there, not no comment.
  const choice = meant ? 'no fix' : undefined;
  return problem(suppression, sentence(UNKNOWN_RULE, { rule }), help, choice);
};

const problem = (
  { span, whole }: Suppression,
  message: Diagnostic['message'],
  help: NonNullable<Diagnostic['help']>,
  choice?: 'no fix',
): Diagnostic => {
  const removal: Fix = {
    safe: true,
    description: sentence(REMOVE),
    edits: [{ span: whole, text: '' }],
  };
  const fix = choice ? undefined : removal;
  // No page of the platform speaks about our comments.
  const { docs: _, ...told } = problemAt('unusedSuppression', { span, path: [] }, message, {
    help,
    fix,
  });
  return told;
};
