//! Noun phrases: "the Iraqi prime minister", "two senior officials", "Iraqis".

use super::{Finder, What};
use crate::entity::pieces::Item;
use crate::entity::roles;
use crate::entity::{ActorKind, CountryCode, MentionForm, Sector};
use crate::lexicon::people::TitleUse;
use crate::lexicon::small::Function;
use crate::lexicon::words::Forms;

impl Finder<'_, '_, '_, '_> {
    /// "the Iraqi prime minister", "the coalition commander".
    pub(super) fn holder(&mut self, place: usize) {
        let bare = self.is_bare_office(place);
        let Some(start) = self.phrase_start(place).or(bare.then_some(place)) else { return };
        let Some(Item::Title(title, sector, agent)) = self.item(place) else { return };
        if !self.is_closed(place + 1, roles::is_plural(self.words, &self.pieces[place].words)) {
            return;
        }
        let end = self.pieces[place].words.end;
        let definite = bare || self.is_definite(start, place);
        let role = roles::holder(self.words, self.pieces, place);
        let plural = roles::is_plural(self.words, &role.title);
        let what = match agent {
            _ if plural => What::Crowd {
                kind: agent.map_or(ActorKind::Government, |a| a.kind),
                country: role.country,
                sectors: role.sectors.clone(),
            },
            Some(agent) if !definite || title.usage == TitleUse::Role && agent.kind != ActorKind::Person => {
                // "a former White House official"
                let told = sector.or_else(|| self.attributes(start, place).1).or(agent.sector);
                What::Crowd { kind: agent.kind, country: role.country, sectors: told.into_iter().collect() }
            }
            _ if definite => What::Holder(role),
            // "an opposition lawmaker"
            _ if title.usage != TitleUse::Rank => {
                let mut sectors = role.sectors.clone();
                if sectors.is_empty() {
                    sectors.extend(self.attributes(start, place).1);
                }
                What::Crowd { kind: ActorKind::Person, country: role.country, sectors }
            }
            _ => return,
        };
        self.add(self.pieces[start].words.start..end, MentionForm::Nominal, what);
    }

    pub(super) fn is_definite(&self, start: usize, place: usize) -> bool {
        (start..place).any(|p| {
            self.is(p, "the")
                || self.is_possessive(p)
                || self.function(p) == Some(Function::Possessive)
                || matches!(self.item(p), Some(Item::Demonym(_) | Item::Country(_)))
        }) && !(start..place).any(|p| self.is(p, "a") || self.is(p, "an"))
    }

    /// Where a noun phrase begins whose head is at `place`; nothing where no determiner or attribute tells one.
    pub(super) fn phrase_start(&self, place: usize) -> Option<usize> {
        let mut start = place;
        let mut told = false;
        while start > 0 {
            let before = start - 1;
            let piece = &self.pieces[before];
            let word = &self.words.list[piece.words.start];
            // "the Iran-backed militia", "the pro-Ghana bloc"
            let compound = start != place && self.words.is_hyphen(piece.words.end);
            let attribute = match piece.item {
                _ if compound => true,
                Item::Demonym(_) | Item::People => true,
                Item::Country(_) | Item::Site(_) | Item::Body(_) | Item::Landmark => {
                    self.pieces[start].words.start == piece.words.end && (!self.acts(start) || start != place)
                }
                // "Weber’s wife"
                Item::Name => self.is_possessive(start) && start != place,
                Item::Word if word.mark => before > 0 && start != place && self.words.is_hyphen(piece.words.start),
                Item::Word if before > 1 && self.words.is_hyphen(piece.words.start - 1) => true,
                Item::Word if self.is_possessive(before) => before > 0,
                Item::Word => match word.function {
                    Some(Function::Determiner | Function::Possessive) => true,
                    Some(_) => false,
                    None => {
                        self.lexicon.people.modifier(word.hash).is_some()
                            || self.words.text(piece.words.start).bytes().all(|b| b.is_ascii_digit() || b == b',')
                    }
                },
                Item::Agent(_) | Item::Title(..) => {
                    self.pieces[start].words.start == piece.words.end && !word.capital && start == place
                }
            };
            if !attribute {
                break;
            }
            told = true;
            start = before;
            if matches!(word.function, Some(Function::Determiner | Function::Possessive))
                && !matches!(self.function(before.wrapping_sub(1)), Some(Function::Determiner))
            {
                break;
            }
        }
        // "the ship’s owner": what stands before the mark is nothing that is known here.
        (told && !self.is_possessive(start)).then_some(start)
    }

    /// Whether a noun phrase may end before `place`: no noun follows.
    pub(super) fn is_closed(&self, place: usize, plural: bool) -> bool {
        let Some(piece) = self.pieces.get(place) else { return true };
        let word = &self.words.list[piece.words.start];
        let text = self.words.text(piece.words.start).to_ascii_lowercase();
        word.mark
            || word.function.is_some()
            || word.barred
            || self.is_possessive(place)
            || self.lexicon.bodies.is_acting(word.hash)
            || !word.capital
                && self.lexicon.words.verb(&text).is_some_and(|v| {
                    let finite = if plural { Forms::BASE } else { Forms::S };
                    v.forms.has(Forms::PAST.and(Forms::PARTICIPLE)) || !v.noun && v.forms.has(finite)
                })
            || text.ends_with("ed")
            || text.ends_with("ing")
            || text.ends_with("ly")
    }

    pub(super) fn crowd(&mut self, place: usize) {
        let Some(Item::Agent(agent)) = self.item(place) else { return };
        let agent = *agent;
        let piece = &self.pieces[place];
        let words = piece.words.clone();
        let start = self.phrase_start(place);
        let head = self.words.text(words.end - 1).to_ascii_lowercase();
        let plural = head.ends_with('s') || head.ends_with("men");
        let bare = plural || head == "police" || head == "people";
        if !self.is_closed(place + 1, plural) || start.is_none() && !bare {
            return;
        }
        let start = start.unwrap_or(place);
        let (country, sector) = self.attributes(start, place);
        // "armed police" are police.
        let own = agent.sector.filter(|s| *s == Sector::Cop);
        let sectors: Vec<Sector> = own.or(sector).or(agent.sector).into_iter().collect();
        let country = country.or_else(|| self.country_of_civilians(place + 1, &sectors));
        let what = What::Crowd { kind: agent.kind, country, sectors };
        self.add(self.pieces[start].words.start..words.end, MentionForm::Nominal, what);
    }

    /// "trade unions in Denmark" are of Denmark; soldiers, rebels, journalists and helpers may be strangers where they are.
    pub(super) fn country_of_civilians(&self, place: usize, sectors: &[Sector]) -> Option<CountryCode> {
        let at_home = matches!(
            sectors.first(),
            Some(
                Sector::Lab
                    | Sector::Opp
                    | Sector::Leg
                    | Sector::Jud
                    | Sector::Cop
                    | Sector::Pty
                    | Sector::Edu
                    | Sector::Med
            )
        );
        match self.item(place + 1).filter(|_| at_home && self.is(place, "in")) {
            Some(Item::Country(code)) => Some(*code),
            // "a school in Scotland", where no other country has a place of that name.
            Some(Item::Site(sites)) => {
                let first = sites.first().and_then(|site| site.country);
                first.filter(|_| sites.iter().all(|site| site.country == first))
            }
            _ => None,
        }
    }

    /// Country and sector that the attributes of a noun phrase tell.
    pub(super) fn attributes(&self, start: usize, place: usize) -> (Option<CountryCode>, Option<Sector>) {
        let (mut country, mut sector) = (None, None);
        // Of the Iran-backed militia we know whose friend it is, not whose it is.
        let own = |p: &usize| {
            let words = &self.pieces[*p].words;
            !self.words.is_hyphen(words.end) && !words.start.checked_sub(1).is_some_and(|w| self.words.is_hyphen(w))
        };
        for p in (start..place).filter(own) {
            match self.item(p) {
                Some(Item::Demonym(code) | Item::Country(code)) => country = country.or(Some(*code)),
                Some(Item::Site(sites)) => country = country.or(sites.first().and_then(|s| s.country)),
                // "Kano State government": the state's first words name it.
                Some(Item::Landmark) => {
                    let words = &self.pieces[p].words;
                    let name = self.words.slice(&(words.start..words.end - 1));
                    let sites = self.lexicon.gazetteer.sites(name);
                    let first = sites.first().and_then(|site| site.country);
                    country = country.or(first.filter(|_| sites.iter().all(|site| site.country == first)));
                }
                Some(Item::Body(body)) => {
                    country = country.or(body.country);
                    sector = sector.or(body.sectors.first().copied());
                }
                // "an intelligence agency officer"
                Some(Item::Agent(agent)) => sector = sector.or(agent.sector),
                Some(Item::Word) => {
                    let hash = self.words.list[self.pieces[p].words.start].hash;
                    sector = sector.or(self.lexicon.people.modifier(hash).and_then(|m| m.sector));
                }
                _ => {}
            }
        }
        (country, sector)
    }

    /// "Iraqis", "two Russians": a people by its demonym alone.
    pub(super) fn people(&mut self, place: usize, country: Option<CountryCode>) {
        let words = self.pieces[place].words.clone();
        let text = self.words.text(words.end - 1);
        if !text.ends_with('s')
            || text.ends_with("ss")
            || !self.is_closed(place + 1, true)
            || self.is_possessive(place + 1)
        {
            return;
        }
        let start = self.phrase_start(place).unwrap_or(place);
        let what = What::Crowd { kind: ActorKind::Group, country, sectors: Vec::new() };
        self.add(self.pieces[start].words.start..words.end, MentionForm::Nominal, what);
    }
}
