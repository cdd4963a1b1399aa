//! An explanation names the rule, the places of the parties in the tree, and the word that decided the status.

use wirecopy::event::{Explanation, Side, Status, Telling};
use wirecopy::{Document, LexiconFile, LexiconKind, Reader};

fn read(text: &str) -> Document {
    wirecopy::read(text).expect("a readable text")
}

fn why(document: &Document, event: usize) -> Explanation {
    document.explain(document.events[event].id).expect("an event of the document")
}

/// `("actor", role, words, path)` of each argument.
fn arguments(document: &Document, why: &Explanation, telling: &Telling) -> Vec<(String, String, String, String)> {
    let row = |argument: &wirecopy::event::Argument| {
        let words = document.article.text[argument.words].to_owned();
        (argument.side.to_string(), argument.role.clone(), words, why.path(telling, argument))
    };
    telling.arguments.iter().map(row).collect()
}

fn row(side: &str, role: &str, words: &str, path: &str) -> (String, String, String, String) {
    (side.to_owned(), role.to_owned(), words.to_owned(), path.to_owned())
}

#[test]
fn a_passive_names_its_parties_by_what_they_do() {
    let document = read("The Ugandan envoy was arrested by Kenyan police in Nairobi on Monday.");
    let why = why(&document, 0);
    let telling = &why.tellings[0];
    assert_eq!(telling.mention.rule, "COERCE/arrest.v");
    let found = arguments(&document, &why, telling);
    assert_eq!(found[0].0, "actor");
    assert_eq!((&*found[0].1, &*found[0].3), ("subj", "arrested –obl:agent→ police"));
    assert_eq!((&*found[1].1, &*found[1].3), ("obj", "arrested –nsubj:pass→ envoy"));
    assert_eq!((telling.status, telling.status_word), (Status::Happened, None));
    assert!(
        telling.frame.as_deref().is_some_and(|frame| frame.starts_with("verb; actor: subj")),
        "{:?}",
        telling.frame
    );
}

#[test]
fn the_way_may_lead_up_the_tree() {
    let document = read("Foreign Minister Anna Weber plans to visit Uganda on Monday.");
    let visit = document.events.iter().position(|e| e.mode.as_deref() == Some("visit")).expect("a visit");
    let why = why(&document, visit);
    let telling = &why.tellings[0];
    let found = arguments(&document, &why, telling);
    assert_eq!(found[0], row("actor", "subj", "Anna Weber", "visit ←xcomp– plans –nsubj→ Anna"));
    assert_eq!(found[1], row("recipient", "obj", "Uganda", "visit –obj→ Uganda"));
    assert_eq!(telling.status, Status::Planned);
    assert_eq!(telling.status_word.map(|span| &document.article.text[span]), Some("plans"));
}

#[test]
fn what_goes_on_with_an_event_says_so() {
    let document = read("Foreign Minister Anna Weber met Kenya’s president in Nairobi. After the meeting she left.");
    let why = why(&document, 0);
    let rules: Vec<_> = why.tellings.iter().map(|t| t.mention.rule.as_str()).collect();
    assert_eq!(rules, ["CONSULT/meet.v", "CONSULT/meeting.n+the"]);
    let second = &why.tellings[1];
    assert!(second.arguments.is_empty() && second.elsewhere.len() == 2 && second.frame.is_none());
    assert!(second.status_note.is_some_and(|note| note.contains("only goes on")));
}

#[test]
fn a_frame_of_ones_own_is_explained_by_its_reader() {
    let frames = "grelk.v\t\tsubj\tobj|at\t\t020\t\tREQUEST\tnudge\n";
    let file = LexiconFile::new(LexiconKind::Frames, "mine.tsv", frames);
    let reader = Reader::builder().lexicon_file(file).expect("a sound file").build();
    let document = reader.read("Kenya grelked at Tanzania.").expect("a readable text");
    let id = document.events[0].id;
    let why = reader.explain(&document, id).expect("an event");
    assert_eq!(
        arguments(&document, &why, &why.tellings[0])[1],
        row("recipient", "at", "Tanzania", "grelked –obl→ Tanzania")
    );
    assert!(why.to_string().contains("REQUEST (nudge) happened: Kenya → Tanzania"), "{why}");
    let stranger = document.explain(id).expect("an event");
    assert!(stranger.tellings[0].frame.is_none() && stranger.tellings[0].arguments.is_empty());
}

#[test]
fn no_event_no_explanation() {
    let document = read("Nothing happened.");
    assert!(document.events.is_empty());
    assert!(document.explain(wirecopy::event::EventId(0)).is_none());
}

/// On whole articles: each party of each event is placed by a telling or named as told elsewhere, on its own side.
#[test]
fn every_party_is_accounted_for() {
    let folder = wirecopy_tests::root().join("articles");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the articles") {
        let path = entry.expect("a readable folder").path();
        if path.extension().is_none_or(|suffix| suffix != "txt") || path.ends_with("README.md") {
            continue;
        }
        let document = read(&std::fs::read_to_string(&path).expect("a readable article"));
        for event in &document.events {
            let why = document.explain(event.id).expect("an event of the document");
            assert_eq!(why.tellings.len(), event.mentions.len());
            let printed = why.to_string();
            for (telling, mention) in why.tellings.iter().zip(&event.mentions) {
                assert_eq!(&telling.mention, mention);
                assert!(printed.contains(&mention.rule));
                assert_eq!(telling.frame.is_none(), mention.rule.ends_with("+the"), "{}", mention.rule);
                for argument in &telling.arguments {
                    let side = if argument.side == Side::Actor { &event.actors } else { &event.recipients };
                    assert!(side.contains(&argument.actor), "{printed}");
                    assert!(mention.sentence.bytes().contains(&argument.words.start_byte()), "{printed}");
                }
                for party in event.actors.iter().chain(&event.recipients) {
                    let placed = telling.arguments.iter().any(|argument| argument.actor == *party);
                    assert_ne!(placed, telling.elsewhere.contains(party), "{printed}");
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen} tellings");
}
