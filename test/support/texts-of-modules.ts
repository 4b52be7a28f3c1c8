import ts from 'typescript';
import { nodesOf, sourceFiles, whereIs } from './source-files.ts';

/** A text as it stands in the source; undefined where a language is missing. */
export interface WrittenText {
  readonly where: string;
  readonly en: string | undefined;
  readonly zh: string | undefined;
}

/** Every `{ en: '…', zh: '…' }` that is written in the source, whatever uses it. */
export const textsOfModules = (): readonly WrittenText[] =>
  sourceFiles()
    .flatMap((file) => [...nodesOf(file)])
    .filter(ts.isObjectLiteralExpression)
    .map((literal) => ({
      where: whereIs(literal),
      en: wordsIn(literal, 'en'),
      zh: wordsIn(literal, 'zh'),
    }))
    .filter(({ en, zh }) => en !== undefined || zh !== undefined);

const wordsIn = (literal: ts.ObjectLiteralExpression, language: string): string | undefined => {
  const property = literal.properties.find(
    (each) => ts.isPropertyAssignment(each) && each.name.getText() === language,
  );
  if (!property || !ts.isPropertyAssignment(property)) return undefined;
  const { initializer } = property;
  if (ts.isStringLiteralLike(initializer)) return initializer.text;
  // What a template fills in is the same in both languages.
  return ts.isTemplateExpression(initializer)
    ? initializer.getText().replace(/\$\{[^}]*\}/g, '·')
    : undefined;
};
