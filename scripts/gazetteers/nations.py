"""national-teams.tsv: men's, women's and youth sides of countries."""
import re

from places import country
from text import cells, distinct, fold, read, slug, tidy

NOT_FOOTBALL = {"Western Australia", "Saare County", "Frøya", "Hitra", "Western Isles"}
_CONF = {"uefa": "UEFA", "conmebol": "CONMEBOL", "ofc": "OFC"}


class Nations:
    def __init__(self):
        self.rows, self.index = {}, {}

    def add(self, row):
        if row["id"] in self.rows:
            return
        self.rows[row["id"]] = row
        for f in row["names"]:
            self.index.setdefault(fold(f), row["id"])

    def find(self, team):
        return self.index.get(fold(team)) or self.index.get(fold(country(team)))


def compile_nations(folder):
    base = {r["team"]: r for r in read(folder, "national_teams.csv") if r["team"] not in NOT_FOOTBALL}
    hand = {(r["team"], r["category"]): r for r in read(folder, "world", "national_team_names.csv")}
    nations = Nations()
    lands = list(dict.fromkeys([t for (t, c) in hand if c == "men" and "Under-" not in t] + list(base)))
    for team in lands:
        b, h = base.get(team, {}), hand.get((team, "men"), {})
        names, nick = [team], []
        for a in cells(b.get("aliases")):
            form, kind = re.sub(r"\{.*\}", "", a).strip(), re.search(r"\{(.*)\}", a)
            (nick if kind and kind[1] == "nickname" else names).append(form)
        names = distinct(names + cells(h.get("short_forms")))
        code = h.get("fifa_code") or b.get("fifa_code") or ""
        conf = h.get("confederation") or _CONF.get(b.get("confederation", ""), "")
        nick = distinct(cells(h.get("nicknames")) + nick)
        dem, adj = distinct(cells(h.get("demonyms"))), distinct(cells(h.get("adjectives")))
        common = {"confederation": conf, "code": code, "demonyms": dem, "adjectives": adj}
        ident = "national-team/" + slug(team)
        nations.add({"id": ident, "name": team, "category": "men", "names": names, "nicknames": nick, **common})
        w = hand.get((team, "women"), {})
        if h or w:
            short = [n for n in names if " " not in n or n == team]
            forms = [f"{n} Women" for n in short] + cells(w.get("short_forms")) + [f"{n} women's team" for n in short[:1]]
            nations.add({"id": ident + "-women", "name": team + " Women", "category": "women", "names": distinct(forms),
                         "nicknames": distinct(cells(w.get("nicknames")) + names + (nick if not w.get("nicknames") else [])), **common})
        ages = ["21"] if conf == "UEFA" else []
        ages += [a for a in ("17", "20", "21", "23") for c in ("men",) if (f"{team} Under-{a}", c) in hand and a not in ages]
        for a in ages:
            y = hand.get((f"{team} Under-{a}", "men"), {})
            forms = [f"{n} {s}" for n in names[:3] for s in (f"Under-{a}s", f"Under-{a}", f"U{a}s", f"U{a}", f"U-{a}", f"Under {a}s", f"under-{a} team")]
            nations.add({"id": f"{ident}-under-{a}", "name": f"{team} Under-{a}s", "category": f"under-{a}", "names": distinct(forms + cells(y.get("short_forms"))),
                         "nicknames": distinct(cells(y.get("nicknames"))), **common})
        for a in ("17", "19", "20", "23"):
            y = hand.get((f"{team} Under-{a}", "women"))
            if y:
                nations.add({"id": f"{ident}-women-under-{a}", "name": f"{team} Under-{a} Women", "category": f"women-under-{a}",
                             "names": distinct([f"{team} Women Under-{a}s", f"{team} Women U{a}"] + [f for f in cells(y["short_forms"]) if "Women" in f]),
                             "nicknames": distinct(cells(y["nicknames"])), **common})
    return nations
