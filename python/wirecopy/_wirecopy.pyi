"""
What the package `wirecopy` is made of; import from there.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, SupportsIndex, final
from wirecopy.errors import WirecopyError

__all__ = ["__version__", "Actor", "Article", "Author", "Block", "Byline", "Caption", "Dateline", "Document", "Event", "EventMention", "Image", "Mention", "Money", "Numbers", "Place", "Reader", "Role", "Span", "Statement", "StatementBlock", "Time", "parse", "read", "read_feed", "read_html", "read_many", "run"]

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
        What the reader could not do, in words.
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
    @property
    def id(self, /) -> int:
        """
        Its place in `document.events`.
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
    of UTF-8.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[date | None, int]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, published: date | str | None = None, max_bytes: SupportsIndex | None = None) -> Reader: ...
    def __repr__(self, /) -> str: ...
    @property
    def max_bytes(self, /) -> int:
        """
        The longest text that is read, in bytes of UTF-8.
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
    def read_many(self, /, articles: Iterable[str | Mapping[str, Any]]) -> list[Document | WirecopyError]:
        """
        Reads many articles on all cores; the answers come in the same order.

        An article is a `str`, or a dict with the keys of a record of `wirecopy batch`: `text` or `html`, and where known
        `id`, `published` and `url`. The answer to one that cannot be read is a `WirecopyError`, with the record's `id`,
        in its place; nothing is raised for it. What is no article at all, a number say, raises `TypeError`.
        Ctrl-C stops it.
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

def read_many(articles: Iterable[str | Mapping[str, Any]], *, published: date | str | None = None, max_bytes: SupportsIndex | None = None) -> list[Document | WirecopyError]:
    """
    Reads many articles on all cores: `Reader(published, max_bytes).read_many(articles)`.
    """

def run(args: "list[str]") -> int:
    """
    Runs the command `wirecopy` with these arguments, the program's name first, and gives its exit status.
    """
