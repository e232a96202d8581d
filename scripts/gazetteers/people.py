"""people.tsv: players, managers and referees with clubs and years, one row a person."""
import collections
import re

from places import country
from text import cells, distinct, fold, plain, read, slug, tidy

_POS = {"g": "goalkeeper", "d": "defender", "m": "midfielder", "f": "forward", "gk": "goalkeeper", "df": "defender", "mf": "midfielder", "fw": "forward"}
_ABBREVIATED = re.compile(r"\w\.\s?\w?|^\w\b")
# bearers of one name who were not the same man: a player never joined with a manager of that name
APART = {fold(n) for n in """Paul Robinson|Matt Taylor|Michael Brown|Andy King|John O'Shea|Ian Evans|Ian Harte|Lee Johnson|David Jones|Phil Jones|Mark Hughes|Mike Williamson|Steve Davis|Neil Young
Gary Smith|John Williams|Alan Smith|Steve Harper|Paul Williams|David Kerslake|Scott Brown|Michael Doyle|Dave Jones|Chris Wilder|Jose Mourinho|Artur Jorge|Luis Castro|Bruno Lage|Eduardo|Leonardo|Marquinhos
Danny Wilson|Ryan Lowe|Adam Murray|Darren Moore|Andy Thorn|James Collins|Kevin Phillips|Stephen Clemence|Aaron Ramsey|Ben Davies|Kevin Davies|Tony Adams""".replace("\n", "|").split("|")}
JOINED = {fold(n) for n in """Mark Hughes|John O'Shea|Ian Evans|Neil Young|Darren Moore|Danny Wilson|Scott Brown|Kevin Phillips|Tony Adams|Ryan Lowe|Leonardo|Chris Wilder|Andy Thorn|Aaron Ramsey|Ian Harte|Adam Murray|Lee Johnson|Alan Smith""".split("|")}


def position(p):
    p = p.strip().lower()
    return _POS.get(p) or _POS.get(p[:1], "")


class Person:
    def __init__(self, name):
        self.name, self.names, self.born, self.nationality, self.position = name, [name], "", "", ""
        self.roles, self.stints, self.hand = set(), [], False

    def stint(self, kind, team, start, end):
        self.stints.append((kind, team, start or "", end or ""))

    def first_year(self, kinds):
        ys = [int(s[2][:4]) for s in self.stints if s[0] in kinds and s[2]]
        return min(ys) if ys else None


class People:
    def __init__(self):
        self.all, self.index = [], collections.defaultdict(list)

    def add(self, name, forms=()):
        p = Person(name)
        self.all.append(p)
        for f in [name, *forms]:
            self.name(p, f)
        return p

    def name(self, p, form):
        form = tidy(form)
        if form and fold(form) not in {fold(n) for n in p.names}:
            p.names.append(form)
        if form and p not in self.index[fold(form)]:
            self.index[fold(form)].append(p)

    def of(self, form):
        return self.index.get(fold(form), [])


def season_span(s):
    y = int(s[:4])
    return f"{y}-07-01", f"{y + 1}-06-30"


def assumed_end(start, loan):
    """The table stops in 2018 and leaves some ends empty: a loan ends within the year, an old contract after four, a recent one with the table."""
    if not start:
        return ""
    year = int(start[:4]) + (1 if loan else 4)
    return str(min(year, 2018))


def fpl_names(rows):
    """The name that reports use, from legal first and last names and the short name of a fantasy league."""
    last_row = rows[-1]
    forms = []
    for r in rows:
        first, last, web = tidy(r["first_name"]), tidy(r["last_name"]), tidy(r["web_name"])
        web = re.sub(r"^(?:[A-ZÀ-Ž][a-z]?\.)+\s?", "", web)
        web = web if not re.search(r"\.$|\.\w", web) else ""
        forms.append((first, last, web))
    first, last, web = next((f for f in reversed(forms) if f[2]), forms[-1])
    whole = f"{first} {last}".strip()
    if " " in web and fold(web.split()[0]) in fold(first).split() or (web and fold(web) == fold(first)):
        main = web
    elif web and len(last.split()) > 1 and fold(web) in fold(last) and fold(last) != fold(web) and not re.match(r"(van|de|der|den|el|al|di|da|la|le|ter|mac|st)\b", fold(last)):
        main = f"{first.split()[0]} {web}"
    elif len(first.split()) > 1 and len(last.split()) == 1 and web and fold(web) == fold(last) and len(first.split()) > 1 and not re.match(r"[A-Z][a-z]+-", first):
        main = f"{first.split()[0]} {last}"
    else:
        main = whole
    out = [main, whole]
    for f, l, w in forms:
        out.append(f"{f} {l}".strip())
        if w and " " in w or (w and fold(w) not in fold(f"{f} {l}").split()[-1:] and fold(w) == fold(f)):
            out.append(w)
        elif w and w not in l.split():
            out.append(w)
    return main, distinct([o for o in out if len(o) > 2])


def premier_players(folder, people, team):
    byid = collections.defaultdict(list)
    for r in read(folder, "player_stints_pl_1992_2018.csv"):
        byid[r["player_id"]].append(r)
    for rows in byid.values():
        p = people.add(tidy(rows[0]["player"]))
        p.roles.add("player")
        p.born = rows[0]["born"] if re.match(r"\d{4}-\d\d-\d\d$", rows[0]["born"]) else ""
        p.nationality = country(tidy(rows[0]["country"]))
        p.position = position(rows[0]["position"])
        for r in rows:
            t = team(r["club"], None)
            if t:
                p.stint("L" if r["loan"] == "1" else "P", t, r["joined"], r["left"] or assumed_end(r["joined"], r["loan"] == "1"))
    codes = collections.defaultdict(list)
    for r in read(folder, "player_seasons_pl_2016_2026.csv"):
        # One season's game let managers be picked beside players: their posts are among the managers' spells.
        if r["position"] != "manager":
            codes[r["fpl_code"]].append(r)
    for rows in codes.values():
        rows.sort(key=lambda r: r["season"])
        main, forms = fpl_names(rows)
        born = next((r["birth_date"] for r in reversed(rows) if re.match(r"\d{4}-", r["birth_date"] or "")), "")
        spans = []
        for r in rows:
            t, (a, b) = team(r["club"], None), season_span(r["season"])
            if t and spans and spans[-1][0] == t and spans[-1][2][:4] == a[:4]:
                spans[-1][2] = b
            elif t:
                spans.append([t, a, b])
        teams = {s[0] for s in spans}
        cand = []
        for f in forms:
            for p in people.of(f):
                if p not in cand and (p.born and born and (p.born == born or p.born[:4] == born[:4] and " " in f and teams & {s[1] for s in p.stints}) or ((not born or not p.born) and teams & {s[1] for s in p.stints}) or (not born and p.born > "1978" and len(people.of(f)) == 1 and " " in f)):
                    cand.append(p)
        p = cand[0] if cand else people.add(main)
        for f in forms:
            people.name(p, f)
        if not cand or len(main) < len(p.name) or fold(main) == fold(p.name):
            p.name = main
        p.born, p.position = p.born or born, p.position or position(rows[-1]["position"])
        p.roles.add("player")
        for t, a, b in spans:
            p.stint("P", t, a, "" if b[:4] == "2026" else b)


def variants(folder, people):
    for v in read(folder, "player_name_variants.csv"):
        name, form = tidy(v["name"]), tidy(v["variant"])
        if "goal-alignment" in v["sources"] and " " in form and not _ABBREVIATED.match(form) and int(v["times"]) > 1:
            a, b = people.of(name), people.of(form)
            p = a[0] if len(a) == 1 else None
            if p and not [q for q in b if q is not p] and fold(form).split()[-1] in fold(" ".join(p.names)):
                people.name(p, form)


_ROLE = {"caretaker": "C", "interim": "C", "Caretaker Manager": "C"}
_NOT_MANAGER = re.compile(r"Assistant|Coach|Director|Academy|Youth|Reserve|Scout|Recruitment|Chairman|Physio|Other|Analyst|Goalkeep|Development")


def managers(folder, people, team):
    posts = collections.defaultdict(list)
    for m in read(folder, "world", "managers.csv"):
        if m["role"] != "role":
            posts[fold(m["manager"])].append((tidy(m["manager"]), team(m["team"], country(m["country_of_team"])), _ROLE.get(m["role"], "M"), m["from"], m["to"], cells(m["further_names"]), True))
    for m in read(folder, "manager_stints.csv"):
        if m["start"][:4] < "1990" or (_NOT_MANAGER.search(m["role"]) and m["role"] != "Head Coach") or m["source"] == "fjelstul" and m["start"] < "1990":
            continue
        name = tidy(re.sub(r"\(.*?\)", "", m["manager"]))
        if len(name.split()) < 2 and not posts.get(fold(name)):
            continue
        women = "Women" in m["role"]
        t = team(m["club"] + (" Women" if women else ""), None)
        same = [p for p in posts[fold(name)] if p[1] == t and p[3] and m["start"] and abs(int(p[3][:4]) - int(m["start"][:4])) <= 1]
        if t and not same:
            end = m["end"] or (assumed_end(m["start"], True) if m["start"] < "2020" else "")
            posts[fold(name)].append((name, t, _ROLE.get(m["role"], "M"), m["start"], end, [], False))
    for k in sorted(posts):
        split_men(people, k, sorted((p for p in posts[k]), key=lambda p: (p[3], p[1] or "")))


def months(s, end=False):
    if not s:
        return None
    y, _, m = s.partition("-")
    return int(y) * 12 + (int(m[:2]) - 1 if m else (11 if end else 0))


def split_men(people, k, posts):
    """One man can't hold two club posts for half a year together: such posts are shared out to men of one name."""
    men = []
    for p in posts:
        if not p[1]:
            if not men:
                men.append([p])
            continue
        a, b = months(p[3]), months(p[4], True)
        for man in men:
            clash = False
            for q in man:
                c, d = months(q[3]), months(q[4], True)
                if q[1] and p[1].startswith("club/") and q[1].startswith("club/") and q[1] != p[1] and None not in (a, b, c, d):
                    clash |= min(b, d) - max(a, c) >= 9 and len(p[3]) > 4 and len(q[3]) > 4
            if not clash:
                man.append(p)
                break
        else:
            men.append([p])
    for man in men:
        start = min((months(p[3]) for p in man if p[3]), default=None)
        p = None
        if len(men) == 1 and (k not in APART or k in JOINED):
            cand = [q for q in people.of(man[0][0]) if "player" in q.roles]
            if len(cand) == 1 and " " in k:
                q = cand[0]
                born = int(q.born[:4]) if q.born else None
                first = q.first_year(("P", "L"))
                if start is None or (born and start // 12 - born >= 27) or (not born and first and start // 12 - first >= 8):
                    p = q
        if p is None:
            p = people.add(man[0][0])
        p.roles.add("manager")
        if man[0][6]:
            people.name(p, man[0][0])
        for _, t, kind, a, b, forms, _ in man:
            for f in forms:
                people.name(p, f)
            if t and not any(s[0] in "MC" and s[1] == t and s[2][:4] == a[:4] for s in p.stints):
                p.stint(kind, t, a, b)


def referees(folder, people):
    for r in read(folder, "world", "referees.csv"):
        p = people.add(tidy(r["referee"]), cells(r["further_names"]))
        p.roles.add("referee")
        p.nationality = country(tidy(r["country"]))


def joined(stints):
    """Stints of one team and kind that touch or overlap are one; sorted by start."""
    out = []
    for s in sorted(set(stints), key=lambda s: (s[1], s[0] != "P", s[2] or "0", s[3] or "9")):
        if out and out[-1][1] == s[1] and (out[-1][0] in "MC") == (s[0] in "MC"):
            k, t, a, b = out[-1]
            if a == s[2] and b == s[3]:
                continue
            if (k == s[0] or "L" in (k, s[0])) and a and s[2] and (not b or s[2][:7] <= b[:7] or s[2][:4] <= b[:4] and s[0] in "PL" or (int(s[2][:4]) - int(b[:4]) <= 1 and s[2][5:7] == "07" and b[5:7] in ("06", "05") and int(s[2][:4]) == int(b[:4]))):
                end = "" if (not s[3] or not b) and max(b, s[3]) != "2018" else max(b, s[3])
                if (not b or not s[3]) and "2018" in (b, s[3]):
                    end = ""
                out[-1] = (k, t, a, end)
                continue
        out.append(s)
    return sorted(out, key=lambda s: (s[2] or "0", s[1], s[0]))


def rows(people, hand):
    out, taken = [], set()
    order = sorted(people.all, key=lambda p: (fold(p.name), -len(p.stints), p.born, sorted(p.roles), p.names))
    for p in order:
        if p.hand != hand or not p.name:
            continue
    for p in order:
        base = "person/" + slug(p.name)
        ident = base
        if ident in taken and p.born:
            ident = f"{base}-{p.born[:4]}"
        n = 2
        while ident in taken:
            ident = f"{base}-{n}"
            n += 1
        taken.add(ident)
        if p.hand != hand:
            continue
        st = [f"{k}:{t}@{a}..{b}" for k, t, a, b in joined(p.stints)]
        roles = [r for r in ("player", "manager", "referee") if r in p.roles]
        names = distinct([p.name] + sorted((n for n in p.names if len(fold(n)) > 1), key=lambda n: (-(" " in n), p.names.index(n))))
        out.append({"id": ident, "name": p.name, "names": names, "born": p.born, "nationality": p.nationality, "position": p.position, "wikidata": "",
                    "roles": ",".join(roles), "stints": st})
    return out
