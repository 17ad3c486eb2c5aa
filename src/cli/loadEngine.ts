/** The one way from the commands to the workbench's engine, which takes seconds to load: only where a formula needs it. */
export const loadEngine = () => import("../workbench/evaluation");
