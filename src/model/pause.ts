/**
 * Gives way in the middle of long work: whoever waits has a turn, and the work goes on afterwards.
 *
 * @throws the reason when the work is not wanted any more
 */
export type Pause = () => Promise<void>;
