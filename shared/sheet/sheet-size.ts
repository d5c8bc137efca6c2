/** Exercises on one sheet: few are done best (Henry 1999; clinical/facts.md part F). Five is a clinic default. */
export const maxRowsPerSheet = 5
