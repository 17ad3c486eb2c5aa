/** A 64-bit fingerprint of a function's input, added to piece by piece. Not for secrets: it only tells equal inputs from different ones. */
export class InputHash {
  private high = 0x9e3779b9;
  private low = 0x85ebca6b;
  private readonly double = new Float64Array(1);
  private readonly words = new Uint32Array(this.double.buffer);

  /** Multiply and rotate after MurmurHash3 (Appleby 2011), two lanes with different constants. */
  addWord(word: number): void {
    const a = Math.imul(this.high ^ word, 0xcc9e2d51);
    this.high = Math.imul((a << 15) | (a >>> 17), 0x1b873593) + 0xe6546b64;
    const b = Math.imul(this.low ^ word, 0x239b961b);
    this.low = Math.imul((b << 17) | (b >>> 15), 0xab0e9789) + 0x38b34ae5;
  }

  addNumber(value: number): void {
    // -0 and 0 are the same figure
    this.double[0] = value === 0 ? 0 : value;
    this.addWord(this.words[0]!);
    this.addWord(this.words[1]!);
  }

  addText(text: string): void {
    this.addWord(text.length);
    for (let i = 0; i < text.length; i++) this.addWord(text.charCodeAt(i));
  }

  toString(): string {
    return `${(this.high >>> 0).toString(16)}.${(this.low >>> 0).toString(16)}`;
  }
}
