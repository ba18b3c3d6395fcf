import csv
import sys
from decimal import Decimal

sums, rows = {}, {}
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    reader = csv.reader(file, delimiter=";")
    next(reader)
    for _, activity, _, month, amount in reader:
        key = (activity, month)
        sums[key] = sums.get(key, 0) + Decimal(amount.replace(",", "."))
        rows[key] = rows.get(key, 0) + 1
sys.stdout.write("".join(f"{a};{m};{s};{rows[a, m]}\n" for (a, m), s in sums.items()))
