import { addUp, axisMoney, bareMoney, compactMoney, exactMoney, moneyUnit, signed } from "../../src/pane/format/money";

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

test("parts that rounding keeps from adding up are told from those that do", () => {
  expect(addUp([1_131_505.9, 668_361.33], 1_799_867.23)).toBe(true);
  // 17.24 + 57.34 = 74.58 reads 17.2 + 57.3 = 74.6.
  expect(addUp([17_240_000, 57_340_000], 74_580_000)).toBe(false);
});
