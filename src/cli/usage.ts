import type { Command, Option } from 'commander';
import { standardError, standardOutput } from '../host/standard-streams.ts';
import { nearest } from '../language/nearest.ts';
import { type Language, say, sentence, type Text } from '../language/text.ts';

/** The titles of a help page, as the parser writes them. */
const TITLES: Readonly<Record<string, Text>> = {
  'Usage:': { en: 'Usage:', zh: '用法：' },
  'Arguments:': { en: 'Arguments:', zh: '参数：' },
  'Options:': { en: 'Options:', zh: '选项：' },
  'Global Options:': { en: 'Options of every command:', zh: '通用选项：' },
  'Commands:': { en: 'Commands:', zh: '命令：' },
};

/** What the parser complains of, told apart by the start of its message. */
const COMPLAINTS: readonly (readonly [RegExp, Text])[] = [
  [/unknown option '(.+?)'/, { en: 'There is no option {what}.', zh: '没有选项 {what}。' }],
  [/unknown command '(.+?)'/, { en: 'There is no command {what}.', zh: '没有命令 {what}。' }],
  [
    /missing required argument '(.+?)'/,
    { en: 'The argument <{what}> is missing.', zh: '缺少参数 <{what}>。' },
  ],
  [
    /option '(.+?)' argument missing/,
    { en: 'The option {what} needs a value.', zh: '选项 {what} 需要一个值。' },
  ],
  [
    /option '(.+?)' argument '.*' is invalid|command-argument value '.*' is invalid for argument '(.+?)'/,
    { en: 'That value of {what} cannot be used.', zh: '{what} 的值无效。' },
  ],
  [
    /too many arguments(?: for '(.+?)')?/,
    { en: 'There are too many arguments.', zh: '参数过多。' },
  ],
];
const DID_YOU_MEAN: Text = { en: ' Did you mean {word}?', zh: '是否想输入 {word}？' };
const CHOICES_ARE: Text = { en: ' There are: {choices}.', zh: '可选值：{choices}。' };
const DETAIL: Text = { en: ' {detail}', zh: '{detail}' };
const SEE_HELP: Text = { en: ' See scf-ws --help.', zh: '请参阅 scf-ws --help。' };

/** Of help that goes to a file or a pipe, in columns. */
const USUAL_WIDTH = 80;

/** Makes the parser speak the user's language, in help and in complaints. */
export const translateUsage = (program: Command, version: string, language: Language): void => {
  program.configureHelp({
    showGlobalOptions: true,
    optionDescription: (option) => describe(option, language),
    styleTitle: (title) => {
      const text = TITLES[title];
      return text ? say(text, language) : title;
    },
  });
  program.configureOutput({
    writeOut: standardOutput.write,
    writeErr: standardError.write,
    getOutHelpWidth: () => standardOutput.columns ?? USUAL_WIDTH,
    getErrHelpWidth: () => standardError.columns ?? USUAL_WIDTH,
    outputError: (message, write) =>
      write(`✗ ${complaint(message, language)}${say(SEE_HELP, language)}\n`),
  });
  const words = HELP_WORDS;
  program.version(version, '-V, --version', say(words.version, language));
  program.helpOption('-h, --help', say(words.help, language));
  program.helpCommand('help [command]', say(words.helpCommand, language));
};

const CHOICES: Text = { en: '{description} ({choices})', zh: '{description}（{choices}）' };
const DEFAULT: Text = {
  en: '{description} (default: {value})',
  zh: '{description}（默认 {value}）',
};

/** An option with its choices and its default, which the parser would tell in English. */
const describe = (
  { description, argChoices, defaultValue }: Option,
  language: Language,
): string => {
  const choices = argChoices?.join(', ');
  const chosen = choices ? say(sentence(CHOICES, { description, choices }), language) : description;
  if (defaultValue === undefined) return chosen;
  const value = String(defaultValue);
  return say(sentence(DEFAULT, { description: chosen, value }), language);
};

const HELP_WORDS = {
  version: { en: 'show the version', zh: '显示版本号' },
  help: { en: 'show help', zh: '显示帮助' },
  helpCommand: { en: 'show help for a command', zh: '显示命令的帮助' },
} satisfies Record<string, Text>;

const complaint = (message: string, language: Language): string => {
  for (const [pattern, text] of COMPLAINTS) {
    const found = pattern.exec(message);
    if (!found) continue;
    const what = say(sentence(text, { what: found[1] ?? found[2] ?? '' }), language);
    return what + suggestion(message, language) + reason(message, language);
  }
  return message.replace(/^error: /, '').trim();
};

const suggestion = (message: string, language: Language): string => {
  const word = /Did you mean (?:one of )?(.+?)\?/s.exec(message)?.[1];
  return word ? say(sentence(DID_YOU_MEAN, { word }), language) : '';
};

/** What our own readers of values say stands behind the parser's words. */
const reason = (message: string, language: Language): string => {
  const [, detail] = BEHIND.exec(message) ?? [];
  if (!detail) return '';
  const [, list] = /^Allowed choices are (.+)\.$/.exec(detail) ?? [];
  if (!list) return say(sentence(DETAIL, { detail }), language);
  const [, given = ''] = / '([^']*)' is invalid/.exec(message) ?? [];
  const word = nearest(given, list.split(', '));
  const meant = word ? say(sentence(DID_YOU_MEAN, { word }), language) : '';
  return meant + say(sentence(CHOICES_ARE, { choices: list }), language);
};

const BEHIND = /is invalid(?: for argument '.+?')?\. (.+?)\s*$/s;
