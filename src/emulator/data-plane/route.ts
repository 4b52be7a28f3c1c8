/** What a request path says: which function, and the path that the function itself sees. */
export interface Route {
  readonly namespace: string;
  readonly name: string;
  /** Path and query, as sent, without the prefix. */
  readonly target: string;
}

const ROUTE = /^\/([^/?#]+)\/([^/?#]+)(\/[^?]*)?(\?.*)?$/;

/** Reads `/<namespace>/<function>[/rest][?query]`; undefined where the path has another form. */
export const parseRoute = (url: string): Route | undefined => {
  const [, namespace, name, path = '/', query = ''] = ROUTE.exec(url) ?? [];
  if (namespace === undefined || name === undefined) return undefined;
  return { namespace, name, target: `${path}${query}` };
};
