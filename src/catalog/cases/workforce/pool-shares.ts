import type { Parsed } from "../../record/quantity";

/** A pool's part of a line's agents. */
export interface PoolShare {
  readonly pool: string;
  /** 0 to 1. */
  readonly share: number;
}

/** Shares are typed with at most two decimals: three thirds of 33.33 % are meant as a whole. */
const ROUNDING = 0.0002;

/** The pools of a line: one name, or several with their shares, `Sales 60%; Care 40%`, which must sum to 100 %. */
export function poolShares(text: string): Parsed<readonly PoolShare[]> {
  const parts = text.split(/\s*;\s*/).filter((part) => part !== "");
  const [first] = parts;
  if (parts.length === 1 && first !== undefined && !first.endsWith("%")) return { value: [{ pool: first, share: 1 }] };
  const shares: PoolShare[] = [];
  for (const part of parts) {
    const match = /^(.*\S)\s+(\d+(?:[.,]\d+)?)\s*%$/.exec(part);
    if (!match) return { cause: { code: "pool-shares-malformed", found: text } };
    shares.push({ pool: match[1] as string, share: Number((match[2] as string).replace(",", ".")) / 100 });
  }
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > ROUNDING) return { cause: { code: "mix-sum", found: text, sum } };
  return { value: shares.map(({ pool, share }) => ({ pool, share: share / sum })) };
}
