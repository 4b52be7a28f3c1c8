/** Filled in by the build, from package.json. */
declare const SCF_WS_VERSION: string;

/** How requests say who makes them. */
export const USER_AGENT = `scf-ws/${typeof SCF_WS_VERSION === 'string' ? SCF_WS_VERSION : '0'}`;
