/**
 * When a customer may leave for the first time: 0 = after the first repeat purchase (BG/NBD), 1 = already after the first purchase (MBG/NBD).
 * Everything else of the two models is one: with x purchases, x + this many chances to leave have passed.
 */
export type ChancesBefore = 0 | 1;
