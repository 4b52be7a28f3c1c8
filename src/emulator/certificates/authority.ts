import {
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  X509Certificate,
} from 'node:crypto';
import { join } from 'node:path';
import { type Clock, timeOf } from '../../host/clock.ts';
import type { Files } from '../../host/files.ts';
import type { Random } from '../../host/random.ts';
import { readIfThere } from '../../host/read-if-there.ts';
import { PRIVATE_MODE } from '../credential.ts';
import {
  authorityOverLeaves,
  certificate,
  keyIdOfIssuer,
  onlyUnder,
  ownKeyId,
  servesNames,
  servesTls,
  signsCertificates,
  signsHandshakes,
} from './certificate.ts';

/** A key and a certificate, in PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** Vouches for the local target to clients that are told to trust it. */
export interface Authority {
  /** Its certificate, for NODE_EXTRA_CA_CERTS and the like. Made where there is none yet. */
  file(): string;
  /** What a server of that name shows. */
  identityFor(name: string): Identity;
}

interface AuthorityOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly files: Files;
  readonly random: Random;
}

/** Names outside of these are nobody's business here, even if the key should be stolen. */
const DOMAINS = ['tencentcloudapi.com', 'myqcloud.com', 'tencentcos.cn', 'localhost'];
const NETWORKS = [{ address: '127.0.0.0', mask: '255.0.0.0' }];

const NAME = 'scf-ws local target';
const DAY = 86_400_000;
const AUTHORITY_DAYS = 3650;
const LEAF_DAYS = 365;

/** Nothing is made or read before it is asked for. */
export const authorityIn = (options: AuthorityOptions): Authority => {
  const { clock, folder, random } = options;
  const identities = new Map<string, Identity>();
  let opened: Opened | undefined;
  const own = (): Opened => {
    opened ??= open(options);
    return opened;
  };
  return {
    file: () => {
      own();
      return certificatePath(folder);
    },
    identityFor: (name) => {
      const known = identities.get(name);
      if (known) return known;
      const made = leaf(name, own(), clock.now(), serial(random));
      identities.set(name, made);
      return made;
    },
  };
};

interface Opened {
  readonly key: KeyObject;
  readonly cert: string;
}

const certificatePath = (folder: string): string => join(folder, 'ca.pem');

/** The authority of a store is the same ever after, so that who trusts it once need not again. */
const open = (options: AuthorityOptions): Opened => {
  const { clock, files, folder } = options;
  const keyPath = join(folder, 'ca-key.pem');
  const key = readIfThere(keyPath, files);
  const cert = readIfThere(certificatePath(folder), files);
  if (key && cert && isGood(cert, clock.now())) return { key: createPrivateKey(key), cert };
  const made = makeAuthority(options);
  files.makeFolder(folder);
  files.writeAtomically(keyPath, pem(made.key), PRIVATE_MODE);
  files.writeAtomically(certificatePath(folder), made.cert);
  return made;
};

/** Good for as long as what it signs now. */
const isGood = (cert: string, now: number): boolean => {
  const { validFrom, validTo } = new X509Certificate(cert);
  return timeOf(validFrom) <= now && timeOf(validTo) >= now + LEAF_DAYS * DAY;
};

const makeAuthority = ({ clock, random }: AuthorityOptions): Opened => {
  const key = newKey();
  const cert = certificate({
    subject: NAME,
    serial: serial(random),
    key,
    issuer: { name: NAME, key },
    from: clock.now() - DAY,
    until: clock.now() + AUTHORITY_DAYS * DAY,
    extensions: [
      authorityOverLeaves(),
      signsCertificates(),
      onlyUnder(DOMAINS, NETWORKS),
      ownKeyId(key),
    ],
  });
  return { key, cert };
};

const leaf = (name: string, authority: Opened, now: number, number: string): Identity => {
  const key = newKey();
  const cert = certificate({
    // No name of a host: TLS would read an address that stands here as one.
    subject: `For ${name}`.slice(0, LONGEST_SUBJECT),
    serial: number,
    key,
    issuer: { name: NAME, key: authority.key },
    from: now - DAY,
    until: now + LEAF_DAYS * DAY,
    extensions: [
      signsHandshakes(),
      servesTls(),
      servesNames([name]),
      ownKeyId(key),
      keyIdOfIssuer(authority.key),
    ],
  });
  return { key: pem(key), cert };
};

/** RFC 5280 lets a common name have no more characters. */
const LONGEST_SUBJECT = 64;

const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Positive, and never with a needless zero in front. */
const serial = (random: Random): string => `4${random.hex(16).slice(1)}`;
