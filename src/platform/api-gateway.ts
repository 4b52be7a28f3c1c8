/** The end of API Gateway, which used to give WebSocket functions their address. */
export const API_GATEWAY_END = {
  noNewTriggersSince: '2024-07-01',
  lastBatchOff: '2026-10-30',
  source: 'https://cloud.tencent.com/document/product/583/107631',
  announcement: 'https://cloud.tencent.com/announce/detail/2475',
} as const;
