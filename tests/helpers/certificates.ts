import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';

/** A certificate with its key, both PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Whom a certificate is for (DNS names or IPv4 addresses), and from when to when. */
export interface CertificateWish {
  readonly names: readonly string[];
  readonly from: Date;
  readonly to: Date;
}

/** Who signs certificates; whoever trusts `certificate` trusts what it issues. */
export interface Authority {
  readonly certificate: string;
  issue(wish: CertificateWish): Certificate;
}

// The parts of DER (ITU-T X.690) that a certificate (RFC 5280) is made of.
const SEQUENCE = 0x30;
const SET = 0x31;
const TAGS = { boolean: 0x01, integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, utf8: 0x0c, time: 0x18 } as const;
const VERSION_3 = 0xa0;
const EXTENSIONS = 0xa3;
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

function lengthOf(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const bytes = Buffer.from(size.toString(16).padStart(size > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
};
const oid = (hex: string) => der(TAGS.oid, Buffer.from(hex, 'hex'));
const utf8 = (text: string) => der(TAGS.utf8, Buffer.from(text));
const time = (at: Date) => der(TAGS.time, Buffer.from(at.toISOString().replace(/[-:T]|\.\d+/g, '')));
const bits = (content: Buffer) => der(TAGS.bits, Buffer.from([0]), content);
const isTrue = der(TAGS.boolean, Buffer.from([0xff]));

const ECDSA_SHA256 = der(SEQUENCE, oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
const BASIC_CONSTRAINTS = oid('551d13');
const ALTERNATIVE_NAMES = oid('551d11');

const nameOf = (common: string) => der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, utf8(common))));

function alternativeNames(names: readonly string[]): Buffer {
  const each = names.map((name) =>
    isIP(name) === 4 ? der(IP_ADDRESS, Buffer.from(name.split('.').map(Number))) : der(DNS_NAME, Buffer.from(name)),
  );
  return der(SEQUENCE, ALTERNATIVE_NAMES, der(TAGS.octets, der(SEQUENCE, ...each)));
}

const OF_AUTHORITY = der(SEQUENCE, BASIC_CONSTRAINTS, isTrue, der(TAGS.octets, der(SEQUENCE, isTrue)));

interface Content {
  readonly issuer: string;
  readonly subject: string;
  readonly from: Date;
  readonly to: Date;
  readonly extension: Buffer;
}

/** The certificate of a public key, signed by another's private key. */
function certify(content: Content, publicKey: KeyObject, signer: KeyObject): string {
  const toBeSigned = der(
    SEQUENCE,
    der(VERSION_3, der(TAGS.integer, Buffer.from([2]))),
    der(TAGS.integer, Buffer.from([1]), randomBytes(8)),
    ECDSA_SHA256,
    nameOf(content.issuer),
    der(SEQUENCE, time(content.from), time(content.to)),
    nameOf(content.subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(EXTENSIONS, der(SEQUENCE, content.extension)),
  );
  const whole = der(SEQUENCE, toBeSigned, ECDSA_SHA256, bits(sign('sha256', toBeSigned, signer)));
  const lines = whole
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** Makes an authority that is valid for a day around now. */
export function makeAuthority(subject: string): Authority {
  const own = newKey();
  const [from, to] = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000)) as [Date, Date];
  const valid = { issuer: subject, from, to };
  return {
    certificate: certify({ ...valid, subject, extension: OF_AUTHORITY }, createPublicKey(own), own),
    issue: ({ names, ...time }) => {
      const key = newKey();
      const content = { issuer: subject, subject: names[0] ?? '', ...time, extension: alternativeNames(names) };
      return {
        certificate: certify(content, createPublicKey(key), own),
        key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}
