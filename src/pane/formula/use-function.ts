import { useEffect, useState } from "react";
import { CLOSED_FORM_FUNCTIONS } from "../../catalog/functions/closed-form-functions";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import { usePane } from "../state/use-pane";

/** A function by its id: null while it is on its way, "missing" where it did not come. */
export function useFunction(id: string): CatalogFunction | "missing" | null {
  const { formulas } = usePane().store;
  const atOnce = CLOSED_FORM_FUNCTIONS.find((fn) => fn.id === id) ?? null;
  const [later, setLater] = useState<{ readonly id: string; readonly found: CatalogFunction | "missing" } | null>(null);
  useEffect(() => {
    if (atOnce !== null) return undefined;
    let isWanted = true;
    void formulas.during(async () => {
      const found = await engineFunction(id).catch((thrown: unknown) => {
        formulas.reportFault(thrown);
        return "missing" as const;
      });
      if (isWanted) setLater({ id, found });
    });
    return () => {
      isWanted = false;
    };
  }, [atOnce, formulas, id]);
  return atOnce ?? (later?.id === id ? later.found : null);
}

/** A function by its id. @throws Error where it does not come */
export async function functionOf(id: string): Promise<CatalogFunction> {
  return CLOSED_FORM_FUNCTIONS.find((fn) => fn.id === id) ?? engineFunction(id);
}

async function engineFunction(id: string): Promise<CatalogFunction> {
  const { ENGINE_FUNCTIONS } = await import(/* webpackChunkName: "engine-functions" */ "../../catalog/functions/engine-functions");
  const found = ENGINE_FUNCTIONS.find((fn) => fn.id === id);
  if (!found) throw new Error(`There is no function ${id}`);
  return found;
}
