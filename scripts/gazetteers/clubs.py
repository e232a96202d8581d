"""clubs.tsv: men's and women's clubs and the youth and reserve sides that reports name."""
import collections
import re

from places import NEAR, country, rank
from text import cells, distinct, fold, plain, read, slug, tidy

GENERIC = set("""ac athletic albion alliance athletico atletico atlético borussia boro boavista? bohemians? bucks blues celtic? central city club cska corinthians? county
crusaders? deportivo dinamo dons dynamo dynamos eintracht estudiantes? fortuna forest galaxy? hapoel hellas independiente? inter internacional kickers knights latics lions lokomotiv maccabi
magpies mariners metalist metalurg millers moors nacional olimpia olympic olympique orient palace partizan? port racing rangers rapid real reds
robins rovers saints shakhtar? sky sparta spartak sporting sports slavia slovan stade stones strikers torpedo town u's union united universidad universitatea unirea vale victoria victory
villa wanderers warriors wednesday argyle alex alexandra stanley harriers hotspur academical academicals thistle county rebels spirit dash current courage reign pride stars
red wave dons loons citizens seagulls gulls gers spartans? diamonds seasiders linnets silkmen jags hoops swallows vfl vfb tsv fcb fck fcc cfc tfc scp""".split())
GENERIC = {g for g in GENERIC if not g.endswith("?")}

# who is meant by a bare form in an English report, when several clubs share it
FIRST = {"inter": "Inter Milan", "sporting": "Sporting CP", "milan": "AC Milan", "atletico": "Atletico Madrid", "lyon": "Lyon", "wimbledon": "AFC Wimbledon",
         "roma": "Roma", "porto": "Porto", "braga": "Braga", "real": "Real Madrid", "barcelona": "Barcelona", "river plate": "River Plate",
         "al hilal": "Al-Hilal", "al ittihad": "Al-Ittihad", "al ahli": "Al-Ahli (Saudi)", "al nassr": "Al-Nassr", "olimpia": "Olimpia", "santos": "Santos"}
# nicknames that English copy uses for a club's name, of one club alone
PRESS = {"wolves": "Wolverhampton Wanderers", "spurs": "Tottenham Hotspur"}
AFFIX = {"fc", "afc", "cf", "ac", "sc", "cd", "sv", "fk", "nk", "sk", "bk", "if", "ff", "cs", "ca", "club", "the", "football", "as", "ssc", "us", "rc", "ud", "sd", "sl", "ks", "kv", "rsc", "tsg", "tsv", "vfl", "vfb", "1", "de", "ec", "se", "ss"}
# not forms of English copy: cut-off words ("Bor. Dortmund"), legal forms
_CUT = re.compile(r"(?<![A-Z.])\b(?!St\.)[A-Za-zÀ-ž]{1,4}\.(?!\w)|e\. ?V\.|\bS\.A\.D|[()]")
_RESERVE = re.compile(r"\b(II|III|B|C|U-?\d\d|Reserves?|Under-\d\d|Amateure|Castilla|Jong|\d\.? ?team)\b")


def key(form):
    """Fold without the affixes that say only that it is a club."""
    f = fold(form).replace("&", "and")
    t = [w for w in f.split() if w not in AFFIX]
    return " ".join(t) or f


def press_name(name):
    """'Arsenal FC' → 'Arsenal'; a name that is nothing without its affix keeps it."""
    n = re.sub(r"\s+(FC|AFC|F\.C\.|C\.F\.|Football Club)$", "", tidy(name))
    n = re.sub(r"^(The|FC)\s+(?=\w{4})", "", n) if len(n.split()) > 2 else n
    return n if len(n) > 2 else tidy(name)


def usable(form):
    f = fold(form)
    return len(f.replace(" ", "")) >= 2 and not f.isdigit() and not _CUT.search(form) and len(form) <= 45


class Clubs:
    def __init__(self):
        self.rows = {}
        self.index = collections.defaultdict(list)          # key of a form → ids of clubs that have it as a name

    def add(self, row):
        base, n = row["id"], 2
        while row["id"] in self.rows:
            extra = slug(row["city"].split(" › ")[0]) or slug(row["country"])
            row["id"] = f"{base}-{extra}" if n == 2 and extra and extra not in base else f"{base}-{n}"
            n += 1
        self.rows[row["id"]] = row
        for f in row["names"]:
            self.link(f, row["id"])
        return row

    def link(self, form, ident):
        if ident not in self.index[key(form)]:
            self.index[key(form)].append(ident)

    def find(self, form, land=None, category="men"):
        """The one club that a source means by a form, or None when nobody or several fit."""
        ids = [i for i in self.index.get(key(form), []) if self.rows[i]["category"] == category]
        if land:
            near = [i for i in ids if self.rows[i]["country"] == land] or [i for i in ids if self.rows[i]["country"] in NEAR.get(land, ())]
            ids = near
        if len(ids) > 1:
            exact = [i for i in ids if fold(self.rows[i]["name"]) == fold(form)]
            ids = exact or ids
        return ids[0] if len(ids) == 1 else None


def from_world(folder, clubs):
    for w in read(folder, "world", "club_names_world.csv"):
        full = tidy(w["club"])
        m = re.match(r"(.+?) \((.+)\)$", full)
        name = f"{m[1]} {m[2]}" if m and m[2] == "Park Avenue" else (m[1] if m else full)
        nick = cells(w["nicknames"])
        nickset = {fold(re.sub(r"^the ", "", n, flags=re.I)) for n in nick}
        names, bare = [name], []
        for f in cells(w["names"]):
            if not usable(f):
                continue
            single = PRESS.get(fold(f)) != full and (fold(f) in nickset or (fold(f) in GENERIC and fold(f) != fold(name)))
            (bare if single else names).append(f)
        clubs.add({"id": "club/" + slug(full.replace("(", "").replace(")", "")), "name": name, "country": country(w["country"]), "category": "men",
                   "wikidata": "", "city": tidy(w["city"]), "ground": "", "names": distinct(names), "nicknames": [n for n in distinct(nick + bare) if PRESS.get(fold(n)) != full],
                   "descriptions": distinct(cells(w["descriptions"])), "_key": full})


def split_shared(clubs):
    """A one-word form of several clubs stays a name of the one that English reports mean by it; for the others it is a nickname."""
    owners = collections.defaultdict(list)
    for i, r in clubs.rows.items():
        if r["category"] == "men":
            for f in r["names"]:
                owners[fold(f)].append(i)
    for f, ids in owners.items():
        if len(ids) < 2:
            continue
        def order(i):
            r = clubs.rows[i]
            return (FIRST.get(f) != r.get("_key"), f in GENERIC, fold(r["name"]) != f, "_tail" in r, rank(r["country"]), fold(r["name"]))
        best = min(ids, key=order)
        for i in ids:
            r = clubs.rows[i]
            if i != best and fold(r["name"]) != f:
                form = next(x for x in r["names"] if fold(x) == f)
                r["names"] = [x for x in r["names"] if fold(x) != f]
                if "_tail" not in r:
                    r["nicknames"] = distinct(r["nicknames"] + [form])


def merge_open(folder, clubs, common):
    """clubs.csv and club_aliases.csv: identifiers, grounds and further forms for the clubs known, rows of their own for the rest."""
    aliases = collections.defaultdict(list)
    for a in read(folder, "club_aliases.csv"):
        if a["lang"] != "de" and a["source"] != "engsoccerdata/teamnames":
            aliases[(a["club"], a["country"])].append(a)
    tail = []
    for c in read(folder, "clubs.csv"):
        land, al = country(c["country"]), aliases[(c["name"], c["country"])]
        forms = [c["name"]] + [a["alias"] for a in al if a["kind"] in ("name", "short", "full", "wikidata_label", "former", "abbrev")]
        nick = [tidy(a["alias"]) for a in al if a["kind"] == "nickname"]
        reserve = bool(_RESERVE.search(c["name"]))
        votes = collections.Counter()
        for f in {key(f) for f in forms}:
            for i in clubs.index.get(f, []):
                r = clubs.rows[i]
                if "_tail" not in r and (r["country"] == land or r["country"] in NEAR.get(land, ())):
                    votes[i] += 3 if key(r["name"]) == f else 1
        best = votes.most_common(2)
        hit = best[0][0] if best and not reserve and (len(best) == 1 or best[0][1] > best[1][1]) else None
        if hit and clubs.rows[hit].get("_open") and key(clubs.rows[hit]["name"]) not in {key(f) for f in forms}:
            hit = None
        if not hit:
            tail.append((c, land, forms, nick, reserve))
            continue
        r = clubs.rows[hit]
        r["_open"] = True
        r["wikidata"] = r["wikidata"] or c["qid"]
        r["ground"] = r["ground"] or tidy(c["ground"] or c["stadium_wikidata"])
        r["city"] = r["city"] or c["city"].split(" › ")[0]
        more = [tidy(f) for f in forms if usable(f) and fold(f) not in GENERIC and not (len(fold(f)) < 4 and not f.isupper())]
        more = [f for f in more if " " in f or len(f) > 3]
        r["names"] = distinct(r["names"] + [f for f in more if fold(f) not in {fold(n) for n in r["nicknames"]}])
        r["nicknames"] = distinct(r["nicknames"] + [n for n in nick if usable(n) and fold(n) not in {fold(x) for x in r["names"]} and (" " in n or fold(n) not in common)])
        for f in more:
            clubs.link(f, hit)
    for c, land, forms, nick, reserve in tail:
        name = press_name(c["name"])
        taken = {fold(f) for r in clubs.rows.values() for f in r["names"]} if not hasattr(clubs, "_taken") else clubs._taken
        clubs._taken = taken
        names = [f for f in [name] + [tidy(f) for f in forms] if usable(f)]
        names = [f for f in distinct(names) if " " in f or (fold(f) not in taken and fold(f) not in common and fold(f) not in GENERIC and len(f) > 3)]
        names = [f for f in names if fold(f) not in taken]
        if not names or (c["dissolved"] and not c["qid"]):
            continue
        if fold(name) not in {fold(n) for n in names}:
            name = names[0]
        clubs.add({"id": "club/" + slug(name), "name": name, "country": land, "category": "reserve" if reserve else "men", "wikidata": c["qid"],
                   "city": c["city"].split(" › ")[0].split("(")[0].strip(), "ground": tidy(c["ground"] or c["stadium_wikidata"]), "names": names,
                   "nicknames": [n for n in nick if usable(n) and " " in n], "descriptions": [], "_tail": True})


def women(folder, clubs):
    for w in read(folder, "world", "women_clubs.csv"):
        name, own = tidy(w["club"]), w["women_only"] == "yes"
        forms = [f for f in [name] + cells(w["short_forms"]) if usable(f)]
        said = re.compile(r"\b(Women|Ladies|Girls|Femen\w*|Femin\w*|Fémin\w*|Frauen|Vrouwen|Dam|Kvinder|Kvinner|Lionesses|WFC|LFC)\b", re.I)
        names = [f for f in forms if f == name or said.search(plain(f)) or (own and (" " in f or fold(f) not in clubs.index_forms))]
        bare = [f for f in forms if f not in names]
        parent = clubs.find(w["parent_club"], country(w["country"])) if w["parent_club"] else None
        base = re.sub(r" (Women|Ladies)$", "", name)
        if base != name:
            names += [base + " Women", base + " Ladies"] + ([base + " WFC"] if country(w["country"]) in ("England", "Scotland", "Wales") else [])
        if parent and not own:
            bare += [f for f in clubs.rows[parent]["names"] if len(f) <= 20][:4]
            bare += clubs.rows[parent]["nicknames"]
        clubs.add({"id": "club/" + slug(name), "name": name, "country": country(w["country"]), "category": "women", "wikidata": "", "city": tidy(w["city"]),
                   "ground": tidy(w["ground"]), "names": distinct(names), "nicknames": distinct(cells(w["nicknames"]) + bare),
                   "descriptions": list(clubs.rows[parent]["descriptions"][:8]) if parent else []})


def youth(clubs, parents):
    """Under-21 sides of the clubs whose second teams play in cups with the seniors."""
    for p in parents:
        r = clubs.rows[p]
        forms = [f for f in r["names"] if len(f) <= 24 and (" " in f or len(f) > 3)][:5]
        names = [f"{f} {s}" for f in forms for s in ("Under-21s", "Under-21", "U21s", "U21", "U-21", "Under-23s", "U23s")]
        clubs.add({"id": p + "-under-21", "name": r["name"] + " Under-21s", "country": r["country"], "category": "under-21", "wikidata": "", "city": r["city"],
                   "ground": "", "names": distinct(names), "nicknames": [], "descriptions": []})
