import { betweenFeatures, circles, small, withOneImporter } from "./measures";
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
print(`\nfiles ${house.files.length}, lines ${house.files.reduce((sum, { lines }) => sum + lines, 0)}`);
print(`files of 20 lines or fewer ${small(house).length}, files with one importer ${withOneImporter(house).length}`);
const rings = circles(house);
print(`circles ${rings.length}`);
for (const ring of rings) print(`  ${ring.join(" <-> ")}`);
const crossings = betweenFeatures(house);
print(`imports from one feature of the pane into another ${crossings.length}`);
for (const crossing of crossings) print(`  ${crossing}`);
