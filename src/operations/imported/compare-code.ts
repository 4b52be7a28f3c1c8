import { load } from '../../config/load.ts';
import type { Host } from '../../host/host.ts';
import { type Sentence, sentence, type Text } from '../../language/text.ts';
import type { FunctionState } from '../../resources/function/state.ts';
import { packFunctions } from '../pack/pack.ts';
import type { ImportedCode } from './code.ts';

const OTHER_CODE: Text = {
  en: 'The folder {folder} was there already and is left as it is; what it holds is not the code that is live.',
  zh: '目录 {folder} 已存在，未做改动；其内容与线上代码不同。',
};
const OTHER_PACKING: Text = {
  en: 'The code was packed by another tool, so its package differs from the one that scf-ws makes of the same files: the next deploy uploads it once.',
  zh: '该代码由其他工具打包，与 scf-ws 对相同文件生成的代码包不同：下次部署会重新上传一次。',
};

/** What is to be said where the folder does not give the package that is live. */
export const compareCode = async (
  { file, text, folder }: { readonly file: string; readonly text: string; readonly folder: string },
  code: ImportedCode['code'],
  live: FunctionState,
  host: Host,
): Promise<readonly Sentence[]> => {
  if (code === 'elsewhere') return [];
  const given = { stage: undefined, environment: host.environment };
  const { model } = load(file, new TextEncoder().encode(text), given);
  const packed = model && (await packFunctions(model, host));
  const isSame =
    packed?.kind === 'wanted' && packed.wanted.some(({ fn }) => fn.codeSha256 === live.codeSha256);
  if (isSame) return [];
  return [sentence(code === 'kept' ? OTHER_CODE : OTHER_PACKING, { folder })];
};
