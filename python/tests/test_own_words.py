"""Users' own actors and frames, explanations, the codes, and the records of the field."""

import copy
import pickle
from pathlib import Path

import pytest

import wirecopy
from wirecopy import LexiconFile, Reader, field, ontology

ACTORS = "Tamsin Okoro-Vale\tKENLEG\t2010\t2018-05-31\tperson\nTamsin Okoro-Vale\tKENGOV\t2018-06-01\n"
FRAMES = "grelk.v\t\tsubj\tobj\t\t020\t\tREQUEST\tnudge\n"


def test_actors_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "actors.tsv"
    path.write_text(ACTORS, encoding="utf-8")
    for reader in (Reader(actors=path), Reader(actors=str(path)), Reader(actors=[path])):
        for day, code in (("2012-03-04", "KENLEG"), ("2020-01-01", "KENGOV")):
            doc = reader.read("Tamsin Okoro-Vale met Anna Weber.", published=day)
            assert [actor.code for actor in doc.actors if actor.name == "Tamsin Okoro-Vale"] == [code]


def test_dictionaries_of_petrarch(tmp_path: Path) -> None:
    actors, agents = tmp_path / "actors.txt", tmp_path / "agents.txt"
    actors.write_text("GREEN_HARBOUR_LEAGUE_ [KENOPP]\n+GHL_\n", encoding="utf-8")
    agents.write_text("TIDE_WARDEN [~COP]\n", encoding="utf-8")
    doc = Reader(petrarch_actors=actors, petrarch_agents=agents).read("Tide wardens arrested members of the GHL.")
    assert {"KENOPP"} <= {actor.code for actor in doc.actors}
    assert any("COP" in actor.sectors for actor in doc.actors)


def test_frames_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(FRAMES, encoding="utf-8")
    text = "Kenya grelked Tanzania. Kenya’s president visited Uganda."
    both, only = Reader(frames=path).read(text), Reader(frames_only=path).read(text)
    assert [(event.type, event.label) for event in both.events] == [("REQUEST", "nudge"), ("CONSULT", None)]
    assert [event.mentions[0].rule for event in only.events] == ["own:nudge/grelk.v"]
    assert wirecopy.Document.from_json(only.to_json()) == only


def test_the_files_travel_with_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(FRAMES, encoding="utf-8")
    reader = Reader("2025-07-17", frames=path)
    path.unlink()
    for again in (pickle.loads(pickle.dumps(reader)), copy.copy(reader)):
        assert again == reader and hash(again) == hash(reader) and again != Reader("2025-07-17")
        assert again.read("Kenya grelked Tanzania.").events[0].label == "nudge"
    (file,) = reader.lexicon_files
    assert (file.kind, file.name, file.text) == ("frames", str(path), FRAMES)
    assert pickle.loads(pickle.dumps(file)) == file == LexiconFile("frames", str(path), FRAMES)
    assert Reader("2025-07-17", lexicon_files=[file]) == reader


def test_faults_say_file_line_and_what_is_allowed(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("# mine\ngrelk.v\t\tsubj\tobj\tloud\t\t\tPROTEST\n", encoding="utf-8")
    with pytest.raises(wirecopy.InvalidLexiconError, match="allowed: boycott, demo") as caught:
        Reader(frames=path)
    assert (caught.value.file, caught.value.line, caught.value.kind) == (str(path), 2, "invalid_lexicon")
    with pytest.raises(wirecopy.InvalidLexiconError) as missing:
        Reader(actors=tmp_path / "none.tsv")
    assert missing.value.line == 0
    with pytest.raises(ValueError, match="allowed: actors, petrarch_actors"):
        LexiconFile("verbs", "mine", "")
    with pytest.raises(TypeError):
        Reader(actors=3)  # type: ignore[arg-type]


def test_an_event_explains_itself() -> None:
    doc = wirecopy.read("Foreign Minister Anna Weber plans to visit Uganda on Monday.")
    why = doc.events[0].explain()
    assert why is not None and why.event == doc.events[0]
    (telling,) = why.tellings
    assert telling.mention == doc.events[0].mentions[0]
    assert telling.frame is not None and telling.frame.startswith("verb; actor: subj")
    who, whom = telling.arguments
    assert (who.side, who.role, who.words.text) == ("actor", "subj", "Anna Weber")
    assert (whom.side, whom.role, whom.path) == ("recipient", "obj", "visit –obj→ Uganda")
    assert who.actor in doc.events[0].actors and telling.elsewhere == []
    assert telling.status == "planned" and telling.status_word is not None and telling.status_note is None
    assert telling.status_word.text == "plans"
    assert str(why).startswith("event 0: CONSULT/visit planned: Anna Weber → Uganda\n")
    assert all("\n" not in repr(thing) for thing in (why, telling, who))


def test_a_reader_explains_what_its_own_frames_found() -> None:
    reader = Reader(lexicon_files=[LexiconFile("frames", "mine.tsv", FRAMES)])
    (event,) = reader.read("Kenya grelked Tanzania.").events
    why, without = reader.explain(event), event.explain()
    assert why is not None and len(why.tellings[0].arguments) == 2
    assert without is not None and without.tellings[0].arguments == [] and without.tellings[0].frame is None


def test_the_codes_are_complete_and_lead_both_ways() -> None:
    assert len(ontology.types) == 16 and len(ontology.contexts) == 37 and len(ontology.sectors) == 29
    assert sum(len(told.modes) for told in ontology.types.values()) == 67
    for name, told in ontology.types.items():
        assert told.type == name and told.label and told.meaning
        assert all(mode.type == name for mode in told.modes.values())
        assert all(code.type == name for code in ontology.cameo_of(name))
    for code in ontology.cameo.values():
        assert code.type is None or code.type in ontology.types
        assert code.mode is None or (code.type is not None and code.mode in ontology.types[code.type].modes)
        assert all(context in ontology.contexts for context in code.contexts)
        assert code.parent is None or code.parent.root == code.root
    assert ontology.score("ASSAULT", "beat") == -7.5
    assert ontology.score("PROTEST", "vandalize") == ontology.score("PROTEST") == -5
    with pytest.raises(KeyError):
        ontology.score("DANCE")
    with pytest.raises(TypeError):
        ontology.types["DANCE"] = ontology.types["AID"]  # type: ignore[index]


def test_records_of_the_field() -> None:
    doc = wirecopy.read("Kenya and Uganda signed a treaty on 3 May 2024.", id="a1", published="2024-05-06")
    (plover,) = field.records(doc, "plover")
    assert (plover["event"], plover["date"]) == (["SUPPORT"], "2024-05-03")
    assert [row["Actor Name"] for row in field.records(doc, "polecat")] == ["Kenya"]
    assert [row["Source Name"] for row in field.records(doc, "icews")] == ["Kenya", "Uganda"]
    for layout in field.LAYOUTS:
        written = field.header(layout) + field.lines(doc, layout)
        assert written.endswith("\n")
        if layout != "plover":
            first, *rows = (line.split("\t") for line in written.splitlines())
            assert first == field.columns(layout)
            assert [dict(zip(first, row, strict=True)) for row in rows] == field.records(doc, layout)
    assert field.columns("plover") == []
    with pytest.raises(ValueError, match="allowed: plover, polecat, icews, phoenix"):
        field.columns("gdelt")
