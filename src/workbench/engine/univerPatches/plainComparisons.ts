// Univer answers comparisons from a memory by cell, which arrays within a formula share: one gets the answer of another.
import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * Univer remembers, for each column of a sheet, which rows hold which value, and answers comparisons of an array with one value from that. Arrays made inside a formula pass for cells
 * at the place of the formula, so that two of them, or two evaluations of one LAMBDA, get each other's answers; 0 is also found where "" was asked for.
 * Here it never finds anything remembered and compares value by value.
 */
CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
CELL_INVERTED_INDEX_CACHE.set = () => undefined;
CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
