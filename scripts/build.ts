import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin, transform } from 'esbuild';
import * as yaml from 'yaml';
import { VALIDATOR_OPTIONS } from '../src/config/schema/options.ts';
import { SCHEMAS } from '../src/config/schema/schemas.ts';

/** Builds the command: minified, split by command, with the schemas compiled ahead of time. */
const root = fileURLToPath(new URL('..', import.meta.url));
const preload = 'src/emulator/data-plane/instances/preload';

/** One schema as code. */
const compiledSchema = (name: string): string => {
  // The build names no schema that is not there.
  const schema = SCHEMAS[name as keyof typeof SCHEMAS];
  const ajv = new Ajv({ ...VALIDATOR_OPTIONS, code: { source: true, esm: true } });
  // The package is CommonJS, and its types do not say that its function is the default export.
  const generate = standalone.default ?? standalone;
  return generate(ajv, ajv.compile(schema));
};

/**
 * The same exports as config/schema/compiled.ts, as code: compiling at start-up takes too long.
 * Each schema is a file of its own, read when a file of its dialect is: together they are larger
 * than the rest of the program. The schemas themselves are read when something is to be explained.
 */
const compiledSchemas = (): string => {
  const entries = Object.keys(SCHEMAS).map(
    (name) => `${name}: lazily(() => require('./${schemaFile(name)}.cjs').default)`,
  );
  return `import { lazily } from './src/config/schema/check.ts';
    export const VALIDATORS = { ${entries.join(', ')} };
    export const schemaOf = (name) => () => require('./schemas.cjs').SCHEMAS[name];`;
};

const schemaFile = (name: string): string => `schema-${name}`;
const schemaEntries = Object.fromEntries(
  Object.keys(SCHEMAS).map((name) => [schemaFile(name), `compiled:${name}`]),
);

const schemasAheadOfTime: Plugin = {
  name: 'schemas ahead of time',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\/schema(s|-\w+)\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^compiled:/ }, ({ path }) => ({
      path: path.replace('compiled:', ''),
      namespace: 'compiled',
    }));
    onLoad({ filter: /.*/, namespace: 'compiled' }, ({ path }) => ({
      contents: compiledSchema(path),
      loader: 'js',
      resolveDir: root,
    }));
    onLoad({ filter: /config\/schema\/compiled\.ts$/ }, () => ({
      contents: compiledSchemas(),
      loader: 'js',
      resolveDir: root,
    }));
  },
};

/** Parts of Node that checking a file has no use for, and that take a millisecond or two each. */
const LATER = [
  'child_process',
  'crypto',
  'fs/promises',
  'http',
  'https',
  'net',
  'readline',
  'tls',
  'worker_threads',
  'zlib',
];

/** Loads those parts when something of them is first used, not when the program starts. */
const builtInsWhenUsed: Plugin = {
  name: 'built-ins when used',
  setup: ({ onResolve, onLoad }) => {
    const filter = new RegExp(`^(node:)?(${LATER.join('|')})$`);
    onResolve({ filter }, ({ path }) => ({
      path: path.replace('node:', ''),
      namespace: 'later',
    }));
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => {
      // Not its keys: zlib's older constants cannot be listed, and libraries use them.
      const names = Object.getOwnPropertyNames(process.getBuiltinModule(`node:${path}`) ?? {});
      return {
        loader: 'js',
        contents: `for (const name of ${JSON.stringify(names)}) {
          const get = () => process.getBuiltinModule('node:${path}')[name];
          Object.defineProperty(exports, name, { enumerable: true, get });
        }`,
      };
    });
  },
};

/** Most configurations are read without the YAML library; it is loaded with the first that is not. */
const yamlWhenUsed: Plugin = {
  name: 'yaml when used',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^yaml$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: 'yaml', namespace: 'yaml later' },
    );
    onResolve({ filter: /^\.\/yaml\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'yaml later' }, () => ({
      loader: 'js',
      contents: `let yaml;
      for (const name of ${JSON.stringify(Object.keys(yaml))}) {
        const get = () => (yaml ??= require('./yaml.cjs').default)[name];
        Object.defineProperty(exports, name, { enumerable: true, get });
      }`,
    }));
    // The library asks the environment at each token whether to print it, and that takes long.
    onResolve({ filter: /^process$/ }, ({ path, importer }) =>
      importer.includes('/yaml/') ? { path, namespace: 'no environment' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'no environment' }, () => ({
      contents: 'export const env = {}; export const emitWarning = process.emitWarning;',
    }));
  },
};

/** Colours are decided by our own options, so the library need not look at the terminal. */
const noColourDetection: Plugin = {
  name: 'no colour detection',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

const { version }: { version: string } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(`${root}dist`, { recursive: true, force: true });
const { warnings, outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    'scf-ws': 'src/cli/main.ts',
    'check-worker': 'src/cli/check-worker.ts',
    schemas: 'src/config/schema/schemas.ts',
    yaml: 'yaml',
    ...schemaEntries,
  },
  outdir: 'dist/cli',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [schemasAheadOfTime, builtInsWhenUsed, yamlWhenUsed, noColourDetection],
  // Files that travel beside the program are found from where it lies.
  define: { 'import.meta.url': '__here', SCF_WS_VERSION: JSON.stringify(version) },
});
if (warnings.length > 0) process.exit(1);

/** For the pieces that ask for their own place. */
const HERE = "const __here=require('node:url').pathToFileURL(__filename).href;";

/** Splitting needs ES modules, and starting fast needs CommonJS: so the one is made of the other. */
const toCommonJs = async (code: string): Promise<string> => {
  const supported = { 'dynamic-import': false };
  const options = { format: 'cjs', platform: 'node', minify: true, supported } as const;
  const source = code.includes('__here') ? HERE + code : code;
  return (await transform(source, { ...options, target: 'node20.19' })).code;
};

/** The launcher keeps compiled code by this name: other code must have another one. */
const named = (code: string): string =>
  `//${createHash('sha256').update(code).digest('hex').slice(0, 16)}\n${code}`;

mkdirSync(`${root}dist/cli`, { recursive: true });
const pieces = new Map<string, string>();
for (const { path, text } of outputFiles) {
  const code = path.endsWith('.cjs') ? await toCommonJs(text) : undefined;
  if (code !== undefined) pieces.set(basename(path), code);
  writeFileSync(path, code === undefined ? text : named(code));
}

/** The pieces that checking a file of the commonest dialect takes, which start fastest as one file. */
const packed = new Set<string>();
const pack = (path: string): void => {
  if (packed.has(path)) return;
  packed.add(path);
  for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) {
    if (kind === 'import-statement' && metafile.outputs[next]) pack(next);
  }
};
const FIRST = /^src\/(cli\/main|operations\/check\/validate)\.ts$|^compiled:component$/;
for (const [path, { entryPoint = '' }] of Object.entries(metafile.outputs)) {
  if (FIRST.test(entryPoint)) pack(path);
}
const members = [...packed].map((path) => basename(path)).filter((name) => pieces.has(name));
const table = members.map(
  (name) =>
    `${JSON.stringify(name)}:function(exports,require,module,__filename,__dirname){${pieces.get(name)}\n}`,
);
writeFileSync(`${root}dist/cli/start.pack`, named(`({${table.join(',\n')}})`));
cpSync(`${root}${preload}`, `${root}dist/cli/preload`, { recursive: true });
