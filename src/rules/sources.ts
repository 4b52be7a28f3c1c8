/** Official pages that several rules rest on. */
export const SOURCES = {
  webSocket: 'https://cloud.tencent.com/document/product/583/63406',
  createFunction: 'https://cloud.tencent.com/document/api/583/18586',
  createPage: 'https://cloud.tencent.com/document/product/583/19805',
  quotas: 'https://cloud.tencent.com/document/product/583/11637',
  bootstrap: 'https://cloud.tencent.com/document/product/583/56126',
  functionUrl: 'https://cloud.tencent.com/document/product/583/96099',
  environment: 'https://cloud.tencent.com/document/product/583/30228',
  webFunction: 'https://cloud.tencent.com/document/product/583/56124',
  image: 'https://cloud.tencent.com/document/product/583/56051',
  timer: 'https://cloud.tencent.com/document/product/583/9708',
  startFailures: 'https://cloud.tencent.com/document/product/583/97808',
  createTrigger: 'https://cloud.tencent.com/document/api/583/18589',
  component: 'https://cloud.tencent.com/document/product/1154/39271',
} as const;

/** Programs that show how the platform is used, with the versions that were looked at. */
export const WITNESSES = {
  sdk: 'tencentcloud-sdk-nodejs-scf 4.1.151',
  toolkit: 'tencent-component-toolkit 2.27.6',
  cloudbase: '@cloudbase/cli 2.12.10',
  terraform: 'terraform-provider-tencentcloud f6970a900',
} as const;
