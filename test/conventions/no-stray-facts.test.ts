import ts from 'typescript';
import { expect, test } from 'vitest';
import { CLOSE_CAUSES } from '../../src/platform/close-causes.ts';
import { FUNCTION_PORT } from '../../src/platform/defaults.ts';
import { LIMITS } from '../../src/platform/limits.ts';
import { nodesOf, sourceFiles, whereIs } from '../support/source-files.ts';

/** Numbers that SCF imposes, and where each of them lives. */
const FACTS: ReadonlyMap<number, string> = new Map([
  [LIMITS.idleTimeout.max, 'LIMITS.idleTimeout.max or LIMITS.webSocketTimeout.max'],
  [LIMITS.idleTimeoutInApiModel.max, 'LIMITS.idleTimeoutInApiModel.max'],
  [LIMITS.timeout.max, 'LIMITS.timeout.max'],
  [LIMITS.asyncTimeout.max, 'LIMITS.asyncTimeout.max'],
  [LIMITS.memory.max, 'LIMITS.memory.max'],
  [LIMITS.messageSize.max, 'LIMITS.messageSize.max'],
  [LIMITS.connectionThroughput.max, 'LIMITS.connectionThroughput.max'],
  [FUNCTION_PORT, 'FUNCTION_PORT'],
  ...Object.entries(CLOSE_CAUSES)
    .filter(([, { status }]) => ![200, 500].includes(status))
    .map(([name, { status }]) => [status, `CLOSE_CAUSES.${name}.status`] as const),
]);

/** Examples of configuration speak in numbers, as their readers do. */
const EXAMPLES: ReadonlySet<string> = new Set(['bad', 'good']);

const isExample = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node.parent) && EXAMPLES.has(node.parent.name.getText());

const isWords = (node: ts.Node): boolean =>
  ts.isStringLiteral(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  node.kind === ts.SyntaxKind.TemplateHead ||
  node.kind === ts.SyntaxKind.TemplateMiddle ||
  node.kind === ts.SyntaxKind.TemplateTail;

/** So does the program's help: `explain 455`. */
const isHelp = (node: ts.Node): boolean => node.getSourceFile().fileName.startsWith('src/cli/');

const isAddress = (words: string): boolean => /https?:\/\//.test(words);

const numbersIn = (node: ts.Node): readonly number[] => {
  if (ts.isNumericLiteral(node)) return [Number(node.text)];
  if (!isWords(node) || isExample(node) || isHelp(node) || isAddress(node.getText())) return [];
  return [...node.getText().matchAll(/(?<![\w.-])\d+(?![\w-])/g)].map(([digits]) => Number(digits));
};

test('a number that SCF imposes stands in src/platform, and nowhere else', () => {
  const strays = sourceFiles()
    .filter(({ fileName }) => !fileName.startsWith('src/platform/'))
    .flatMap((file) => [...nodesOf(file)])
    .flatMap((node) =>
      numbersIn(node)
        .filter((number) => FACTS.has(number))
        .map((number) => `${whereIs(node)}: write ${FACTS.get(number)} instead of ${number}`),
    );
  expect(strays).toEqual([]);
});
