/** Option of commands that the workbench itself sends: they are no edits of a person and not told as such. */
export const OWN_WRITE = "fromGrid";
