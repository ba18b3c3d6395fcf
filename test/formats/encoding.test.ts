import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { encodings, type Encoding } from '../../src/model/dialect.ts';
import { decode } from '../../src/formats/encoding.ts';

/** Labels and figures as Swedish tables hold them, with their letters in every position. */
const texts = [
  'Nämnd;Budget 2026\nVård och omsorg;−1\n',
  'Överförmyndare;1 654\nÄldreomsorg;2\nÅterföring;3\n',
  'Miljö;1\nKö;2\nBlå;3\nTvå;4\n',
  'Öppna insatser barn och unga;-29 959\n',
  'Å-priser;5 866\nä;1\nö;2\n',
  'Familjerätt och familjerådgivning;-11 102\n',
  'Kommunstyrelsen ”centralt”;12\nÖvrigt;3\n',
  'Café och kök;1\nIdé för unga;2\n',
  'Hårdvara till förtroendevalda;-140\n',
  'SES-digitalt verktyg – år 2;-362\nFöräldrar;1\n',
  'Färdtjänst;12\u00A0345\n',
  'Räntor;7,69%\nAvgifter för år;8 %\n',
  'Omställning SoL fr placering till öppenvård/förebyggande;8 300\n',
  'Skyddade boenden, våld i nära relation;2 185\n',
  'Västra Götaland;1\nÅmål;2\nÄlvsbyn;3\nÖrebro;4\n',
  'SÄRSKILT BOENDE;1\nVÅRD;2\nFÖRSKOLA;3\n',
  'Höjning;1\nSänkning;2\nÅterställd nivå;3\n',
  'Grundsärskola åk 1–9;12\n',
  'Nyanlända elever;10\nModersmål;20\n',
  'Vårdnadsöverflygg barn & unga;637\n',
  'Förändring i %;;-10,21%\nFörändring i tkr;;42 425\n',
  'Ärendehantering;1\nÄ;2\n',
  'Överskott;+3\nUnderskott å året;-3\n',
  'Björk & Söner;1\nPersson’s;2\nÅker;3\n',
  'Flerårsbudget;1\nMål och budget;2\n',
  'Gator, vägar och parker;1\nFörråd;2\n',
  'Hyror (lägenheter);-17\nKöp av verksamhet;-18\n',
  'Försörjningsstöd…;1\nÖvriga bidrag…;2\n',
  'Pris i €;1\nPris i kr för år;2\n',
  'räddningstjänst;1\nsjöräddning;2\nö-trafik;3\n',
];

/** Signs that a text may hold without any of the letters that would give its encoding away. */
const signs = ['50 °C;1\n', 'Lokaler, 50 m²;12\n', 'Enligt § 4;7\n', 'A–b;1\n', '”A”;2\n'];

async function read(text: string, encoding: Encoding, asked?: Encoding): Promise<string> {
  const bytes = iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
  const { value, findings } = await decode(bytes, 'a.csv', asked);
  return value?.text ?? findings.map(({ code }) => code).join();
}

/** What can be written in an encoding: cp850 has neither minus, dashes, curly quotes nor euro. */
function writable(text: string, encoding: Encoding): string {
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, encoding);
}

describe.each(encodings)('%s', (encoding) => {
  test.each(texts)('%s', async (text) => {
    const written = writable(text, encoding);
    const seen = await read(written, encoding);
    // right, or an explicit stop: never other letters in silence
    if (encoding.startsWith('utf') || encoding === 'windows-1252') expect(seen).toBe(written);
    else expect(seen).toBe('file/encoding');
    expect(
      await read(written, encoding, encoding.startsWith('utf-16') ? undefined : encoding),
    ).toBe(written);
  });
});

test('UTF-16 without its mark is known by its zeros', async () => {
  const text = 'Nämnd;Budget 2026\nVård;1\n';
  expect(await decode(Buffer.from(text, 'utf16le'), 'a.csv')).toMatchObject({
    value: { text, encoding: 'utf-16le' },
  });
});

test('plain ASCII is UTF-8, and so is an empty file', async () => {
  expect((await decode(Buffer.from('a;1'), 'a.csv')).value?.encoding).toBe('utf-8');
  expect((await decode(new Uint8Array(), 'a.csv')).value).toEqual({ text: '', encoding: 'utf-8' });
});

test('zeros that are no UTF-16 are no text', async () => {
  expect((await decode(Buffer.from('PK\u0003\u0004\0\0\0abc'), 'a.csv')).findings).toHaveLength(1);
});

describe.each(['cp850', 'macintosh'] as const)('signs alone in %s', (encoding) => {
  const held = signs.filter((text) => writable(text, encoding) === text);

  test.each(held)('%s: right or an explicit stop', async (text) => {
    expect([text, 'file/encoding']).toContain(await read(text, encoding));
    expect([text, 'file/encoding']).toContain(await read(text, 'windows-1252'));
  });

  test('are among what the encoding can hold', () => {
    expect(held.length).toBeGreaterThan(1);
  });
});

/** A letter at the beginning, in the midst, at the end of a word, in capitals, and by itself. */
const places = [
  '{}ng;1\n',
  'F{}rskola;1\n',
  'sm{};1\n',
  'F{}RSKOLA;1\n',
  'vid {} strand;1\n',
  '{};1\n',
  'A;{}\n',
  'x-{};1\n',
  '({});1\n',
  '{}/b;1\n',
  '{}1;1\n',
  '"{}";1\n',
];

describe.each(encodings)('one letter alone in %s', (encoding) => {
  test.each(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö', 'é', 'É'])(
    '%s is read right, or stops',
    async (letter) => {
      // Mac has Ä and Ö where Windows-1252 has € and …, which may stand alone; neither is a word
      const isSign = encoding === 'macintosh' && 'ÄÖ'.includes(letter);
      for (const place of isSign ? places.slice(0, 4) : places) {
        const text = place.replace('{}', letter);
        const seen = await read(text, encoding);
        const isSure = encoding.startsWith('utf') || encoding === 'windows-1252';
        expect(isSure ? [text] : [text, 'file/encoding']).toContain(seen);
      }
    },
  );
});

/** Marks of Windows-1252 as they are meant, in texts without any letter that would speak for it. */
const meant = [
  'Persson’s;1\n',
  'barn’;1\n',
  'Skydd ’24;1\n',
  '”A”;2\n',
  'Kalle ”Nisse” K;3\n',
  '”24 timmar”;1\n',
  '“lokaler”;1\n',
  'f.d. „Torget“;1\n',
  '(”Torget”);1\n',
  '‘x’;1\n',
  'Bord 24”;1\n',
  'Drift – lokaler;1\n',
  'Klass 1–9;1\n',
  '• Lokaler;1\n',
  '10 €;1\n',
];

test.each(meant)('is read in Windows-1252: %s', async (text) => {
  expect(await read(text, 'windows-1252')).toBe(text);
});

test.each(['”rskola och sj”', 'F”rskola ”A”', '”A F”rskola”', '”A;B”', 'milj” ”A”'])(
  'what may be letters of cp850 stops: %s',
  async (label) => {
    expect(await read(`${label};1\n`, 'windows-1252')).toBe('file/encoding');
  },
);
