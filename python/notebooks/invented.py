"""An invented newswire: short articles of people and places that do not exist, for notebooks and tests.

>>> next(iter(articles(1)))["id"]
'wire-0000'
"""

import datetime
import random
from collections.abc import Iterator

PEOPLE = ["Anna Weber", "Omar Said", "Kari Lund", "Selin Aydemir", "Kareem Al-Rubaie", "Anders Holm", "Wanjiru Kamau"]
OFFICES = ["Foreign Minister", "Defence Minister", "Interior Minister", "President", "Prime Minister"]
PLACES = [
    ("BAGHDAD", "Iraq", "Baghdad"),
    ("OSLO", "Norway", "Oslo"),
    ("NAIROBI", "Kenya", "Nairobi"),
    ("ANKARA", "Turkey", "Ankara"),
    ("BERLIN", "Germany", "Berlin"),
]
DEEDS = [
    "{office} {one} met {two} in {city} on {day}.",
    "{office} {one} met {two} in {city} on {day} and pledged $5 million in aid.",
    "{country} accused {other} of violating the ceasefire, {office} {one} said on {day}.",
    "Gunmen attacked a checkpoint near {city} on {day}, killing two soldiers.",
    "Thousands of teachers marched through {city} on {day} to demand higher pay.",
    "Police arrested six people in {city} on {day}, {office} {one} said.",
    "{country} and {other} signed a trade agreement in {city} on {day}.",
    "{office} {one} denied that {country} had attacked {other}.",
    "{office} {one} threatened {other} with sanctions on {day}.",
]
REST = [
    "“We are ready to talk,” {one} told reporters.",
    "The talks will continue next week, officials said.",
    "No further details were given.",
    "{two} declined to comment.",
]


def articles(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """That many articles, the same ones for the same seed: `id`, `text` and `published`, over twelve weeks."""
    chance = random.Random(seed)
    for number in range(count):
        published = datetime.date(2025, 1, 6) + datetime.timedelta(days=chance.randrange(84))
        capital, country, city = chance.choice(PLACES)
        one, two = chance.sample(PEOPLE, 2)
        words = {
            "office": chance.choice(OFFICES),
            "one": one,
            "two": two,
            "country": country,
            "city": city,
            "other": chance.choice([name for _, name, _ in PLACES if name != country]),
            "day": (published - datetime.timedelta(days=chance.randrange(6))).strftime("%A"),
        }
        sentences = [chance.choice(DEEDS), *chance.sample(REST, 2), chance.choice(DEEDS)]
        text = " ".join(sentence.format(**words) for sentence in sentences)
        yield {"id": f"wire-{number:04}", "text": f"{capital} — {text}", "published": published.isoformat()}
