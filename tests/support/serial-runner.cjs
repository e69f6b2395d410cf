const { default: TestRunner } = require("jest-runner");

/** Runs the browser suites one after the other: each measures time on a page of its own. */
module.exports = class SerialRunner extends TestRunner {
  isSerial = true;
};
