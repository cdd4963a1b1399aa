//! The country that an article tells of, which need not be the one that it was filed in.

use super::circumstance;
use super::matcher::Scene;
use crate::entity::{ActorKind, CountryCode, MentionForm, PlaceId};

/// How often a country must be named for an article to be about it.
const OFTEN: usize = 3;

/// Where an article was filed and what it is about.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Story {
    /// The place of the dateline.
    filed: Option<PlaceId>,
    /// The country of that place.
    home: Option<CountryCode>,
    /// The country that the text names most.
    named_most: Option<CountryCode>,
    /// How often the text names that one.
    count: usize,
    /// How often the text names the country of the dateline.
    count_home: usize,
}

impl Story {
    /// Counts what the body names behind the dateline: places and parties by their country.
    pub(super) fn new(scene: Scene<'_>) -> Self {
        let entities = scene.entities;
        let body = scene.prose.article.dateline.as_ref().map_or(0, |dateline| dateline.span.end_byte());
        let places = entities.places_in(body..usize::MAX).iter();
        let places = places.filter_map(|p| entities.place(p.place)?.country);
        let parties = entities.mentions_in(body..usize::MAX).iter().filter(|m| m.form != MentionForm::Pronoun);
        let parties = parties.filter_map(|m| entities.actor(m.actor)?.country);
        let mut counts: Vec<(CountryCode, usize)> = Vec::new();
        for country in places.chain(parties) {
            match counts.iter_mut().find(|(known, _)| *known == country) {
                Some((_, count)) => *count += 1,
                None => counts.push((country, 1)),
            }
        }
        let filed = circumstance::dateline(scene);
        let home = filed.and_then(|place| entities.place(place)?.country);
        // Of equals the one named first.
        let most = counts.iter().rev().max_by_key(|(_, count)| *count).copied();
        let of_home = counts.iter().find(|(country, _)| Some(*country) == home);
        Self {
            filed,
            home,
            named_most: most.map(|(country, _)| country),
            count: most.map_or(0, |(_, count)| count),
            count_home: of_home.map_or(0, |(_, count)| *count),
        }
    }

    /// The country that the article is about: that of its dateline, unless it hardly names that and often another.
    pub(super) fn country(self) -> Option<CountryCode> {
        let abroad = self.count >= OFTEN && self.count > 3 * self.count_home;
        if self.home.is_none() || abroad { self.named_most.filter(|_| self.count >= OFTEN) } else { self.home }
    }

    /// The dateline's place, where the article is about its country.
    pub(super) fn filed(self) -> Option<PlaceId> {
        self.filed.filter(|_| self.home.is_some() && self.country() == self.home)
    }

    /// Whether the text names the dateline's country as well, and none more often.
    pub(super) fn is_domestic(self) -> bool {
        self.home.is_some() && self.named_most == self.home && self.count >= OFTEN
    }

    /// The country that a story from abroad, or without a dateline, is about, as a place that its text names.
    pub(super) fn abroad(self, scene: Scene<'_>, near: usize) -> Option<PlaceId> {
        let country = self.country().filter(|_| self.filed().is_none())?;
        let entities = scene.entities;
        let whole = entities.actors.iter().find(|a| a.kind == ActorKind::Country && a.country == Some(country));
        let here = |place: PlaceId| entities.place(place).is_some_and(|p| p.country == Some(country));
        let state = entities.places.iter().find(|p| here(p.id) && whole.is_some_and(|actor| actor.name == p.name));
        let body = scene.prose.article.dateline.as_ref().map_or(0, |dateline| dateline.span.end_byte());
        state.map(|place| place.id).or_else(|| {
            let named = entities.places_in(body..usize::MAX).iter().filter(|p| here(p.place));
            named.min_by_key(|p| p.start.abs_diff(near)).map(|p| p.place)
        })
    }
}
