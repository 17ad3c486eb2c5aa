import { ALLOWED_NAMES } from "./allowedNames";
import { FIRST_RELEASE } from "./limits";
import { betweenFeatures, circles, sameNames, small, withOneImporter } from "./measures";
import { readHouse } from "./readHouse";

/** Prints how the source is laid out: `npm run house`. */
const house = readHouse();
const rooms = new Map<string, { files: number; lines: number; small: number }>();
for (const { path, lines } of house.files) {
  const room = rooms.get(path.split("/")[0]!) ?? { files: 0, lines: 0, small: 0 };
  rooms.set(path.split("/")[0]!, { files: room.files + 1, lines: room.lines + lines, small: room.small + Number(lines <= 20) });
}
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
print("room            files   lines  <= 20 lines");
for (const [room, counts] of rooms)
  print(`${room.padEnd(14)}${String(counts.files).padStart(7)}${String(counts.lines).padStart(8)}${String(counts.small).padStart(13)}`);
print(`\nlines ${house.files.reduce((sum, { lines }) => sum + lines, 0)}`);

const rings = circles(house);
const crossings = betweenFeatures(house);
const figures: [what: string, before: number, now: number][] = [
  ["files", FIRST_RELEASE.files, house.files.length],
  ["files of 20 lines or fewer", FIRST_RELEASE.small, small(house).length],
  ["files with one importer", FIRST_RELEASE.withOneImporter, withOneImporter(house).length],
  ["circles of imports", FIRST_RELEASE.circles, rings.length],
  ["imports from one feature of the pane into another", FIRST_RELEASE.betweenFeatures, crossings.length],
];
print(`\n${"".padEnd(50)}   0.1.0     now`);
for (const [what, before, now] of figures) print(`${what.padEnd(50)}${String(before).padStart(8)}${String(now).padStart(8)}`);
for (const ring of rings) print(`  ${ring.join(" <-> ")}`);
for (const crossing of crossings) print(`  ${crossing}`);

const shared = [...sameNames(house)].filter(([name]) => ALLOWED_NAMES[name] === undefined);
print(`\nnames that several files export and that are not on the list ${shared.length}`);
for (const [name, paths] of shared) print(`  ${name}: ${paths.join(", ")}`);
