import { listOf, numberOf } from './answer.ts';
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
    const answer = await control.call(action, asked);
    const page = listOf(answer, field);
    all.push(...page);
    // A platform may give fewer at once than it was asked for.
    if (page.length === 0 || all.length >= (numberOf(answer, 'TotalCount') ?? 0)) return all;
  }
};
