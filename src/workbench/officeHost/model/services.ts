import { defineType } from "../objectModel";
import { textArgument } from "../readArguments";

type Nothing = Record<string, never>;

/** Services beside the workbook that the client creates by name. */
export const serviceTypes = [
  defineType<Nothing>({
    name: "Microsoft.InternalService.AddinInternalService",
    methods: { NotifyActionHandlerReady: () => undefined },
  }),
  defineType<Nothing>({
    name: "Microsoft.AppRuntime.AppRuntimePersistenceService",
    methods: {
      GetAppRuntimeStartState: (_, __, { state }) => state.startState,
      SetAppRuntimeStartState(_, args, { state }) {
        state.startState = textArgument(args, 0);
      },
    },
  }),
  defineType<Nothing>({
    name: "Microsoft.AppRuntime.AppRuntimeService",
    methods: {
      GetAppRuntimeState: (_, __, { state }) => state.paneState,
      SetAppRuntimeState: (_, args, host) => host.showPane(textArgument(args, 0)),
    },
  }),
  defineType<Nothing>({
    name: "Microsoft.ExcelServices.CustomFunctions",
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
      _GetEnabledFeatures: () => [],
      SetInvocationArrayResults: (_, args, host) => host.customFunctionResults((args[0] ?? []) as unknown[]),
    },
  }),
];
