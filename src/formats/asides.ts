/** The file of a budget folder that holds the differences that are let stand. */
export const acknowledgementsName = 'avvikelser.csv';

/** The file of a budget folder that says which rows go on under another name, or in another row. */
export const recategorisationsName = 'omkategorisering.csv';
