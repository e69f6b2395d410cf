/** Counts what is under way. */
export interface Activity {
  begin(): void;
  end(): void;
}

/** @param tell is told when the first of what is under way begins (false), and when the last has ended (true) */
export function activity(tell: (hasEnded: boolean) => void): Activity {
  let underWay = 0;
  return {
    begin() {
      underWay += 1;
      if (underWay === 1) tell(false);
    },
    end() {
      underWay -= 1;
      if (underWay === 0) tell(true);
    },
  };
}
