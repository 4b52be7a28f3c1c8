/**
 * The address of an image (CreateFunction, Code.ImageConfig.ImageUri):
 * `{domain}/{namespace}/{imageName}:{tag}@{digest}`; the digest may be left out.
 */
export const IMAGE_URI_PATTERN =
  /^[a-z0-9][a-z0-9.-]*\.[a-z]{2,}(:\d+)?(\/[a-z0-9][\w.-]*){2,}(:[\w][\w.-]{0,127})(@sha256:[0-9a-f]{64})?$/i;
