import { serialDay } from "../../intake/values/dateText";
import { type Business, type Customer, FIRST_YEAR, LAST_YEAR, type Segment } from "./business";
import { normal, seededRandom } from "./random";

/** What some of the customers answered, 1 (poor, unimportant) to 10. */
export interface CustomerSurvey {
  attributes: readonly string[];
  answers: Answer[];
}

export interface Answer {
  customer: Customer;
  importance: number[];
  performance: number[];
}

const SEED = 20_260_112;
const PER_SEGMENT = 4;

interface Opinion {
  attribute: string;
  /** mean answers of small, medium and large offices */
  importance: Record<Segment, number>;
  performance: Record<Segment, number>;
}

const OPINIONS: readonly Opinion[] = [
  opinion("Delivery on time", [7, 8, 9], [8, 7.5, 6.5]),
  opinion("Machines that run", [7, 8, 9], [8, 8, 8]),
  opinion("Speed of repair", [6, 7.5, 9], [7, 6, 4.5]),
  opinion("Taste of the coffee", [8, 8, 7.5], [8.5, 8.5, 8.5]),
  opinion("Price", [9, 7.5, 6], [5.5, 6.5, 7]),
  opinion("Friendly service", [6, 6, 6.5], [9, 9, 9]),
  opinion("Ordering online", [5.5, 7, 8.5], [7, 6, 5]),
  opinion("Clear invoices", [5, 6, 7], [8, 8, 7.5]),
];

/** The answers of as many customers of each segment, the same every time; only customers of all the years answer. */
export function customerSurvey({ customers }: Business): CustomerSurvey {
  const random = seededRandom(SEED);
  const first = serialDay(FIRST_YEAR, 1, 1);
  const last = serialDay(LAST_YEAR + 1, 1, 1);
  const loyal = customers.filter(({ since, left }) => since < first && (left ?? Infinity) >= last);
  const asked = SEGMENTS.flatMap((segment) => spread(loyal.filter((customer) => customer.segment === segment)));
  return {
    attributes: OPINIONS.map(({ attribute }) => attribute),
    answers: asked.map((customer) => ({
      customer,
      importance: OPINIONS.map((one) => answer(one.importance[customer.segment], random)),
      performance: OPINIONS.map((one) => answer(one.performance[customer.segment], random)),
    })),
  };
}

const SEGMENTS: readonly Segment[] = ["Small office", "Medium office", "Large office"];

function opinion(attribute: string, importance: readonly number[], performance: readonly number[]): Opinion {
  return { attribute, importance: bySegment(importance), performance: bySegment(performance) };
}

function bySegment([small = 0, medium = 0, large = 0]: readonly number[]): Record<Segment, number> {
  return { "Small office": small, "Medium office": medium, "Large office": large };
}

/** Customers from all over a list. */
function spread(customers: readonly Customer[]): Customer[] {
  return Array.from({ length: PER_SEGMENT }, (_, index) => customers[Math.floor((index * customers.length) / PER_SEGMENT)] as Customer);
}

function answer(mean: number, random: () => number): number {
  return Math.min(10, Math.max(1, Math.round(mean + 0.8 * normal(random))));
}
