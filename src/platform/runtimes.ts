/** A runtime by its id in the API, and where its interpreter lies on the platform. */
export interface Runtime {
  readonly language: 'node' | 'python' | 'php' | 'java' | 'go' | 'custom';
  /** Undefined where the package brings its own program. */
  readonly interpreter?: string;
}

const node = (major: number): Runtime => ({
  language: 'node',
  interpreter: `/var/lang/node${major}/bin/node`,
});
const python = (folder: string, binary: string): Runtime => ({
  language: 'python',
  interpreter: `/var/lang/${folder}/bin/${binary}`,
});
const php = (folder: string): Runtime => ({
  language: 'php',
  interpreter: `/var/lang/${folder}/bin/php`,
});
const java = (major: number): Runtime => ({
  language: 'java',
  interpreter: `/var/lang/java${major}/bin/java`,
});

/**
 * Runtimes that some page or official tool names. The API's own list is out of date, so an unknown
 * id is never an error. Source: SCF API CreateFunction, and docs.cloudbase.net runtime-support.
 */
export const RUNTIMES: Readonly<Record<string, Runtime>> = {
  'Nodejs24.11': node(24),
  'Nodejs22.21': node(22),
  'Nodejs20.19': node(20),
  'Nodejs18.15': node(18),
  'Nodejs16.13': node(16),
  'Nodejs14.18': node(14),
  'Nodejs12.16': node(12),
  'Nodejs10.15': node(10),
  'Nodejs8.9': node(8),
  'Nodejs6.10': node(6),
  'Python3.11': python('python311', 'python3.11'),
  'Python3.10': python('python310', 'python3.10'),
  'Python3.9': python('python39', 'python3.9'),
  'Python3.7': python('python37', 'python3.7'),
  'Python3.6': python('python3', 'python3.6'),
  'Python2.7': python('python2', 'python'),
  'Php8.0': php('php80'),
  'Php7.4': php('php74'),
  'Php7.2': php('php7'),
  Php7: php('php7'),
  'Php5.6': php('php5'),
  Java11: java(11),
  Java8: java(8),
  Go1: { language: 'go' },
  CustomRuntime: { language: 'custom' },
  CustomImage: { language: 'custom' },
};

/** An interpreter's path on the platform: language folder (`node18`), then program (`node`). */
export const INTERPRETER_PATH = /\/var\/lang\/([a-z]+)([0-9.]*)\/bin\/([A-Za-z0-9._-]+)/g;

/** Interpreters that pages name without a runtime of today that has them. */
const FURTHER: readonly Runtime[] = [
  node(26),
  { language: 'go', interpreter: '/var/lang/go1/bin/go' },
];

/** Folders under `/var/lang` that are known to be there, and what lies in them. */
export const INTERPRETER_FOLDERS: ReadonlyMap<
  string,
  { readonly language: Runtime['language']; readonly program: string }
> = new Map(
  [...Object.values(RUNTIMES), ...FURTHER].flatMap(({ language, interpreter }) => {
    const [, , , folder = '', , program = ''] = interpreter?.split('/') ?? [];
    return folder === '' ? [] : [[folder, { language, program }] as const];
  }),
);
