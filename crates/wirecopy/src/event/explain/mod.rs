//! Why an event is in a document: for each telling the rule, its trigger, who stands where in the tree, and the word that
//! decided whether it took place.
//!
//! Nothing of this is kept in the document. It is found again, from the article and what the document says of it, by
//! the very functions that found the event.

mod evidence;
mod frame;

pub(crate) use evidence::explain;

use std::fmt;

use serde::Serialize;

use super::{EventId, EventMention, Status};
use crate::entity::ActorId;
use crate::span::{Span, Text};

/// Why an event is in a document; printed, it reads as a short report.
///
/// ```
/// let doc = wirecopy::read("Kenya’s president will visit Uganda on Monday.")?;
/// let why = doc.explain(doc.events[0].id).unwrap();
/// let telling = &why.tellings[0];
/// assert_eq!(telling.mention.rule, "CONSULT/visit.v");
/// assert_eq!((telling.arguments[1].role.as_str(), &doc.article.text[telling.arguments[1].words]), ("obj", "Uganda"));
/// assert_eq!(&doc.article.text[telling.status_word.unwrap()], "will");
/// println!("{why}");
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The event.
    pub event: EventId,
    /// Its record in a line: `CONSULT/visit planned: president → Uganda`.
    pub summary: String,
    /// The tellings in text order, one for each mention of the event.
    pub tellings: Vec<Telling>,
    text: Text,
}

/// Why one mention tells the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// Trigger, sentence, statement and rule.
    pub mention: EventMention,
    /// What the rule's row of the lexicon says, in words; nothing where the rule has no row, as of "the meeting" that goes
    /// on with a meeting told before, or where this reader does not have it.
    pub frame: Option<String>,
    /// The parties of the event that this telling names.
    pub arguments: Vec<Argument>,
    /// The parties of the event that only other tellings name.
    pub elsewhere: Vec<ActorId>,
    /// What this telling by itself says of whether it took place.
    pub status: Status,
    /// The word that decided so: "will", "refused", "no"; nothing where nothing stands against its having happened.
    pub status_word: Option<Span>,
    /// Why the event's status is another one, where it is.
    pub status_note: Option<&'static str>,
}

/// A party of the event, where a telling names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Actor or recipient.
    pub side: Side,
    /// Who it is.
    pub actor: ActorId,
    /// Its name.
    pub name: String,
    /// The place in the frame where it stands: `subj`, `obj`, `poss`, `mod`, `clause` or a preposition; `near` where the
    /// frame leaves the place open and the name was inferred.
    pub role: String,
    /// The words that stand there.
    pub words: Span,
    /// The way through the tree from the trigger to those words; empty where the parser's tree does not join them.
    pub path: Vec<Step>,
}

/// On which side of an event a party stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Who did it.
    Actor,
    /// To whom it was done.
    Recipient,
}

/// One arc of a tree, walked up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// Up, to the word that this one depends on; else down, to one that depends on it.
    pub up: bool,
    /// The relation of Universal Dependencies: `nsubj`, `obl`.
    pub relation: &'static str,
    /// The word at the other end.
    pub word: Span,
}

impl Explanation {
    /// A path as it is printed: `visit –obj→ Uganda`; up the tree `agreed ←xcomp– meet`, read from the right.
    pub fn path(&self, telling: &Telling, argument: &Argument) -> String {
        let first = self.printed(telling.mention.trigger).split_whitespace().next();
        let mut printed = first.unwrap_or_default().to_owned();
        for step in &argument.path {
            let word = self.printed(step.word);
            let (left, right) = if step.up { ("←", "–") } else { ("–", "→") };
            printed = format!("{printed} {left}{}{right} {word}", step.relation);
        }
        printed
    }

    /// The characters of a span; none where it is of another text.
    fn printed(&self, span: Span) -> &str {
        self.text.get(span).unwrap_or_default()
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one_line = |span: Span| self.printed(span).split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(f, "event {}: {}", self.event.0, self.summary)?;
        for telling in &self.tellings {
            writeln!(f, "  “{}”", one_line(telling.mention.sentence))?;
            writeln!(f, "    rule       {}", telling.mention.rule)?;
            if let Some(frame) = &telling.frame {
                writeln!(f, "               {frame}")?;
            }
            writeln!(f, "    trigger    {}", one_line(telling.mention.trigger))?;
            for argument in &telling.arguments {
                let (side, role) = (argument.side, &argument.role);
                writeln!(f, "    {side:<10} {} as {role}: “{}”", argument.name, one_line(argument.words))?;
                if !argument.path.is_empty() {
                    writeln!(f, "               {}", self.path(telling, argument))?;
                }
            }
            if !telling.elsewhere.is_empty() {
                let count = telling.elsewhere.len();
                writeln!(f, "    elsewhere  {count} of the parties, named by another telling")?;
            }
            write!(f, "    status     {}", telling.status)?;
            if let Some(word) = telling.status_word {
                write!(f, ", by “{}”", one_line(word))?;
            }
            if let Some(note) = telling.status_note {
                write!(f, "; {note}")?;
            }
            writeln!(f)?;
            if let Some(statement) = telling.mention.statement {
                writeln!(f, "    within     statement {}", statement.0)?;
            }
        }
        Ok(())
    }
}
