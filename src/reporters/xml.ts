/** What XML 1.0 has no place for, not even escaped. */
const noCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it may stand in an element or in an attribute between quotation marks. */
export function xmlText(text: string): string {
  return text.replace(noCharacter, '\uFFFD').replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}

/** An element with its attributes in the order given; `content` is XML already. */
export function element(
  name: string,
  attributes: readonly (readonly [name: string, value: string])[],
  content = '',
): string {
  const head = [name, ...attributes.map(([key, value]) => `${key}="${xmlText(value)}"`)].join(' ');
  return content === '' ? `<${head}/>` : `<${head}>${content}</${name}>`;
}
