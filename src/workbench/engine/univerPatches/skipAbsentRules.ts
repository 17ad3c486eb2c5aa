// Univer looks each written and each drawn cell up among the conditional formats, also on sheets that have none.
import type { ICommandInfo, ICommandService } from "@univerjs/core";
import {
  type ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  ConditionalFormattingViewModel,
} from "@univerjs/sheets-conditional-formatting";
import { SetRangeValuesMutation } from "@univerjs/sheets";

type Asked = Parameters<ConditionalFormattingViewModel["getCellCfs"]>;
type Found = ReturnType<ConditionalFormattingViewModel["getCellCfs"]>;

/** What Univer's view of the rules has beside what its types show. */
interface HiddenView {
  _conditionalFormattingRuleModel: ConditionalFormattingRuleModel;
  getCellCfs(this: HiddenView, ...asked: Asked): Found;
}

/** The same of what marks rules as to be evaluated anew after a write. */
interface HiddenService {
  _conditionalFormattingRuleModel: ConditionalFormattingRuleModel;
  _commandService: Pick<ICommandService, "onCommandExecuted">;
  _initCellChange(this: HiddenService): void;
}

// The members are private in Univer's types.
const view = ConditionalFormattingViewModel.prototype as unknown as HiddenView;
const service = ConditionalFormattingService.prototype as unknown as HiddenService;
const { getCellCfs } = view;
const { _initCellChange: followCells } = service;

/** Univer looks each written and each drawn cell up by a text made of its place, a microsecond each, also on sheets without a rule. */
view.getCellCfs = function (unitId, sheetId, row, column) {
  const rules = this._conditionalFormattingRuleModel.getSubunitRules(unitId, sheetId);
  const isRuled = rules?.some(({ ranges }) =>
    ranges.some((range) => row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn),
  );
  return isRuled === true ? getCellCfs.call(this, unitId, sheetId, row, column) : [];
};

function isUnruledWrite({ id, params }: Readonly<ICommandInfo>, model: ConditionalFormattingRuleModel): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const { unitId = "", subUnitId = "" } = (params ?? {}) as { unitId?: string; subUnitId?: string };
  return !model.getSubunitRules(unitId, subUnitId)?.length;
}

/** It also lists every cell of a write before it asks for rules: three objects a cell. */
service._initCellChange = function () {
  const commands = this._commandService;
  const model = this._conditionalFormattingRuleModel;
  this._commandService = {
    onCommandExecuted: (listener) =>
      commands.onCommandExecuted((command, options) => {
        if (!isUnruledWrite(command, model)) listener(command, options);
      }),
  };
  followCells.call(this);
  this._commandService = commands;
};
