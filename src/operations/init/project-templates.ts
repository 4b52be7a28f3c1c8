import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../../host/files.ts';
import type { TemplateName } from './template-names.ts';

/** A file of a project that is to be written. */
export interface ProjectFile {
  /** From the project's folder on. */
  readonly path: string;
  readonly content: string;
  readonly mode: number;
}

/** Each template is one of the examples, and what to type once it is there. */
const TEMPLATES = {
  node: { example: 'echo-node', next: ['npm ci --prefix src', 'scf-ws dev'] },
  python: { example: 'echo-python', next: ['pip install -r src/requirements.txt', 'scf-ws dev'] },
} satisfies Record<TemplateName, object>;

/** The package lies two folders up, seen from the source as well as from the built program. */
const inPackage = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

const SCHEMA = 'serverless.schema.json';
const CONFIGURATION = 'serverless.yml';
const BOOTSTRAP = 'scf_bootstrap';

/** What an install or a run leaves behind in an example. */
const NOT_COPIED: ReadonlySet<string> = new Set(['node_modules', '__pycache__', '.scf-ws']);
const IGNORED = '.scf-ws/\nnode_modules/\n__pycache__/\n';

const EXECUTABLE = 0o755;
const PLAIN = 0o644;

/** What an example calls itself. */
export const EXAMPLE_OF: Readonly<Record<TemplateName, string>> = {
  node: TEMPLATES.node.example,
  python: TEMPLATES.python.example,
};

export const nextSteps = (template: TemplateName): readonly string[] => TEMPLATES[template].next;

/** Every file of a new project whose function has this name, sorted. */
export const projectFiles = (
  template: TemplateName,
  name: string,
  files: Files,
): readonly ProjectFile[] => {
  const { example } = TEMPLATES[template];
  const read = (path: string) => Buffer.from(files.read(path)).toString('utf8');
  const folder = inPackage(`examples/${example}`);
  const copied = pathsIn(folder, files).map((path) => ({
    path,
    content: named(read(join(folder, path)), path, example, name),
    mode: path.endsWith(BOOTSTRAP) ? EXECUTABLE : PLAIN,
  }));
  const schema = read(inPackage('schemas/scf-component.schema.json'));
  return [
    ...copied,
    { path: '.gitignore', content: IGNORED, mode: PLAIN },
    { path: SCHEMA, content: schema, mode: PLAIN },
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
};

/** With slashes, in every folder below. */
const pathsIn = (folder: string, files: Files): readonly string[] =>
  files
    .list(folder)
    .filter((entry) => !NOT_COPIED.has(entry.name))
    .flatMap(({ name, kind }) =>
      kind === 'folder'
        ? pathsIn(join(folder, name), files).map((path) => `${name}/${path}`)
        : kind === 'file'
          ? name
          : [],
    );

/** An example calls itself by the name of its folder, wherever it does. */
const named = (text: string, path: string, example: string, name: string): string => {
  // npm takes no capital letters in the name of a package.
  const written = /\.json$/.test(path) ? name.toLowerCase() : name;
  const own = text.replaceAll(example, written);
  return path === CONFIGURATION ? `# yaml-language-server: $schema=./${SCHEMA}\n${own}` : own;
};
