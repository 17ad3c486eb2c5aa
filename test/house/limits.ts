/** What the layout keeps to: files in src, and files of twenty lines or fewer among them. */
export const LIMITS = { files: 1_000, small: 120 };

/** The layout of version 0.1.0, to compare with. */
export const FIRST_RELEASE = { files: 1_239, small: 263, withOneImporter: 625, circles: 8, betweenFeatures: 21 };
