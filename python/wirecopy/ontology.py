"""The codes that events are told in: PLOVER 0.8, CAMEO, and the way from one to the other.

>>> from wirecopy import ontology
>>> visit = ontology.types["CONSULT"].modes["visit"]
>>> visit.score, visit.meaning
(4.0, 'the actor travels, the recipient is host')
>>> ontology.cameo["042"].type, ontology.cameo["042"].mode
('CONSULT', 'visit')
>>> [code.code for code in ontology.cameo_of("CONSULT", "visit")]
['042', '043']

Codes and scores are those of the manuals, from −10 (conflict) to 10 (cooperation); the words are this project's own.
"""

import json
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ._wirecopy import ontology_json

__all__ = [
    "CameoCode",
    "Context",
    "Mode",
    "PloverType",
    "Sector",
    "cameo",
    "cameo_of",
    "contexts",
    "score",
    "sectors",
    "types",
]


@dataclass(frozen=True, slots=True)
class Mode:
    """The way in which a deed of its type is done."""

    #: The type that it belongs to.
    type: str
    #: Its name: `visit`.
    name: str
    #: Its name in words: "Visit".
    label: str
    #: What it means.
    meaning: str
    #: From −10 to 10; the manual gives `PROTEST/vandalize` none.
    score: float | None


@dataclass(frozen=True, slots=True)
class PloverType:
    """One of the sixteen types."""

    #: Its name: `CONSULT`.
    type: str
    #: Its name in words: "Consult".
    label: str
    #: What it means, as what the actor does.
    meaning: str
    #: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    quad: int
    #: From −10 to 10.
    score: float
    #: Whether PLOVER asks for a recipient.
    needs_recipient: bool
    #: Its modes, by name.
    modes: MappingProxyType[str, Mode]


@dataclass(frozen=True, slots=True)
class Context:
    """In what field, or why, a deed is done."""

    #: Its name: `human_rights`.
    name: str
    #: Its name in words.
    label: str
    #: What it means.
    meaning: str


@dataclass(frozen=True, slots=True)
class Sector:
    """What an actor is in its country, or beyond the state."""

    #: PLOVER's code: `GOV`.
    sector: str
    #: The codes of CAMEO's dictionaries where they differ.
    cameo: tuple[str, ...]
    #: Its name in words.
    label: str
    #: Who belongs to it.
    meaning: str


@dataclass(frozen=True, slots=True)
class CameoCode:
    """A code of CAMEO."""

    #: `14` is a root, `141` and `1411` stand below it.
    code: str
    #: What the actor does.
    label: str
    #: The PLOVER type; nothing for a bare statement (root 01).
    type: str | None
    #: The PLOVER mode, where the code tells one.
    mode: str | None
    #: The PLOVER contexts that the code tells.
    contexts: tuple[str, ...]

    @property
    def root(self) -> str:
        """The first two digits."""
        return self.code[:2]

    @property
    def parent(self) -> "CameoCode | None":
        """The code that this one is a case of; nothing for a root."""
        return cameo[self.code[:-1]] if len(self.code) > 2 else None


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its lists as tuples."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def _type(row: dict[str, Any]) -> PloverType:
    modes = MappingProxyType({mode["name"]: Mode(**mode) for mode in row.pop("modes")})
    return PloverType(**row, modes=modes)


_types, _contexts, _sectors, _cameo = json.loads(ontology_json())

#: The sixteen types by name, in the manual's order.
types: MappingProxyType[str, PloverType] = MappingProxyType({row["type"]: _type(row) for row in _types})
#: The contexts by name.
contexts: MappingProxyType[str, Context] = MappingProxyType({row["name"]: Context(**row) for row in _contexts})
#: The sectors by code.
sectors: MappingProxyType[str, Sector] = MappingProxyType({row["sector"]: Sector(**_frozen(row)) for row in _sectors})
#: All codes and roots of CAMEO, in order.
cameo: MappingProxyType[str, CameoCode] = MappingProxyType({row["code"]: CameoCode(**_frozen(row)) for row in _cameo})

del _types, _contexts, _sectors, _cameo


def cameo_of(type: str, mode: str | None = None) -> list[CameoCode]:
    """The codes that PLOVER reads as this type, and of it as this mode where one is given.

    None for a mode that is younger than CAMEO, such as `drone`; roots are left out.
    """
    of_type = [code for code in cameo.values() if len(code.code) > 2 and code.type == type]
    return of_type if mode is None else [code for code in of_type if code.mode == mode]


def score(type: str, mode: str | None = None) -> float:
    """The score of a deed: its mode's, else its type's. Raises `KeyError` for a type that is none."""
    told = types[type]
    of_mode = told.modes.get(mode) if mode is not None else None
    return told.score if of_mode is None or of_mode.score is None else of_mode.score
