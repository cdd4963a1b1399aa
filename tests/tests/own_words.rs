//! Users' own actors and frames: read from files, besides the built-in ones or in their place.

use std::fs;
use std::path::PathBuf;

use wirecopy::entity::{ActorKind, Sector};
use wirecopy::event::EventType;
use wirecopy::{Actor, Document, Error, Input, LexiconFile, LexiconKind, Reader};

fn reader(files: &[(LexiconKind, &str)]) -> Reader {
    let mut builder = Reader::builder();
    for (kind, text) in files {
        builder = builder.lexicon_file(LexiconFile::new(*kind, "own.tsv", *text)).expect("a sound file");
    }
    builder.build()
}

fn read(reader: &Reader, text: &str, published: &str) -> Document {
    let published = Some(published).filter(|day| !day.is_empty()).map(|day| wirecopy::date(day).expect("a date"));
    let document = reader.read(Input { published, ..Input::from(text) }).expect("a readable text");
    document.check().expect("a sound document");
    document
}

fn actor<'d>(document: &'d Document, name: &str) -> &'d Actor {
    let names: Vec<_> = document.actors.iter().map(|actor| &actor.name).collect();
    document.actors.iter().find(|actor| actor.name == name).unwrap_or_else(|| panic!("{name} is not among {names:?}"))
}

/// A file in a folder of its own, away when the test ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str, text: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("wirecopy-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).expect("a scratch folder");
        let path = folder.join(name);
        fs::write(&path, text).expect("a scratch file");
        Self(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = self.0.parent().map(fs::remove_dir_all);
    }
}

const ACTORS: &str = "\
# Invented, for the tests.
Tamsin Okoro-Vale\tKENLEG\t2010\t2018-05-31\tperson
Tamsin Okoro-Vale\tKENGOV\t2018-06-01\t\tperson\tMama Vale
Green Harbour League\tKENOPP\t\t\torganization\tGHL
Lantern\tTZAREB\t\t\tgroup
";

#[test]
fn a_term_of_office_holds_on_the_day_of_publication() {
    let reader = reader(&[(LexiconKind::Actors, ACTORS)]);
    let text = "Tamsin Okoro-Vale met Foreign Minister Anna Weber in Nairobi.";
    for (day, code, sectors) in [
        ("2012-03-04", Some("KENLEG"), vec![Sector::Leg]),
        ("2018-05-31", Some("KENLEG"), vec![Sector::Leg]),
        ("2018-06-01", Some("KENGOV"), vec![Sector::Gov]),
    ] {
        let document = read(&reader, text, day);
        let actor = actor(&document, "Tamsin Okoro-Vale");
        assert_eq!((actor.kind, actor.code.as_deref()), (ActorKind::Person, code), "{day}");
        assert_eq!(actor.sectors, sectors, "{day}");
    }
    for day in ["2009-12-31", ""] {
        let document = read(&reader, text, day);
        let actor = actor(&document, "Tamsin Okoro-Vale");
        assert_eq!(actor.country.map(|c| c.to_string()).as_deref(), Some("KEN"), "of that all lines agree");
        assert_eq!(actor.code.as_deref().filter(|code| code.len() > 3), None, "no office on {day:?}");
    }
}

#[test]
fn all_names_of_an_entry_are_one_actor() {
    let reader = reader(&[(LexiconKind::Actors, ACTORS)]);
    let text = "Tamsin Okoro-Vale criticised the Green Harbour League on Monday. The GHL rejected the charge. \
                Later Mama Vale praised Anna Weber. Okoro-Vale also thanked the police.";
    let document = read(&reader, text, "2020-01-01");
    let vale = actor(&document, "Tamsin Okoro-Vale");
    let mentions: Vec<_> = vale.mentions.iter().map(|m| &document.article.text[m.span]).collect();
    assert_eq!(mentions, ["Tamsin Okoro-Vale", "Mama Vale", "Okoro-Vale"]);
    let league = actor(&document, "Green Harbour League");
    assert_eq!((league.mentions.len(), league.code.as_deref()), (2, Some("KENOPP")));
    assert_eq!(document.actors.iter().filter(|a| a.code.as_deref() == Some("KENGOV")).count(), 1);
}

#[test]
fn a_name_in_small_letters_is_a_word() {
    let reader = reader(&[(LexiconKind::Actors, ACTORS)]);
    let document = read(&reader, "Fighters of Lantern attacked Dodoma. They hung a lantern on the gate.", "");
    let mentions: Vec<_> = actor(&document, "Lantern").mentions.iter().map(|m| m.span.start()).collect();
    assert_eq!(mentions, [12]);
}

const PETRARCH: &str = "\
# invented
TAMSIN_OKORO-VALE_ [KENELI]
+MAMA_VALE_
\t[KENLEG 100101-180531]
\t[KENGOV >180601]
GREEN_HARBOUR_LEAGUE_\t[KENOPPMED]
+GHL_
KENYA_ [KEN]
+KENYAN_
+NAIROBI_
IS_ [IMGMUSISI]
";

#[test]
fn dictionaries_of_petrarch() {
    let agents = "TIDE_WARDEN [~COP]\n";
    let reader = reader(&[(LexiconKind::PetrarchActors, PETRARCH), (LexiconKind::PetrarchAgents, agents)]);
    let text = "Tamsin Okoro-Vale visited Nairobi on Monday. The Green Harbour League, or GHL, is a party. Kenyan tide \
                wardens arrested two members of the GHL.";
    let document = read(&reader, text, "2019-02-03");
    let vale = actor(&document, "Tamsin Okoro-Vale");
    assert_eq!((vale.kind, vale.code.as_deref()), (ActorKind::Person, Some("KENGOV")));
    let league = actor(&document, "Green Harbour League");
    assert_eq!((league.code.as_deref(), league.mentions.len()), (Some("KENOPPMED"), 3));
    assert_eq!(league.sectors, [Sector::Opp, Sector::Jrn], "MED are CAMEO's media");
    assert!(document.places.iter().any(|place| place.name == "Nairobi"), "a town of the gazetteer stays a town");
    let wardens = document.actors.iter().find(|a| a.name.ends_with("tide wardens"));
    assert_eq!(wardens.and_then(|a| a.code.as_deref()), Some("KENCOP"));
    let late = read(&reader, text, "2009-02-03");
    assert_eq!(actor(&late, "Tamsin Okoro-Vale").code.as_deref(), Some("KENELI"), "the code of the first line");
}

const FRAMES: &str = "\
# Invented verbs, so that no built-in frame can stand in for them.
grelk.v\t\tsubj\tobj\t\t020\t\tREQUEST
plonk down.v\tbarge|barges\tsubj\ton|at\tobstruct\t\t\tPROTEST\tharbour-block
grelking.n\t\tby\tof\t\t\t\tREQUEST
";

#[test]
fn frames_besides_the_built_in_ones() {
    let reader = reader(&[(LexiconKind::Frames, FRAMES)]);
    let text = "Kenya grelked Tanzania on Monday. Uganda was grelked by Rwanda. Fishermen plonked down barges at the port \
                of Mombasa. The foreign minister of Ghana visited Togo.";
    let document = read(&reader, text, "2025-01-08");
    let told: Vec<_> =
        document.events.iter().map(|e| (e.kind, e.label.as_deref(), e.mentions[0].rule.as_str())).collect();
    assert_eq!(told.len(), 4, "{told:?}");
    assert_eq!(told[0], (EventType::Request, None, "own:REQUEST/grelk.v"));
    assert_eq!(told[1], (EventType::Request, None, "own:REQUEST/grelk.v"));
    assert_eq!(told[2], (EventType::Protest, Some("harbour-block"), "own:harbour-block/plonk down.v"));
    assert_eq!(told[3].0, EventType::Consult);
    let names = |ids: &[wirecopy::entity::ActorId]| -> Vec<_> {
        ids.iter().filter_map(|id| document.actor(*id)).map(|a| a.name.as_str()).collect()
    };
    assert_eq!(
        (names(&document.events[1].actors), names(&document.events[1].recipients)),
        (vec!["Rwanda"], vec!["Uganda"])
    );
    assert_eq!(document.events[0].cameo.as_deref(), Some("020"));
    let json = document.to_json().expect("a document that writes itself");
    assert_eq!(Document::from_json(&json).expect("what was written"), document);
}

#[test]
fn frames_in_place_of_the_built_in_ones() {
    let reader = reader(&[(LexiconKind::FramesOnly, FRAMES)]);
    let document = read(&reader, "Kenya grelked Tanzania. Ghana’s president visited Togo and met its king.", "");
    let rules: Vec<_> = document.events.iter().map(|e| e.mentions[0].rule.as_str()).collect();
    assert_eq!(rules, ["own:REQUEST/grelk.v"]);
}

#[test]
fn ones_own_frame_has_the_first_word() {
    let text = "Kenya’s president visited Uganda on Monday.";
    let built_in = read(&Reader::default(), text, "2025-01-08");
    assert_eq!(built_in.events[0].kind, EventType::Consult);
    let reader = reader(&[(LexiconKind::Frames, "visit.v\t\tsubj\tobj\t\t\t\tSUPPORT\tcourtesy\n")]);
    let document = read(&reader, text, "2025-01-08");
    assert_eq!((document.events[0].kind, document.events[0].label.as_deref()), (EventType::Support, Some("courtesy")));
}

#[test]
fn files_by_path() {
    let frames = Scratch::new("PROTEST.tsv", "plonk down.v\tbarge|barges\tsubj\ton|at\tobstruct\n");
    let actors = Scratch::new("actors.tsv", ACTORS);
    let builder = Reader::builder().frames(&frames.0).and_then(|builder| builder.actors(&actors.0));
    let reader = builder.expect("sound files").build();
    let document = read(&reader, "The Green Harbour League plonked down barges at the port.", "");
    assert_eq!(document.events[0].mentions[0].rule, "own:PROTEST/plonk down.v");
    assert_eq!(document.events[0].mode.as_deref(), Some("obstruct"));
    // The files travel with the reader.
    let again =
        reader.lexicon_files().iter().cloned().try_fold(Reader::builder(), wirecopy::ReaderBuilder::lexicon_file);
    let text = "The Green Harbour League plonked down barges at the port.";
    assert_eq!(read(&again.expect("sound files").build(), text, ""), document);
}

/// The files that the README reads.
#[test]
fn the_files_of_the_readme() {
    let folder = wirecopy_tests::root().join("own");
    let builder = Reader::builder().actors(folder.join("actors.tsv")).expect("sound actors");
    let reader = builder.frames(folder.join("frames.tsv")).expect("sound frames").build();
    let text = "Two trawlers from Tanzania were impounded by Tamsin Okoro-Vale. The impounding of a tanker from Uganda by \
                Kenya was condemned by the GHL.";
    let document = read(&reader, text, "2024-05-06");
    let told: Vec<_> = document.events.iter().map(|e| (e.label.as_deref(), e.mentions[0].rule.as_str())).collect();
    assert!(told.contains(&(Some("ship-seizure"), "own:ship-seizure/impound.v")), "{told:?}");
    assert!(told.contains(&(Some("ship-seizure"), "own:ship-seizure/impounding.n")), "{told:?}");
}

#[test]
fn files_that_cannot_be_read_say_so() {
    let missing = Reader::builder().actors("no/such/file.tsv").expect_err("no file");
    assert_eq!(missing.kind(), "invalid_lexicon");
    assert!(missing.to_string().starts_with("no/such/file.tsv: "), "{missing}");
    let latin = Scratch::new("latin.tsv", "");
    fs::write(&latin.0, b"M\xfcller\tDEU\n").expect("a scratch file");
    let error = Reader::builder().actors(&latin.0).expect_err("no UTF-8");
    assert!(error.to_string().contains("UTF-8"), "{error}");
    let wrong = Scratch::new("wrong.tsv", "# mine\n\nA B\tXYZGOV\n");
    match Reader::builder().actors(&wrong.0).expect_err("a wrong line") {
        Error::InvalidLexicon { file, line, message } => {
            assert!(file.ends_with("wrong.tsv") && message.contains("neither a country"), "{file}: {message}");
            assert_eq!(line, 3);
        }
        other => panic!("{other}"),
    }
}

#[test]
fn readers_do_not_learn_from_one_another() {
    let own = reader(&[(LexiconKind::Actors, ACTORS), (LexiconKind::Frames, FRAMES)]);
    let text = "Kenya grelked the Green Harbour League.";
    assert_eq!(read(&own, text, "").events.len(), 1);
    let plain = read(&Reader::default(), text, "");
    assert!(plain.events.is_empty());
    assert!(plain.actors.iter().all(|actor| actor.code.as_deref() != Some("KENOPP")));
}
