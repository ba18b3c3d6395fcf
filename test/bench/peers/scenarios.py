import csv
import sys
from decimal import Decimal, getcontext

getcontext().prec = 100
folder, draws = sys.argv[1:]


def amount(text):
    return Decimal(text.rstrip(" %").replace(" ", "").replace(",", "."))


def table(name):
    with open(f"{folder}/{name}.csv", encoding="utf-8", newline="") as file:
        return {row.pop(next(iter(row))): row for row in csv.DictReader(file, delimiter=";")}


prices, volumes, uplifts = table("a-priser"), table("volymer"), table("upprakning")
years = ["Budget 2026", "Plan 2027", "Plan 2028"]
ranges = [(-10, 15), (-5, 5), (2, 5), (2, 5), (-2000, 1000)]
factors = {
    category: [1 + amount(uplifts[category][year]) / 100 for year in years]
    for category in ("Uppdragstagare", "Externa insatser")
}
services = [
    (name, row["Kategori"], amount(prices[name]["Budget 2025"]) * amount(volumes[name]["Plan 2028"]))
    for name, row in table("insatser").items()
]
stated = amount(table("driftbudget")["Netto"]["Plan 2028"])


def cost(shares, factors):
    growth = {category: one * two * three for category, (one, two, three) in factors.items()}
    total = Decimal(0)
    for name, category, base in services:
        own = base * growth[category]
        total += own * shares[name] if name in shares else own
    return total


planned = cost({}, factors)
(fees, others) = factors["Uppdragstagare"], factors["Externa insatser"]


def net(placements, homes, fee, other, item):
    shares = {
        "Institutionsplaceringar barn & unga": 1 + placements / 100,
        "Familjehem barn & unga, egen regi": 1 + homes / 100,
    }
    changed = {
        "Uppdragstagare": (fees[0], 1 + fee / 100, fees[2]),
        "Externa insatser": (others[0], others[1], 1 + other / 100),
    }
    return stated - (cost(shares, changed) - planned) / 1000 + item


def drawn(line):
    return [low + (high - low) * Decimal(own) for (low, high), own in zip(ranges, line.split(";"))]


with open(draws, encoding="ascii") as file:
    nets = sorted(net(*drawn(line)) for line in file)
count, lowest, width = len(nets), nets[0], nets[-1] - nets[0]
bins = [0] * 12
for own in nets:
    bins[min(11, int((own - lowest) * 12 / width))] += 1
for name, value in {
    "lowest": lowest,
    "p10": nets[-(-count * 10 // 100) - 1],
    "p50": nets[-(-count * 50 // 100) - 1],
    "p90": nets[-(-count * 90 // 100) - 1],
    "highest": nets[-1],
    "mean": sum(nets) / count,
    "below": Decimal(sum(own < stated for own in nets)),
}.items():
    print(f"{name};{value:f}")
print("bins", *bins, sep=";")
