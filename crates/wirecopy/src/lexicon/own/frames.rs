//! The user's frames.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use super::fault;
use crate::event::EventType;
use crate::lexicon::Lexicon;
use crate::lexicon::frames::{Frame, Own, Part, frame};
use crate::lexicon::table::{RowError, rows};

/// A lexicon with the frames of a file, which stand before the built-in ones or, where `only`, in their place.
pub(super) fn add(text: &str, name: &str, lexicon: &Lexicon, only: bool) -> Result<Lexicon, RowError> {
    let frames = read(text, name, lexicon)?;
    let mut words = (*lexicon.words).clone();
    frames
        .iter()
        .filter(|frame| frame.part == Part::Verb)
        .filter_map(|frame| frame.words.first())
        .for_each(|verb| words.ensure(verb));
    let frames = lexicon.frames.with(frames, only);
    Ok(Lexicon { frames: Arc::new(frames), words: Arc::new(words), ..lexicon.clone() })
}

fn read(text: &str, name: &str, lexicon: &Lexicon) -> Result<Vec<Frame>, RowError> {
    let of_file = Path::new(name).file_stem().and_then(|stem| stem.to_str()).and_then(EventType::from_name);
    let mut frames = Vec::new();
    let mut lines: HashMap<String, usize> = HashMap::new();
    for row in rows::<9>("", text) {
        let (line, [trigger, object, actor, recipient, mode, cameo, flags, kind, label]) = row?;
        let kind = event_type(kind, of_file).map_err(|message| fault(line, message))?;
        let row = [trigger, object, actor, recipient, mode, cameo, flags];
        let lead_in = |word: &str| lexicon.frames.lead_in(word);
        let mut frame = frame(kind, row, |word| Cow::Owned(word.to_owned()), lexicon.frames.classes(), &lead_in)
            .map_err(|message| fault(line, message))?;
        if frame.words.iter().any(|word| word.is_empty()) {
            return Err(fault(line, format!("{trigger:?} has no words")));
        }
        if let Some(word) = frame.words.iter().find(|word| word.chars().any(char::is_uppercase)) {
            return Err(fault(line, format!("{word:?} has a capital; write the words of a trigger in small letters")));
        }
        if frame.actor.is_empty() && frame.recipient.is_empty() {
            return Err(fault(
                line,
                "neither actor nor recipient has a place; write subj for the subject, obj for the object",
            ));
        }
        frame.name = format!("own:{}/{trigger}", if label.is_empty() { kind.name() } else { label });
        if let Some(first) = lines.insert(frame.name.clone(), line) {
            return Err(fault(line, format!("{trigger:?} stands in line {first} too; let the second end in .2")));
        }
        frame.own = Some(Own { label: if label.is_empty() { None } else { Some(label.to_owned()) } });
        frames.push(frame);
    }
    Ok(frames)
}

fn event_type(name: &str, of_file: Option<EventType>) -> Result<EventType, String> {
    let all = || EventType::ALL.map(EventType::name).join(", ");
    match (name, of_file) {
        ("", Some(kind)) => Ok(kind),
        ("", None) => Err(format!(
            "the eighth field must say the PLOVER type, for the file bears the name of none; allowed: {}",
            all()
        )),
        (name, _) => {
            EventType::from_name(name).ok_or_else(|| format!("{name:?} is no PLOVER type; allowed: {}", all()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str, name: &str) -> (usize, String) {
        let error = read(text, name, Lexicon::english()).expect_err("a faulty file");
        (error.line, error.message)
    }

    #[test]
    fn the_type_is_that_of_the_line_or_of_the_file() {
        let read = |text, name| read(text, name, Lexicon::english()).expect("a sound file");
        let frames = read("mothball.v\t\tsubj\tobj\n", "some/where/RETREAT.tsv");
        assert_eq!((frames[0].kind, frames[0].name.as_str()), (EventType::Retreat, "own:RETREAT/mothball.v"));
        let frames = read("mothball.v\t\tsubj\tobj\t\t\t\tSANCTION\tidle\n", "RETREAT.tsv");
        assert_eq!((frames[0].kind, frames[0].name.as_str()), (EventType::Sanction, "own:idle/mothball.v"));
    }

    #[test]
    fn faults_say_where_and_what_is_allowed() {
        for (text, line, said) in [
            ("mothball\t\tsubj\tobj\t\t\t\tRETREAT\n", 1, "write \"mothball.v\""),
            ("mothball.x\t\tsubj\tobj\t\t\t\tRETREAT\n", 1, "allowed: v (verb), n"),
            (".v\t\tsubj\tobj\t\t\t\tRETREAT\n", 1, "has no words"),
            ("Mothball.v\t\tsubj\tobj\t\t\t\tRETREAT\n", 1, "has a capital"),
            ("mothball.v\t\tsubject\tobj\t\t\t\tRETREAT\n", 1, "allowed: subj, obj, poss"),
            ("mothball.v\t\t\t\t\t\t\tRETREAT\n", 1, "neither actor nor recipient"),
            ("mothball.v\t\tsubj\tobj\tvisit\t\t\tRETREAT\n", 1, "\"visit\" is no mode of RETREAT; allowed: access"),
            ("mothball.v\t\tsubj\tobj\tvisit\t\t\tAGREE\n", 1, "allowed: none"),
            (
                "mothball.v\t@ships\tsubj\tobj\t\t\t\tRETREAT\n",
                1,
                "\"@ships\" is no class of nouns; allowed: @accident",
            ),
            ("mothball.v\t\tsubj\tobj\t\t42\t\tRETREAT\n", 1, "leading zero"),
            ("mothball.v\t\tsubj\tobj\t\t\tboth\tRETREAT\n", 1, "\"both\" is no flag; allowed: reciprocal"),
            ("# mine\nmothball.v\t\tsubj\tobj\n", 2, "the eighth field must say the PLOVER type"),
            ("mothball.v\t\tsubj\tobj\t\t\t\tIDLE\n", 1, "\"IDLE\" is no PLOVER type; allowed: AGREE"),
            ("a.v\t\tsubj\t\t\t\t\tAID\n\na.v\t\tobj\t\t\t\t\tAID\n", 3, "stands in line 1 too"),
            ("a.v\t\tsubj\t\t\t\t\tAID\tx\ty\n", 1, "more than 9 fields"),
        ] {
            let (at, message) = message(text, "mine.tsv");
            assert_eq!(at, line, "{text:?}");
            assert!(message.contains(said), "{text:?}: {message}");
        }
    }
}
