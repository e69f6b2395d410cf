import fc from "fast-check";
import { addingUp, axisMoney, bareMoney, compactMoney, exactMoney, moneyUnit, signed } from "../../src/pane/format/money";

/** French puts a narrow no-break space between thousands and no-break spaces before units. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test.each([
  [12_345_678, "12,3 M MAD", "MAD 12.3M"],
  [1_799_867.23, "1,80 M MAD", "MAD 1.80M"],
  [123_456, "123 k MAD", "MAD 123k"],
  [999_960, "1,00 M MAD", "MAD 1.00M"],
  [2_500_000_000, "2,50 Md MAD", "MAD 2.50bn"],
  [950, "950 MAD", "MAD 950"],
  [0, "0 MAD", "MAD 0"],
  [-2_310_000, "−2,31 M MAD", "−MAD 2.31M"],
  [-0.2, "0 MAD", "MAD 0"],
])("%p is written to three significant digits", (amount, fr, en) => {
  expect(plain(compactMoney("fr")(amount))).toBe(fr);
  expect(plain(compactMoney("en")(amount))).toBe(en);
});

test("parts written like their sum can be added by eye", () => {
  const write = compactMoney("fr", 1_799_867.23);
  expect([1_131_505.9, 668_361.33, 1_799_867.23].map(write).map(plain)).toEqual(["1,13 M MAD", "0,67 M MAD", "1,80 M MAD"]);
  const bare = bareMoney("fr", 174_300_000, 1);
  expect([174_300_000, -400_000, 0].map(bare)).toEqual(["174,3", "\u22120,4", "0,0"]);
});

test("an exact amount goes to the cent", () => {
  expect(plain(exactMoney(1_799_867.2251, "fr"))).toBe("1 799 867,23 MAD");
  expect(exactMoney(-1_799_867.2251, "en")).toBe("\u2212MAD\u00a01,799,867.23");
});

test("a difference bears its sign", () => {
  expect(plain(signed(923_000, compactMoney("fr")))).toBe("+923 k MAD");
  expect(plain(signed(-923_000, compactMoney("fr")))).toBe("−923 k MAD");
});

test("an axis says its unit once", () => {
  expect([moneyUnit("fr", 15e6), moneyUnit("en", 15e6), moneyUnit("en", 20)].map(plain)).toEqual(["M MAD", "MAD million", "MAD"]);
  expect([0, 5e6, 7.5e6].map(axisMoney("fr", 15e6))).toEqual(["0", "5", "7,5"]);
});

describe("parts as they are written", () => {
  const written = (parts: readonly number[], sum: number) => addingUp(parts, sum).map(bareMoney("en", sum)).map(plain);

  test("are their own rounding where that adds up", () => {
    expect(written([1_131_505.9, 668_361.33], 1_799_867.23)).toEqual(["1.13", "0.67"]);
  });

  test("give way by one digit where it does not: 17.3 + 59.6 is never shown as 76.8", () => {
    // 17.23 + 57.34 = 74.57 would read 17.2 + 57.3 = 74.6.
    expect(written([17_230_000, 57_340_000], 74_570_000)).toEqual(["17.2", "57.4"]);
    expect(written([17_270_000, 59_550_000], 76_820_000)).toEqual(["17.3", "59.5"]);
  });

  test("leave nothing where there is nothing", () => {
    expect(written([0, 57_340_000], 57_340_000)).toEqual(["0.0", "57.3"]);
  });

  test("always add up, each within one digit of its amount", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 5_000_000_000 }).map((cents) => cents / 100), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(amounts, (parts) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        const numbers = written(parts, sum).map((figure) => Number(figure.replaceAll(",", "")));
        const total = Number((plain(bareMoney("en", sum)(sum))).replaceAll(",", ""));
        const decimals = plain(bareMoney("en", sum)(sum)).split(".")[1]?.length ?? 0;
        expect(Math.round(numbers.reduce((all, number) => all + number, 0) * 10 ** decimals)).toBe(Math.round(total * 10 ** decimals));
        addingUp(parts, sum).forEach((part, at) => expect(Math.abs(part - (parts[at] as number))).toBeLessThanOrEqual(sizeOf(sum) / 10 ** decimals + 1e-6));
      }),
    );
  });

  const sizeOf = (sum: number) => (sum >= 999_500_000 ? 1e9 : sum >= 999_500 ? 1e6 : sum >= 999.5 ? 1e3 : 1);
});
