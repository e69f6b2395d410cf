import { useEffect, useState } from "react";
import { usePane } from "../state/use-pane";

/** The address of the cell that is selected in the workbook; null as long as none can be told. */
export function useSelection(): string | null {
  const { formulas } = usePane().store;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => formulas.watchSelection(setAddress), [formulas]);
  return address;
}
