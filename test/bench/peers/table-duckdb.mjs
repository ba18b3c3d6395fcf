import { DuckDBInstance } from '@duckdb/node-api';

const [file] = process.argv.slice(2);
const database = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await database.connect();
const found = await connection.runAndReadAll(`
  WITH lines AS (
    SELECT row_number() OVER () AS line, *
    FROM read_csv('${file}', delim = ';', header = true, all_varchar = true)
  ), cells AS (
    SELECT line, period, CAST(replace(printed, ' ', '') AS DECIMAL(18, 2)) AS amount
    FROM (UNPIVOT lines ON COLUMNS(* EXCLUDE (line, "Driftbudget, tkr")) INTO NAME period VALUE printed)
  ), differences AS (
    SELECT
      period,
      sum(amount) FILTER (line = 6) - sum(amount) FILTER (line BETWEEN 1 AND 5) AS "Summa intäkter",
      sum(amount) FILTER (line = 14) - sum(amount) FILTER (line BETWEEN 7 AND 13) AS "Summa kostnader",
      sum(amount) FILTER (line = 15) - sum(amount) FILTER (line IN (6, 14)) AS "Netto"
    FROM cells GROUP BY period
  )
  SELECT label || ';' || period || ';' || CAST(difference AS INTEGER)
  FROM (UNPIVOT differences ON "Summa intäkter", "Summa kostnader", "Netto" INTO NAME label VALUE difference)
  WHERE difference <> 0`);
process.stdout.write(
  found
    .getRows()
    .map(([line]) => `${line}\n`)
    .join(''),
);
