"""venues.tsv: grounds with their sponsors' and former names and tenants."""
import collections
import re

from places import country
from text import cells, distinct, fold, read, slug, tidy

_WORD = re.compile(r"\b(stad\w*|estadio|estadi|arena|ground|park|parc|field|stadio|stadionul|stade)\b", re.I)
_YEARS = re.compile(r"^(.*\S) \((\d{4}-\d{4}|\d{4}-|-\d{4}|\d{4})\)$")
_JUNK = re.compile(r"^(ground|stadium|stadio|stade|stadion|arena|park|torpedo|dynamo|dinamo|lokomotiv|spartak|neutral|unknown|national stadium|municipal stadium|estadio municipal|stadio comunale|central stadium|city stadium)$")


def dated(name):
    m = _YEARS.match(tidy(name))
    return f"{m[1]}@{m[2]}" if m else tidy(re.sub(r" \(.*?\)$", "", name))


def once(forms):
    seen, out = set(), []
    for f in forms:
        k = fold(f.split("@")[0])
        if len(k) > 2 and not k.isdigit() and k not in seen:
            seen.add(k)
            out.append(f)
    return out


def compile_venues(folder, team, more, common):
    """team(name, country) gives the id of a tenant or None."""
    rows, index = {}, collections.defaultdict(list)

    def add(name, city, land, forms, clubs, qid=""):
        ident = base = "venue/" + slug(name)
        n = 2
        while ident in rows:
            ident = f"{base}-{slug(city)}" if n == 2 and city and slug(city) not in base else f"{base}-{n}"
            n += 1
        r = rows[ident] = {"id": ident, "name": name, "city": city, "country": land, "wikidata": qid, "names": once(forms), "clubs": clubs}
        for f in r["names"]:
            index[fold(f.split("@")[0])].append(r)
        return r

    for v in read(folder, "world", "venues_more.csv"):
        land, name = country(tidy(v["country"])), re.sub(r" \(.*\)$", "", tidy(v["venue"]))
        forms = [name] + [dated(n) for n in cells(v["further_names"])]
        tenants = [team(re.sub(r" \[.*\]$", "", t), land) for t in cells(v["clubs_or_team"])]
        add(name, tidy(v["city"]), land, forms, distinct([t for t in tenants if t]))
    for m in more:
        r = rows.get(m["id"])
        if r:
            r["names"] = once(r["names"] + cells(m["names"]))
        else:
            add(m["name"], m["city"], m["country"], [m["name"]] + cells(m["names"]), [t for t in (team(c, m["country"]) for c in cells(m["clubs"])) if t])
    for v in read(folder, "venues.csv"):
        name, land, city = tidy(v["venue"]), country(tidy(v["country"])), tidy(v["city"].split(" › ")[0])
        k = fold(name)
        club = team(re.sub(r" (FC|AFC)$", "", tidy(v["club"])), land) if v["club"] else None
        known = [r for r in index[k] if not land or not r["country"] or r["country"] == land]
        if known:
            r = known[0]
            r["wikidata"] = r["wikidata"] or v["qid"]
            r["city"] = r["city"] or city
            if club and club not in r["clubs"]:
                r["clubs"].append(club)
            continue
        sure = bool(land or v["qid"] or v["club"])
        named = bool(_WORD.search(name)) and len(name.split()) > 1
        if len(k) < 4 or _JUNK.match(k) or not (sure or named) or re.search(r"\d{4}|^ground ", k) or (" " not in name and (k in common or not sure)):
            continue
        if team(name, land) and not named:
            continue
        add(name, city, land, [name], [club] if club else [], v["qid"])
    return list(rows.values())
