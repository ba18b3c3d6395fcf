import { text, type Text } from './language.ts';

/** The words of help for the commands that ask about a plan. */
export const scenarioHelpWords = {
  helpWhatIf: text(
    'the plan under a scenario: what other prices, volumes and changes do to the net',
    'planen under ett scenario: vad andra priser, volymer och förändringar gör med nettot',
  ),
  helpScenario: text(
    'a scenario file, or its name in the folder scenarier; they stack in the order given',
    'en scenariofil, eller dess namn i mappen scenarier; de läggs på varandra i given ordning',
  ),
  helpPrice: text(
    'an uplift: "Uppdragstagare@2027=4 %"',
    'en uppräkning: "Uppdragstagare@2027=4 %"',
  ),
  helpVolume: text(
    'a volume: "Stödboende*@2027=-5 %", or =+400, or =8 000',
    'en volym: "Stödboende*@2027=-5 %", eller =+400, eller =8 000',
  ),
  helpBridge: text(
    'an item in tkr: "Ny enhet -> ACTIVITY@2027=-1 200", "@2027-03-01=-8 400/år"',
    'en förändring i tkr: "Ny enhet -> VERKSAMHET@2027=-1 200", "@2027-03-01=-8 400/år"',
  ),
  helpGivenFrame: text(
    'a frame to keep, spread over the activities: "Netto@2027=-412 593"',
    'en ram att hålla, fördelad på verksamheterna: "Netto@2027=-412 593"',
  ),
  helpHold: text(
    'an activity that keeps its net whatever the frame; * is any characters',
    'en verksamhet som behåller sitt netto vad ramen än är; * är vilka tecken som helst',
  ),
  helpSeek: text(
    'the amount at which a net reaches a target: write ? for it',
    'det belopp vid vilket ett netto når ett mål: skriv ? för det',
  ),
  helpTarget: text(
    'the net to reach: "Netto@2027=-412 593", or that of an activity',
    'nettot som ska nås: "Netto@2027=-412 593", eller en verksamhets',
  ),
  helpSensitivity: text(
    'what a step up or down of each driver does to a net, the largest first',
    'vad ett steg upp eller ned av varje drivare gör med ett netto, störst först',
  ),
  helpOn: text(
    'the net that is asked about: "Netto@2027" (default: the first plan year)',
    'nettot det gäller: "Netto@2027" (annars: första planåret)',
  ),
  helpStep: text('the step, in percent (default: 1 %)', 'steget, i procent (annars: 1 %)'),
  nameStep: text('percent', 'procent'),
  helpSimulate: text(
    'the distribution of a net when amounts are uncertain: write a range, -10 %..+15 %',
    'fördelningen av ett netto när belopp är osäkra: skriv ett spann, -10 %..+15 %',
  ),
  helpFrameOfNet: text(
    'the frame it is held against: "Netto@2027=-412 593" (default: the plan)',
    'ramen det hålls mot: "Netto@2027=-412 593" (annars: planen)',
  ),
  helpDraws: text('how many draws (default: 10000)', 'antal dragningar (annars: 10000)'),
  helpSeed: text('the seed of the draws (default: 1)', 'dragningarnas frö (annars: 1)'),
  helpTogether: text(
    'uncertain drivers that move together; * is any characters',
    'osäkra drivare som rör sig tillsammans; * är vilka tecken som helst',
  ),
  namePeriod: text('period', 'period'),
  nameItem: text('item@period', 'post@period'),
  helpBase: text(
    'the period that the plan starts from, by its label or year (default: the latest budget)',
    'perioden som planen utgår från, med rubrik eller år (förval: senaste budget)',
  ),
  helpYears: text(
    'how many years to add after the last printed one',
    'antal år att lägga till efter det sista tryckta',
  ),
  helpPlanUplift: text(
    'a rate: "3 %" for what volumes and prices do not cover, or "CATEGORY@2028=3,2 %"; can be repeated',
    'en uppräkning: "3 %" för det som volym och pris inte täcker, eller "KATEGORI@2028=3,2 %"; kan upprepas',
  ),
  helpOneYear: text(
    'an item of the bridge for one year alone: "ITEM@2026"; can be repeated',
    'en post för ett enda år: "POST@2026"; kan upprepas',
  ),
  nameCount: text('number', 'antal'),
  nameDriver: text('driver', 'drivare'),
  helpCompare: text(
    'scenarios and the plan side by side: what differs, the largest first',
    'scenarier och planen sida vid sida: vad som skiljer, störst först',
  ),
  helpComparePaths: text(
    'scenario files or names, A+B for one upon the other, and the budget folder if another',
    'scenariofiler eller namn, A+B för det ena ovanpå det andra, och budgetmappen om en annan',
  ),
  helpSave: text('save the scenario to a new file', 'spara scenariot i en ny fil'),
  nameAdjustment: text('adjustment', 'justering'),
  nameTarget: text('net', 'netto'),
  nameActivity: text('activity', 'verksamhet'),
} as const satisfies Record<string, Text>;
