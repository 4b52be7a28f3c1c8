import { listOf } from './answer.ts';
import type { ApiResponse, ControlPlane } from './control-plane.ts';

/** How many a list action is asked for at once. */
const PAGE = 100;

/** All items of a list action, page after page. */
export const allPages = async (
  action: string,
  field: string,
  request: Readonly<Record<string, unknown>>,
  control: ControlPlane,
): Promise<readonly ApiResponse[]> => {
  const all: ApiResponse[] = [];
  for (;;) {
    const asked = { ...request, Limit: PAGE, Offset: all.length };
    const page = listOf(await control.call(action, asked), field);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
};
