/** Invented municipalities as controllers export them: the text of each CSV by its file name. */

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
const excelLines = (...all: readonly string[]): string => `\uFEFF${all.join('\r\n')}\r\n`;

/** Barn- och utbildningsnämnden: grundbelopp per barn och elev, årsarbetare, tkr, costs negative, two plan years. */
export const schoolBoard: Readonly<Record<string, string>> = {
  'driftbudget.csv': lines(
    'Driftbudget, tkr;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028',
    'Intäkter;131 480;128 900;133 250;134 600;136 000',
    'Kostnader;-1 650 212;-1 688 310;-1 727 198;-1 768 352;-1 806 821',
    'Netto;-1 518 732;-1 559 410;-1 593 948;-1 633 752;-1 670 821',
  ),
  'driftbudget-per-verksamhet.csv': lines(
    'Driftbudget per verksamhet, netto, tkr;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028',
    'Nämnd och förvaltningsledning;-21 340;-22 110;-22 870;-23 441;-23 973',
    'Förskoleverksamhet;-352 180;-359 400;-367 150;-376 318;-384 857',
    'Grundskola och fritidshem;-731 900;-752 300;-769 940;-789 167;-807 073',
    'Gymnasie- och vuxenutbildning;-309 600;-318 750;-325 280;-333 403;-340 967',
    'Anpassad skola;-58 250;-60 400;-62 310;-63 866;-65 315',
    'Elevhälsa och stöd;-45 462;-46 450;-46 398;-47 557;-48 636',
    'Summa;-1 518 732;-1 559 410;-1 593 948;-1 633 752;-1 670 821',
  ),
  'ekonomiska-forandringar.csv': lines(
    'Ekonomiska förändringar, tkr;Budget 2026;Plan 2027;Plan 2028',
    'Prisuppräkning;-45 223;-46 224;-47 379',
    'Volymförändring barn och elever;3 240;4 870;5 310',
    'Omfördelning av elevhälsa;-2 150;;',
    'Återföring av lokalprojekt 2025;1 800;;',
    'Ny skola i Norra hamnen, drift;;-6 400;-3 200',
    'Effektiviseringar;7 795;7 950;8 200',
    'Summa förändring per år, tkr;-34 538;-39 804;-37 069',
  ),
  'volymer.csv': lines(
    'Volymer, antal;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028',
    'Förskolebarn;2 104;2 080;2 046;2 012;1 985',
    'Elever i förskoleklass;498;505;489;476;468',
    'Elever i grundskola, årskurs 1-9;5 012;5 040;5 061;5 048;5 020',
    'Fritidshemsbarn;2 310;2 325;2 340;2 338;2 321',
    'Gymnasieelever;1 988;2 010;2 044;2 081;2 102',
    'Elevhälsa, årsarbetare;61,5;62,0;63,5;64,0;64,5',
    'Studie- och yrkesvägledare, årsarbetare;12,0;12,5;12,5;13,0;13,0',
    'Elever med skolskjuts;812;805;798;790;786',
  ),
  'a-priser.csv': lines(
    'Mått och á-priser, kr;Utfall 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028',
    'Förskolebarn;152 870;158 400;162 835;167 720;172 752',
    'Elever i förskoleklass;77 940;80 650;82 908;85 395;87 957',
    'Elever i grundskola, årskurs 1-9;106 310;109 880;112 957;116 345;119 836',
    'Fritidshemsbarn;44 120;45 730;47 010;48 421;49 873',
    'Gymnasieelever;131 600;136 290;140 106;144 309;148 639',
    'Elevhälsa, årsarbetare;718 400;742 300;765 311;787 505;810 343',
    'Studie- och yrkesvägledare, årsarbetare;671 900;694 800;716 339;737 113;758 489',
  ),
  'investeringar.csv': lines(
    'Investeringar, tkr;2026;2027;2028',
    'Inventarier, skolor;4 200;3 800;3 500',
    'Ny skola i Norra hamnen;85 000;120 000;',
    'Summa investeringar;89 200;123 800;3 500',
  ),
};

/** Äldrenämnden: hours and kr per hour with öre, kr, revenue and cost both positive, three plan years, no bridge; with the byte order mark and line ends of Excel. */
export const elderlyCare: Readonly<Record<string, string>> = {
  'driftbudget.csv': excelLines(
    'Driftbudget, kr;Bokslut 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028;Plan 2029',
    'Intäkter;61 830 420;59 400 000;60 250 000;61 400 000;62 600 000;63 850 000',
    'Kostnader;449 045 070;458 050 000;472 598 600;488 312 300;505 330 500;522 505 200',
    'Nettokostnad;387 214 650;398 650 000;412 348 600;426 912 300;442 730 500;458 655 200',
  ),
  'driftbudget-per-verksamhet.csv': excelLines(
    'Driftbudget per verksamhet, nettokostnad, kr;Bokslut 2024;Budget 2025;Budget 2026;Plan 2027;Plan 2028;Plan 2029',
    'Nämnd och ledning;9 120 400;9 350 000;9 627 300;9 967 326;10 336 641;10 708 442',
    'Stöd i ordinärt boende;151 480 300;156 800 000;163 215 800;168 980 403;175 241 562;181 544 876',
    'Särskilt boende;186 205 900;190 900 000;196 403 500;203 340 256;210 874 536;218 459 543',
    'Korttidsvård;33 120 750;34 100 000;35 210 000;36 453 578;37 804 277;39 164 070',
    'Dagverksamhet och träffpunkter;7 287 300;7 500 000;7 892 000;8 170 737;8 473 484;8 778 269',
    'Summa;387 214 650;398 650 000;412 348 600;426 912 300;442 730 500;458 655 200',
  ),
  'volymer.csv': excelLines(
    'Volymer, antal timmar;Budget 2025;Budget 2026;Plan 2027;Plan 2028;Plan 2029',
    'Hemtjänst, dagtid;179 600;182 500;186 900;191 400;196 200',
    'Hemtjänst, kväll och natt;40 350;41 200;42 300;43 450;44 600',
    'Delegerad hälso- och sjukvård i hemmet;27 900;28 750;29 600;30 550;31 500',
    'Avlösning i hemmet;9 480;9 640;9 700;9 760;9 820',
    'Ledsagning;3 200;3 120;3 120;3 080;3 080',
  ),
  'a-priser.csv': excelLines(
    'Mått och á-priser, kr per timme;Budget 2026;Plan 2027;Plan 2028;Plan 2029',
    'Hemtjänst, dagtid;512,40;526,75;542,55;558,83',
    'Hemtjänst, kväll och natt;694,15;713,59;734,99;757,04',
    'Delegerad hälso- och sjukvård i hemmet;548,90;564,27;581,20;598,63',
    'Avlösning i hemmet;471,25;483,03;496,07;509,47',
    'Ledsagning;458,60;470,07;482,76;495,79',
  ),
};

/** Tekniska nämnden: revenue negative and cost positive, one plan year, volumes that nothing prices. */
export const technicalBoard: Readonly<Record<string, string>> = {
  'driftbudget.csv': lines(
    'Driftbudget, tkr;Utfall 2024;Budget 2025;Budget 2026;Plan 2027',
    'Intäkter;-47 390;-48 210;-49 350;-50 180',
    'Kostnader;139 264;140 350;144 667;149 406',
    'varav kapitalkostnader;30 120;31 260;32 475;33 455',
    'Nettokostnad;91 874;92 140;95 317;99 226',
  ),
  'driftbudget-per-verksamhet.csv': lines(
    'Driftbudget per verksamhet, nettokostnad, tkr;Utfall 2024;Budget 2025;Budget 2026;Plan 2027',
    'Nämnd och stab;4 210;4 320;4 410;4 591',
    'Gator och vägar;38 655;39 210;40 125;41 771',
    'Parker och lekplatser;17 940;18 230;18 605;19 368',
    'Vinterväghållning;14 820;13 900;14 150;14 730',
    'Måltidsservice;18 730;18 960;19 480;20 279',
    'Bostadsarrenden och tomträtter;-2 481;-2 480;-1 453;-1 513',
    'Summa;91 874;92 140;95 317;99 226',
  ),
  'ekonomiska-forandringar.csv': lines(
    'Ekonomiska förändringar, tkr;Budget 2026;Plan 2027',
    'Prisuppräkning;2 672;2 764',
    'Volymförändring gator och belysning;640;710',
    'Ny gång- och cykelbro, drift;;385',
    'Återföring av trädinventering 2025;-450;',
    'Ökade kapitalkostnader;1 215;980',
    'Effektiviseringar;-900;-930',
    'Summa förändring per år, tkr;3 177;3 909',
  ),
  'volymer.csv': lines(
    'Volymer, antal;Utfall 2024;Budget 2025;Budget 2026;Plan 2027',
    'Gatuyta, tusen kvadratmeter;1 842;1 851;1 867;1 880',
    'Belysningspunkter;7 910;7 985;8 060;8 140',
    'Serverade portioner;612 400;618 000;621 500;624 000',
  ),
};
