const { default: Sequencer } = require("@jest/test-sequencer");

/** The browser's suites take longest by far: begun last, one of them would keep a single core busy at the end. */
module.exports = class BrowserFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isInBrowser = ({ context }) => context.config.displayName.name === "browser";
    return [...sorted.filter(isInBrowser), ...sorted.filter((test) => !isInBrowser(test))];
  }
};
