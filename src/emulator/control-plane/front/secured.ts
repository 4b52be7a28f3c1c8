import type { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Authority } from '../../certificates/authority.ts';
import { LOOPBACK } from '../loopback.ts';

/** TLS over a line, with the certificate of the name that the client asks for. */
export const secured = (
  line: Duplex,
  authority: Authority,
  serves: (host: string) => boolean,
): TLSSocket =>
  new TLSSocket(line, {
    isServer: true,
    // Clients that come for an address ask for no name.
    secureContext: createSecureContext(authority.identityFor(LOOPBACK)),
    SNICallback: (name, done) => {
      if (!serves(name)) return done(new Error(`${name} is not served here.`));
      done(null, createSecureContext(authority.identityFor(name)));
    },
  });
