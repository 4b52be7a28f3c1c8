/** The account that everything on the local target belongs to. It is nobody's. */
export const LOCAL_ACCOUNT = { appId: '1250000000', uin: '100000000000' } as const;
