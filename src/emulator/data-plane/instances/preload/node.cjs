// Loaded into every Node process of an instance. On the platform each instance has port 9000 to
// itself; here many share a machine, so a server that asks for it gets a free port, and the gateway is
// told which. The program sees nothing of that: its server still says that it listens on 9000.
const net = require('node:net');

const { SCF_WS_INSTANCE, SCF_WS_SOCKET, SCF_WS_PORT } = process.env;
const platformPort = Number(SCF_WS_PORT);
const loopback = '127.0.0.1';

const { listen, address } = net.Server.prototype;

/** What `listen` was asked for, in the one form that holds all others; undefined for pipes and handles. */
const readOptions = ([first, ...others]) => {
  if (first !== null && typeof first === 'object') {
    return first.fd === undefined && first._handle === undefined ? first : undefined;
  }
  const host = typeof others[0] === 'string' ? others[0] : undefined;
  const backlog = others.find((argument) => typeof argument === 'number');
  return { port: first, host, backlog };
};

const announce = (asked, port) => {
  const connection = net.connect(SCF_WS_SOCKET);
  // The gateway is gone only when this process is about to be.
  connection.on('error', () => {});
  connection.unref();
  connection.end(`${SCF_WS_INSTANCE}\t${asked}\t${loopback}\t${port}\n`);
};

const addressAsAsked = (host) => {
  if (!host) return { address: '::', family: 'IPv6', port: platformPort };
  if (net.isIPv6(host)) return { address: host, family: 'IPv6', port: platformPort };
  const named = host === 'localhost' ? loopback : '0.0.0.0';
  return { address: net.isIPv4(host) ? host : named, family: 'IPv4', port: platformPort };
};

net.Server.prototype.listen = function (...args) {
  const options = readOptions(args);
  // One server may listen more than once in its life.
  delete this.address;
  if (!options || Number(options.port) !== platformPort) return listen.apply(this, args);
  const callback = args[args.length - 1];
  this.address = () => address.call(this) && addressAsAsked(options.host);
  this.once('listening', () => announce(options.host || '', address.call(this).port));
  const moved = { ...options, port: 0, host: loopback, ipv6Only: false, reusePort: false };
  return listen.call(this, moved, typeof callback === 'function' ? callback : undefined);
};
