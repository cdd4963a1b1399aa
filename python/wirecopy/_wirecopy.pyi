"""
What the package `wirecopy` is made of; import from there.
"""

from _typeshed import SupportsGetItem
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from os import PathLike
from typing import Any, Final, SupportsIndex, final
from wirecopy import Document as Document2
from wirecopy.errors import WirecopyError

__all__ = ["__version__", "Actor", "Answers", "Argument", "Article", "Author", "Block", "Byline", "Caption", "Dateline", "Document", "Event", "EventMention", "Explanation", "Image", "LexiconFile", "Mention", "Money", "Numbers", "Picture", "Place", "Reader", "Role", "Span", "Statement", "StatementBlock", "Table", "Tables", "Telling", "Time", "field_columns", "field_lines", "field_rows", "ontology_json", "parse", "read", "read_feed", "read_html", "read_many", "read_table", "run", "statements", "tables"]

__version__: Final[str]
"""
The version of the package.
"""

@final
class Actor:
    """
    Somebody who acts, is acted on or speaks: one entity with all its mentions.
    """
    __match_args__: Final[tuple[str, str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, Any]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str | None:
        """
        Country and first sector in CAMEO's manner: `IRQGOV`.
        """
    @property
    def country(self, /) -> str | None:
        """
        The country it belongs to (ISO 3166-1 alpha-3).
        """
    @property
    def id(self, /) -> int:
        """
        Its place in `document.actors`.
        """
    @property
    def kind(self, /) -> str:
        """
        `person`, `organization`, `government`, `country`, `military`, `group` or `unknown`.
        """
    @property
    def mentions(self, /) -> list[Mention]:
        """
        Where it is named, in order.
        """
    @property
    def name(self, /) -> str:
        """
        The fullest name or noun phrase found, without title.
        """
    @property
    def roles(self, /) -> list[Role]:
        """
        Titles before and roles after the name, in the order found.
        """
    @property
    def sectors(self, /) -> list[str]:
        """
        What it is in its country, by PLOVER's sectors.
        """

@final
class Answers:
    """
    The answers to many articles, in the order of the articles; what `read_many` gives.

    An iterator: articles are taken from where they come only as fast as answers are taken from here, so a supply
    without end needs little memory. `list(answers)` has them all.
    """
    def __iter__(self, /) -> Answers: ...
    def __next__(self, /) -> Document | WirecopyError: ...

@final
class Argument:
    """
    A party of the event, where a telling names it.
    """
    def __repr__(self, /) -> str: ...
    @property
    def actor(self, /) -> Actor | None:
        """
        Who it is.
        """
    @property
    def path(self, /) -> str:
        """
        The way through the tree from the trigger: `visit –obj→ Uganda`.
        """
    @property
    def role(self, /) -> str:
        """
        The place in the frame: `subj`, `obj`, `poss`, `mod`, `clause`, a preposition; `near` where it was inferred.
        """
    @property
    def side(self, /) -> str:
        """
        `actor` or `recipient`.
        """
    @property
    def words(self, /) -> Span:
        """
        The words that stand there.
        """

@final
class Article:
    """
    One published text, taken apart. `text` is the input unchanged, and every part is a `Span` of it.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, Any]: ...
    def __repr__(self, /) -> str: ...
    @property
    def alternative_headline(self, /) -> Span | None:
        """
        A second headline below or beside the first.
        """
    @property
    def authors(self, /) -> list[Author]:
        """
        Those who wrote it, one each.
        """
    @property
    def blocks(self, /) -> list[Block]:
        """
        Everything in order.
        """
    @property
    def bylines(self, /) -> list[Byline]:
        """
        Bylines as printed.
        """
    @property
    def captions(self, /) -> list[Caption]:
        """
        Captions, their credits apart.
        """
    @property
    def contributors(self, /) -> list[Span]:
        """
        Lines such as "Reporting by …; Editing by …".
        """
    @property
    def dateline(self, /) -> Dateline | None:
        """
        Place, agency and date printed before the first words of the body.
        """
    @property
    def description(self, /) -> Span | None:
        """
        Standfirst: the sentence or two between headline and body.
        """
    @staticmethod
    def from_json(json: str) -> Article:
        """
        Reads what `to_json` wrote; raises `InvalidJsonError` where a span does not slice the text.
        """
    @property
    def headline(self, /) -> Span | None:
        """
        The headline.
        """
    @property
    def images(self, /) -> list[Image]:
        """
        Pictures, from HTML and feeds.
        """
    @property
    def kicker(self, /) -> Span | None:
        """
        Label printed at the headline.
        """
    @property
    def language(self, /) -> str | None:
        """
        ISO 639-1 code of the language, where it could be told.
        """
    @property
    def modified(self, /) -> date | None:
        """
        Day of the last change.
        """
    @property
    def modified_at(self, /) -> str | None:
        """
        Instant of the last change, likewise.
        """
    @property
    def published(self, /) -> date | None:
        """
        Day of publication: the one handed in, or the one printed.
        """
    @property
    def published_at(self, /) -> str | None:
        """
        Instant of publication in ISO 8601, with the zone that the page or feed gives.
        """
    @property
    def publisher(self, /) -> str | None:
        """
        Name of the publisher.
        """
    @property
    def section(self, /) -> str | None:
        """
        Section that the page's metadata names; a printed label is the `kicker`.
        """
    @property
    def sources(self, /) -> dict[str, str]:
        """
        Where each field was found: `json-ld`, `meta`, `dom`, `feed`, `text` or `caller`.
        """
    @property
    def statement_blocks(self, /) -> list[StatementBlock]:
        """
        The official statements printed whole, in order.
        """
    @property
    def text(self, /) -> str:
        """
        The characters that every offset counts in.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The article as `json.loads` gives it.
        """
    def to_json(self, /) -> str:
        """
        The article as JSON, on one line.
        """
    @property
    def url(self, /) -> str | None:
        """
        Address of the page.
        """

@final
class Author:
    """
    Somebody who wrote the article.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str, str | None, str | None]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, name: str, role: str | None = None, organization: str | None = None) -> Author: ...
    def __repr__(self, /) -> str: ...
    @property
    def name(self, /) -> str:
        """
        Full name.
        """
    @property
    def organization(self, /) -> str | None:
        """
        The house, where it is printed.
        """
    @property
    def role(self, /) -> str | None:
        """
        "Middle East correspondent".
        """

@final
class Block:
    """
    One block of the article: a leaf, of one kind.
    """
    __match_args__: Final[tuple[str, str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, Any]: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        One past the last code point.
        """
    @property
    def end_byte(self, /) -> int:
        """
        One past the last byte.
        """
    @property
    def issuer(self, /) -> Actor | None:
        """
        The actor that issued a `statement`.
        """
    @property
    def issuer_mention(self, /) -> Span | None:
        """
        The issuer of a `statement` as printed in its heading.
        """
    @property
    def kind(self, /) -> str:
        """
        What it is: `headline`, `paragraph`, `statement`, …
        """
    @property
    def start(self, /) -> int:
        """
        The first code point.
        """
    @property
    def start_byte(self, /) -> int:
        """
        The first byte.
        """
    @property
    def text(self, /) -> str:
        """
        The characters.
        """

@final
class Byline:
    """
    A byline as printed: the name without "By" and role.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[Span, str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, name: str) -> Byline: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        One past the last code point.
        """
    @property
    def end_byte(self, /) -> int:
        """
        One past the last byte.
        """
    @property
    def name(self, /) -> str:
        """
        The writer's name.
        """
    @property
    def start(self, /) -> int:
        """
        The first code point.
        """
    @property
    def start_byte(self, /) -> int:
        """
        The first byte.
        """
    @property
    def text(self, /) -> str:
        """
        The characters.
        """

@final
class Caption:
    """
    What stands below a picture, without its credit.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[Span, Span | None]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, credit: Span | None = None) -> Caption: ...
    def __repr__(self, /) -> str: ...
    @property
    def credit(self, /) -> Span | None:
        """
        Who made or published the picture.
        """
    @property
    def end(self, /) -> int:
        """
        One past the last code point.
        """
    @property
    def end_byte(self, /) -> int:
        """
        One past the last byte.
        """
    @property
    def start(self, /) -> int:
        """
        The first code point.
        """
    @property
    def start_byte(self, /) -> int:
        """
        The first byte.
        """
    @property
    def text(self, /) -> str:
        """
        The characters.
        """

@final
class Dateline:
    """
    The dateline: `BAGHDAD, July 17 (Reuters) —`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[Span, list[str], str | None, str | None, str | None]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, places: "list[str]", country: str | None = None, agency: str | None = None, date: str | None = None) -> Dateline: ...
    def __repr__(self, /) -> str: ...
    @property
    def agency(self, /) -> str | None:
        """
        "AP", "Reuters".
        """
    @property
    def country(self, /) -> str | None:
        """
        Country of the first place (ISO 3166-1 alpha-3).
        """
    @property
    def date(self, /) -> str | None:
        """
        Day of filing in EDTF: `2025-07-17`, or `XXXX-07-17` where the year cannot be known.
        """
    @property
    def end(self, /) -> int:
        """
        One past the last code point.
        """
    @property
    def end_byte(self, /) -> int:
        """
        One past the last byte.
        """
    @property
    def places(self, /) -> list[str]:
        """
        Bare place names, as printed, without state or country.
        """
    @property
    def start(self, /) -> int:
        """
        The first code point.
        """
    @property
    def start_byte(self, /) -> int:
        """
        The first byte.
        """
    @property
    def text(self, /) -> str:
        """
        The characters.
        """

@final
class Document:
    """
    Everything found in one article.

    Its JSON is the format `wirecopy/1`. Two documents are equal when their JSON is. A record (an event, an actor, …)
    keeps its document alive, and equals the record in the same place of an equal document.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        What a notebook shows.
        """
    @property
    def actors(self, /) -> list[Actor]:
        """
        Who acts, is acted on or speaks.
        """
    @property
    def article(self, /) -> Article:
        """
        The article's parts.
        """
    @property
    def events(self, /) -> list[Event]:
        """
        Who did what to whom.
        """
    @property
    def format(self, /) -> str:
        """
        The name of the format: `wirecopy/1`.
        """
    @staticmethod
    def from_json(json: str) -> Document:
        """
        Reads what `to_json` wrote, and checks it.

        Raises `InvalidJsonError` where it is no document or a span does not slice the text, and `InconsistentError`
        where an id resolves to nothing.
        """
    @property
    def id(self, /) -> str | None:
        """
        The id that was handed in.
        """
    def network(self, /) -> Picture:
        """
        Who met, accused, aided or attacked whom, as a picture.
        """
    @property
    def places(self, /) -> list[Place]:
        """
        Where.
        """
    @property
    def statements(self, /) -> list[Statement]:
        """
        Who said what.
        """
    def timeline(self, /) -> Picture:
        """
        The events by date, as a picture: a bar from the first day to the last that each can be of.
        """
    @property
    def times(self, /) -> list[Time]:
        """
        When.
        """
    def to_annotations(self, /) -> list[dict[str, Any]]:
        """
        The document's findings as W3C Web Annotations on `article.text`, offsets in code points: a list of dicts.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The document as `json.loads` gives it.
        """
    def to_html(self, /) -> str:
        """
        The article as a page: its actors, places, times, statements and events marked in it, and two tables below.

        A whole HTML document that stands by itself: no script, nothing loaded from elsewhere.
        """
    def to_json(self, /) -> str:
        """
        The document as JSON, on one line.
        """
    def to_jsonld(self, /) -> dict[str, Any]:
        """
        The document as a schema.org `NewsArticle` with what is said and done in it, as a dict to be dumped as JSON-LD.
        """
    def to_ninjs(self, /) -> dict[str, Any]:
        """
        The document as a ninjs 3.1 item, as a dict.
        """
    @property
    def warnings(self, /) -> list[str]:
        """
        What the reader could not do: in one word, and behind a colon in several (`max_sentences: …`).
        """

@final
class Event:
    """
    One event, with every place where the text tells it.
    """
    __match_args__: Final[tuple[str, str, str, str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, Any]: ...
    def __repr__(self, /) -> str: ...
    @property
    def actors(self, /) -> list[Actor]:
        """
        Who did it.
        """
    @property
    def cameo(self, /) -> str | None:
        """
        CAMEO code: `036`.
        """
    @property
    def contexts(self, /) -> list[str]:
        """
        PLOVER 0.8 contexts: `military`, `diplomatic`.
        """
    @property
    def date(self, /) -> str | None:
        """
        When, as far as the text tells, in EDTF.
        """
    def explain(self, /) -> Explanation | None:
        """
        Why it is here: rule, trigger, arguments and their place in the tree, and the word that decided its status.

        The sentences are analysed once more for it. Of an event that a reader with frames of its own found, ask
        `reader.explain(event)`.
        """
    @property
    def id(self, /) -> int:
        """
        Its place in `document.events`.
        """
    @property
    def label(self, /) -> str | None:
        """
        What the frame of a user's own calls it; nothing of a built-in frame.
        """
    @property
    def mentions(self, /) -> list[EventMention]:
        """
        Where it is told; never empty.
        """
    @property
    def mode(self, /) -> str | None:
        """
        PLOVER 0.8 mode: `visit`, `withdraw`, `aerial`.
        """
    @property
    def numbers(self, /) -> Numbers:
        """
        Numbers told of it.
        """
    @property
    def outcome(self, /) -> str | None:
        """
        `failed` for an attempt that came to nothing.
        """
    @property
    def place(self, /) -> Place | None:
        """
        Where.
        """
    @property
    def plover_type(self, /) -> str:
        """
        PLOVER's own reading, with future and denial folded into the type: "will meet" is `AGREE`.
        """
    @property
    def recipients(self, /) -> list[Actor]:
        """
        To whom it was done.
        """
    @property
    def reciprocal(self, /) -> bool:
        """
        Whether both sides do it to each other (meetings, agreements).
        """
    @property
    def status(self, /) -> str:
        """
        `happened`, `ongoing`, `planned`, `possible` or `denied`.
        """
    @property
    def time(self, /) -> Time | None:
        """
        The expression that dates it.
        """
    @property
    def type(self, /) -> str:
        """
        PLOVER 0.8 type of the deed itself, whatever its status: `CONSULT`.
        """

@final
class EventMention:
    """
    One place where an event is told.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, Any]: ...
    def __repr__(self, /) -> str: ...
    @property
    def rule(self, /) -> str:
        """
        The rule that found it.
        """
    @property
    def sentence(self, /) -> Span:
        """
        The sentence they stand in.
        """
    @property
    def statement(self, /) -> Statement | None:
        """
        The statement they stand in.
        """
    @property
    def trigger(self, /) -> Span:
        """
        The words that tell it: "met".
        """

@final
class Explanation:
    """
    Why an event is in a document: for each telling the rule, its trigger, who stands where in the tree, and the word
    that decided whether it took place. `print(event.explain())` shows all of it.
    """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def event(self, /) -> Event:
        """
        The event.
        """
    @property
    def summary(self, /) -> str:
        """
        Its record in a line.
        """
    @property
    def tellings(self, /) -> list[Telling]:
        """
        The tellings in text order, one for each mention of the event.
        """

@final
class Image:
    """
    A picture of a page.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str | None, Span | None, Span | None]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, url: str | None = None, caption: Span | None = None, credit: Span | None = None) -> Image: ...
    def __repr__(self, /) -> str: ...
    @property
    def caption(self, /) -> Span | None:
        """
        What stands below it.
        """
    @property
    def credit(self, /) -> Span | None:
        """
        Who made or published it.
        """
    @property
    def url(self, /) -> str | None:
        """
        Address of the picture.
        """

@final
class LexiconFile:
    """
    A file of words that a reader takes besides those it has, or instead: its format, its name, and its text.

    `kind` is `actors`, `petrarch_actors`, `petrarch_agents`, `frames` or `frames_only`; anything else raises
    `ValueError`. `name` is what error messages call it. `Reader(actors=path)` makes one of a file on the disk.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str, str, str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, kind: str, name: str, text: str) -> LexiconFile: ...
    def __repr__(self, /) -> str: ...
    @property
    def kind(self, /) -> str:
        """
        Its format.
        """
    @property
    def name(self, /) -> str:
        """
        What it is called in error messages.
        """
    @property
    def text(self, /) -> str:
        """
        What stands in it.
        """

@final
class Mention:
    """
    One place where an actor is named.
    """
    __match_args__: Final[tuple[str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[Span, str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, span: Span, form: str) -> Mention: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        One past the last code point.
        """
    @property
    def end_byte(self, /) -> int:
        """
        One past the last byte.
        """
    @property
    def form(self, /) -> str:
        """
        `name`, `nominal` or `pronoun`.
        """
    @property
    def start(self, /) -> int:
        """
        The first code point.
        """
    @property
    def start_byte(self, /) -> int:
        """
        The first byte.
        """
    @property
    def text(self, /) -> str:
        """
        The characters.
        """

@final
class Money:
    """
    An amount of money.
    """
    __match_args__: Final[tuple[str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[int, str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, amount: SupportsIndex, currency: str) -> Money: ...
    def __repr__(self, /) -> str: ...
    @property
    def amount(self, /) -> int:
        """
        Whole units.
        """
    @property
    def currency(self, /) -> str:
        """
        ISO 4217 code.
        """

@final
class Numbers:
    """
    Numbers told of an event.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[int | None, int | None, int | None, int | None, Money | None]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, killed: SupportsIndex | None = None, injured: SupportsIndex | None = None, arrested: SupportsIndex | None = None, troops: SupportsIndex | None = None, money: Money | None = None) -> Numbers: ...
    def __repr__(self, /) -> str: ...
    @property
    def arrested(self, /) -> int | None:
        """
        People arrested.
        """
    @property
    def injured(self, /) -> int | None:
        """
        People injured.
        """
    @property
    def killed(self, /) -> int | None:
        """
        People killed.
        """
    @property
    def money(self, /) -> Money | None:
        """
        Money promised, given or withheld.
        """
    @property
    def troops(self, /) -> int | None:
        """
        Soldiers or police involved.
        """

@final
class Picture:
    """
    A picture: a notebook shows it, `svg` is its source.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, svg: str) -> Picture: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str:
        """
        What a notebook shows.
        """
    @property
    def svg(self, /) -> str:
        """
        The picture as SVG, which stands by itself: `Path("events.svg").write_text(picture.svg)`.
        """

@final
class Place:
    """
    A place named in the text, with all its mentions.
    """
    __match_args__: Final[tuple[str, str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, Any]: ...
    def __repr__(self, /) -> str: ...
    @property
    def admin1(self, /) -> str | None:
        """
        First-level subdivision.
        """
    @property
    def country(self, /) -> str | None:
        """
        The country it lies in (ISO 3166-1 alpha-3).
        """
    @property
    def geonames(self, /) -> int | None:
        """
        Identifier at `GeoNames`.
        """
    @property
    def id(self, /) -> int:
        """
        Its place in `document.places`.
        """
    @property
    def lat(self, /) -> float | None:
        """
        Latitude, degrees north, WGS 84.
        """
    @property
    def lon(self, /) -> float | None:
        """
        Longitude, degrees east, WGS 84.
        """
    @property
    def mentions(self, /) -> list[Span]:
        """
        Where it is named, in order.
        """
    @property
    def name(self, /) -> str:
        """
        The fullest name found.
        """

@final
class Reader:
    """
    Reads articles. Cheap to make, and safe to share between threads.

    `published` is the day of publication of every article that brings none of its own: a `datetime.date` or
    "YYYY-MM-DD"; weekdays and "last month" are counted from it. `max_bytes` is the longest text that is read, in bytes
    of UTF-8; a longer one raises `TooLongError`.

    Beyond the other limits there is a document all the same, with what was found up to there, and a warning that begins with
    the limit's name. `max_sentences`: sentences that are analysed, by default all. `max_sentence_tokens`: the longest
    sentence, by default 512, which is also the most; a longer one is cut. `max_statement_depth`: how deep statements
    stand in one another, by default 8. `max_page_depth`: how deep elements of a page do, by default 130, which is also
    the most. `max_seconds`: time for a document, by default as long as it needs, since with a budget of time the same
    text may give another document on a busier machine; one that is no time raises `ValueError`.

    The other options take files of your own words, a path or several each. `actors`: name, code, and where known first and
    last day, kind and other names, parted by tabs; a code with dates holds for articles published within them.
    `petrarch_actors` and `petrarch_agents`: dictionaries in PETRARCH's format. `frames`: which words tell an event, in the
    format of the library's own, tried before those; `frames_only`: in their place. `lexicon_files` are such files as
    texts. Raises `InvalidLexiconError`, with `file` and `line`, where one cannot be read or a line of it is wrong.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs_ex__(self, /) -> tuple[tuple[date | None, int, list[LexiconFile]], dict[str, Any]]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, published: date | str | None = None, max_bytes: SupportsIndex | None = None, lexicon_files: SupportsGetItem[int, LexiconFile] = ..., *, max_sentences: SupportsIndex | None = None, max_sentence_tokens: SupportsIndex | None = None, max_statement_depth: SupportsIndex | None = None, max_page_depth: SupportsIndex | None = None, max_seconds: float | None = None, actors: str | PathLike[str] | Sequence[str | PathLike[str]] = ..., petrarch_actors: str | PathLike[str] | Sequence[str | PathLike[str]] = ..., petrarch_agents: str | PathLike[str] | Sequence[str | PathLike[str]] = ..., frames: str | PathLike[str] | Sequence[str | PathLike[str]] = ..., frames_only: str | PathLike[str] | Sequence[str | PathLike[str]] = ...) -> Reader: ...
    def __repr__(self, /) -> str: ...
    def explain(self, /, event: Event) -> Explanation | None:
        """
        Why an event is in a document that this reader made, or one like it.
        """
    @property
    def lexicon_files(self, /) -> list[LexiconFile]:
        """
        The files of one's own words that it took, in order; they travel with it.
        """
    @property
    def max_bytes(self, /) -> int:
        """
        The longest text that is read, in bytes of UTF-8.
        """
    @property
    def max_page_depth(self, /) -> int:
        """
        How deep elements of a page stand in one another.
        """
    @property
    def max_seconds(self, /) -> float | None:
        """
        How long a document may take, in seconds; `None` for as long as it needs.
        """
    @property
    def max_sentence_tokens(self, /) -> int:
        """
        The longest sentence, in tokens.
        """
    @property
    def max_sentences(self, /) -> int | None:
        """
        How many sentences are analysed; `None` for all of them.
        """
    @property
    def max_statement_depth(self, /) -> int:
        """
        How deep statements stand in one another.
        """
    def parse(self, /, text: str, *, published: date | str | None = None) -> Article:
        """
        Takes an article apart and stops there; raises as `read` does.
        """
    @property
    def published(self, /) -> date | None:
        """
        Day of publication of articles that bring none of their own.
        """
    def read(self, /, text: str, *, published: date | str | None = None, id: str | None = None) -> Document:
        """
        Reads one article, all the way. `id` comes back as `document.id`.

        A text in which nothing is found gives an empty document. Raises `TooLongError` above the limit and
        `InvalidUtf8Error` for a lone surrogate.
        """
    def read_feed(self, /, feed: str | bytes, format: str | None = None) -> list[Document]:
        """
        Reads every article of a feed, all the way, in order: JSON-LD, ninjs, NITF, NewsML-G2, RSS or Atom.

        `feed` is a `str` or `bytes`. Its format is told by its content, or by `format`: "json-ld", "ninjs", "nitf",
        "newsml", "rss" or "atom". Raises `UnsupportedError` for content of no known format, `InvalidFeedError` or
        `InvalidJsonError` for broken one, and `NoArticleError` for a feed without entries.
        """
    def read_html(self, /, page: str | bytes, url: str | None = None, *, published: date | str | None = None, id: str | None = None) -> Document:
        """
        Reads the article of a web page, all the way; `url` is where it was found.

        `page` is a `str`, or `bytes` in any encoding of the web. `article.text` is the clean text that all spans point
        into. Raises `NoArticleError` for a page without an article (a consent wall, "not found", a list of other pages),
        and `TooLongError` for a page of more than eight times `max_bytes`.
        """
    def read_many(self, /, articles: Iterable[str | Mapping[str, Any]], *, progress: bool = False) -> Answers:
        """
        Reads many articles on all cores; the answers come in the same order, as an iterator.

        An article is a `str`, or a dict with the keys of a record of `wirecopy batch`: `text`, and where known `id`,
        `published` and `url`. A table with such columns (pandas, Polars, Arrow, …) does, too. The answer to an article
        that cannot be read, whatever it is, is a `WirecopyError`, with the record's `id`, in its place; nothing is
        raised for it. Articles are taken as answers are asked for, so a generator without end needs little memory.
        `progress=True` shows a bar if tqdm is installed. Ctrl-C stops it.
        """
    def read_table(self, /, table: "object", *, text: str = "text", id: str | None = None, published: str | None = None) -> Tables:
        """
        Reads a table, an article a row, and lays the documents out as tables; no document is kept.

        Takes whatever hands itself over as an Arrow stream: a frame of pandas or Polars, a table of pyarrow, a relation
        of `DuckDB`. `text`, `id` and `published` name its columns. Where `id` or `published` is not given, a column of
        that name is taken if there is one; without ids the row's number, from 0, is the id. A time that bears a zone
        counts by its day in UTC. A row that cannot be read is one row of `articles`, with its id and the error.

        Raises `InvalidTableError` where a column is missing or holds what it cannot.
        """
    def statements(self, /, text: str, *, published: date | str | None = None) -> list[Statement]:
        """
        Finds who said what and stops there; raises as `read` does.
        """

@final
class Role:
    """
    A title or role.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str, str | None, str | None]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, title: str, organization: str | None = None, country: str | None = None) -> Role: ...
    def __repr__(self, /) -> str: ...
    @property
    def country(self, /) -> str | None:
        """
        The country in the title or of the organisation (ISO 3166-1 alpha-3).
        """
    @property
    def organization(self, /) -> str | None:
        """
        Of what.
        """
    @property
    def title(self, /) -> str:
        """
        As printed: "Prime Minister", "commander".
        """

@final
class Span:
    """
    A stretch of `article.text`: its characters, and where they stand.

    `start` and `end` count code points, as Python does: `article.text[span.start:span.end] == span.text`.
    `start_byte` and `end_byte` count bytes of the text in UTF-8. `str(span)` is its text.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str, int, int, int, int]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, text: str, start: SupportsIndex, end: SupportsIndex, start_byte: SupportsIndex, end_byte: SupportsIndex) -> Span:
        """
        A span by itself. Those of a document are made by reading it.
        """
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        One past the last code point.
        """
    @property
    def end_byte(self, /) -> int:
        """
        One past the last byte.
        """
    @property
    def start(self, /) -> int:
        """
        The first code point.
        """
    @property
    def start_byte(self, /) -> int:
        """
        The first byte.
        """
    @property
    def text(self, /) -> str:
        """
        The characters.
        """

@final
class Statement:
    """
    One speaker, one reporting phrase, one content.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, Any]: ...
    def __repr__(self, /) -> str: ...
    @property
    def addressees(self, /) -> list[Actor]:
        """
        To whom.
        """
    @property
    def attitude(self, /) -> str:
        """
        `said`, `believed` or `intended`.
        """
    @property
    def content(self, /) -> list[Span]:
        """
        What was said; two spans where the cue interrupts it.
        """
    @property
    def cue(self, /) -> Span | None:
        """
        The reporting phrase: "said", "according to".
        """
    @property
    def id(self, /) -> int:
        """
        Its place in `document.statements`.
        """
    @property
    def kind(self, /) -> str:
        """
        `direct`, `indirect`, `mixed` or `full_text`.
        """
    @property
    def medium(self, /) -> str | None:
        """
        Through what it was said: `statement`, `interview`, `social_post`, …
        """
    @property
    def place(self, /) -> Place | None:
        """
        Where it was said.
        """
    @property
    def polarity(self, /) -> str:
        """
        `affirmed`, `denied` or `declined`.
        """
    @property
    def repeats(self, /) -> list[Statement]:
        """
        Statements that tell the same again in another place.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule that found it.
        """
    @property
    def source_kind(self, /) -> str | None:
        """
        What kind of source the speaker is: `official`, `witness`, `expert`, …
        """
    @property
    def speaker(self, /) -> Span | None:
        """
        The speaker as it stands at the cue ("he").
        """
    @property
    def speakers(self, /) -> list[Actor]:
        """
        Who said it.
        """
    @property
    def time(self, /) -> Time | None:
        """
        When it was said.
        """
    @property
    def within(self, /) -> Statement | None:
        """
        The statement that reports this one.
        """

@final
class StatementBlock:
    """
    An official statement printed whole inside an article, from its first character to its last.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, Any]: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        One past the last code point.
        """
    @property
    def end_byte(self, /) -> int:
        """
        One past the last byte.
        """
    @property
    def heading(self, /) -> Span | None:
        """
        "Full statement from X’s office:", where there is one.
        """
    @property
    def issuer(self, /) -> Actor | None:
        """
        Who that is; nothing in an article that was only parsed.
        """
    @property
    def issuer_mention(self, /) -> Span | None:
        """
        "X’s office".
        """
    @property
    def start(self, /) -> int:
        """
        The first code point.
        """
    @property
    def start_byte(self, /) -> int:
        """
        The first byte.
        """
    @property
    def text(self, /) -> str:
        """
        The characters.
        """

@final
class Table:
    """
    One table of documents, an Arrow stream that can be taken any number of times.
    """
    def __arrow_c_schema__(self, /) -> "object":
        """
        The types of the columns in the sense of the same interface.
        """
    def __arrow_c_stream__(self, /, requested_schema: "object | None" = None) -> "object":
        """
        The rows as a stream in the sense of Arrow's `PyCapsule` interface; data libraries call it.
        """
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    @property
    def columns(self, /) -> list[str]:
        """
        The names of the columns, in order.
        """

@final
class Tables:
    """
    The tables of many documents.

    Each is an Arrow table that pandas, Polars, pyarrow, `DuckDB` and others take as it is:
    `pd.DataFrame.from_arrow(t.events)`, `pl.DataFrame(t.events)`, `pa.table(t.events)`. The first column is the article's
    id (`id` in the articles, `article_id` elsewhere), the others are called what the fields of a document are called.
    An article that could not be read is one row of `articles`, whose last column, `error`, says why.
    """
    def __repr__(self, /) -> str: ...
    @property
    def actors(self, /) -> Table:
        """
        One row an actor of an article.
        """
    @property
    def articles(self, /) -> Table:
        """
        One row an article: its parts.
        """
    @property
    def events(self, /) -> Table:
        """
        One row an event.
        """
    @property
    def places(self, /) -> Table:
        """
        One row a place of an article.
        """
    @property
    def statements(self, /) -> Table:
        """
        One row a statement.
        """
    @property
    def times(self, /) -> Table:
        """
        One row a time expression.
        """
    def with_errors(self, /, name: str) -> Table:
        """
        One table by its name, with a last column `error` and, at the end, one row for each article that could not be
        read: for who keeps no other table.
        """

@final
class Telling:
    """
    Why one mention tells the event.
    """
    def __repr__(self, /) -> str: ...
    @property
    def arguments(self, /) -> list[Argument]:
        """
        The parties of the event that this telling names.
        """
    @property
    def elsewhere(self, /) -> list[Actor]:
        """
        The parties of the event that only other tellings name.
        """
    @property
    def frame(self, /) -> str | None:
        """
        What the rule's row of the lexicon says, in words; nothing where the rule has none, or the reader not the rule.
        """
    @property
    def mention(self, /) -> EventMention:
        """
        Trigger, sentence, statement and rule.
        """
    @property
    def status(self, /) -> str:
        """
        What this telling by itself says of whether it took place.
        """
    @property
    def status_note(self, /) -> str | None:
        """
        Why the event's status is another one, where it is.
        """
    @property
    def status_word(self, /) -> Span | None:
        """
        The word that decided so: "will", "refused", "no".
        """

@final
class Time:
    """
    A time expression: its characters, what it says by itself, and the interval that the sentence gives it.
    """
    __match_args__: Final[tuple[str, str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, Any]: ...
    def __repr__(self, /) -> str: ...
    @property
    def earliest(self, /) -> date | None:
        """
        First day of that interval.
        """
    @property
    def edtf(self, /) -> str | None:
        """
        The interval that the sentence gives it, in EDTF: "by September 2025" is `../2025-09`, and both dates of "from
        1998 to 2003" have `1998/2003`.
        """
    @property
    def end(self, /) -> int:
        """
        One past the last code point.
        """
    @property
    def end_byte(self, /) -> int:
        """
        One past the last byte.
        """
    @property
    def id(self, /) -> int:
        """
        Its place in `document.times`.
        """
    @property
    def latest(self, /) -> date | None:
        """
        Last day of that interval.
        """
    @property
    def start(self, /) -> int:
        """
        The first code point.
        """
    @property
    def start_byte(self, /) -> int:
        """
        The first byte.
        """
    @property
    def text(self, /) -> str:
        """
        The characters.
        """
    @property
    def type(self, /) -> str:
        """
        TIMEX3 type: `DATE`, `TIME`, `DURATION` or `SET`.
        """
    @property
    def value(self, /) -> str | None:
        """
        TIMEX3 value of the expression alone: `2025-09`, `XXXX-WXX-4`, `P2W`.
        """

def field_columns(name: str) -> list[str]:
    """
    The columns of a layout, for `wirecopy/field.py`.
    """

def field_lines(document: Document, name: str) -> str:
    """
    A document's lines in a layout, for `wirecopy/field.py`.
    """

def field_rows(document: Document, name: str) -> list[list[str]]:
    """
    A document's rows in a layout, for `wirecopy/field.py`.
    """

def ontology_json() -> str:
    """
    The codes as JSON, for `wirecopy/ontology.py`: types, contexts, sectors, codes of CAMEO.
    """

def parse(text: str, *, published: date | str | None = None, max_bytes: SupportsIndex | None = None) -> Article:
    """
    Takes an article apart and stops there: `Reader(max_bytes=max_bytes).parse(text, published=published)`.
    """

def read(text: str, *, published: date | str | None = None, id: str | None = None, max_bytes: SupportsIndex | None = None) -> Document:
    """
    Reads one article, all the way: `Reader(max_bytes=max_bytes).read(text, published=published, id=id)`.
    """

def read_feed(feed: str | bytes, format: str | None = None, *, published: date | str | None = None, max_bytes: SupportsIndex | None = None) -> list[Document]:
    """
    Reads every article of a feed: `Reader(published, max_bytes).read_feed(feed, format)`.
    """

def read_html(page: str | bytes, url: str | None = None, *, published: date | str | None = None, id: str | None = None, max_bytes: SupportsIndex | None = None) -> Document:
    """
    Reads the article of a web page: `Reader(max_bytes=max_bytes).read_html(page, url, published=published, id=id)`.
    """

def read_many(articles: Iterable[str | Mapping[str, Any]], *, published: date | str | None = None, max_bytes: SupportsIndex | None = None, progress: bool = False) -> Answers:
    """
    Reads many articles on all cores; the answers come in the same order, as an iterator.

    An article is a `str`, or a dict with the key `text` and, where known, `id`, `published` and `url`; a table with such
    columns does, too. The answer to an article that cannot be read is a `WirecopyError` in its place. Articles are taken
    as answers are asked for, so a generator without end needs little memory. `progress=True` shows a bar if tqdm is
    installed. The same as `Reader(published, max_bytes).read_many(articles, progress=progress)`.
    """

def read_table(table: "object", *, text: str = "text", id: str | None = None, published: str | None = None, max_bytes: SupportsIndex | None = None) -> Tables:
    """
    Reads a table, an article a row, and lays the documents out as tables: `read_table(frame).events`.

    Takes a frame of pandas or Polars, a table of pyarrow, a relation of `DuckDB`: whatever has `__arrow_c_stream__`. `text`,
    `id` and `published` name its columns; where the latter two are not given, a column of that name is taken if there is
    one, and the row's number, from 0, is the id. A row that cannot be read is one row of `articles`, with its error.

    Raises `InvalidTableError` where a column is missing or holds what it cannot. The same as
    `Reader(max_bytes=max_bytes).read_table(…)`.
    """

def run(args: "list[str]") -> int:
    """
    Runs the command `wirecopy` with these arguments, the program's name first, and gives its exit status.
    """

def statements(text: str, *, published: date | str | None = None, max_bytes: SupportsIndex | None = None) -> list[Statement]:
    """
    Finds who said what in one article: `Reader(max_bytes=max_bytes).statements(text, published=published)`.

    Each statement has its speakers, content, cue, medium and the rest as in `Document.statements`; a text in which
    nobody says anything gives an empty list.
    """

def tables(documents: Iterable[Document2 | WirecopyError]) -> Tables:
    """
    Lays documents out as tables: `tables(read_many(texts)).events`.

    Takes what `read_many` gives, or any documents; an error among them is one row of `articles`. Raises `TypeError`
    for anything else.
    """
