//! Parts of speech → the word classes that clauses need.

use std::ops::Range;
use std::sync::Arc;

use wirecopy_syntax::{Relation, Upos, Xpos};

use super::Clauses;
use crate::lexicon::words::{Closed, Forms, Words};
use crate::prose::Prose;

/// What a token is to its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// Noun or adjective.
    Noun,
    /// A name.
    Name,
    Num,
    Det,
    Poss,
    Pron,
    Prep,
    To,
    That,
    Rel,
    Sub,
    Conj,
    Adv,
    Neg,
    Modal,
    Be,
    Have,
    Do,
    /// Plain form.
    VerbBase,
    /// Third person, or any finite present.
    VerbPresent,
    /// Past or participle; the verb group tells.
    VerbPast,
    VerbIng,
    /// Inside a date or time.
    Time,
    Comma,
    Quote,
    Bracket,
    /// `:` `;` and dashes.
    Break,
    /// Full stop and its like.
    Stop,
}

impl Tag {
    pub(crate) fn is_verb(self) -> bool {
        matches!(self, Self::VerbBase | Self::VerbPresent | Self::VerbPast | Self::VerbIng)
    }

    pub(crate) fn is_aux(self) -> bool {
        matches!(self, Self::Modal | Self::Be | Self::Have | Self::Do)
    }

    /// Whether it can stand inside a noun phrase.
    pub(crate) fn is_nominal(self) -> bool {
        matches!(self, Self::Noun | Self::Name | Self::Num)
    }
}

impl Clauses {
    /// Tags the tokens of one sentence; those before it are tagged.
    pub(super) fn tag_sentence(&mut self, prose: &Prose<'_>, words: &Words, tokens: Range<usize>, in_time: &[bool]) {
        for at in tokens.clone() {
            let word = prose.word(at);
            let tag = if in_time.get(at).copied().unwrap_or(false) {
                Tag::Time
            } else if self.joins(word, at, &tokens) {
                // "U.S.-led", "eight-day": parts of one adjective.
                Tag::Noun
            } else if let Some(tag) = punctuation(word) {
                tag
            } else {
                self.word_class(prose, words, at)
            };
            if tag.is_verb()
                && let Some(verb) = words.verb(self.lower(at))
                && let (Some(lemma), Some(control)) = (self.lemmas.get_mut(at), self.object_control.get_mut(at))
            {
                *control = !words.keeps_subject(&verb.lemma);
                *lemma = Some(Arc::clone(&verb.lemma));
            }
            self.tags.push(tag);
        }
    }

    /// Whether a token is a hyphen inside a word.
    fn joins(&self, word: &str, at: usize, tokens: &Range<usize>) -> bool {
        matches!(word, "-" | "‐" | "‑" | "–" | "/")
            && at > tokens.start
            && at + 1 < tokens.end
            && self.range(at - 1).end == self.range(at).start
            && self.range(at).end == self.range(at + 1).start
    }

    fn word_class(&self, prose: &Prose<'_>, words: &Words, at: usize) -> Tag {
        let syntax = &prose.syntax;
        let (upos, xpos, relation) = (syntax.upos(at), syntax.xpos(at), syntax.deprel(at));
        let closed = words.closed(self.lower(at));
        if matches!(upos, Upos::Intj | Upos::Noun | Upos::Adj | Upos::X | Upos::Adv)
            && (self.follows_modal(words, at) || self.follows_to(words, at))
        {
            return Tag::VerbBase;
        }
        match upos {
            Upos::Propn => Tag::Name,
            Upos::Num => Tag::Num,
            Upos::Verb => match xpos {
                // "the besieged city"
                _ if matches!(relation, Relation::Amod | Relation::Compound) && self.tree.head(at) > Some(at) => {
                    Tag::Noun
                }
                // "Clashes broke out"
                // "Clashes between the two went on": no sentence but a headline begins with this form of a verb.
                Xpos::Vbz
                    if self.tags.last().is_none_or(|t| *t == Tag::Stop)
                        && words.verb(self.lower(at)).is_some_and(|verb| verb.noun) =>
                {
                    Tag::Noun
                }
                _ if is_argument(relation) && words.verb(self.lower(at)).is_some_and(|verb| verb.noun) => Tag::Noun,
                Xpos::Vb => self.root_with_subject(words, at).unwrap_or(Tag::VerbBase),
                Xpos::Vbg => Tag::VerbIng,
                Xpos::Vbd | Xpos::Vbn => Tag::VerbPast,
                Xpos::Md => Tag::Modal,
                _ => Tag::VerbPresent,
            },
            Upos::Aux => match closed {
                Some(Closed::Have) => Tag::Have,
                Some(Closed::Do) => Tag::Do,
                Some(Closed::Be) => Tag::Be,
                _ if xpos == Xpos::Md => Tag::Modal,
                _ => Tag::Be,
            },
            Upos::Part => match closed {
                Some(Closed::Neg) => Tag::Neg,
                _ if matches!(xpos, Xpos::Pos) => Tag::Poss,
                _ => Tag::To,
            },
            Upos::Det => Tag::Det,
            Upos::Pron => match xpos {
                Xpos::PrpPoss => Tag::Det,
                Xpos::Wdt | Xpos::Wp if self.lower(at) == "that" => Tag::That,
                Xpos::Wdt | Xpos::WpPoss => Tag::Rel,
                Xpos::Wp => match closed {
                    Some(Closed::Sub) => Tag::Sub,
                    _ => Tag::Rel,
                },
                _ => Tag::Pron,
            },
            // "ordered him to hand over"
            Upos::Adp if self.lower(at) == "to" && Self::opens_infinitive(prose, at) => Tag::To,
            Upos::Adp if matches!(relation, Relation::CompoundPrt | Relation::Advmod) => Tag::Adv,
            Upos::Adp | Upos::Sconj => match relation {
                _ if self.lower(at) == "that" => Tag::That,
                Relation::Mark if !self.governs_gerund(at) || closed == Some(Closed::Sub) => Tag::Sub,
                _ => Tag::Prep,
            },
            Upos::Cconj => Tag::Conj,
            Upos::Adv => match closed {
                Some(Closed::Neg) => Tag::Neg,
                Some(Closed::Sub) => Tag::Sub,
                _ => Tag::Adv,
            },
            Upos::Intj => Tag::Adv,
            Upos::Punct => Tag::Break,
            _ => self.misread_verb(words, at).unwrap_or(Tag::Noun),
        }
    }

    /// "will welcome": a plain form that has a modal verb.
    fn follows_modal(&self, words: &Words, at: usize) -> bool {
        let modal = self.tree.children(at).any(|t| t < at && self.tree.xpos(t) == Xpos::Md);
        modal && words.verb(self.lower(at)).is_some_and(|verb| verb.forms.has(Forms::BASE))
    }

    /// "efforts to degrade and defeat": a plain form that "to" marks.
    fn follows_to(&self, words: &Words, at: usize) -> bool {
        let marked = self
            .tree
            .children(at)
            .any(|t| t < at && self.tree.xpos(t) == Xpos::To && self.tree.relation(t) == Relation::Mark);
        marked && words.verb(self.lower(at)).is_some_and(|verb| verb.forms.has(Forms::BASE))
    }

    /// "Norway condemned the raid", "Norway quit the pact": no sentence has a plain form as its verb beside a subject.
    fn root_with_subject(&self, words: &Words, at: usize) -> Option<Tag> {
        let tree = &self.tree;
        let helped = [Relation::Aux, Relation::AuxPass, Relation::Mark, Relation::Cop];
        let told = tree.relation(at) == Relation::Root
            && tree.child(at, &[Relation::Nsubj]).is_some_and(|subject| subject < at)
            && tree.child(at, &helped).is_none();
        let forms = words.verb(self.lower(at)).filter(|_| told)?.forms;
        Some(if forms.has(Forms::PAST) { Tag::VerbPast } else { Tag::VerbPresent })
    }

    fn opens_infinitive(prose: &Prose<'_>, to: usize) -> bool {
        let next = to + 1;
        next < prose.tokens().len() && prose.syntax.upos(next) == Upos::Verb && prose.syntax.xpos(next) == Xpos::Vb
    }

    /// A form or a place in the tree that no noun has: "vetoed", "condemns".
    fn misread_verb(&self, words: &Words, at: usize) -> Option<Tag> {
        let verb = words.verb(self.lower(at))?;
        if verb.forms.has(Forms::BASE) {
            // "The members urge all parties": a noun has no subject and object of its own.
            let has = |relation| self.tree.child(at, &[relation]).is_some();
            return (has(Relation::Nsubj) && has(Relation::Obj)).then_some(Tag::VerbPresent);
        }
        let nominal = self
            .tree
            .children(at)
            .any(|t| matches!(self.tree.relation(t), Relation::Det | Relation::Amod | Relation::Case));
        match () {
            () if nominal || matches!(self.tree.relation(at), Relation::Amod | Relation::Compound) => None,
            () if verb.forms.has(Forms::PAST) => Some(Tag::VerbPast),
            () if verb.forms.has(Forms::S) && !verb.noun => Some(Tag::VerbPresent),
            () => None,
        }
    }

    /// "by bombing the town": a preposition that a gerund follows.
    fn governs_gerund(&self, mark: usize) -> bool {
        self.tree.head(mark).is_some_and(|verb| self.tree.xpos(verb) == Xpos::Vbg)
    }
}

fn is_argument(relation: Relation) -> bool {
    matches!(relation, Relation::Nsubj | Relation::NsubjPass | Relation::Obj | Relation::Iobj)
}

fn punctuation(word: &str) -> Option<Tag> {
    Some(match word {
        "," => Tag::Comma,
        "." | "?" | "!" | "…" | "..." => Tag::Stop,
        ":" | ";" | "–" | "—" | "-" | "--" | "|" | "•" => Tag::Break,
        "\"" | "“" | "”" | "„" | "‟" | "«" | "»" | "''" | "``" | "‘" => Tag::Quote,
        "(" | ")" | "[" | "]" => Tag::Bracket,
        _ if !word.chars().any(char::is_alphanumeric) && !matches!(word, "’" | "'" | "&" | "$" | "€" | "£" | "%") => {
            Tag::Break
        }
        _ => return None,
    })
}
