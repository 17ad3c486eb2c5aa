/**
 * What a function is in plain Excel: the body of a LAMBDA over its parameters; two of them where older Excel and LibreOffice need other
 * functions than the current form has; or the reason why there is none.
 */
export type Native = string | { current: string; older: string } | { none: string };

/** Native forms by the ids of their functions. */
export type Natives = Readonly<Record<string, Native>>;

/** Those of one family, whose ids start with one of its words. */
export type Family<Word extends string> = Readonly<Partial<Record<Word, Native>> & Record<`${Word}.${string}`, Native>>;
