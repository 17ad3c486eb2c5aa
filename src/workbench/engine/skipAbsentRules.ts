import type { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { ConditionalFormattingViewModel } from "@univerjs/sheets-conditional-formatting";

type Asked = Parameters<ConditionalFormattingViewModel["getCellCfs"]>;
type Found = ReturnType<ConditionalFormattingViewModel["getCellCfs"]>;

/** What Univer's view of the rules has beside what its types show. */
interface HiddenView {
  _conditionalFormattingRuleModel: ConditionalFormattingRuleModel;
  getCellCfs(this: HiddenView, ...asked: Asked): Found;
}

/** Univer looks each written and each drawn cell up by a text made of its place, a microsecond each, also on sheets without a rule. */
// The model is private in Univer's types.
const view = ConditionalFormattingViewModel.prototype as unknown as HiddenView;
const { getCellCfs } = view;

view.getCellCfs = function (unitId, sheetId, row, column) {
  const rules = this._conditionalFormattingRuleModel.getSubunitRules(unitId, sheetId);
  const isRuled = rules?.some(({ ranges }) =>
    ranges.some((range) => row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn),
  );
  return isRuled === true ? getCellCfs.call(this, unitId, sheetId, row, column) : [];
};
