/** Decodes percent signs; what is not well formed stays as it is. */
export const decodeUri = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** As the page on signatures says: all but letters, digits and `-_.~` is encoded. */
export const encodeUri = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The parameters after the question mark, decoded, by their names. */
export const queryOf = (query: string): ReadonlyMap<string, string> =>
  new Map(
    query
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const [name = '', ...value] = part.split('=');
        return [decodeUri(name), decodeUri(value.join('='))];
      }),
  );
