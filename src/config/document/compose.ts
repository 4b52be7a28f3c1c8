import { Composer, CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import type { ReaderError } from '../syntax-problems.ts';

/** Deeper than any configuration; the composer recurses, so depth costs stack. */
export const DEEPEST_NESTING = 100;

/** Some fifteen thousand lines; the time the reader takes grows with tokens more than with bytes. */
const MOST_TOKENS = 100_000;
const MOST_CHARACTERS = 1024 * 1024;

export type ComposedDocument = Document<ParsedNode>;

/** A comment as written, from its "#" to the end of its line. */
export interface Comment {
  readonly offset: number;
  readonly text: string;
}

/** What the YAML reader makes of a text, or why it was stopped. */
export type Composed =
  | {
      readonly kind: 'documents';
      readonly documents: readonly ComposedDocument[];
      readonly errors: readonly ReaderError[];
      readonly comments: readonly Comment[];
    }
  | {
      readonly kind: 'stopped';
      readonly reason: 'too deep' | 'too long';
      readonly offset: number;
    };

/**
 * Feeds the reader token by token, and stops it in time: on text that nests a hundred thousand
 * levels it runs out of stack or memory, and it offers no limit of its own.
 */
export const compose = (text: string): Composed => {
  if (text.length > MOST_CHARACTERS) {
    return { kind: 'stopped', reason: 'too long', offset: MOST_CHARACTERS };
  }
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const comments: Comment[] = [];
  let isScalarNext = false;
  let count = 0;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // The text of a scalar follows a mark, and may itself begin with "#".
    const isComment = !isScalarNext && CST.tokenType(lexeme) === 'comment';
    if (isComment) comments.push({ offset, text: lexeme });
    isScalarNext = lexeme === CST.SCALAR;
    count += 1;
    if (count > MOST_TOKENS) return { kind: 'stopped', reason: 'too long', offset };
    // The stack holds the document too.
    if (parser.stack.length > DEEPEST_NESTING + 1) {
      return { kind: 'stopped', reason: 'too deep', offset };
    }
    offset = parser.offset;
  }
  tokens.push(...parser.end());
  return { ...composeTokens(tokens, text.length), comments };
};

const composeTokens = (
  tokens: readonly CST.Token[],
  length: number,
): Pick<Extract<Composed, { kind: 'documents' }>, 'kind' | 'documents' | 'errors'> => {
  const composer = new Composer({
    // A "%YAML 1.1" line must not change what "yes" means: the official deployer ignores it.
    schema: 'core',
    resolveKnownTags: false,
    // The reader's own check compares each key with each other; ours is done with a set.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents = [...composer.compose(tokens, true, length)];
  const errors = documents.flatMap((document) => [
    ...document.errors,
    ...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED'),
  ]);
  return { kind: 'documents', documents, errors };
};
