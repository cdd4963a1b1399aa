//! Common nouns for those who act: `POLICE_OFFICER [~COP]`.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::code::Code;
use super::super::fault;
use super::lines::{Line, lines, name};
use crate::entity::{ActorKind, Sector};
use crate::lexicon::Lexicon;
use crate::lexicon::bodies::Agent;
use crate::lexicon::phrase::{word_hash, words};
use crate::lexicon::table::RowError;

/// A lexicon that knows these nouns besides.
pub(in super::super) fn agents(text: &str, lexicon: &Lexicon) -> Result<Lexicon, RowError> {
    let mut bodies = (*lexicon.bodies).clone();
    let mut sets: HashMap<String, Vec<String>> = HashMap::new();
    for line in lines(text) {
        let Line { number, phrase, brackets } = line?;
        let place = |message: &str| fault(number, message);
        if let Some((marker, list)) = phrase.split_once('=') {
            let list = list.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned);
            sets.insert(marker.trim().to_owned(), list.collect());
            continue;
        }
        let [code] = brackets.as_slice() else {
            return Err(place("a noun needs one code in brackets, as in POLICE_OFFICER [~COP]"));
        };
        let bare = code.strip_prefix('~').or_else(|| code.strip_suffix('~'));
        let bare =
            bare.ok_or_else(|| place("the code has no ~; write [~COP], or [NGO~] where it stands before a country"))?;
        let code = Code::cameo(bare, lexicon).map_err(|message| fault(number, message))?;
        for noun in forms(&phrase, &sets).map_err(place)? {
            let known = lexicon.bodies.agents.exact(words(&noun).map(word_hash));
            let sector = code.sectors.first().copied();
            let kind = known.map_or_else(|| kind_of(sector), |agent| agent.kind);
            bodies.agents.replace(&noun, Agent { kind, sector });
        }
    }
    Ok(Lexicon { bodies: Arc::new(bodies), ..lexicon.clone() })
}

fn kind_of(sector: Option<Sector>) -> ActorKind {
    match sector {
        Some(Sector::Mil) => ActorKind::Military,
        Some(Sector::Gov) => ActorKind::Government,
        _ => ActorKind::Group,
    }
}

/// The noun and its plural, or what its set of words makes of it.
fn forms(phrase: &str, sets: &HashMap<String, Vec<String>>) -> Result<Vec<String>, &'static str> {
    let (noun, plural) = match phrase.split_once('{') {
        Some((noun, plural)) => (noun, Some(plural.strip_suffix('}').ok_or("there is no closing brace")?)),
        None => (phrase, None),
    };
    if let Some(start) = noun.find('!') {
        let (head, rest) = noun.split_at(start);
        let end = rest.get(1..).and_then(|rest| rest.find('!')).ok_or("a set of words stands between two !")?;
        let (marker, tail) = rest.split_at(end + 2);
        let set = sets.get(marker).ok_or("no line above says which words the set has, as in !PERSON! = MAN, WOMAN")?;
        return Ok(set.iter().map(|word| name(&format!("{head}{word}{tail}"))).collect());
    }
    let noun = name(noun);
    if noun.is_empty() {
        return Err("there is no noun before the code");
    }
    let plural = plural.map_or_else(|| regular(&noun), name);
    Ok([noun, plural].into_iter().filter(|form| !form.is_empty()).collect())
}

/// The regular plural, as PETRARCH makes it.
fn regular(noun: &str) -> String {
    match noun.strip_suffix(['Y', 'y']) {
        Some(stem) => format!("{stem}IES"),
        None if noun.to_ascii_uppercase().ends_with("SS") => format!("{noun}ES"),
        None => format!("{noun}S"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = "\
!PERSON! = MAN, MEN, WOMAN , WOMEN
HARBOUR_PILOT [~LAB] # of our own
HARBOUR!PERSON! [~LAB]
CUSTOMS_DEPUTY [~GOV]
GRANDEE {GRANDEES_OF_STATE} [~ELI]
RELIEF_FLEET {} [NGO~]
";

    #[test]
    fn nouns_and_plurals() {
        let lexicon = agents(SOUND, Lexicon::english()).expect("a sound dictionary");
        let sector = |noun: &str| lexicon.bodies.agents.exact(words(noun).map(word_hash)).and_then(|a| a.sector);
        for noun in ["harbour pilot", "harbour pilots", "harbourman", "harbourwomen"] {
            assert_eq!(sector(noun), Some(Sector::Lab), "{noun}");
        }
        assert_eq!(sector("customs deputies"), Some(Sector::Gov));
        assert_eq!(sector("grandees of state"), Some(Sector::Eli));
        assert_eq!((sector("relief fleet"), sector("relief fleets")), (Some(Sector::Ngo), None));
    }

    #[test]
    fn faults_say_where_and_what_is_allowed() {
        for (text, line, said) in [
            ("HARBOUR_PILOT\n", 1, "one code in brackets"),
            ("\nHARBOUR_PILOT [LAB]\n", 2, "the code has no ~"),
            ("HARBOUR_PILOT [~lab]\n", 1, "is no code"),
            ("HARBOUR!PERSON! [~LAB]\n", 1, "which words the set has"),
            ("HARBOUR!PERSON [~LAB]\n", 1, "between two !"),
            ("HARBOUR_PILOT {PILOTS [~LAB]\n", 1, "no closing brace"),
            ("[~LAB]\n", 1, "no noun before the code"),
        ] {
            let error = agents(text, Lexicon::english()).expect_err(text);
            assert_eq!(error.line, line, "{text:?}");
            assert!(error.message.contains(said), "{text:?}: {}", error.message);
        }
    }
}
