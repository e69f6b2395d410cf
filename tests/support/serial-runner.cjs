const { default: TestRunner } = require("jest-runner");

/** Runs the suites that measure time one after the other, while no other suite runs. */
module.exports = class SerialRunner extends TestRunner {
  isSerial = true;
};
