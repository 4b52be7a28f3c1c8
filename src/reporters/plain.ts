import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/located.ts';
import { type Language, type Sentence, say, type Text } from '../language/text.ts';

/** JSON as it is written. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [name: string]: Plain };

type Relative = (file: string) => string;

/** Any data of an event as JSON: sentences in the user's language, diagnostics as promised. */
export const inWords = (value: unknown, language: Language, relative: Relative): Plain => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return value.map((item) => inWords(item, language, relative));
  if (isSentence(value) || isText(value)) return say(value, language);
  if (isDiagnostic(value)) return plainDiagnostic(value, language, relative);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, inWords(item, language, relative)]),
  );
};

/** A diagnostic in the shape that the JSON output promises. */
const plainDiagnostic = (
  diagnostic: Diagnostic,
  language: Language,
  relative: Relative,
): Plain => ({
  code: diagnostic.code,
  severity: diagnostic.severity,
  message: say(diagnostic.message, language),
  ...(diagnostic.help && { help: say(diagnostic.help, language) }),
  ...(diagnostic.docs && { docs: diagnostic.docs }),
  file: relative(diagnostic.span.file),
  path: [...diagnostic.path],
  range: rangeOf(diagnostic.span),
  related: diagnostic.related.map(({ span, note }) => ({
    message: say(note, language),
    file: relative(span.file),
    range: rangeOf(span),
  })),
  ...(diagnostic.fix && {
    fix: { safe: diagnostic.fix.safe, description: say(diagnostic.fix.description, language) },
  }),
});

const rangeOf = ({ start, end }: Span): Plain => ({ start: { ...start }, end: { ...end } });

const isText = (value: object): value is Text =>
  'en' in value && 'zh' in value && typeof value.en === 'string';

const isSentence = (value: object): value is Sentence =>
  'text' in value && typeof value.text === 'object' && value.text !== null && isText(value.text);

const isDiagnostic = (value: object): value is Diagnostic =>
  'severity' in value && 'span' in value && 'related' in value;
