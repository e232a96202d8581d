"""Countries: one English name for each, as football uses them."""

_SAME = {
    "Ireland": "Republic of Ireland", "Macedonia": "North Macedonia", "Congo DR": "DR Congo", "N. Ireland": "Northern Ireland",
    "USA": "United States", "Surinam": "Suriname", "Surinam ": "Suriname", "Trinidad & Tobago": "Trinidad and Tobago",
    "Democratic Republic Congo": "DR Congo", "Zaire": "DR Congo", "Swaziland": "Eswatini", "St. Lucia": "Saint Lucia",
    "French Guyana": "French Guiana", "Gernany": "Germany", "Republic of ireland": "Republic of Ireland", "Czechia": "Czech Republic",
    "Türkiye": "Turkey", "Cote d'Ivoire": "Ivory Coast", "Côte d'Ivoire": "Ivory Coast", "UAE": "United Arab Emirates",
    "Bosnia": "Bosnia and Herzegovina", "Bosnia-Herzegovina": "Bosnia and Herzegovina", "London": "England", "Surrey": "England",
    "Channel Islands": "England", "Antilles": "Netherlands Antilles", "Cape Verde Islands": "Cape Verde", "Curacao": "Curaçao",
}

# the four British associations and the Irish border: clubs that play in a neighbour's league
NEAR = {"Wales": {"England"}, "England": {"Wales", "Scotland"}, "Northern Ireland": {"Republic of Ireland"},
        "Scotland": {"England"}, "Monaco": {"France"}, "Liechtenstein": {"Switzerland"}, "France": {"Monaco"}, "Republic of Ireland": {"Northern Ireland"}}

# order in which an English report's bare name is read, the rest after them
RANK = ["England", "Spain", "Italy", "Germany", "France", "Scotland", "Portugal", "Netherlands", "Brazil", "Argentina", "Turkey", "Belgium",
        "United States", "Saudi Arabia", "Greece", "Austria", "Switzerland", "Denmark", "Sweden", "Norway", "Croatia", "Serbia", "Ukraine",
        "Russia", "Poland", "Czech Republic", "Mexico", "Japan", "Wales", "Republic of Ireland", "Northern Ireland", "Egypt", "South Africa", "Australia"]


def country(name):
    name = (name or "").strip()
    return _SAME.get(name, name)


def rank(name):
    return RANK.index(name) if name in RANK else len(RANK)
