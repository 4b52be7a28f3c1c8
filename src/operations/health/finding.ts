import type { HealthFinding, HealthState, HealthTopic } from '../../events.ts';
import { sentence, type Text, type Values } from '../../language/text.ts';
import type { Surroundings } from '../surroundings.ts';

/** What checks work in. */
export interface Checkup extends Surroundings {
  /** Of this program. */
  readonly version: string;
  /** The cloud is to be asked as well. */
  readonly asksCloud: boolean;
  readonly region: string | undefined;
}

export type HealthCheck = (checkup: Checkup) => HealthFinding | Promise<HealthFinding>;

interface Found {
  readonly topic: HealthTopic;
  readonly state: HealthState;
  readonly text: Text;
  readonly values?: Values;
  readonly help?: Text;
}

/** A finding that may be shown to anybody: it names neither the user nor where their home is. */
export const finding = (
  { topic, state, text, values = {}, help }: Found,
  { host }: Checkup,
): HealthFinding => {
  const { homeFolder, userName } = host.machine();
  const homes = [homeFolder, host.environment['HOME'], host.environment['USERPROFILE']];
  const hide = (words: string) => withoutUser(words, homes, userName);
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? hide(value) : value,
    ]),
  );
  return {
    ...{ topic, state, found: sentence(text, shown) },
    ...(help && { help: sentence(help, shown) }),
  };
};

/** The shortest part that is hidden everywhere; `/` as a home would take all slashes away. */
const LEAST = 2;

/** Exported for its test. */
export const withoutUser = (
  words: string,
  homes: readonly (string | undefined)[],
  userName: string,
): string => {
  const known = homes.filter((home) => home !== undefined && home.length >= LEAST);
  const short = known.reduce((text: string, home) => text.replaceAll(home ?? '', '~'), words);
  if (userName.length < LEAST) return short;
  return short
    .split(/([/\\:@])/)
    .map((part) => (part === userName ? '<user>' : part))
    .join('');
};
