import { FUNCTION_PORT } from './defaults.ts';

/**
 * The address of an image (CreateFunction, Code.ImageConfig.ImageUri):
 * `{domain}/{namespace}/{imageName}:{tag}@{digest}`; the digest may be left out.
 */
export const IMAGE_URI_PATTERN =
  /^[a-z0-9][a-z0-9.-]*\.[a-z]{2,}(:\d+)?(\/[a-z0-9][\w.-]*){2,}(:[\w][\w.-]{0,127})(@sha256:[0-9a-f]{64})?$/i;

/** Where an image may lie (API model, ImageConfig). */
export const IMAGE_TYPES: readonly string[] = ['personal', 'enterprise', 'public'];

/** The port of a Web server's image, which is the usual one, and that of a job's. */
export const IMAGE_PORTS = [FUNCTION_PORT, -1] as const;
