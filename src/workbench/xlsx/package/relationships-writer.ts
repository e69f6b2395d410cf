import type { XlsxRelationship } from "../model/model-kept";

const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a part points to: what it pointed to when read, and what is added while it is written. */
export class RelationshipsWriter {
  readonly #list: XlsxRelationship[];

  constructor(kept: readonly XlsxRelationship[] = []) {
    this.#list = [...kept];
  }

  /**
   * @param kind of the target ("worksheet"), or the whole type of a relationship that is not Office's own
   * @returns the id to refer to it by
   */
  add(kind: string, target: string, place: "inside" | "outside" = "inside"): string {
    const taken = new Set(this.#list.map(({ id }) => id));
    let number = 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const type = kind.includes("/") ? kind : `${OFFICE_RELATIONSHIPS}/${kind}`;
    this.#list.push(place === "outside" ? { id, type, target, external: true } : { id, type, target });
    return id;
  }

  get all(): readonly XlsxRelationship[] {
    return this.#list;
  }
}
