/** Ids that MATCH reads as patterns, or not at all, cannot be looked up by it. */
export const isPlainId = (id: string): boolean => id.length <= 255 && !/[*?~]/.test(id);
