//! A row of the frames in words.

use crate::lexicon::frames::{Frame, Part, Role};

/// "verb; actor: subj; recipient: obj, with; object: any but talks; mode visit; CAMEO 042".
pub(super) fn told(frame: &Frame) -> String {
    let part = match frame.part {
        Part::Verb => "verb",
        Part::Noun => "noun",
        Part::Adjective => "adjective",
        Part::Modal => "modal verb",
    };
    let mut parts = vec![part.to_owned()];
    let roles = |roles: &[Role]| roles.iter().map(|role| name(*role)).collect::<Vec<_>>().join(", ");
    let mut part = |what: &str, told: String| {
        if !told.is_empty() {
            parts.push(format!("{what}{told}"));
        }
    };
    part("actor: ", roles(&frame.actor));
    part("recipient: ", roles(&frame.recipient));
    let object = frame.object.join(", ");
    part(if frame.object_excluded { "object: not " } else { "object: " }, object);
    part("mode ", frame.mode.unwrap_or_default().to_owned());
    part("CAMEO ", frame.cameo.unwrap_or_default().to_owned());
    parts.join("; ")
}

/// A place of an argument as the file writes it.
pub(super) fn name(role: Role) -> &'static str {
    match role {
        Role::Subject => "subj",
        Role::Object => "obj",
        Role::Owner => "poss",
        Role::Inside => "mod",
        Role::Clause => "clause",
        Role::Teller => "teller",
        Role::Purpose => "purpose",
        Role::After(preposition) => preposition,
    }
}
