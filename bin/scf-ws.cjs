#!/usr/bin/env node
'use strict';

// Starts the bundled program with its compiled code cached: parsing it anew on each start would
// take longer than checking a file. Newer Node has a cache of its own; for older ones the code is
// kept in the user's cache folder. A cache that cannot be used or written only costs time.
const fs = require('node:fs');
const nodeModule = require('node:module');
const os = require('node:os');
const path = require('node:path');
const vm = require('node:vm');

const program = path.join(__dirname, '..', 'dist', 'cli', 'scf-ws.cjs');

if (nodeModule.enableCompileCache) {
  nodeModule.enableCompileCache();
  require(program);
} else {
  runCached();
}

function runCached() {
  // The build writes nothing but ASCII, which is read fastest like this.
  const source = fs.readFileSync(program, 'latin1');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const file = cacheFile(source);
  const cachedData = readIfThere(file);
  const script = new vm.Script(wrapped, {
    filename: program,
    ...(cachedData && { cachedData }),
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const loaded = { exports: {} };
  const load = nodeModule.createRequire(program);
  script.runInThisContext()(loaded.exports, load, loaded, program, path.dirname(program));
  if (cachedData && !script.cachedDataRejected) return;
  process.once('exit', () => keep(file, script.createCachedData()));
}

/** The build begins with a comment that names it by its content. */
function cacheFile(source) {
  const name = source.slice(2, source.indexOf('\n'));
  const root = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(root, 'scf-ws', `${process.version}-${process.arch}-${name}.code`);
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

function keep(file, data) {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, data, { mode: 0o600 });
    fs.renameSync(draft, file);
  } catch {
    // Without a cache the next start is a little slower.
  }
}
