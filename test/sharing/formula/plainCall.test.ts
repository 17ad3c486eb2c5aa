import fc from "fast-check";
import { parseCalls, plainCall, referencesIn } from "../../../src/sharing/formula/parseCalls";

const NAMES = ["LOYALTY.CLV", "_xldudf_LOYALTY_CLV_TABLE", "LOYALTY.POINTS.URR", "loyalty.clv", "MY_LOYALTY.CLV", "LOYALTY_CLV", "SUM"];
const ARGUMENTS = [
  "A1",
  "$B$2",
  "XFD1048576",
  "XFE1",
  "A1048577",
  "A0",
  "ABCD1",
  "A1:B2",
  "",
  "1",
  "TRUE",
  "a1",
  "Sheet1!A1",
  " A1",
  "LOYALTY.CLV(A1)",
];

test("a call that is read at a glance has the same parts and references as one that is read as tokens", () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.array(fc.constantFrom(...ARGUMENTS), { maxLength: 4 }), (name, args) => {
      const formula = `${name}(${args.join(",")})`;
      // a blank in front is one piece of text more, and has the formula read as tokens
      const [first, ...more] = parseCalls(` ${formula}`);
      const byTokens = first === " " ? more : [String(first).slice(1), ...more];
      expect(parseCalls(formula)).toEqual(byTokens);
      const place = ({ type, value }: { type: string; value: string }): string => `${type} ${value}`;
      expect(referencesIn(formula).map(place)).toEqual(referencesIn(` ${formula}`).map(place));
    }),
  );
});

test("cells of the same sheet are read at a glance, anything else is not", () => {
  expect(plainCall("LOYALTY.CLV(A1,$B$2,XFD1048576)")).toEqual({ name: "LOYALTY.CLV", cells: ["A1", "$B$2", "XFD1048576"] });
  for (const other of [
    "LOYALTY.CLV(XFE1)",
    "LOYALTY.CLV(A1048577)",
    "LOYALTY.CLV(A1:B2)",
    "LOYALTY.CLV()",
    "1+LOYALTY.CLV(A1)",
    "LOYALTY.CLV(A1)+1",
  ])
    expect(plainCall(other)).toBeUndefined();
});
