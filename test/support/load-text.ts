import { type Loaded, load } from '../../src/config/load.ts';
import { say } from '../../src/language/text.ts';

interface Given {
  readonly environment?: Readonly<Record<string, string>>;
  readonly stage?: string;
  /** As which file the text is read. */
  readonly file?: string;
  /** What lies beside it. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** Loads a text as if it stood in serverless.yml. */
export const loadText = (
  text: string,
  { environment = {}, stage, file = 'serverless.yml', beside }: Given = {},
): Loaded =>
  load(file, new TextEncoder().encode(text), {
    environment,
    stage,
    ...(beside && { textBeside: (path: string) => beside[path.replace(/^\.\//, '')] }),
  });

/** What is wrong with it, as `line:column code message help`. */
export const problemsOf = ({ diagnostics }: Loaded): readonly string[] =>
  diagnostics.map(({ span: { start }, code, message, help }) =>
    [
      `${start.line}:${start.column}`,
      code,
      say(message, 'en'),
      ...(help ? [say(help, 'en')] : []),
    ].join(' '),
  );

/** The only function of a file; fails where there is none. */
export const functionOf = ({ model }: Loaded) => {
  const fn = model?.functions[0];
  if (!fn) throw new Error('The file describes no function.');
  return fn;
};
