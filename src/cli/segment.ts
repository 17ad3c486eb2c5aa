import { runSalesCommand } from "./salesCommand";
import { segmentArguments, SEGMENT_USAGE, segmentFile } from "./segmentFile";

runSalesCommand({ usage: SEGMENT_USAGE, parse: segmentArguments, answer: segmentFile });
