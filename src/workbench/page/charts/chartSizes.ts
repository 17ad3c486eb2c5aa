/** Sizes of a chart's parts, in pixels. */
export const FONT = 11;
export const GAP = 6;
export const AXIS_WIDTH = 60;
export const TITLE_FONT = 13;
export const TITLE_LINE = 18;
export const LEGEND_HEIGHT = 24;
export const LEGEND_WIDTH = 110;
export const LABEL_HEIGHT = 20;

/** Width of a character of the labels' font, on average. */
export const PIXELS_PER_CHARACTER = 6.2;
