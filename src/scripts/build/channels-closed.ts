const HANDLER = "const handler = () => {\n\t\tif (!cancelled) callback();";

/**
 * A loader for Univer's core: what it does in a turn of its own is called by a message channel, which it leaves open. A browser keeps an
 * open channel for ever, and an edit has some twenty-five: a page at which somebody works all day would hold thousands.
 *
 * @throws where the core does not call in the words that are known
 */
export default function channelsClosed(source: string): string {
  if (source.split(HANDLER).length !== 2) throw new Error("Univer's core calls in other words what has a turn of its own: see channels-closed.ts");
  return source.replace(HANDLER, HANDLER.replace("{\n", "{\n\t\tchannel.port1.close();\n"));
}
