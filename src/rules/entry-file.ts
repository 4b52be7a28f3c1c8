import { type Source, sourceOf } from '../config/source.ts';
import type { Script } from './bootstrap-files.ts';
import type { Listening, Stretch } from './listening.ts';
import { settingsOf } from './script-listening.ts';

/** The file that a script starts, with where its servers listen. */
export interface EntryFile {
  readonly source: Source;
  readonly listenings: readonly Listening[];
}

const INTERPRETER = /(^|\/)(node|python[\d.]*)$/;
const ENTRY = /^(?:\.\/|\/var\/user\/)?([\w./-]+\.(?:[cm]?js|py))$/;
/** Longer ones are made by a bundler, and hold other people's servers. */
const LONGEST = 200_000;

/** The file that the last interpreter of a script is given, where that can be told. */
export const entryOf = (script: Script): EntryFile | undefined => {
  const command = script.commands.findLast(({ program }) => INTERPRETER.test(program?.value ?? ''));
  const first = command?.args.find(({ value }) => !value.startsWith('-'));
  const path = ENTRY.exec(first?.value ?? '')?.[1];
  const file = path === undefined ? undefined : script.found.readText?.(path);
  if (!file || file.text.length > LONGEST) return undefined;
  const source = sourceOf(file.file, file.text);
  const set = new Set([
    ...settingsOf(script.commands),
    ...(script.fn.environment?.value.map(({ key }) => key) ?? []),
  ]);
  const find = file.file.endsWith('.py') ? pythonServers : nodeServers;
  return { source, listenings: find(withoutComments(file.text), set) };
};

/** The same length, so that places stay: whole lines of comment become blanks. */
const withoutComments = (text: string): string =>
  text.replace(/^[ \t]*(\/\/|\/?\*|#).*$/gm, (line) => ' '.repeat(line.length));

type Variables = ReadonlySet<string>;

const LISTEN = /\.listen\(\s*([^,()]*(?:\([^()]*\)[^,()]*)?)(?:,\s*(?:(["'`])([^"'`\n]*)\2)?)?/dg;
const SERVER = /new\s+(?:\w+\.)?(?:WebSocketServer|WebSocket\.Server|Server)\(\s*\{([^}]*)\}/dg;
const RUN = /(?:\.run|\.serve|\bserve)\(([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)?\)[^()]*)*)\)/dg;

const nodeServers = (text: string, set: Variables): readonly Listening[] => [
  ...[...text.matchAll(LISTEN)].map((found) => {
    const [, expression = '', , host] = found;
    return listening(
      portIn(expression, startOf(found, 1), text, set),
      stretch(host, startOf(found, 3)),
    );
  }),
  ...[...text.matchAll(SERVER)].flatMap((found) => named(found, ':', text, set)),
];

const pythonServers = (text: string, set: Variables): readonly Listening[] =>
  [...text.matchAll(RUN)].flatMap((found) => {
    const byName = named(found, '=', text, set);
    if (byName.length > 0) return byName;
    const [, host, port = ''] = /,\s*["']([\w.:]*)["']\s*,\s*([\w.]+)/d.exec(found[1] ?? '') ?? [];
    if (host === undefined) return [];
    const from = startOf(found, 1);
    const hostAt = text.indexOf(host, from);
    const portAt = text.indexOf(port, hostAt + host.length);
    return [listening(portIn(port, portAt, text, set), stretch(host, hostAt))];
  });

/** `port: 8080, host: 'localhost'`, or the same with `=`. */
const named = (
  found: RegExpMatchArray,
  sign: ':' | '=',
  text: string,
  set: Variables,
): readonly Listening[] => {
  const [inside = '', from] = [found[1], startOf(found, 1)];
  const port = new RegExp(`\\bport\\s*${sign}\\s*([^,\\n]+(?:,\\s*["']?\\d+["']?\\)+)?)`, 'd').exec(
    inside,
  );
  const host = new RegExp(`\\bhost\\s*${sign}\\s*["'\`]([^"'\`\\n]*)`, 'd').exec(inside);
  if (!port && !host) return [];
  const at = port ? portIn(port[1] ?? '', from + startOf(port, 1), text, set) : {};
  return [listening(at, stretch(host?.[1], from + (host ? startOf(host, 1) : 0)))];
};

const startOf = (found: RegExpMatchArray, group: number): number =>
  found.indices?.[group]?.[0] ?? 0;

const stretch = (value: string | undefined, start: number): Stretch | undefined =>
  value === undefined ? undefined : { value, start, end: start + value.length };

interface Port {
  readonly port?: Stretch | undefined;
  readonly isOpen?: boolean;
}

const listening = ({ port, isOpen = false }: Port, host: Stretch | undefined): Listening => ({
  port,
  host,
  isOpen,
});

const NAME = /^[A-Za-z_$][\w$]*$/;
const VARIABLE =
  /process\.env\.(\w+)|process\.env\[["'](\w+)["']\]|environ(?:\.get\(|\[)["'](\w+)["']|getenv\(["'](\w+)["']/;

/** The port in an expression: a number, a constant, or what stands behind a variable that nobody sets. */
const portIn = (expression: string, start: number, text: string, set: Variables): Port => {
  const plain = expression.trim();
  if (NAME.test(plain)) return constant(plain, text, set);
  return portOfValue(expression, start, set);
};

const constant = (name: string, text: string, set: Variables): Port => {
  const escaped = name.replaceAll('$', '\\$');
  const pattern = new RegExp(
    `^[ \\t]*(?:const |let |var )?[ \\t]*${escaped}\\s*=\\s*([^\\n;]+)`,
    'dgm',
  );
  const [found, ...more] = [...text.matchAll(pattern)];
  // A callback (`listen(done)`) is no port; one that is set twice is not known.
  if (!found || more.length > 0) return { isOpen: true };
  return portOfValue(found[1] ?? '', startOf(found, 1), set);
};

const portOfValue = (expression: string, start: number, set: Variables): Port => {
  const variable = VARIABLE.exec(expression)?.slice(1).find(Boolean);
  if (variable !== undefined && set.has(variable)) return { isOpen: true };
  const isPlain = /^[\s+]*["']?\d{2,5}["']?\s*\)?\s*$/.test(expression);
  if (variable === undefined && !isPlain) return { isOpen: true };
  const [digits] = /(?<![\w.])\d{2,5}(?![\w.])/.exec(expression) ?? [];
  if (digits === undefined) return { isOpen: true };
  return { port: stretch(digits, start + expression.lastIndexOf(digits)) };
};
