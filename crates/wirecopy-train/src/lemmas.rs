//! Forms and lemmas of the treebanks → the table that `wirecopy_syntax` reads: rules for endings, and what breaks them.

use std::collections::{BTreeMap, HashMap};

use wirecopy_syntax::lemma::{LONGEST_ENDING, group, normal_form};
use wirecopy_syntax::{Upos, Xpos};

use crate::conllu::Sentence;

/// How many characters go, and what comes instead.
type Edit = (usize, String);

/// A rule needs so many forms that follow it, and so large a share of those with its ending.
const SUPPORT: (usize, f64) = (3, 0.6);
/// The table, its lines in order.
pub(crate) fn table(sentences: &[Sentence]) -> String {
    let mut counts: BTreeMap<(String, String), HashMap<String, usize>> = BTreeMap::new();
    for word in sentences.iter().filter(|sentence| sentence.tree).flat_map(|sentence| &sentence.words) {
        let (Some(upos), Some(xpos)) = (Upos::from_name(&word.upos), Xpos::from_name(&word.xpos)) else { continue };
        if matches!(upos, Upos::Punct | Upos::Sym | Upos::X | Upos::Num) || word.lemma.contains(char::is_whitespace) {
            continue;
        }
        let (part, mark) = group(upos, xpos);
        let form = normal_form(&word.form, upos, xpos).into_owned();
        *counts.entry((format!("{part}{mark}"), form)).or_default().entry(word.lemma.clone()).or_default() += 1;
    }
    let mut groups: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for ((group, form), lemmas) in &counts {
        let best = lemmas.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)));
        if let Some((lemma, _)) = best {
            groups.entry(group).or_default().push((form, lemma));
        }
    }
    let mut lines = Vec::new();
    for (group, forms) in &groups {
        let rules = rules(forms);
        for (ending, (count, addition)) in &rules {
            lines.push(format!("{group}~{ending}\t{count}\t{addition}\n"));
        }
        for &(form, lemma) in forms {
            if by_rule(&rules, form) != lemma {
                lines.push(format!("{group}={form}\t{lemma}\n"));
            }
        }
    }
    // In the order of the names before the tab, as the look-up wants it.
    lines.sort_unstable_by(|a, b| a.split('\t').next().cmp(&b.split('\t').next()));
    lines.concat()
}

/// From the shortest ending to the longest: a rule wherever most forms do otherwise than the shorter ending says.
fn rules(forms: &[(&str, &str)]) -> BTreeMap<String, Edit> {
    let mut edits: BTreeMap<(usize, &str), HashMap<Edit, usize>> = BTreeMap::new();
    for &(form, lemma) in forms {
        let edit = edit(form, lemma);
        for (length, start) in starts(form).enumerate() {
            *edits.entry((length, &form[start..])).or_default().entry(edit.clone()).or_default() += 1;
        }
    }
    let mut rules: BTreeMap<String, Edit> = BTreeMap::new();
    for ((length, ending), counts) in edits {
        let Some((best, &count)) = counts.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0))) else {
            continue;
        };
        let all: usize = counts.values().sum();
        let known = length > 0 && rule(&rules, ending).is_some_and(|shorter| shorter == best);
        if !known && (length == 0 || (count >= SUPPORT.0 && count as f64 >= SUPPORT.1 * all as f64)) {
            rules.insert(ending.to_owned(), best.clone());
        }
    }
    rules
}

/// Where the endings of a form start, the empty one first.
fn starts(form: &str) -> impl Iterator<Item = usize> + '_ {
    std::iter::once(form.len()).chain(form.char_indices().rev().map(|(at, _)| at).take(LONGEST_ENDING))
}

/// The rule of the longest ending that has one.
fn rule<'r>(rules: &'r BTreeMap<String, Edit>, form: &str) -> Option<&'r Edit> {
    starts(form).filter_map(|start| rules.get(&form[start..])).last()
}

fn by_rule(rules: &BTreeMap<String, Edit>, form: &str) -> String {
    let Some((count, addition)) = rule(rules, form) else { return form.to_owned() };
    let length = form.chars().count();
    if *count >= length && *count > 0 {
        return form.to_owned();
    }
    form.chars().take(length - count).chain(addition.chars()).collect()
}

fn edit(form: &str, lemma: &str) -> Edit {
    let same = form.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
    (form.chars().count() - same, lemma.chars().skip(same).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_ending_decides() {
        let forms = [
            ("talks", "talk"),
            ("votes", "vote"),
            ("maps", "map"),
            ("cities", "city"),
            ("armies", "army"),
            ("duties", "duty"),
        ];
        let rules = rules(&forms);
        assert_eq!(by_rule(&rules, "rivers"), "river");
        assert_eq!(by_rule(&rules, "parties"), "party");
        assert_eq!(edit("cities", "city"), (3, "y".to_owned()));
    }
}
