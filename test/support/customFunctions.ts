import "../../src/functions/runtime/customFunctionsShim";
