/** `scf.tencentcloudapi.com`, also with a region or the like in between. */
const HOST = /^([a-z0-9-]+)(?:\.[a-z0-9-]+){0,2}\.tencentcloudapi\.com(?::\d+)?$/i;

export const isServiceHost = (host: string): boolean => HOST.test(host);

/** The service that a host is of. */
export const serviceOfHost = (host: string): string | undefined =>
  HOST.exec(host)?.[1]?.toLowerCase();
