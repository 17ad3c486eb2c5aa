/** A sheet name as formulas write it: in quotes, which are doubled inside. */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;
