import { customerValueArguments, customerValueFile, CUSTOMER_VALUE_USAGE, customerValueLines } from "./customerValueFile";
import { runSalesCommand } from "./salesCommand";

runSalesCommand({
  usage: CUSTOMER_VALUE_USAGE,
  parse: customerValueArguments,
  answer: customerValueFile,
  lines: customerValueLines,
});
