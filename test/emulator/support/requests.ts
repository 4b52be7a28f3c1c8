import { bootstrapZip } from './zip.ts';

/** A request for a function that speaks WebSocket. */
export const chat = async () => ({
  FunctionName: 'chat',
  Type: 'HTTP',
  ProtocolType: 'WS',
  ProtocolParams: { WSParams: { IdleTimeOut: 600 } },
  Runtime: 'Nodejs18.15',
  Timeout: 900,
  Environment: { Variables: [{ Key: 'MODE', Value: 'test' }] },
  Tags: [{ Key: 'owner', Value: 'me' }],
  Code: { ZipFile: (await bootstrapZip()).toString('base64') },
});

/** A request for its URL. */
export const url = {
  FunctionName: 'chat',
  TriggerName: 'url-trigger',
  Type: 'http',
  Qualifier: '$DEFAULT',
  Enable: 'OPEN',
  TriggerDesc: JSON.stringify({
    AuthType: 'NONE',
    NetConfig: { EnableIntranet: false, EnableExtranet: true },
  }),
};
