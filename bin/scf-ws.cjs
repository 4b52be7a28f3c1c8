#!/usr/bin/env -S node --
'use strict';

// Starts the built program with its compiled code cached: parsing it anew on each start would take
// longer than checking a file. Newer Node has a cache of its own; for older ones the code is kept
// in the user's cache folder. A cache that cannot be used or written only costs time.
const fs = require('node:fs');
const nodeModule = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

const folder = path.join(__dirname, '..', 'dist', 'cli');
const loaded = new Map();
const COMMANDS = [
  'validate',
  'plan',
  'deploy',
  'remove',
  'dev',
  'connect',
  'explain',
  'status',
  '__complete',
];
const toKeep = [];
let packed;

if (require.main === module) {
  if (isVersionAsked(process.argv.slice(2))) {
    fs.writeSync(1, `${require('../package.json').version}\n`);
  } else start('scf-ws.cjs');
}

/** The program knows it too; but scripts ask for it often, and it needs no program to say. */
function isVersionAsked([word, ...more]) {
  return more.length === 0 && (word === '--version' || word === '-V');
}

/** Runs a program of the build: the command, or a helper of it in another thread. */
function start(name) {
  const program = path.join(folder, name);
  if (nodeModule.enableCompileCache) {
    nodeModule.enableCompileCache();
    require(program);
  } else {
    process.once('exit', () => {
      for (const [file, script] of toKeep) keep(file, script);
    });
    load(program);
  }
}

/** What `require` does, for the files of the program. */
function load(file) {
  const known = loaded.get(file);
  if (known) return known.exports;
  const own = { exports: {} };
  loaded.set(file, own);
  const outside = nodeModule.createRequire(file);
  const requireIt = (id) => (id.startsWith('./') ? load(path.join(folder, id)) : outside(id));
  compile(file)(own.exports, requireIt, own, file, folder);
  return own.exports;
}

/** Most of what a check needs stands in one file: reading and compiling many takes longer. */
function compile(file) {
  packed ??= runScript(path.join(folder, 'start.pack'), (source) => source);
  const wrap = (source) =>
    `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  return packed[path.basename(file)] ?? runScript(file, wrap);
}

function runScript(file, wrap) {
  // The build writes nothing but ASCII, which is read fastest like this.
  const source = fs.readFileSync(file, 'latin1');
  const kept = cacheFile(source);
  const cachedData = kept && readIfThere(kept);
  const options = { filename: file, ...(cachedData && { cachedData }) };
  const script = new vm.Script(wrap(source), options);
  if (kept && (!cachedData || script.cachedDataRejected)) toKeep.push([kept, script]);
  return script.runInThisContext();
}

/**
 * Each file of the program begins with a comment that names it by its content. Code is kept in a
 * folder of the user's own, or not at all.
 */
function cacheFile(source) {
  const { XDG_CACHE_HOME, HOME } = process.env;
  const folder = XDG_CACHE_HOME || (HOME && path.join(HOME, '.cache'));
  const name = source.slice(2, source.indexOf('\n'));
  const kept = `${process.version}-${process.arch}-${name}-${usedBy()}.code`;
  return folder && path.join(folder, 'scf-ws', kept);
}

/** What is kept is what a run has compiled, so what one command needs would be missing in another's. */
function usedBy() {
  const [, , command] = process.argv;
  return COMMANDS.includes(command) ? command : 'other';
}

/** V8 does not notice all damage, and would crash; so it is kept twice, and both must be the same. */
function readIfThere(file) {
  try {
    const kept = fs.readFileSync(file);
    const half = kept.length / 2;
    const data = kept.subarray(0, half);
    return data.equals(kept.subarray(half)) ? data : undefined;
  } catch {
    return undefined;
  }
}

function keep(file, script) {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    // Threads have the same process id.
    const draft = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
    const data = script.createCachedData();
    fs.writeFileSync(draft, Buffer.concat([data, data]), { mode: 0o600 });
    fs.renameSync(draft, file);
  } catch {
    // Without a cache the next start is a little slower.
  }
}

module.exports = { start };
