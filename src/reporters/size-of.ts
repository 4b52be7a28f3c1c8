const STEP = 1024;

/** `512 B`, `1.5 KB`, `20.0 MB` */
export const sizeOf = (bytes: number): string => {
  if (bytes < STEP) return `${bytes} B`;
  const kilobytes = bytes / STEP;
  return kilobytes < STEP ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / STEP).toFixed(1)} MB`;
};
