const { default: Sequencer } = require("@jest/test-sequencer");

/** Test files that play Excel, calculate sheets, fit models or start programs, each of which takes seconds. */
const SLOW =
  /[\\/]test[\\/](cli|native|taskpane|workbench|workbook)[\\/]|([bB]adInput\w*|fuzz|throughEngine|scaffoldFunction|untoldParameters|zip)\.test/;
const SLOW_MS = 5_000;
const FAST_MS = 500;

/** Where jest has not yet measured a file, it would begin with the largest text. */
module.exports = class LongestFirst extends Sequencer {
  time(test) {
    return super.time(test) ?? (SLOW.test(test.path) ? SLOW_MS : FAST_MS);
  }
};
