import type { Event } from '../../events.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { LocalTarget } from '../../targets/local.ts';
import type { Ending } from '../ending.ts';

const IN_USE: Text = {
  en: 'The local target of this folder is in use by process {pid}.',
  zh: '该目录的本地目标正被进程 {pid} 占用。',
};
const END_IT: Text = {
  en: 'End that process first. While "scf-ws dev" runs, "scf-ws deploy --target local" deploys to it.',
  zh: '请先结束该进程。"scf-ws dev" 运行期间，可用 "scf-ws deploy --target local" 部署到它。',
};
const PORT_TAKEN: Text = {
  en: 'Port {port} cannot be had: another program has it, or it needs more rights.',
  zh: '无法使用端口 {port}：已被其他程序占用，或需要更高权限。',
};
const OTHER_PORT: Text = {
  en: 'Give another --port, or none for one that is free.',
  zh: '请用 --port 指定其他端口，或省略以使用空闲端口。',
};
const NO_ACCESS: Text = {
  en: 'The folder of local state may not be written: {path}',
  zh: '没有写入本地状态目录的权限：{path}',
};
const MAKE_IT_WRITABLE: Text = {
  en: 'Make the folder of the configuration writable, or work on a copy of it.',
  zh: '请为配置文件所在目录添加写权限，或复制一份后再操作。',
};
const UNREADABLE: Text = {
  en: 'The state of the local target cannot be read: {path}',
  zh: '无法读取本地目标的状态文件：{path}',
};
const START_ANEW: Text = {
  en: 'It is left as it is. Remove its folder to start anew; nothing but local deployments is lost.',
  zh: '该文件未被改动。删除其所在目录即可重新开始，只会丢失本地部署。',
};

type NotOpened = Exclude<LocalTarget, { kind: 'opened' }>;

/** How an operation ends that could not open the local target. */
export const LOCAL_ENDINGS: Record<NotOpened['kind'], Ending> = {
  'in use': 'locked',
  'port taken': 'wrong usage',
  'no access': 'wrong usage',
  unreadable: 'wrong usage',
};

/** Why the local target could not be opened, as the user is told. */
export const localRefusal = (opened: NotOpened): Event => {
  switch (opened.kind) {
    case 'in use':
      return refusal(IN_USE, { pid: opened.pid ?? '?' }, END_IT);
    case 'port taken':
      return refusal(PORT_TAKEN, { port: opened.port }, OTHER_PORT);
    case 'no access':
      return refusal(NO_ACCESS, { path: opened.path }, MAKE_IT_WRITABLE);
    case 'unreadable':
      return refusal(UNREADABLE, { path: opened.path }, START_ANEW);
  }
};

const refusal = (text: Text, values: Record<string, string | number>, help: Text): Event => ({
  kind: 'command-refused',
  message: sentence(text, values),
  help: sentence(help),
});
