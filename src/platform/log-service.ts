/** The most lines that one search gives: https://cloud.tencent.com/document/product/614/56447 (SearchLog, Limit). */
export const LONGEST_SEARCH = 1000;

/** Request ids are UUIDs. */
export const REQUEST_ID_LENGTH = 36;
