//! What tags and neighbours in the tree say of a word's form, in the terms of UD.

use std::fmt;

use crate::names::{Relation, Xpos};

/// The features of a word; what does not apply is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Morphology {
    /// Of adjectives and adverbs, positive left out.
    pub degree: Option<Degree>,
    /// Of finite verbs.
    pub mood: Option<Mood>,
    /// Of nouns, and of verbs in the third person.
    pub number: Option<Number>,
    /// Of finite verbs and participles.
    pub tense: Option<Tense>,
    /// Of verbs.
    pub verb_form: Option<VerbForm>,
    /// Of passive participles.
    pub voice: Option<Voice>,
}

macro_rules! feature {
    ($(#[$doc:meta])* $type:ident { $($variant:ident = $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // the names say it
        pub enum $type { $($variant,)* }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self { $(Self::$variant => $name,)* })
            }
        }
    };
}

feature!(/// Comparison.
    Degree { Comparative = "Cmp", Superlative = "Sup", });
feature!(/// Mood.
    Mood { Indicative = "Ind", Imperative = "Imp", });
feature!(/// Number.
    Number { Singular = "Sing", Plural = "Plur", });
feature!(/// Tense.
    Tense { Past = "Past", Present = "Pres", });
feature!(/// Form of a verb.
    VerbForm { Finite = "Fin", Infinitive = "Inf", Participle = "Part", Gerund = "Ger", });
feature!(/// Voice; the active one is not marked.
    Voice { Passive = "Pass", });

impl Morphology {
    /// From the tag, the word's own relation and those of its dependents.
    pub(crate) fn new(xpos: Xpos, own: Relation, dependents: &(impl Iterator<Item = Relation> + Clone)) -> Self {
        let mut features = Self::default();
        let has = |wanted: &[Relation]| dependents.clone().any(|relation| wanted.contains(&relation));
        match xpos {
            Xpos::Nn | Xpos::Nnp => features.number = Some(Number::Singular),
            Xpos::Nns | Xpos::Nnps => features.number = Some(Number::Plural),
            Xpos::Jjr | Xpos::Rbr => features.degree = Some(Degree::Comparative),
            Xpos::Jjs | Xpos::Rbs => features.degree = Some(Degree::Superlative),
            Xpos::Md => features.verb_form = Some(VerbForm::Finite),
            Xpos::Vbd => features.finite(Tense::Past),
            Xpos::Vbp => features.finite(Tense::Present),
            Xpos::Vbz => {
                features.finite(Tense::Present);
                features.number = Some(Number::Singular);
            }
            Xpos::Vb => {
                let governed = has(&[Relation::Aux, Relation::Mark])
                    || matches!(
                        own,
                        Relation::Aux | Relation::AuxPass | Relation::Cop | Relation::Xcomp | Relation::Conj
                    );
                if governed || has(&[Relation::Nsubj, Relation::NsubjPass]) {
                    features.verb_form = Some(VerbForm::Infinitive);
                } else {
                    features.mood = Some(Mood::Imperative);
                    features.verb_form = Some(VerbForm::Finite);
                }
            }
            Xpos::Vbg => {
                let verbal = has(&[Relation::Aux])
                    || matches!(own, Relation::Acl | Relation::Amod | Relation::Aux | Relation::Cop);
                if verbal {
                    features.tense = Some(Tense::Present);
                }
                features.verb_form = Some(if verbal { VerbForm::Participle } else { VerbForm::Gerund });
            }
            Xpos::Vbn => {
                features.tense = Some(Tense::Past);
                features.verb_form = Some(VerbForm::Participle);
                // "has left" is active; "was left", "left by him" and "the bags left" are passive.
                let passive = has(&[Relation::AuxPass, Relation::NsubjPass, Relation::CsubjPass, Relation::OblAgent]);
                if passive || (!has(&[Relation::Aux]) && matches!(own, Relation::Acl | Relation::Amod)) {
                    features.voice = Some(Voice::Passive);
                }
            }
            _ => {}
        }
        features
    }

    fn finite(&mut self, tense: Tense) {
        self.mood = Some(Mood::Indicative);
        self.tense = Some(tense);
        self.verb_form = Some(VerbForm::Finite);
    }
}

/// As the sixth column of CoNLL-U: "Mood=Ind|Tense=Past|VerbForm=Fin", or "_".
impl fmt::Display for Morphology {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        let mut write = |name: &str, value: Option<&dyn fmt::Display>| -> fmt::Result {
            let Some(value) = value else { return Ok(()) };
            let bar = if std::mem::take(&mut first) { "" } else { "|" };
            write!(f, "{bar}{name}={value}")
        };
        write("Degree", self.degree.as_ref().map(|v| v as _))?;
        write("Mood", self.mood.as_ref().map(|v| v as _))?;
        write("Number", self.number.as_ref().map(|v| v as _))?;
        write("Tense", self.tense.as_ref().map(|v| v as _))?;
        write("VerbForm", self.verb_form.as_ref().map(|v| v as _))?;
        write("Voice", self.voice.as_ref().map(|v| v as _))?;
        if first { f.write_str("_") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_decides_voice_and_mood() {
        let of =
            |xpos, own, dependents: &[Relation]| Morphology::new(xpos, own, &dependents.iter().copied()).to_string();
        assert_eq!(of(Xpos::Vbn, Relation::Root, &[Relation::Aux]), "Tense=Past|VerbForm=Part");
        assert_eq!(of(Xpos::Vbn, Relation::Root, &[Relation::AuxPass]), "Tense=Past|VerbForm=Part|Voice=Pass");
        assert_eq!(of(Xpos::Vb, Relation::Root, &[]), "Mood=Imp|VerbForm=Fin");
        assert_eq!(of(Xpos::Vb, Relation::Root, &[Relation::Aux]), "VerbForm=Inf");
        assert_eq!(of(Xpos::In, Relation::Case, &[]), "_");
    }
}
