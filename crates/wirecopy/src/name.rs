//! Every enum of the model prints as the word that stands for it in JSON: `full_text`, `CONSULT`, `GOV`.

use std::fmt;

use serde::Serialize;

use crate::Format;
use crate::article::{BlockKind, FieldSource};
use crate::entity::{ActorKind, MentionForm, Sector};
use crate::event::{EventType, Outcome, Side, Status};
use crate::statement::{Attitude, Medium, Polarity, SourceKind, StatementKind};
use crate::time::TimeKind;

macro_rules! print_as_in_json {
    ($($name:ty),+ $(,)?) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.serialize(f) // a formatter is a serializer of plain words
            }
        }
    )+};
}

print_as_in_json!(
    ActorKind,
    Attitude,
    BlockKind,
    EventType,
    FieldSource,
    Format,
    Medium,
    MentionForm,
    Outcome,
    Polarity,
    Sector,
    Side,
    SourceKind,
    StatementKind,
    Status,
    TimeKind,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_json() {
        assert_eq!(StatementKind::FullText.to_string(), "full_text");
        assert_eq!(FieldSource::JsonLd.to_string(), "json-ld");
        assert_eq!(format!("{:>8}", EventType::Agree), "   AGREE");
        assert_eq!(EventType::Consult.to_string(), EventType::Consult.name());
        assert_eq!(Sector::Gov.to_string(), Sector::Gov.code());
    }
}
