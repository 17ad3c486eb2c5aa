/** Lines that a text takes in a wrapped cell. @param width of the column in characters */
export function textLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  if (text.length <= room && !text.includes("\n")) return 1;
  return text.split("\n").reduce((lines, line) => lines + lineCount(line, room), 0);
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
