import fc from "fast-check";
import { poolNeed, staffFaults, type LineStaff, type StaffFault } from "../../../src/model/workforce/pools/line-staff";
import type { Pool } from "../../../src/model/workforce/pools/pool";
import { SEEDED } from "../../support/scenarios";
import { anyLineStaff, anyPools, group, lineStaff, pool } from "../../support/staff";
import { within } from "../../support/within";

const P1 = pool();
const P2 = pool({ pool: "P2", staff: [group({ headcount: 30 })] });
const RABAT = pool({ pool: "P3", site: "Rabat", staff: [group({ headcount: 5 })] });

interface Case {
  readonly says: string;
  readonly lines: readonly LineStaff[];
  readonly pools: readonly Pool[];
  readonly faults: readonly StaffFault[];
}

const CASES: readonly Case[] = [
  { says: "nothing where lines name pools that have the people", lines: [lineStaff()], pools: [P1, P2], faults: [] },
  {
    says: "a pool that comes twice, at its second row",
    lines: [], pools: [P1, P2, P1],
    faults: [{ code: "pool-doubled", table: "pools", row: 2, pool: "P1" }],
  },
  {
    says: "a pool that no row describes, and does not count its people",
    lines: [lineStaff({ fte: 90 }), lineStaff({ pools: [{ pool: "P1", share: 0.5 }, { pool: "P9", share: 0.5 }] })],
    pools: [P1],
    faults: [{ code: "pool-unknown", table: "lines", row: 1, pool: "P9" }],
  },
  {
    says: "a line that names no pool, to confirm",
    lines: [lineStaff({ pools: null })], pools: [P1, P2],
    faults: [{ code: "pool-assumed", table: "lines", row: 0, site: "Casablanca" }],
  },
  {
    says: "a line that names no pool at a site without any",
    lines: [lineStaff({ pools: null, site: "Oujda" })], pools: [P1],
    faults: [{ code: "site-without-staff", table: "lines", row: 0, site: "Oujda" }],
  },
  {
    says: "a line that names no pool at a site whose pools are empty",
    lines: [lineStaff({ pools: null, site: "Rabat" })], pools: [P1, { ...RABAT, staff: [group({ headcount: 0 })] }],
    faults: [{ code: "site-without-staff", table: "lines", row: 0, site: "Rabat" }],
  },
  {
    says: "a line without a site, though a pool is without one too: two blanks are not one place",
    lines: [lineStaff({ pools: null, site: "" })], pools: [P1, { ...P2, site: "" }],
    faults: [{ code: "site-without-staff", table: "lines", row: 0, site: "" }],
  },
  {
    says: "such a line among lines that name sites",
    lines: [lineStaff(), lineStaff({ pools: null, site: "", fte: 1 })], pools: [{ ...P1, site: "" }],
    faults: [{ code: "site-without-staff", table: "lines", row: 1, site: "" }],
  },
  {
    says: "a line with a site where pools have none",
    lines: [lineStaff({ pools: null })], pools: [{ ...P1, site: "" }],
    faults: [{ code: "site-without-staff", table: "lines", row: 0, site: "Casablanca" }],
  },
  {
    says: "a line that names no pool where nobody names a site, to confirm: there is but one",
    lines: [lineStaff({ pools: null, site: "" })], pools: [{ ...P1, site: "" }, { ...P2, site: "" }],
    faults: [{ code: "pool-assumed", table: "lines", row: 0, site: "" }],
  },
  {
    says: "lines with more FTE than their pool has people for",
    lines: [lineStaff({ fte: 6 }), lineStaff({ fte: 4.5 })], pools: [P1, P2],
    faults: [{ code: "pool-overbooked", table: "pools", row: 0, lineFte: 10.5, poolFte: 10 }],
  },
  {
    says: "part-timers who are fewer FTE than heads",
    lines: [lineStaff()], pools: [{ ...P1, ftePerHead: 0.8 }],
    faults: [{ code: "pool-overbooked", table: "pools", row: 0, lineFte: 10, poolFte: 8 }],
  },
  {
    says: "nothing of lines that add up to the pool but for rounding",
    // 0.1 + 0.2 is 0.30000000000000004.
    lines: [lineStaff({ fte: 0.1 }), lineStaff({ fte: 0.2 })],
    pools: [pool({ ftePerHead: 0.3, staff: [group({ headcount: 1 })] })],
    faults: [],
  },
];

describe("staff faults", () => {
  test.each(CASES)("find $says", ({ lines, pools, faults }) => {
    expect(staffFaults(lines, pools)).toEqual(faults);
  });
});

describe("the need of pools", () => {
  test("is what lines have not lost, by their shares", () => {
    const lines = [lineStaff({ fte: 20, pools: [{ pool: "P1", share: 0.25 }, { pool: "P2", share: 0.75 }] }), lineStaff({ fte: 4 })];
    const need = poolNeed(lines, [P1, P2], [0, 0.5, 0.25, 1], 2);
    expect([...need]).toEqual([20 * 0.25 + 4 * 0.75, 20 * 0.25 * 0.5, 20 * 0.75, 20 * 0.75 * 0.5]);
  });

  test("of a line that names no pool lies with those of its site, by headcount", () => {
    expect([...poolNeed([lineStaff({ pools: null, fte: 8 })], [P1, P2, RABAT], [0], 1)]).toEqual([2, 6, 0]);
  });

  test("lies with all pools where no site is named at all", () => {
    const nowhere = [P1, P2, RABAT].map((of) => ({ ...of, site: "" }));
    expect([...poolNeed([lineStaff({ pools: null, site: "", fte: 9 })], nowhere, [0], 1)]).toEqual([2, 6, 1]);
  });

  test("is of all pools together what the lines pay for", () => {
    fc.assert(
      fc.property(anyPools, anyLineStaff, fc.double({ min: 0, max: 1, noNaN: true }), (pools, lines, lost) => {
        const need = poolNeed(lines, pools, lines.map(() => lost), 1).reduce((sum, fte) => sum + fte, 0);
        expect(need).toEqual(within(lines.reduce((sum, { fte }) => sum + fte * (1 - lost), 0), 1e-9));
      }),
      SEEDED,
    );
  });
});
