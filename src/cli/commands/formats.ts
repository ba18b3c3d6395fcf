/** The formats that a computed result can be shown in. */
export const resultFormats = ['pretty', 'csv', 'json', 'markdown'] as const;

/** The formats that an explanation can be given in. */
export const explanationFormats = ['pretty', 'json'] as const;

/** The formats that imported tables can be told in. */
export const importFormats = ['pretty', 'json'] as const;
