/** Luminance below which a colour is lost on the dark page: about 3 to 1 against its surface. */
const DARKEST = 0.16;
const STEP = 0.15;

/** A colour chosen for a white sheet, as CSS that lightens it where the page is dark. Colours are #RRGGBB. */
export function themedColor(color: string): string {
  let channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  if (channels.some(Number.isNaN)) return color;
  while (luminance(channels) < DARKEST) channels = channels.map((channel) => channel + (1 - channel) * STEP);
  return `light-dark(${color}, rgb(${channels.map((channel) => Math.round(channel * 255)).join(" ")}))`;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
