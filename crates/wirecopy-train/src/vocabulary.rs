//! Which features, tags and relations the network knows, and sentences in their numbers.

use std::collections::HashMap;
use std::rc::Rc;

use wirecopy_syntax::features::{FEATURES, features};
use wirecopy_syntax::teaching::Opinion;

use crate::conllu::{Sentence, Word};

/// Row 0 is nothing, row 1 an unknown form.
pub(crate) const UNKNOWN: u32 = 1;

pub(crate) struct Vocabulary {
    /// The hash of each row of the embedding from [`UNKNOWN`] + 1 on.
    pub(crate) hashes: Vec<u64>,
    rows: HashMap<u64, u32>,
    /// "UPOS|XPOS", the commonest first.
    pub(crate) tags: Names,
    pub(crate) relations: Names,
}

/// Names and their numbers.
pub(crate) struct Names {
    pub(crate) names: Vec<String>,
    numbers: HashMap<String, usize>,
}

/// A sentence as the network sees it.
#[derive(Clone)]
pub(crate) struct Encoded {
    pub(crate) rows: Vec<[u32; FEATURES]>,
    /// Only of a treebank's sentence.
    pub(crate) tree: Option<Tree>,
    /// The label of each word's name, where it is known.
    pub(crate) names: Vec<Option<usize>>,
    /// What the teachers say.
    pub(crate) lesson: Option<Rc<Opinion>>,
}

#[derive(Clone)]
pub(crate) struct Tree {
    pub(crate) tags: Vec<usize>,
    pub(crate) heads: Vec<usize>,
    pub(crate) relations: Vec<usize>,
}

impl Vocabulary {
    /// Keeps forms that occur twice, affixes and the like that occur three times; of these the `most` commonest.
    pub(crate) fn new(sentences: &[Sentence], most: usize) -> Self {
        let mut counts: HashMap<u64, (u32, usize)> = HashMap::new();
        for word in sentences.iter().flat_map(|sentence| &sentence.words) {
            for (kind, &hash) in features(&word.form).iter().enumerate().filter(|&(_, &hash)| hash != 0) {
                counts.entry(hash).or_insert((0, kind)).0 += 1;
            }
        }
        let mut kept: Vec<(u64, u32)> = counts
            .into_iter()
            .filter(|&(_, (count, kind))| count >= if kind == 0 { 2 } else { 3 })
            .map(|(hash, (count, _))| (hash, count))
            .collect();
        kept.sort_unstable_by_key(|&(hash, count)| (std::cmp::Reverse(count), hash));
        // The model file keeps half of each hash; of two that agree in it the commoner stays.
        let mut halves = std::collections::HashSet::new();
        kept.retain(|&(hash, _)| halves.insert((hash >> 32) as u32));
        kept.truncate(most);
        let hashes: Vec<u64> = kept.into_iter().map(|(hash, _)| hash).collect();
        let rows = hashes.iter().zip(UNKNOWN + 1..).map(|(&hash, row)| (hash, row)).collect();
        let words = || sentences.iter().filter(|sentence| sentence.tree).flat_map(|sentence| &sentence.words);
        Self {
            hashes,
            rows,
            tags: Names::new(words().map(tag), 3),
            relations: Names::new(words().map(|w| w.relation.clone()), 5),
        }
    }

    /// How many rows the embedding has.
    pub(crate) fn len(&self) -> usize {
        self.hashes.len() + UNKNOWN as usize + 1
    }

    pub(crate) fn encode(&self, sentence: &Sentence) -> Encoded {
        let words = &sentence.words;
        let tree = || Tree {
            tags: words.iter().map(|w| self.tags.number(&tag(w)).unwrap_or(0)).collect(),
            heads: words.iter().map(|w| w.head).collect(),
            relations: words.iter().map(|w| self.relation(&w.relation)).collect(),
        };
        Encoded {
            rows: words.iter().map(|w| self.rows_of(&w.form)).collect(),
            tree: sentence.tree.then(tree),
            names: words.iter().map(|w| w.name).collect(),
            lesson: None,
        }
    }

    fn rows_of(&self, form: &str) -> [u32; FEATURES] {
        let mut rows = [0; FEATURES];
        for (kind, hash) in features(form).iter().enumerate() {
            let absent = if kind == 0 { UNKNOWN } else { 0 };
            rows[kind] = self.rows.get(hash).copied().unwrap_or(absent);
        }
        rows
    }

    /// A rare subtype counts as its main relation.
    fn relation(&self, name: &str) -> usize {
        let main = name.split(':').next().unwrap_or(name);
        self.relations.number(name).or_else(|| self.relations.number(main)).unwrap_or(0)
    }
}

fn tag(word: &Word) -> String {
    format!("{}|{}", word.upos, word.xpos)
}

impl Names {
    fn new(names: impl Iterator<Item = String>, at_least: usize) -> Self {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for name in names {
            *counts.entry(name).or_default() += 1;
        }
        let mut kept: Vec<(String, usize)> = counts.into_iter().filter(|&(_, count)| count >= at_least).collect();
        kept.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        // Whole pairs of weights go through the integer units: an even number of names.
        kept.truncate(kept.len() & !1);
        let names: Vec<String> = kept.into_iter().map(|(name, _)| name).collect();
        let numbers = names.iter().enumerate().map(|(number, name)| (name.clone(), number)).collect();
        Self { names, numbers }
    }

    fn number(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }
}
