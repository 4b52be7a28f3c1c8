/** Official pages that several rules rest on. */
export const SOURCES = {
  webSocket: 'https://cloud.tencent.com/document/product/583/63406',
  createFunction: 'https://cloud.tencent.com/document/api/583/18586',
  createPage: 'https://cloud.tencent.com/document/product/583/19805',
  quotas: 'https://cloud.tencent.com/document/product/583/11637',
  bootstrap: 'https://cloud.tencent.com/document/product/583/56126',
  functionUrl: 'https://cloud.tencent.com/document/product/583/96099',
} as const;
