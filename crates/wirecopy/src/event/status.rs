//! Whether an event took place: from the verb group, and from what governs it up the tree.

use wirecopy_syntax::{Relation, Xpos};

use super::Status;
use crate::clause::{Clauses, Group, Tag};
use crate::lexicon::Lexicon;
use crate::lexicon::frames::singular;

/// How many governors are asked: "agreed to try to help build".
const DEPTH: usize = 5;

/// A status, and the word that decided it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) status: Status,
    pub(super) because: usize,
}

impl Verdict {
    fn new(status: Status, because: usize) -> Self {
        Self { status, because }
    }

    /// The same under "not": what would have been is not; that it was refused is done.
    fn negated(self) -> Self {
        let status = match self.status {
            Status::Possible => Status::Possible,
            Status::Denied => Status::Happened,
            _ => Status::Denied,
        };
        Self { status, ..self }
    }
}

/// What is asked of verbs and nouns alike.
#[derive(Clone, Copy)]
pub(super) struct Judge<'a> {
    pub(super) clauses: &'a Clauses,
    pub(super) lexicon: &'a Lexicon,
}

impl Judge<'_> {
    /// The status of a verb's event.
    pub(super) fn of_verb(self, verb: usize) -> Verdict {
        self.verb(verb, DEPTH)
    }

    fn verb(self, verb: usize, depth: usize) -> Verdict {
        let c = self.clauses;
        let tree = c.tree();
        let Some(depth) = depth.checked_sub(1) else { return Verdict::new(Status::Happened, verb) };
        let group = c.group(verb);
        // "agreed to meet and sign": the first of them stands for all.
        let mut top = verb;
        while group.start == verb && tree.relation(top) == Relation::Conj && self.is_same_form(top) {
            let Some(head) = tree.head(top) else { break };
            top = head;
        }
        // "urged X to stop and let them in", where the parser hung the last on "urged".
        let before = || (tree.head(verb)?..verb).rev().find(|&t| tree.xpos(t) == Xpos::Vb && c.group(t).infinitive);
        let astray = tree.relation(verb) == Relation::Conj && top == verb && tree.xpos(verb) == Xpos::Vb;
        let goes_on = Some(()).filter(|()| astray && self.is_bare(verb, group)).and_then(|()| before());
        let verdict = if let Some(infinitive) = goes_on {
            self.infinitive(infinitive, depth)
        } else if group.infinitive || self.is_bare(verb, group) {
            self.infinitive(top, depth)
        } else if c.tag(verb) == Tag::VerbIng && !group.progressive {
            self.gerund(top, depth)
        } else {
            self.finite(verb, top, group)
        };
        if group.negated { verdict.negated() } else { verdict }
    }

    /// Whether a coordinated verb has the form of the one before and no subject of its own.
    fn is_same_form(self, verb: usize) -> bool {
        let tree = self.clauses.tree();
        let same = tree.head(verb).is_some_and(|head| tree.xpos(head) == tree.xpos(verb));
        same && tree.child(verb, &[Relation::Nsubj, Relation::NsubjPass]).is_none()
    }

    /// "Demanded that Iran stop", "to condemn and punish": a plain form with nothing before it.
    fn is_bare(self, verb: usize, group: Group) -> bool {
        let c = self.clauses;
        c.tag(verb) == Tag::VerbBase && group.modal.is_none() && !group.finite(c)
    }

    fn finite(self, verb: usize, top: usize, group: Group) -> Verdict {
        let c = self.clauses;
        let own = if let Some(modal) = group.modal {
            let status = match c.lower(modal) {
                "will" | "shall" | "’ll" | "'ll" | "wo" | "'d" | "’d" => Status::Planned,
                "would" if self.is_told(top) => Status::Planned,
                _ => Status::Possible,
            };
            Verdict::new(status, modal)
        } else if group.progressive && is_lasting(c.lemma(verb)) {
            Verdict::new(Status::Ongoing, verb)
        } else {
            Verdict::new(Status::Happened, verb)
        };
        if let Some(condition) = self.condition(top) {
            return Verdict::new(Status::Possible, condition);
        }
        self.demanded(top).unwrap_or(own)
    }

    /// What "demanded that", "the fear that" say of their clause.
    fn demanded(self, verb: usize) -> Option<Verdict> {
        let c = self.clauses;
        let tree = c.tree();
        let head = tree.head(verb)?;
        if !matches!(tree.relation(verb), Relation::Ccomp | Relation::Acl | Relation::Advcl | Relation::Xcomp) {
            return None;
        }
        let that = tree.children(verb).any(|t| c.tag(t) == Tag::That) || tree.xpos(verb) == Xpos::Vb;
        let known = self.lexicon.frames.before_clause(self.word(head)).filter(|_| that)?;
        Some(Verdict::new(known, head))
    }

    /// "If", "unless", "whether" before the verb's clause.
    fn condition(self, verb: usize) -> Option<usize> {
        let c = self.clauses;
        let marks = c.tree().children(verb).take_while(|&t| t < verb);
        marks.clone().find(|&t| matches!(c.lower(t), "if" | "unless" | "whether" | "lest"))
    }

    /// Whether the clause is told by somebody: "said it would".
    fn is_told(self, verb: usize) -> bool {
        let c = self.clauses;
        let tree = c.tree();
        let inside = matches!(tree.relation(verb), Relation::Ccomp | Relation::Parataxis | Relation::Acl);
        let governs =
            |t: usize| matches!(tree.relation(t), Relation::Ccomp | Relation::Parataxis) && c.tag(t).is_verb();
        let condition = c.sentence(verb).any(|t| matches!(c.lower(t), "if" | "unless"));
        !condition && (inside && tree.head(verb).is_some() || tree.children(verb).any(governs))
    }

    /// The status of an infinitive: as its governor has it.
    fn infinitive(self, verb: usize, depth: usize) -> Verdict {
        let c = self.clauses;
        let tree = c.tree();
        let Some(head) = tree.head(verb) else {
            // "Iran to hold talks": a headline's future.
            let planned = c.headline(verb) || c.group(verb).infinitive;
            return Verdict::new(if planned { Status::Planned } else { Status::Possible }, verb);
        };
        if let Some(demanded) = self.demanded(verb) {
            return demanded;
        }
        let known = self.lexicon.frames.before_infinitive(self.word(head));
        if known.is_none() && c.tag(head) == Tag::Be || self.is_to_be(head, verb) {
            return Verdict::new(Status::Planned, head);
        }
        if c.tag(head).is_verb() {
            return self.under_verb(head, known, depth);
        }
        if let Some(status) = known {
            let not = tree.children(head).any(|t| c.tag(t) == Tag::Neg);
            let verdict = Verdict::new(status, head);
            let modal = tree.children(head).find(|&t| c.tag(t) == Tag::Modal && !is_future(c.lower(t)));
            return match modal {
                // "must be ready to"
                Some(modal) => Verdict::new(Status::Possible, modal),
                None if not => verdict.negated(),
                None => verdict,
            };
        }
        // "Norway to hold talks", read as a noun with an infinitive.
        if tree.head(head).is_none() && c.headline(head) {
            return Verdict::new(Status::Planned, verb);
        }
        // "urged Iran to hold talks": what the verb above says.
        match tree.head(head).filter(|&above| c.tag(above).is_verb() && c.tag(head).is_nominal()) {
            Some(above) => {
                let known = self.lexicon.frames.before_infinitive(self.word(above));
                self.under_verb(above, known, depth)
            }
            None => Verdict::new(Status::Possible, head),
        }
    }

    /// What a verb says of an infinitive below it, in its own mood and negation.
    fn under_verb(self, head: usize, known: Option<Status>, depth: usize) -> Verdict {
        let status = Verdict::new(known.unwrap_or(Status::Possible), head);
        let above = self.verb(head, depth);
        match above.status {
            Status::Possible if status.status != Status::Denied => above,
            Status::Denied => status.negated(),
            Status::Planned if status.status == Status::Happened => above,
            _ => status,
        }
    }

    /// "is to visit", where the copula hangs on the verb.
    fn is_to_be(self, head: usize, verb: usize) -> bool {
        let c = self.clauses;
        head < verb && c.tag(head) == Tag::Be
    }

    /// What governs an ing-form says of it: "by bombing" took place, "committed to supporting" need not.
    fn gerund(self, verb: usize, depth: usize) -> Verdict {
        let c = self.clauses;
        let tree = c.tree();
        let happened = Verdict::new(Status::Happened, verb);
        let Some(head) = tree.head(verb) else { return happened };
        let frames = &self.lexicon.frames;
        let preposition =
            tree.children(verb).take_while(|&t| t < verb).find(|&t| matches!(c.tag(t), Tag::Prep | Tag::Sub | Tag::To));
        let known = frames.before_gerund(self.word(head)).filter(|_| c.tag(head).is_verb());
        match preposition {
            Some(preposition) => {
                let known = known.or_else(|| frames.before_gerund(c.lower(preposition)));
                known.map_or(happened, |status| Verdict::new(status, preposition))
            }
            None if tree.relation(verb) == Relation::Xcomp || tree.relation(verb) == Relation::Ccomp => {
                let above = self.verb(head, depth);
                match known {
                    None => above,
                    // "will continue building"
                    Some(Status::Happened) if above.status != Status::Happened => above,
                    Some(status) => Verdict::new(status, head),
                }
            }
            None => happened,
        }
    }

    /// The status of a noun's event.
    pub(super) fn of_noun(self, noun: usize) -> Verdict {
        let c = self.clauses;
        let phrase = c.phrase_of(noun);
        for token in phrase.tokens() {
            if c.lower(token) == "no" {
                return Verdict::new(Status::Denied, token);
            }
            if let Some(status) = self.lexicon.frames.in_phrase(c.lower(token)) {
                return Verdict::new(status, token);
            }
        }
        self.governed_noun(noun).unwrap_or(Verdict::new(Status::Happened, noun))
    }

    /// What the word above a noun says of it; a preposition is asked together with its verb.
    fn governed_noun(self, noun: usize) -> Option<Verdict> {
        let c = self.clauses;
        let tree = c.tree();
        let frames = &self.lexicon.frames;
        let mut top = noun;
        while tree.relation(top) == Relation::Conj {
            top = tree.head(top)?;
        }
        // "a series of talks will be held"
        if let Some(series) = tree.head(top).filter(|&t| t < top && self.lexicon.small.is_measure(c.lower(t))) {
            top = series;
        }
        let head = tree.head(top)?;
        let case = tree.children(top).take_while(|&t| t < top).find(|&t| c.tag(t) == Tag::Prep);
        match (case, c.tag(head).is_verb()) {
            (Some(case), false) => {
                // "a call for talks", "the threat of war"
                let open = [Status::Possible, Status::Planned];
                let known = frames.before_infinitive(singular(c.lower(head))).filter(|s| open.contains(s));
                let known = known.filter(|_| matches!(c.lower(case), "for" | "of"));
                known.map(|status| Verdict::new(status, head))
            }
            (Some(case), true) => {
                let known = frames.before_noun(c.lemma(head)).filter(|_| case == head + 1);
                known.or_else(|| frames.before_noun(c.lower(case))).map(|status| Verdict::new(status, head))
            }
            (None, true) if tree.relation(top) == Relation::Obj => {
                let known = frames.before_noun(c.lemma(head)).map(|status| Verdict::new(status, head));
                // Otherwise what holds of the verb holds of its object: "ways to enhance cooperation".
                let above = self.of_verb(head);
                match known {
                    Some(known) if above.status == Status::Denied => Some(known.negated()),
                    Some(known) => Some(known),
                    None => Some(above),
                }
            }
            // "Talks will be held": as the verb that carries the noun.
            (None, true) if self.lexicon.frames.is_light(c.lemma(head)) || c.lower(head + 1) == "place" => {
                Some(self.of_verb(head))
            }
            _ => None,
        }
    }

    /// The plain form of a verb, or the word itself.
    fn word(&self, token: usize) -> &str {
        let lemma = self.clauses.lemma(token);
        if lemma.is_empty() { singular(self.clauses.lower(token)) } else { lemma }
    }
}

fn is_future(modal: &str) -> bool {
    matches!(modal, "will" | "shall" | "would")
}

/// An ongoing deed of the moment has happened as far as records go; one told with "still" or "continue" goes on.
fn is_lasting(lemma: &str) -> bool {
    matches!(lemma, "fight" | "battle" | "negotiate" | "investigate" | "besiege" | "blockade" | "occupy" | "protest")
}
