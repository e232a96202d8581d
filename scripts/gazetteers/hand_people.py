"""Squads compiled by hand (hand/people-*.txt), read and joined with the people of the tables.

A section opens with `@ team-id`; then one person a line:
    Name[=Other Form]... [g|d|m|f] [NAT] [YY] YEARS...
position, FIFA code of the nationality, two digits of the year of birth, and stints: 2014-2025, 2022- (still there or
unsure), 2019 (that year only), L2020-2021 (loan), M2016-2018 (managed), C2019 (caretaker). Years of a season's two calendar years.
The same name in several sections is one person, unless the year of birth differs or one plays for women's sides.
"""
import collections
import glob
import os
import re

from people import Person, position
from text import fold, tidy

_LINE = re.compile(r"^(?P<name>.+?)(?: (?P<pos>[gdmf]))?(?: (?P<nat>[A-Z]{3}))?(?: (?P<born>\d\d))?(?P<years>(?: [LMC]?\d{4}(?:-(?:\d{4})?)?)+)?$")
_STINT = re.compile(r"^([LMC]?)(\d{4})(-?)(\d{4})?$")


# where many who play for another country grew up: tables often name the birthplace
_RAISED = {"England", "Scotland", "France", "Netherlands", "Belgium", "Germany", "Spain", "Portugal", "Sweden", "Denmark", "Switzerland"}


class HandError(Exception):
    pass


def parse(folder, teams, codes):
    """Name → people, in the order of the files; raises HandError with file and line for what can't be read."""
    found, errors = collections.OrderedDict(), []
    forms = collections.defaultdict(list)
    for path in sorted(glob.glob(os.path.join(folder, "people-*.txt"))):
        team = None
        with open(path, encoding="utf-8") as f:
            for no, line in enumerate(f, 1):
                line, where = tidy(line), f"{os.path.basename(path)}:{no}"
                if not line or line.startswith("#"):
                    continue
                if line.startswith("@"):
                    team = line[1:].strip()
                    team = next((t for t in (team, "club/" + team, "national-team/" + team) if t in teams), team)
                    if team not in teams:
                        errors.append(f"{where}: no team {team}")
                    continue
                m = _LINE.match(line)
                if not m or team is None or re.search(r"\d", m["name"]) or re.search(r" [A-Za-z]$", m["name"]):
                    errors.append(f"{where}: can't read '{line}'")
                    continue
                if m["nat"] and m["nat"] not in codes:
                    errors.append(f"{where}: unknown code {m['nat']}")
                take(found, forms, m, team, teams.get(team, "men"), codes, where, errors)
    if errors:
        raise HandError("\n".join(errors[:60]) + (f"\n… {len(errors)} errors" if len(errors) > 60 else ""))
    return [p for men in found.values() for p in men]


def take(found, forms, m, team, category, codes, where, errors):
    names = [tidy(n) for n in m["name"].split("=")]
    women = "women" in category
    born = ""
    if m["born"]:
        born = ("20" if int(m["born"]) <= 12 else "19") + m["born"]
    bearers = found.setdefault((fold(names[0]), women), [])
    leads = bool(m["years"]) and all(y[0] in "MC" for y in m["years"].split())
    same = [p for p in bearers if not born or not p.born or p.born == born]
    if len(same) > 1:
        land = codes["@"].get(team.split("/")[1]) if team.startswith("national-team/") else codes.get(m["nat"] or "")
        same = [p for p in same if land and p.nationality == land] or [p for p in same if any(s[1] == team for s in p.stints)] or same[:1]
    land = codes.get(m["nat"] or "", "") or codes["@"].get(team.split("/")[1], "")
    if not same and leads:
        same = [p for p in found.get((fold(names[0]), not women), []) if "manager" in p.roles and (not born or not p.born or p.born == born)][:1]
    if not same:
        same = known(forms, names, women, born, land, team)
    if same:
        p = same[0]
    else:
        p = Person(names[0])
        p.hand, p.women = True, women
        bearers.append(p)
    p.names += [n for n in names if fold(n) not in {fold(x) for x in p.names}]
    for n in p.names:
        if " " in n and p not in forms[fold(n)]:
            forms[fold(n)].append(p)
    p.born = p.born or born
    p.position = p.position or (position(m["pos"]) if m["pos"] else "")
    p.nationality = p.nationality or codes.get(m["nat"] or "", "")
    for y in (m["years"] or "").split():
        kind, a, dash, b = _STINT.match(y).groups()
        end = b if b else ("" if dash else a)
        if b and b < a or a < "1960" or a > "2026":
            errors.append(f"{where}: years '{y}'")
        p.roles.add("manager" if kind in ("M", "C") and kind else "player")
        p.stint(kind or "P", team, a, end)
    if not m["years"]:
        p.roles.add("player")
        p.stint("P", team, "", "")
    if team.startswith("national-team/") and not leads and team.split("/")[1] in codes["@"] and (not p.nationality or not m["years"] or m["years"].endswith("-")):
        p.nationality = codes["@"][team.split("/")[1]]  # the side he plays for now says more than a club's list


def known(forms, names, women, born, land, team):
    """The one person of another first form who bears one of the full names, when land, year of birth and sex allow it."""
    some = []
    for n in names:
        for p in forms.get(fold(n), []) if " " in n else []:
            if p not in some and p.women == women and (not born or not p.born or p.born == born) and (any(s[1] == team for s in p.stints) or land and p.nationality == land):
                some.append(p)
    return some if len(some) == 1 else []


def span(p, kinds="PL"):
    ys = [int(y[:4]) for s in p.stints if s[0] in kinds for y in s[2:4] if y]
    return (min(ys), max(ys)) if ys else None


def plausible(h, q, teams):
    """May the person of the hand list and that of the tables be one?"""
    if h.born and q.born:
        return h.born[:4] == q.born[:4]
    if "referee" in q.roles:
        return False
    if "manager" not in h.roles and h.women != any("women" in teams.get(s[1], "") for s in q.stints):
        return False
    if {s[1] for s in h.stints} & {s[1] for s in q.stints}:
        return True
    a, b = span(h), span(q)
    if a and b:
        return b[0] - 12 <= a[0] <= b[1] + 6 and a[1] >= b[0] - 12 and b[1] - min(a[0], b[0]) < 25
    if b and not a and {s[0] for s in h.stints} == {"P"}:
        # a man of a national squad without years: the one player of that name, if the countries allow it
        return b[1] >= 1990 and (h.nationality in ("", q.nationality) or not q.nationality or q.nationality in _RAISED)
    led = span(q, "MC")
    mine = span(h, "MC")
    if not a and not mine and "player" in q.roles:
        return not h.nationality or not q.nationality or h.nationality == q.nationality
    if not a and not b and led and mine:
        return mine[0] <= led[1] + 12 and led[0] <= mine[1] + 12
    return bool(a and led and led[0] >= a[0] + 8 and led[0] >= a[1] - 2)


def top_seasons(people):
    """The seasons, by first year, in which a club appears in the tables of a top division."""
    return {(t, y) for q in people.all for k, t, a, b in q.stints if a[4:] == "-07-01" and k == "P" for y in range(int(a[:4]), int(b[:4] or 2026))}


def join(people, hand, teams):
    top = top_seasons(people)
    for h in hand:
        cand = [q for n in h.names if " " in n or len(h.names) == 1 for q in people.of(n)]
        # a man known by one word is the one of that word and year of birth, unless the countries differ
        cand += [q for q in people.of(h.name) if " " not in h.name and h.born and q.born[:4] == h.born[:4] and (not q.nationality or not h.nationality or q.nationality == h.nationality)]
        cand = [q for i, q in enumerate(cand) if q not in cand[:i] and plausible(h, q, teams)]
        sure = [q for q in cand if h.born and q.born or {s[1] for s in h.stints} & {s[1] for s in q.stints}]
        aged = [q for q in cand if h.born and q.born]
        cand = sure if len(sure) == 1 else aged if len(aged) == 1 else cand
        if len(cand) != 1:
            people.all.append(h)
            for n in h.names:
                people.name(h, n)
            continue
        merge(people, h, cand[0], top)


def merge(people, h, q, top):
    old = q.name
    for n in h.names + [old]:
        people.name(q, n)
    q.name = h.name
    q.roles |= h.roles
    q.born = q.born or h.born
    q.nationality = h.nationality or q.nationality
    q.position = q.position or h.position
    for k, t, a, b in h.stints:
        near = [i for i, s in enumerate(q.stints) if s[1] == t and (s[0] in "MC") == (k in "MC") and meets(s, (k, t, a, b))]
        if not near:
            q.stints.append((k, t, a, b))
            continue
        i = near[0]
        s = q.stints[i]
        if len(near) > 1 and k == "P" and all(q.stints[j][0] == "P" and q.stints[j][2] for j in near):
            # tables that know only some seasons (those of a top division) leave gaps that the hand list closes
            last = max(near, key=lambda j: q.stints[j][3] or "9")
            s = q.stints[i] = ("P", t, min(q.stints[j][2] for j in near), q.stints[last][3])
            for j in near[:0:-1]:
                q.stints[j] = s
        start = s[2] or a
        if a and s[2] and int(a) < int(s[2][:4]) - 0:
            start = a
        end = b if len(s[3]) <= 4 else (s[3] if not b or s[3][:4] >= b else b)
        if not b and s[3] and len(s[3]) > 4:
            # a table that ends because the club went down says nothing of the man
            relegated = s[3][4:] == "-06-30" and (t, int(s[3][:4])) not in top and (t, int(s[3][:4]) - 1) in top
            end = s[3] if s[3] < "2024" and not (relegated and a) else ""
        for j in near if len(near) > 1 and all(q.stints[j] == s for j in near) else [i]:
            q.stints[j] = (k if k == s[0] else s[0], t, start, end)


def meets(s, t):
    a, b = int(s[2][:4] or 0) if s[2] else 0, int(s[3][:4]) if s[3] else 9999
    c, d = int(t[2]) if t[2] else 0, int(t[3]) if t[3] else 9999
    return a <= d and c <= b
