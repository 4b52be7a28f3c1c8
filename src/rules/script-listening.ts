import type { Listening, Stretch } from './listening.ts';
import type { Command, Word } from './shell.ts';

/** Variables that servers take for their port and their host. */
const PORT_VARIABLE = /^(PORT|SERVER_PORT)=["']?(\d{1,5})["']?$/;
const HOST_VARIABLE = /^(HOST|HOSTNAME|SERVER_HOST)=["']?([\w.:[\]-]+)["']?$/;

/** Options whose value is a port, a host, or both with a colon between. */
const PORT_OPTION = /^(--port)(?:=(\d{1,5}))?$/;
const HOST_OPTION = /^(--host|--hostname)(?:=([\w.:[\]-]+))?$/;
const BOTH_OPTION = /^(--bind|--listen|-b|-S)(?:=(.+))?$/;
const ADDRESS = /^(\[[\da-f:]+\]|[\w.-]*):(\d{1,5})$/;

const within = (word: Word, value: string, text: string): Stretch => {
  const written = text.slice(word.start, word.end);
  const start = word.start + Math.max(0, written.lastIndexOf(value));
  return { value, start, end: start + value.length };
};

/** The value of an option: behind its "=", or the word after it. */
const optionIn = (option: RegExp, args: readonly Word[], text: string): Stretch | undefined => {
  for (const [index, word] of args.entries()) {
    const [, name, value] = option.exec(word.value) ?? [];
    if (name === undefined) continue;
    const holder = value === undefined ? args[index + 1] : word;
    if (holder) return within(holder, value ?? holder.value, text);
  }
  return undefined;
};

/** `127.0.0.1:8080`, and what is before and after the colon. */
const addressIn = (address: Stretch | undefined) => {
  const [, host, port] = ADDRESS.exec(address?.value ?? '') ?? [];
  if (!address || host === undefined || port === undefined) return {};
  const colon = address.start + host.length;
  return {
    host: host === '' ? undefined : { value: host, start: address.start, end: colon },
    port: { value: port, start: colon + 1, end: address.end },
  };
};

const ofOptions = (args: readonly Word[], text: string): Listening | undefined => {
  const address = addressIn(optionIn(BOTH_OPTION, args, text));
  const port = address.port ?? optionIn(PORT_OPTION, args, text);
  const host = address.host ?? optionIn(HOST_OPTION, args, text);
  if (!port && !host) return undefined;
  const isNumber = /^\d{1,5}$/.test(port?.value ?? '');
  return { port: isNumber ? port : undefined, host, isOpen: port !== undefined && !isNumber };
};

const ofSettings = (settings: readonly Word[], text: string): readonly Listening[] =>
  settings.flatMap((word) => {
    const [, , port] = PORT_VARIABLE.exec(word.value) ?? [];
    const [, , host] = HOST_VARIABLE.exec(word.value) ?? [];
    if (port === undefined && host === undefined) return [];
    return {
      port: port === undefined ? undefined : within(word, port, text),
      host: host === undefined ? undefined : within(word, host, text),
      isOpen: false,
    };
  });

/** Where the commands of a script tell servers to listen; settings and options apart. */
export const listeningsOf = (commands: readonly Command[], text: string): readonly Listening[] => [
  ...commands.flatMap(({ settings }) => ofSettings(settings, text)),
  ...commands.flatMap(({ args }) => ofOptions(args, text) ?? []),
];

/** The variables that a script sets, by name. */
export const settingsOf = (commands: readonly Command[]): ReadonlySet<string> =>
  new Set(
    commands.flatMap(({ settings }) => settings.map(({ value }) => value.split('=')[0] ?? '')),
  );
