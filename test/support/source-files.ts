import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every module of the program, as the compiler sees it. */
export const sourceFiles = (): readonly ts.SourceFile[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) =>
      ts.createSourceFile(
        `src/${file.replaceAll('\\', '/')}`,
        readFileSync(`${SRC}${file}`, 'utf8'),
        ts.ScriptTarget.ES2023,
        true,
      ),
    );

/** All nodes below a node, and itself. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** `src/rules/run.ts:12` */
export const whereIs = (node: ts.Node): string => {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};
