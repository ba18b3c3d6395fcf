BEGIN { FS = OFS = ";" }
NR > 1 { sub(",", "", $5); key = $2 FS $4; sums[key] += $5; rows[key]++ }
END { for (key in sums) printf "%s;%d;%d\n", key, sums[key], rows[key] }
