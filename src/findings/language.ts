export type Language = 'sv' | 'en';

/** The same thing said in every language netto speaks. */
export interface Text {
  readonly en: string;
  readonly sv: string;
}

/** A text in English and in Swedish. */
export function text(en: string, sv: string): Text {
  return { en, sv };
}

export type Details = Readonly<Record<string, string>>;

/** Fills `{name}` with the detail of that name; a name without a detail stays as it is. */
export function fill(template: string, details: Details): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(details, name) ? (details[name] ?? whole) : whole,
  );
}
