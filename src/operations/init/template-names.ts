/** Apart from the templates themselves: the command line knows the names before one is wanted. */
export const TEMPLATE_NAMES = ['node', 'python'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];
