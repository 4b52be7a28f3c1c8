/** Why a connection ended, and the function status code that SCF records for it. */
export interface Cause {
  readonly status: number;
  /** Words without a full stop, in both languages. */
  readonly meaning: { readonly en: string; readonly zh: string };
  /** 'documented', or 'assumed' where the pages are silent (see docs/decisions). */
  readonly evidence: 'documented' | 'assumed';
}

export const CLOSE_CAUSES = {
  completed: {
    status: 200,
    meaning: {
      en: 'either side closed with 1000, 1010 or 1011',
      zh: '任一方以 1000、1010 或 1011 关闭连接',
    },
    evidence: 'documented',
  },
  executionTimeout: {
    status: 433,
    meaning: {
      en: 'the connection outlived the execution timeout',
      zh: '连接时长达到执行超时时间',
    },
    evidence: 'documented',
  },
  functionAborted: {
    status: 439,
    meaning: { en: 'the function closed with any other code', zh: '函数以其他关闭码关闭连接' },
    evidence: 'documented',
  },
  functionExited: {
    status: 439,
    meaning: {
      en: 'the process of the function ended while it served',
      zh: '函数进程在服务过程中退出',
    },
    evidence: 'documented',
  },
  idleTimeout: {
    status: 455,
    meaning: {
      en: 'no message travelled for the idle timeout',
      zh: '在空闲超时时间内没有消息收发',
    },
    evidence: 'documented',
  },
  clientAborted: {
    status: 456,
    meaning: { en: 'the client closed with any other code', zh: '客户端以其他关闭码关闭连接' },
    evidence: 'documented',
  },
  bootstrapExited: {
    status: 405,
    meaning: {
      en: 'scf_bootstrap ended before anything listened',
      zh: 'scf_bootstrap 在监听端口之前已退出',
    },
    evidence: 'documented',
  },
  bootstrapMissing: {
    status: 445,
    meaning: {
      en: 'the package has no scf_bootstrap at its root',
      zh: '代码包根目录下没有 scf_bootstrap',
    },
    evidence: 'documented',
  },
  portNotBound: {
    status: 446,
    meaning: {
      en: 'nothing listened on 0.0.0.0:9000 within the init timeout',
      zh: '初始化超时时间内没有程序监听 0.0.0.0:9000',
    },
    evidence: 'documented',
  },
  upgradeRefused: {
    status: 500,
    meaning: {
      en: 'the function answered the upgrade with something other than 101',
      zh: '函数对升级请求的响应不是 101',
    },
    evidence: 'assumed',
  },
  clientLeft: {
    status: 499,
    meaning: {
      en: 'the client went away before the upgrade was answered',
      zh: '客户端在升级请求得到响应之前已离开',
    },
    evidence: 'assumed',
  },
  targetStopped: {
    status: 500,
    meaning: { en: 'the local target was stopped', zh: '本地目标已停止' },
    evidence: 'assumed',
  },
} as const satisfies Record<string, Cause>;

export type CloseCause = keyof typeof CLOSE_CAUSES;

const CLEAN_CLOSE_CODES: ReadonlySet<number> = new Set([1000, 1010, 1011]);

/** RFC 6455 section 7.4.1: no code in the close frame, and no close frame at all. */
export const NO_CLOSE_CODE = 1005;
export const ABNORMAL_CLOSE_CODE = 1006;

/** The cause of a connection that one side closed with a code (RFC 6455 section 7.4). */
export const causeOfClose = (closeCode: number, by: 'client' | 'function'): CloseCause => {
  if (CLEAN_CLOSE_CODES.has(closeCode)) return 'completed';
  return by === 'client' ? 'clientAborted' : 'functionAborted';
};
