import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Sentence, sentence, type Text } from '../language/text.ts';
import { problemAt } from './problems.ts';
import type { Source } from './source.ts';

/** What the YAML reader says of an error. */
export interface ReaderError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** After so many, a file is no YAML at all and the rest says nothing new. */
const MOST_PROBLEMS = 20;

interface Words {
  readonly message: Text;
  readonly help?: Text;
}

const INDENTED_WRONGLY: Text = { en: 'This line is indented wrongly.', zh: '该行缩进有误。' };

/** Errors of the reader that we can say better than it does. */
const WORDS: Readonly<Record<string, Words>> = {
  TAB_AS_INDENT: {
    message: { en: 'YAML does not allow tabs as indentation.', zh: 'YAML 不允许使用制表符缩进。' },
    help: { en: 'Indent with spaces.', zh: '请使用空格缩进。' },
  },
  BAD_ALIAS: {
    message: { en: 'An alias needs the name of an anchor.', zh: '别名必须带有锚点名称。' },
    help: { en: 'Quote the value if it begins with "*".', zh: '如果值以 "*" 开头，请加引号。' },
  },
  BAD_DQ_ESCAPE: {
    message: { en: 'This escape is unknown in double quotes.', zh: '双引号中的转义字符无法识别。' },
    help: {
      en: 'Write "\\\\" for a backslash, or use single quotes.',
      zh: '反斜杠请写作 "\\\\"，或改用单引号。',
    },
  },
  BAD_SCALAR_START: {
    message: {
      en: 'A value without quotes cannot begin with this character.',
      zh: '不加引号的值不能以该字符开头。',
    },
    help: { en: 'Put the value in quotes.', zh: '请为该值加上引号。' },
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: {
      en: 'A value cannot be followed by fields of its own, nor hold ": " without quotes.',
      zh: '值之后不能再有下级字段；不加引号的值中不能出现 ": "。',
    },
    help: {
      en: 'Remove the value, or put it in quotes, or check the indentation of the next line.',
      zh: '请删除该值、为其加引号，或检查下一行的缩进。',
    },
  },
  BLOCK_IN_FLOW: {
    message: {
      en: 'Something is missing between braces or brackets.',
      zh: '花括号或方括号内缺少内容。',
    },
    help: { en: 'Add the comma.', zh: '请补上逗号。' },
  },
  MULTIPLE_ANCHORS: {
    message: { en: 'A value can have only one anchor.', zh: '一个值只能有一个锚点。' },
  },
  MULTILINE_IMPLICIT_KEY: { message: INDENTED_WRONGLY },
  TAG_RESOLVE_FAILED: {
    message: { en: 'This tag is unknown.', zh: '无法识别该标签。' },
    help: { en: 'Quote the value if it begins with "!".', zh: '如果值以 "!" 开头，请加引号。' },
  },
};

const IMPLICIT_KEY: Words = {
  message: { en: 'A key must be followed by a colon.', zh: '键之后必须有冒号。' },
  help: {
    en: 'Add ": ", or check the indentation of this line.',
    zh: '请补上 ": "，或检查该行的缩进。',
  },
};
const UNCLOSED: Words = {
  message: { en: 'A quote or bracket is not closed.', zh: '引号或括号没有闭合。' },
};
const UNCLOSED_ABOVE: Words = {
  message: {
    en: 'A bracket or brace that was opened above is not closed before this place.',
    zh: '之前的方括号或花括号在此处之前没有闭合。',
  },
};
const UNEXPECTED: Text = {
  en: 'This does not belong here: {found}',
  zh: '此处不应出现：{found}',
};
const PLACEHOLDER_HELP: Text = {
  en: 'Put the placeholder in quotes: "{placeholder}".',
  zh: '请为占位符加引号："{placeholder}"。',
};

/** The reader's errors in our words: one for each line, since the others follow from the first. */
export const syntaxProblems = (
  errors: readonly ReaderError[],
  source: Source,
): readonly Diagnostic[] => {
  const byLine = new Map<number, Diagnostic>();
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    if (byLine.size >= MOST_PROBLEMS) break;
    const diagnostic = toDiagnostic(error, source);
    const { line } = diagnostic.span.start;
    if (!byLine.has(line)) byLine.set(line, diagnostic);
  }
  return [...byLine.values()];
};

const toDiagnostic = (error: ReaderError, source: Source): Diagnostic => {
  const end = Math.min(error.pos[1], source.text.length);
  const start = Math.min(error.pos[0], end);
  const { message, help } = phrase(error, source.text.slice(start, end), source, start);
  return problemAt('yamlSyntax', { span: source.span(start, end), path: [] }, message, {
    ...(help && { help }),
  });
};

const phrase = (
  { code, message }: ReaderError,
  found: string,
  source: Source,
  start: number,
): { readonly message: Sentence; readonly help?: Sentence } => {
  const words = wordsFor(code, message);
  if (words) {
    return {
      message: sentence(words.message),
      ...(words.help && { help: sentence(words.help) }),
    };
  }
  const placeholder = /\$\{[^{}\n]*\}/.exec(source.text.slice(Math.max(0, start - 1), start + 200));
  return {
    message: sentence(UNEXPECTED, { found: JSON.stringify(found.slice(0, 40)) }),
    ...(placeholder?.index === 0 && {
      help: sentence(PLACEHOLDER_HELP, { placeholder: placeholder[0] }),
    }),
  };
};

/** Some of the reader's codes cover several mistakes, told apart by its message only. */
const wordsFor = (code: string, message: string): Words | undefined => {
  if (code === 'MISSING_CHAR') return /implicit/i.test(message) ? IMPLICIT_KEY : UNCLOSED;
  if (code !== 'BAD_INDENT') return WORDS[code];
  return /end with/.test(message) ? UNCLOSED_ABOVE : { message: INDENTED_WRONGLY };
};
