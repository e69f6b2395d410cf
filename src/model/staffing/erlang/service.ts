import { withHangUps } from "./erlang-a";
import { withoutHangUps } from "./erlang-c";
import type { Service, Traffic } from "./queue";

/**
 * What callers and agents meet: Erlang A where callers have a patience, Erlang C where it is endless.
 *
 * @param agents on duty, 0 or more
 * @param within seconds within which a call counts as answered in time
 * @source domain.md 5.2-5.3
 */
export function service(agents: number, traffic: Traffic, within: number): Service {
  const nobodyHangsUp = traffic.patience === Infinity || traffic.load === 0;
  return nobodyHangsUp ? withoutHangUps(agents, traffic, within) : withHangUps(agents, traffic, within);
}
