import { browserTests, walking } from "./browserTests";
import { PANE_JOURNEYS } from "./paneJourneys";

jest.setTimeout(300_000);
const shared = browserTests();

test.each(PANE_JOURNEYS)("%s", (_, steps) => walking(shared, steps));
