import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { componentSchema } from '../src/config/schema/component.ts';
import { VALIDATOR_OPTIONS } from '../src/config/schema/options.ts';

/** Builds the command: one file, minified, with the schemas compiled ahead of time. */
const root = fileURLToPath(new URL('..', import.meta.url));
const preload = 'src/emulator/data-plane/instances/preload';

/** The same exports as config/schema/compiled.ts, as code: compiling at start-up takes too long. */
const compiledSchemas = (): string => {
  const ajv = new Ajv({ ...VALIDATOR_OPTIONS, code: { source: true, esm: true } });
  ajv.addSchema(componentSchema, 'component');
  // The package is CommonJS, and its types do not say that its function is the default export.
  const generate = standalone.default ?? standalone;
  return generate(ajv, { validateComponent: 'component' });
};

const schemasAheadOfTime: Plugin = {
  name: 'schemas ahead of time',
  setup: ({ onLoad }) => {
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

const { version }: { version: string } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(`${root}dist`, { recursive: true, force: true });
const { warnings, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli/scf-ws.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
  write: false,
  plugins: [schemasAheadOfTime, builtInsWhenUsed],
  // Files that travel beside the bundle are found from where the bundle lies.
  banner: { js: "const __bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': '__bundleUrl', SCF_WS_VERSION: JSON.stringify(version) },
});
if (warnings.length > 0) process.exit(1);
mkdirSync(`${root}dist/cli`, { recursive: true });
for (const { path, contents, hash } of outputFiles) {
  // The launcher keeps compiled code by this name: other code must have another one.
  const name = path.endsWith('.cjs') ? `//${hash.replace(/[^A-Za-z0-9]/g, '_')}\n` : '';
  writeFileSync(path, Buffer.concat([Buffer.from(name), contents]));
}
cpSync(`${root}${preload}`, `${root}dist/cli/preload`, { recursive: true });
