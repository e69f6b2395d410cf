/** Lets Office say something else of itself from now on: what a test does not name it does not say, as before it is ready. */
export function officeSays(context: Partial<Office.Context>): void {
  Object.defineProperty(Office, "context", { configurable: true, value: context });
}
