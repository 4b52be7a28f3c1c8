import { join } from 'node:path';
import { FileProblem } from '../host/files.ts';
import type { Host } from '../host/host.ts';
import { readIni } from './ini.ts';

export interface Credential {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string;
}

/** A credential, and where it is from. Its values are never printed. */
export interface FoundCredential {
  readonly kind: 'found';
  readonly credential: Credential;
  /** The region that goes with it, where one is set beside it. */
  readonly region: string | undefined;
  /** Undefined for the environment. */
  readonly file: string | undefined;
  readonly profile: string | undefined;
}

export type CredentialSearch =
  | FoundCredential
  | { readonly kind: 'absent'; readonly looked: readonly string[] }
  /** There is a profile, but no pair of keys in it that can be read. */
  | { readonly kind: 'incomplete'; readonly file: string; readonly profile: string }
  /** The environment has one of the two keys, and nothing else has both. */
  | { readonly kind: 'half'; readonly there: string; readonly missing: string };

type World = Pick<Host, 'environment' | 'files'>;

/** The token's three names: the SDK's, tccli's and Terraform's. */
const TOKEN_NAMES = [
  'TENCENTCLOUD_SESSION_TOKEN',
  'TENCENTCLOUD_TOKEN',
  'TENCENTCLOUD_SECURITY_TOKEN',
];

const USUAL_PROFILE = 'default';

/**
 * The credential to use. A profile that is named goes before all; then the environment, the file of
 * the SDKs (the user's, then the machine's), and the profiles of tccli.
 */
export const findCredential = (profile: string | undefined, world: World): CredentialSearch => {
  const { environment } = world;
  const fromEnvironment = profile === undefined ? inEnvironment(environment) : undefined;
  if (fromEnvironment?.kind === 'found') return fromEnvironment;
  const name = profile ?? (environment['TCCLI_PROFILE'] || USUAL_PROFILE);
  const places = placesOf(name, world);
  for (const { file, read } of places) {
    const text = textOf(file, world);
    const keys = text === undefined ? undefined : read(text);
    if (keys) return foundIn(keys, file, name);
  }
  return fromEnvironment ?? { kind: 'absent', looked: places.map(({ file }) => file) };
};

/** The keys as a file has them; empty where they are not there. */
interface Keys {
  readonly secretId: string | undefined;
  readonly secretKey: string | undefined;
  readonly token: string | undefined;
  readonly region: string | undefined;
}

const foundIn = (keys: Keys, file: string | undefined, profile: string): CredentialSearch => {
  const { secretId, secretKey, token, region } = keys;
  if (!secretId || !secretKey) return { kind: 'incomplete', file: file ?? '', profile };
  const credential = { secretId, secretKey, ...(token && { token }) };
  return { kind: 'found', credential, region, file, profile };
};

const ID = 'TENCENTCLOUD_SECRET_ID';
const KEY = 'TENCENTCLOUD_SECRET_KEY';

const inEnvironment = (environment: Host['environment']): CredentialSearch | undefined => {
  const [secretId, secretKey] = [environment[ID], environment[KEY]];
  if (!secretId && !secretKey) return undefined;
  if (!secretId) return { kind: 'half', there: KEY, missing: ID };
  if (!secretKey) return { kind: 'half', there: ID, missing: KEY };
  const token = TOKEN_NAMES.map((name) => environment[name]).find(Boolean);
  return {
    kind: 'found',
    credential: { secretId, secretKey, ...(token && { token }) },
    region: environment['TENCENTCLOUD_REGION'] || undefined,
    file: undefined,
    profile: undefined,
  };
};

/** Where a profile may be, the SDKs' own files first (credential.js of the Node SDK). */
const placesOf = (profile: string, world: World) => {
  const home = homeFolder(world.environment);
  const inSection = (text: string): Keys | undefined => {
    const section = readIni(text).get(profile);
    return section && keysOf((name) => section.get(name), ['secret_id', 'secret_key']);
  };
  const system = { file: '/etc/tencentcloud/credentials', read: inSection };
  if (!home) return [system];
  const configure = join(home, '.tccli', `${profile}.configure`);
  return [
    { file: join(home, '.tencentcloud', 'credentials'), read: inSection },
    system,
    {
      file: join(home, '.tccli', `${profile}.credential`),
      read: (text: string): Keys => ({
        ...keysOf(textsIn(text), ['secretId', 'secretKey']),
        region: regionIn(textOf(configure, world) ?? ''),
      }),
    },
  ];
};

const keysOf = (
  look: (name: string) => string | undefined,
  [secretId, secretKey]: readonly [string, string],
): Keys => ({
  secretId: look(secretId),
  secretKey: look(secretKey),
  token: look('token'),
  region: look('region'),
});

/** tccli keeps JSON; newer versions keep the region one level further down. */
const regionIn = (text: string): string | undefined =>
  textsIn(text)('region') ?? textsIn(text, '_sys_param')('region');

const textsIn = (text: string, group?: string): ((name: string) => string | undefined) => {
  const whole = valuesOf(parsed(text));
  const values = group === undefined ? whole : valuesOf(whole.get(group));
  return (name) => {
    const value = values.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const valuesOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value ? Object.entries(value) : []);

const homeFolder = (environment: Host['environment']): string | undefined =>
  environment['HOME'] || environment['USERPROFILE'] || undefined;

const textOf = (file: string, { files }: World): string | undefined => {
  try {
    return Buffer.from(files.read(file)).toString('utf8');
  } catch (error) {
    if (error instanceof FileProblem) return undefined;
    throw error;
  }
};
