import { describe, expect, test } from 'vitest';
import { readEndpoint, siblingOf, urlOf } from '../../src/targets/endpoint.ts';
import { proxyFor, shownProxy } from '../../src/targets/proxy.ts';

describe('an endpoint', () => {
  test.each([
    ['scf.ap-guangzhou.tencentcloudapi.com', 'https://scf.ap-guangzhou.tencentcloudapi.com'],
    ['https://scf.internal.tencentcloudapi.com/', 'https://scf.internal.tencentcloudapi.com'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['localhost:9000', 'https://localhost:9000'],
    ['http://10.0.0.1/path', undefined],
    ['ftp://10.0.0.1', undefined],
    ['http://somebody@10.0.0.1', undefined],
    ['', undefined],
    ['two words', undefined],
  ])('written as "%s" is %s', (written, url) => {
    const endpoint = readEndpoint(written);
    expect(endpoint && urlOf(endpoint)).toBe(url);
  });

  test.each([
    ['scf.tencentcloudapi.com', 'cam.tencentcloudapi.com'],
    ['scf.ap-shanghai-fsi.tencentcloudapi.com', 'cam.tencentcloudapi.com'],
    ['scf.internal.tencentcloudapi.com', 'cam.internal.tencentcloudapi.com'],
    ['scf.intl.tencentcloudapi.com', 'cam.intl.tencentcloudapi.com'],
    ['127.0.0.1:8080', '127.0.0.1:8080'],
  ])('%s has the API of users at %s', (host, other) => {
    expect(siblingOf({ isSecure: true, host }, 'cam')).toEqual({ isSecure: true, host: other });
  });
});

const PROXY = { HTTPS_PROXY: 'http://user:secret@proxy:3128' };
const API = 'https://scf.tencentcloudapi.com';

describe('the proxy', () => {
  test.each([
    ['is the one that is named for secure addresses', API, PROXY, 'http://proxy:3128'],
    ['in small letters goes first', API, { ...PROXY, https_proxy: 'other:1' }, 'http://other:1'],
    ['for everything is the last resort', API, { ALL_PROXY: 'http://all:1' }, 'http://all:1'],
    ['for plain addresses is not for secure ones', API, { http_proxy: 'http://p:1' }, undefined],
    ['is passed for this machine', 'https://127.0.0.1:5', PROXY, undefined],
    ['is passed for localhost', 'https://localhost:5', PROXY, undefined],
    ['is passed for a domain', API, { ...PROXY, NO_PROXY: 'a,.tencentcloudapi.com' }, undefined],
    [
      'is passed for a domain without its dot',
      API,
      { ...PROXY, no_proxy: 'tencentcloudapi.com' },
      undefined,
    ],
    ['is passed for everything', API, { ...PROXY, NO_PROXY: '*' }, undefined],
    [
      'is passed for a host at its port',
      API,
      { ...PROXY, NO_PROXY: 'scf.tencentcloudapi.com:443' },
      undefined,
    ],
    [
      'is not passed for another port',
      API,
      { ...PROXY, NO_PROXY: 'scf.tencentcloudapi.com:80' },
      'http://proxy:3128',
    ],
    [
      'is not passed for another domain',
      API,
      { ...PROXY, NO_PROXY: 'cloudapi.com' },
      'http://proxy:3128',
    ],
    ['is none where it is no address', API, { HTTPS_PROXY: 'http://' }, undefined],
  ])('%s', (_, address, environment, shown) => {
    const proxy = proxyFor(address, environment);
    expect(proxy && shownProxy(proxy)).toBe(shown);
  });
});
