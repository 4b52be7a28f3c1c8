import type { Tree } from './temporary-folder.ts';

const FUNCTION = `  src: ./src
  type: web
  runtime: Nodejs18.15
  timeout: 900
  protocolType: WS
  protocolParams: { wsParams: { idleTimeOut: 60 } }
`;
const URL = `  events:
    - http: { parameters: { netConfig: { enableExtranet: true }, authType: NONE } }
`;

/** A WebSocket function with a URL; what else it is set to stands before its events. */
export const chatFile = (settings = ''): string =>
  `component: scf\nname: chat\ninputs:\n  name: chat\n${FUNCTION}${settings}${URL}`;

/** The same without a name of its own; what else it is set to stands at the end. */
export const unnamedChatFile = (settings = ''): string =>
  `component: scf\nname: chat\ninputs:\n${FUNCTION}${URL}${settings}`;

/** Code that can be packed, and does nothing. */
export const IDLE_CODE: Tree = {
  'src/scf_bootstrap': ['#!/bin/bash\nexec ./server\n', 0o755],
};

/** Code in the platform's Node: a WebSocket server in the text of one module. */
export const nodeCode = (server: string): Tree => ({
  'src/index.mjs': server,
  'src/scf_bootstrap': ['#!/bin/bash\n/var/lang/node18/bin/node index.mjs\n', 0o755],
});
