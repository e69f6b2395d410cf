/** Room to work in that is used again and again, so that nobody has to clear away what every call leaves behind. */
export interface ScratchMemory {
  /** Zeros, to be used until the room is cleared. */
  readonly zeros: (length: number) => Float64Array;
  /** What was handed out may be handed out again. */
  readonly clear: () => void;
}

export function scratchMemory(): ScratchMemory {
  let memory = new Float64Array(0);
  let used = 0;
  return {
    zeros(length) {
      const from = used;
      used += length;
      return used <= memory.length ? memory.subarray(from, used).fill(0) : new Float64Array(length);
    },
    clear() {
      if (used > memory.length) memory = new Float64Array(used);
      used = 0;
    },
  };
}
