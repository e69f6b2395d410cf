/** The server of this test run, from the setup that starts it to the teardown that ends it. */
export const running: { server?: { url: string; close(): Promise<void> } } = {};
