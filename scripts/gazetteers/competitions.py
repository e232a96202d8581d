"""competitions.tsv: leagues and cups with the sponsors' names of their seasons."""
import json
import os
import re

from places import country
from text import cells, distinct, fold, plain, read, slug, tidy

CONFEDERATIONS = {"UEFA", "FIFA", "AFC", "CAF", "CONCACAF", "CONMEBOL", "OFC", "International"}
_YEARS = re.compile(r"^(.*\S) (\d{4}-\d{4}|\d{4}-|-\d{4}|\d{4})$")
# one year belongs to the edition's own name ("Copa América Centenario 2016"); these words make the bare rest too wide
_DROP = {"the top flight", "the second tier", "non league", "premiership scotland", "the premiership scotland"}


def dated(name):
    """'Carling Cup 2003-2012' → 'Carling Cup@2003-2012'."""
    m = _YEARS.match(tidy(name))
    return f"{m[1]}@{m[2]}" if m else tidy(name)


def once(forms):
    """One entry for a form; the dated and the undated spelling of one name become the undated one only when both are there."""
    seen, out = {}, []
    for f in forms:
        bare = f.split("@")[0]
        k = fold(bare)
        if not k or k in _DROP or len(k) < 2:
            continue
        if k in seen:
            continue
        seen[k] = f
        out.append(f)
    return out


def kind(raw, land):
    if raw == "league":
        return "league"
    if raw in ("international", "national-teams"):
        return "international"
    return "international" if raw == "friendly" and land in CONFEDERATIONS else "cup"


def compile_competitions(folder, more):
    rows, index = [], {}
    for c in read(folder, "world", "competitions_more.csv"):
        name, land = tidy(c["competition"]), country(tidy(c["country_or_confederation"]))
        plain_name = re.sub(r" \((?!women\b)[^)]*\)$", "", name)
        bare = re.sub(r" \([^)]*\)$", "", name)
        forms = ([bare] if bare != name else [name]) + [dated(n) for n in cells(c["names"])]
        if re.search(r"\b(women|men)\)$", name):
            forms = forms[1:] + forms[:1]
        r = {"id": "competition/" + slug(plain_name if plain_name == name else name), "name": re.sub(r" \((women|men)\)$", lambda m: "", name) if "Olympic" in name else plain_name,
             "country": "" if land in CONFEDERATIONS else land, "kind": kind(c["kind"], land), "category": c["category"], "wikidata": "",
             "names": once(forms), "stages": distinct(cells(c["stages"]))}
        rows.append(r)
        for f in [name] + forms:
            index.setdefault((fold(f.split("@")[0]), r["country"]), r)
    with open(os.path.join(folder, "competitions.json"), encoding="utf-8") as f:
        curated = json.load(f)
    for c in curated:
        land = country(c["country"] or "")
        land = "" if land in CONFEDERATIONS else land
        forms = [c["name"]] + [tidy(a) for a in c["aliases"]]
        for s, a, b in c.get("sponsored", []):
            forms.append(f"{tidy(s)}@{int(a[:4])}-{int(b[:4]) + 1 if b and '/' in b else (b[:4] if b else '')}")
        r = index.get((fold(c["name"]), land)) or next((x for x in rows if fold(x["name"]) == fold(c["name"])), None)
        if not r:
            name = re.sub(r" \(.*\)$", "", c["name"])
            r = {"id": "competition/" + slug(c["name"]), "name": name, "country": land, "kind": kind(c["kind"], land), "category": "men", "wikidata": "", "names": [], "stages": []}
            forms[0] = name
            rows.append(r)
        r["wikidata"] = c["qid"] or ""
        r["names"] = once(r["names"] + forms)
    by_id = {r["id"]: r for r in rows}
    for m in more:
        r = by_id.get(m["id"])
        if r is None:
            r = by_id[m["id"]] = {**m, "names": [], "stages": []}
            rows.append(r)
        r["names"] = once(r["names"] + cells(m["names"]))
        r["stages"] = distinct(r["stages"] + cells(m.get("stages", "")))
    for r in rows:
        if r["name"] and fold(r["name"]) not in {fold(n.split("@")[0]) for n in r["names"]}:
            r["names"] = [r["name"]] + r["names"]
    return rows
