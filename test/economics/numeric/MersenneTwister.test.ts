import { MersenneTwister } from "../../../src/economics/numeric/MersenneTwister";

describe("MT19937", () => {
  it("gives the 10,000th word the C++ standard prescribes for seed 5489", () => {
    const random = new MersenneTwister(5489);
    const words = Array.from({ length: 10_000 }, () => random.word());
    expect(words.slice(0, 3)).toEqual([3499211612, 581869302, 3890346734]);
    expect(words[9999]).toBe(4123659995);
  });

  it("gives the numbers of NumPy's RandomState(1).random_sample()", () => {
    const random = new MersenneTwister(1);
    const numbers = Array.from({ length: 5 }, () => random.next());
    expect(numbers).toEqual([0.417022004702574, 0.7203244934421581, 0.00011437481734488664, 0.30233257263183977, 0.14675589081711304]);
  });

  it("takes the largest seed", () => {
    expect(new MersenneTwister(4294967295).next()).toBe(0.0976320289940138);
  });
});
