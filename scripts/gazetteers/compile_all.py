"""Runs the five compilations in their order: clubs and nations first, because the others refer to them."""
import collections
import os
import re

import clubs as club_tables
import competitions
import hand_people
import nations as nation_tables
import people as people_tables
import venues
from places import country
from text import fold, read, write

HAND = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hand")
YOUTH = """Arsenal|Aston Villa|AFC Bournemouth|Brentford|Brighton & Hove Albion|Chelsea|Crystal Palace|Everton|Fulham|Leeds United|Leicester City|Liverpool|Manchester City|Manchester United
Newcastle United|Nottingham Forest|Southampton|Tottenham Hotspur|West Ham United|Wolverhampton Wanderers|Burnley|Norwich City|Middlesbrough|Sunderland|West Bromwich Albion|Stoke City|Swansea City
Derby County|Reading|Blackburn Rovers|Charlton Athletic|Ipswich Town|Luton Town|Sheffield United|Celtic|Rangers""".replace("\n", "|").split("|")
_MEANT = {"bournemouth": "AFC Bournemouth", "west brom": "West Bromwich Albion", "mk dons": "Milton Keynes Dons", "chester city": "Chester", "halifax town": "FC Halifax Town",
          "wimbledon": "Wimbledon", "internazionale fc": "Inter Milan", "accrington": "Accrington Stanley", "man utd": "Manchester United", "man city": "Manchester City",
          "nottm forest": "Nottingham Forest", "sheffield utd": "Sheffield United", "spurs": "Tottenham Hotspur", "wolves": "Wolverhampton Wanderers"}


def common_words(source):
    """First names and surnames of many people: no club of the long tail is found by one of them alone."""
    seen = collections.Counter()
    for r in read(source, "player_stints_pl_1992_2018.csv"):
        seen.update(set(fold(r["player"]).split()))
    for r in read(source, "world", "managers.csv"):
        seen.update(set(fold(r["manager"]).split()))
    for r in read(source, "player_seasons_pl_2016_2026.csv"):
        seen.update(set(fold(r["first_name"] + " " + r["last_name"]).split()))
    words = {w for w, n in seen.items() if n >= 1}
    return words | {fold(r["team"]) for r in read(source, "national_teams.csv")} | set("""standard star stars success victory union energy future force power rapid
        progress liberty national olympic college police army navy university arsenal western eastern northern southern central royal young real valley hills forest
        lions tigers eagles leopards phoenix dragons rivers river lake harbour bay port beach island islands city town village united athletic sporting club
        santos corona america alliance atlas olympus nation independence freedom july may june april march august september october november december""".split())


def hand(name):
    path = os.path.join(HAND, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as f:
        lines = [l.rstrip("\n") for l in f if l.strip() and not l.startswith("#")]
    cols = lines[0].split("\t")
    return [dict(zip(cols, l.split("\t") + [""] * len(cols))) for l in lines[1:]]


def team_finder(clubs, nations):
    by_name = {}
    for i, r in clubs.rows.items():
        by_name.setdefault(fold(r.get("_key") or r["name"]), i)
    cache = {}

    def find(name, land):
        if (name, land) not in cache:
            cache[(name, land)] = look(name, land)
        return cache[(name, land)]

    def look(name, land):
        name = (name or "").strip()
        if not name:
            return None
        if re.search(r"Under-|\bU-?\d\d", name):
            return nations.find(name) or by_name.get(fold(name))
        n = nations.find(name)
        if n and (land is None or country(name) == land or name == land or name.endswith("Women") and name[:-6] == land):
            return n
        if name.endswith(" Women"):
            return by_name.get(fold(name)) or clubs.find(name, land, "women") or clubs.find(name, None, "women")
        name = _MEANT.get(fold(name), name)
        exact = by_name.get(fold(name))
        if exact and clubs.rows[exact]["category"] == "men" and (not land or clubs.rows[exact]["country"] == land):
            return exact
        found = clubs.find(name, land) or (clubs.find(name, None) if land is None else None)
        if not found and land:
            found = clubs.find(name, land, "women") or (clubs.find(name, None) if " " in name else None)
        if not found and land is None and exact:
            found = exact
        return found or n
    return find


def run(source, target):
    common = common_words(source)
    clubs = club_tables.Clubs()
    club_tables.from_world(source, clubs)
    club_tables.merge_open(source, clubs, common)
    for h in hand("clubs.tsv"):
        add_club(clubs, h)
    club_tables.split_shared(clubs)
    clubs.index_forms = {fold(f) for r in clubs.rows.values() for f in r["names"]}
    club_tables.women(source, clubs)
    club_tables.youth(clubs, [i for n in YOUTH for i in [clubs.find(n)] if i])
    nations = nation_tables.compile_nations(source)
    for h in hand("national-teams.tsv"):
        row = {**h, **{c: [x.strip() for x in h[c].split("|") if x.strip()] for c in ("names", "nicknames", "demonyms", "adjectives")}}
        old = nations.rows.get(h["id"])
        if old:
            for c in ("names", "nicknames", "demonyms", "adjectives"):
                old[c] = club_tables.distinct(list(old[c]) + row[c])
        else:
            nations.add(row)
    team = team_finder(clubs, nations)
    correct({**clubs.rows, **nations.rows})

    source_line = "Compiled by scripts/compile-gazetteers; sources, licences and dates: data/README.md. Lists are separated by ' | '."
    write(target, "clubs.tsv", "id name country category wikidata city ground names nicknames descriptions".split(), list(clubs.rows.values()), [source_line])
    write(target, "national-teams.tsv", "id name category confederation code names nicknames demonyms adjectives".split(), list(nations.rows.values()), [source_line])
    write(target, "competitions.tsv", "id name country kind category wikidata names stages".split(), competitions.compile_competitions(source, hand("competitions.tsv")),
          [source_line, "A name may carry the years in which it was used: 'Carling Cup@2003-2012', 'Carabao Cup@2017-'."])
    write(target, "venues.tsv", "id name city country wikidata names clubs".split(), venues.compile_venues(source, team, hand("venues.tsv"), common),
          [source_line, "A name may carry the years in which it was used."])
    people = people_tables.People()
    people_tables.premier_players(source, people, team)
    people_tables.variants(source, people)
    people_tables.managers(source, people, team)
    people_tables.referees(source, people)
    teams = {**{i: r["category"] for i, r in clubs.rows.items()}, **{i: r["category"] for i, r in nations.rows.items()}}
    codes = {r["code"]: r["name"] for r in nations.rows.values() if r["category"] == "men" and r["code"]}
    codes["@"] = {i.split("/")[1]: r["name"].replace(" Women", "") for i, r in nations.rows.items()}
    try:
        hand_people.join(people, hand_people.parse(HAND, teams, codes), teams)
    except hand_people.HandError as e:
        raise SystemExit(f"hand/people: {e}")
    cols = "id name names born nationality position wikidata roles stints".split()
    write(target, "people.tsv", cols, people_tables.rows(people, False), [source_line, "Stints: P played, L on loan, M managed, C caretaker; team@from..to, an open end means still there or unsure."])
    write(target, "people-hand.tsv", cols, people_tables.rows(people, True), ["Compiled by hand from general knowledge, 2026-11 (people whom no other source has); columns and stints as in people.tsv."])


def correct(rows):
    """Moves forms between the lists of a row: what is a name in English copy and only a nickname in the sources, what is no adjective."""
    for h in hand("corrections.tsv"):
        r, form = rows[h["id"]], h["form"]
        for c in ("names", "nicknames", "adjectives"):
            r[c] = [x for x in r.get(c, []) if x != form] if c in h["not"].split() else r.get(c, [])
        for c in h["is"].split():
            # Behind the name itself, which stays the first.
            r[c] = r[c][:1] + [form] + [x for x in r[c][1:] if x != form]


def add_club(clubs, h):
    lists = {c: [x.strip() for x in (h.get(c) or "").split("|") if x.strip()] for c in ("names", "nicknames", "descriptions")}
    r = clubs.rows.get(h["id"])
    if not r:
        clubs.add({**h, **lists})
        return
    for c in lists:
        r[c] = club_tables.distinct(r[c] + lists[c])
    for f in lists["names"]:
        clubs.link(f, r["id"])
