//! A line of a file of frames → a frame, or what is wrong with it and what is allowed.

use crate::lexicon::hash::HashMap;
use std::borrow::Cow;

use super::{Flags, Frame, Part, Role};
use crate::event::EventType;
use crate::lexicon::table::list;
use crate::ontology;

/// What a word that leads an argument in is in the tables, or why it is none.
pub(crate) type LeadIn<'a, 'c> = &'a dyn Fn(&'c str) -> Result<&'static str, String>;

/// Reads a line; `keep` says whether its words are borrowed from a file that is compiled in.
pub(crate) fn frame<'c>(
    kind: EventType,
    row: [&'c str; 7],
    keep: fn(&'c str) -> Cow<'static, str>,
    classes: &HashMap<&'static str, &'static str>,
    lead_in: LeadIn<'_, 'c>,
) -> Result<Frame, String> {
    let [trigger, object, actor, recipient, mode, cameo, flags] = row;
    let (words, part) = trigger
        .split_once('.')
        .ok_or_else(|| format!("{trigger:?} has no part of speech; write \"{trigger}.v\" or \"{trigger}.n\""))?;
    let part = part.split('.').next().unwrap_or_default();
    let part = Part::from_name(part).ok_or_else(|| {
        format!("{part:?} is no part of speech; allowed: v (verb), n (noun), a (adjective), m (modal verb)")
    })?;
    let (object, object_excluded) = object.strip_prefix('!').map_or((object, false), |rest| (rest, true));
    let mut nouns: Vec<Cow<'static, str>> = Vec::new();
    for item in list(object).filter(|item| *item != "-") {
        match item.strip_prefix('@') {
            Some(class) => nouns.extend(list(class_of(class, classes)?).map(Cow::Borrowed)),
            None => nouns.push(keep(item)),
        }
    }
    let mut bits = 0;
    for flag in list(flags) {
        let at = Flags::NAMES.iter().position(|n| *n == flag);
        bits |= 1 << at.ok_or_else(|| format!("{flag:?} is no flag; allowed: {}", Flags::NAMES.join(", ")))?;
    }
    let roles = |field: &'c str| list(field).map(|name| role(name, lead_in)).collect::<Result<Vec<_>, _>>();
    Ok(Frame {
        name: format!("{}/{trigger}", kind.name()),
        kind,
        part,
        words: words.split(' ').map(keep).collect(),
        object: nouns,
        object_excluded,
        objectless: list(object).any(|o| o == "-"),
        actor: roles(actor)?,
        recipient: roles(recipient)?,
        mode: if mode.is_empty() { None } else { Some(known_mode(kind, mode)?) },
        cameo: if cameo.is_empty() { None } else { Some(known_cameo(cameo)?) },
        flags: Flags(bits),
        own: None,
    })
}

fn role<'c>(name: &'c str, lead_in: LeadIn<'_, 'c>) -> Result<Role, String> {
    Ok(match name {
        "subj" => Role::Subject,
        "obj" => Role::Object,
        "poss" => Role::Owner,
        "mod" => Role::Inside,
        "clause" => Role::Clause,
        "teller" => Role::Teller,
        "purpose" => Role::Purpose,
        word => Role::After(lead_in(word)?),
    })
}

fn class_of<'c>(name: &str, classes: &HashMap<&str, &'c str>) -> Result<&'c str, String> {
    classes.get(name).copied().ok_or_else(|| {
        let mut allowed: Vec<_> = classes.keys().map(|class| format!("@{class}")).collect();
        allowed.sort_unstable();
        format!("\"@{name}\" is no class of nouns; allowed: {}", allowed.join(", "))
    })
}

fn known_mode(kind: EventType, name: &str) -> Result<&'static str, String> {
    let modes = &ontology::plover(kind).modes;
    modes.iter().find(|mode| mode.name == name).map(|mode| mode.name).ok_or_else(|| {
        let names: Vec<_> = modes.iter().map(|mode| mode.name).collect();
        let allowed = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        format!("{name:?} is no mode of {kind}; allowed: {allowed}")
    })
}

fn known_cameo(code: &str) -> Result<&'static str, String> {
    let told = ontology::cameo(code).map(|code| code.code);
    told.ok_or_else(|| format!("{code:?} is no code of CAMEO; write it with its leading zero, such as 042"))
}
