//! Sentences with slots, filled with names of all the world: `[PER], the [ORG.ministry] spokesman`.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use wirecopy_syntax::NameKind;

use crate::conllu::{self, Sentence};
use crate::random::Random;
use crate::records;

/// The names and the sentences for them.
pub(crate) struct Slots {
    sentences: Vec<String>,
    persons: Vec<Culture>,
    /// Fillers by their slot: "LOC.city", "ORG", "ORG.party", "TITLE".
    fillers: BTreeMap<String, Vec<Filler>>,
}

/// What a slot was filled with: the whole name, and shorter forms of it that other slots of its number ask for.
#[derive(Clone, Default)]
struct Filler {
    whole: String,
    given: String,
    last: String,
    acronym: String,
}

/// Names that go together.
#[derive(Default)]
struct Culture {
    given: Vec<String>,
    last: Vec<String>,
    /// "Kim Jong-un"
    last_first: bool,
}

/// Where the family name stands first.
const LAST_FIRST: [&str; 3] = ["chinese", "korean", "vietnamese"];
/// How often each sentence is filled.
const TIMES: usize = 3;

impl Slots {
    pub(crate) fn read(folder: &Path) -> io::Result<Self> {
        let rows = |name: &str| -> io::Result<Vec<Vec<String>>> {
            let text = conllu::text(&folder.join(name))?;
            let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
            Ok(lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect())
        };
        let field = |row: &[String], place: usize| row.get(place).cloned().unwrap_or_default();
        let mut cultures: BTreeMap<String, Culture> = BTreeMap::new();
        for row in rows("given.tsv")? {
            cultures.entry(field(&row, 1)).or_default().given.push(field(&row, 0));
        }
        for row in rows("family.tsv")? {
            cultures.entry(field(&row, 1)).or_default().last.push(field(&row, 0));
        }
        for culture in LAST_FIRST {
            cultures.entry(culture.to_owned()).or_default().last_first = true;
        }
        let persons: Vec<Culture> =
            cultures.into_values().filter(|c| !c.given.is_empty() && !c.last.is_empty()).collect();
        if persons.is_empty() {
            return Err(conllu::invalid(folder, 0, "no culture with given names and family names"));
        }
        let mut fillers: BTreeMap<String, Vec<Filler>> = BTreeMap::new();
        for (file, slot) in [
            ("places.tsv", "LOC"),
            ("organisations.tsv", "ORG"),
            ("works.tsv", "MISC"),
            ("norps.tsv", "NORP"),
            ("facilities.tsv", "FAC"),
            ("titles.tsv", "TITLE"),
        ] {
            for row in rows(file)? {
                let filler = Filler { whole: field(&row, 0), acronym: field(&row, 2), ..Filler::default() };
                let kind = match slot {
                    "NORP" if filler.whole.ends_with('s') => "plural".to_owned(),
                    "NORP" => "adj".to_owned(),
                    _ => field(&row, 1),
                };
                fillers.entry(format!("{slot}.{kind}")).or_default().push(filler.clone());
                fillers.entry(slot.to_owned()).or_default().push(filler);
            }
        }
        let sentences = rows("sentences.txt")?.into_iter().filter_map(|row| row.into_iter().next()).collect();
        Ok(Self { sentences, persons, fillers })
    }

    /// Peoples and their adjectives.
    pub(crate) fn groups(&self) -> BTreeSet<String> {
        self.fillers.get("NORP").into_iter().flatten().map(|filler| filler.whole.clone()).collect()
    }

    /// Every sentence, filled a few times with names by chance.
    pub(crate) fn fill(&self, random: &mut Random) -> Vec<Sentence> {
        let mut filled = Vec::new();
        for _ in 0..TIMES {
            for sentence in &self.sentences {
                filled.extend(self.sentence(sentence, random));
            }
        }
        filled
    }

    fn sentence(&self, pattern: &str, random: &mut Random) -> Vec<Sentence> {
        let (mut text, mut marks) = (String::new(), Vec::new());
        let mut known: BTreeMap<&str, Filler> = BTreeMap::new();
        let mut rest = pattern;
        while let Some((before, (slot, after))) = rest.split_once('[').and_then(|(b, r)| Some((b, r.split_once(']')?)))
        {
            text += before;
            let (slot, capitals) = slot.strip_suffix('^').map_or((slot, false), |slot| (slot, true));
            let (tie, sub) = slot.split_once('.').unwrap_or((slot, ""));
            let kind = tie.split('#').next().unwrap_or(tie);
            let filler = match known.get(tie) {
                Some(filler) => filler.clone(),
                None => self.draw(kind, sub, tie != kind, random),
            };
            if tie != kind {
                known.insert(tie, filler.clone());
            }
            let value = match sub {
                "last" => filler.last,
                "given" => filler.given,
                "acronym" => filler.acronym,
                _ => filler.whole,
            };
            agree(&mut text, &value);
            let start = text.len();
            text += &if capitals { value.to_uppercase() } else { value };
            let kind = match kind {
                "PER" => Some(NameKind::Person),
                other => NameKind::from_name(other),
            };
            marks.extend(kind.map(|kind| (start..text.len(), kind)));
            rest = after;
        }
        text += rest;
        records::sentences(&text, Some(&marks))
    }

    /// `tied` fillers have an acronym, if one can be had, since another slot may ask for it.
    fn draw(&self, kind: &str, sub: &str, tied: bool, random: &mut Random) -> Filler {
        if kind == "PER" {
            return self.person(random);
        }
        let narrow = self.fillers.get(&format!("{kind}.{sub}"));
        let Some(list) = narrow.or_else(|| self.fillers.get(kind)) else { return Filler::default() };
        let mut filler = &list[pick(list.len(), random)];
        for _ in 0..50 {
            if filler.acronym.is_empty() && (sub == "acronym" || tied && kind == "ORG") {
                filler = &list[pick(list.len(), random)];
            }
        }
        filler.clone()
    }

    fn person(&self, random: &mut Random) -> Filler {
        let culture = &self.persons[pick(self.persons.len(), random)];
        let mut name = |list: &[String]| list[pick(list.len(), random)].clone();
        let (given, last, other) = (name(&culture.given), name(&culture.last), name(&culture.given));
        let whole = match random.unit() {
            _ if culture.last_first => format!("{last} {given}"),
            0.0..0.12 => format!("{given} {}. {last}", char::from(b'A' + pick(26, random) as u8)),
            0.12..0.22 => format!("{given} {other} {last}"),
            _ => format!("{given} {last}"),
        };
        Filler { whole, given, last, ..Filler::default() }
    }
}

/// "a" before a vowel becomes "an".
fn agree(text: &mut String, name: &str) {
    let vowel = name.starts_with(|c: char| "AEIOUaeiou".contains(c));
    if vowel && (text.ends_with(" a ") || text == "A ") {
        text.insert(text.len() - 1, 'n');
    } else if !vowel && (text.ends_with(" an ") || text == "An ") {
        text.remove(text.len() - 2);
    }
}

fn pick(count: usize, random: &mut Random) -> usize {
    (random.next() >> 16) as usize % count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_that_share_a_number_share_a_name() {
        let name = |whole: &str, acronym: &str| Filler {
            whole: whole.to_owned(),
            acronym: acronym.to_owned(),
            ..Filler::default()
        };
        let slots = Slots {
            sentences: vec!["A [ORG.party] in [LOC^]: [PER#1], [PER#1.last], [ORG#1] ([ORG#1.acronym]).".to_owned()],
            persons: vec![Culture { given: vec!["Ada".into()], last: vec!["Holm".into()], last_first: true }],
            fillers: [
                ("ORG", vec![name("Union of Millers", "UM")]),
                ("ORG.party", vec![name("Orchard Party", "")]),
                ("LOC", vec![name("Tarsk", "")]),
            ]
            .into_iter()
            .map(|(slot, list)| (slot.to_owned(), list))
            .collect(),
        };
        let filled = slots.fill(&mut Random::new(1));
        let forms: Vec<&str> = filled[0].words.iter().map(|word| word.form.as_str()).collect();
        assert_eq!(forms.join(" "), "An Orchard Party in TARSK : Holm Ada , Holm , Union of Millers ( UM ) .");
        let named: Vec<&str> = filled[0].words.iter().filter(|w| w.name != Some(0)).map(|w| w.form.as_str()).collect();
        assert_eq!(named.join(" "), "Orchard Party TARSK Holm Ada Holm Union of Millers UM");
        assert_eq!(filled.len(), TIMES);
    }
}
