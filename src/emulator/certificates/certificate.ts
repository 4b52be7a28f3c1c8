import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { isoTime } from '../../host/clock.ts';
import {
  around,
  bits,
  integer,
  numbered,
  octets,
  oid,
  sequence,
  setOf,
  text,
  utcTime,
  yes,
} from './der.ts';

export interface CertificateRequest {
  readonly subject: string;
  /** Hexadecimal digits. */
  readonly serial: string;
  readonly key: KeyObject;
  /** The subject itself, for an authority. */
  readonly issuer: { readonly name: string; readonly key: KeyObject };
  /** Milliseconds since the Unix epoch. */
  readonly from: number;
  readonly until: number;
  readonly extensions: readonly Buffer[];
}

/** A certificate of X.509 version 3 (RFC 5280), in PEM, signed with ECDSA over SHA-256. */
export const certificate = (request: CertificateRequest): string => {
  const { extensions, from, issuer, key, serial, subject, until } = request;
  const content = sequence(
    around(0, integer('02')),
    integer(serial),
    ECDSA_WITH_SHA256,
    nameOf(issuer.name),
    sequence(utcTime(isoTime(from)), utcTime(isoTime(until))),
    nameOf(subject),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    around(3, sequence(...extensions)),
  );
  const whole = sequence(content, ECDSA_WITH_SHA256, bits(sign('sha256', content, issuer.key)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

const ECDSA_WITH_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));

const nameOf = (commonName: string): Buffer =>
  sequence(setOf(sequence(oid('2.5.4.3'), text(commonName))));

const extension = (id: string, content: Buffer, isCritical = false): Buffer =>
  isCritical ? sequence(oid(id), yes(), octets(content)) : sequence(oid(id), octets(content));

/** It may sign others, and those may not. */
export const authorityOverLeaves = (): Buffer =>
  extension('2.5.29.19', sequence(yes(), integer('00')), true);

const KEY_USAGE = '2.5.29.15';
export const signsCertificates = (): Buffer => extension(KEY_USAGE, bits(Buffer.of(0x04), 2), true);
export const signsHandshakes = (): Buffer => extension(KEY_USAGE, bits(Buffer.of(0x80), 7), true);

export const servesTls = (): Buffer => extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1')));

const DNS_NAME = 2;
const IP_ADDRESS = 7;

/** For these names and addresses. */
export const servesNames = (names: readonly string[]): Buffer =>
  extension('2.5.29.17', sequence(...names.map((name) => generalName(name))));

const generalName = (name: string): Buffer =>
  isIP(name) === 4
    ? numbered(IP_ADDRESS, addressBytes(name))
    : numbered(DNS_NAME, Buffer.from(name));

const addressBytes = (address: string): Buffer => Buffer.from(address.split('.').map(Number));

/** What it signs is good for names under these domains and for these networks, and nothing else. */
export const onlyUnder = (
  domains: readonly string[],
  networks: readonly { readonly address: string; readonly mask: string }[],
): Buffer => {
  const subtrees = [
    ...domains.map((domain) => numbered(DNS_NAME, Buffer.from(domain))),
    ...networks.map(({ address, mask }) =>
      numbered(IP_ADDRESS, Buffer.concat([addressBytes(address), addressBytes(mask)])),
    ),
  ];
  const permitted = Buffer.concat(subtrees.map((subtree) => sequence(subtree)));
  return extension('2.5.29.30', sequence(around(0, permitted)), true);
};

const keyId = (key: KeyObject): Buffer =>
  createHash('sha1')
    .update(createPublicKey(key).export({ type: 'spki', format: 'der' }))
    .digest();

export const ownKeyId = (key: KeyObject): Buffer => extension('2.5.29.14', octets(keyId(key)));

export const keyIdOfIssuer = (key: KeyObject): Buffer =>
  extension('2.5.29.35', sequence(numbered(0, keyId(key))));
