/** Places of one scenario at which a fault can strike, counted in a run without faults, and those at which one did. */
interface Line {
  scenario: string;
  fault: string;
  places: number;
  struck: Set<number>;
}

/** Counts how many of the places were covered, so that "every request failing once" is a figure and not a promise. */
export class Coverage {
  private readonly lines: Line[] = [];

  begin(scenario: string, fault: string, places: number): { strike: (place: number) => void; percent: () => number } {
    const line: Line = { scenario, fault, places, struck: new Set() };
    this.lines.push(line);
    return { strike: (place) => void line.struck.add(place), percent: () => percentOf(line) };
  }

  /** One line a scenario and kind of fault. */
  get text(): string {
    return this.lines
      .map((line) => `${line.struck.size} of ${line.places} (${percentOf(line)}%) ${line.scenario}: ${line.fault}\n`)
      .join("");
  }
}

const percentOf = ({ places, struck }: Line): number => Math.floor((100 * struck.size) / places);
