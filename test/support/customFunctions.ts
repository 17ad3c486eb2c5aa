import "../../src/workbench/engine/customFunctionsShim";
