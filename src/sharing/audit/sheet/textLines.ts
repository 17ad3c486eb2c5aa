/** Lines that a text takes in a wrapped cell. @param width of the column in characters */
export function textLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  let lines = 0;
  for (let start = 0; ;) {
    const end = text.indexOf("\n", start);
    const last = end < 0;
    const length = (last ? text.length : end) - start;
    lines += length <= room ? 1 : lineCount(text.slice(start, start + length), room);
    if (last) return lines;
    start = end + 1;
  }
}

/** Words are kept whole where they fit. */
function lineCount(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    if (used > 0 && used + 1 + word.length > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    if (used > room) {
      lines += Math.ceil(used / room) - 1;
      used %= room;
    }
  }
  return lines;
}
