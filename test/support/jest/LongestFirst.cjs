const { default: Sequencer } = require("@jest/test-sequencer");

/** Test files that play Excel or calculate sheets, each of which takes seconds. */
const SLOW = /[\\/]test[\\/](native|taskpane|workbench|workbook)[\\/]|(BadInput|fuzz|throughEngine|financeCopy)\.test/;
const SLOW_MS = 5_000;
const FAST_MS = 500;

/** Where jest has not yet measured a file, it would begin with the largest text. */
module.exports = class LongestFirst extends Sequencer {
  time(test) {
    return super.time(test) ?? (SLOW.test(test.path) ? SLOW_MS : FAST_MS);
  }
};
