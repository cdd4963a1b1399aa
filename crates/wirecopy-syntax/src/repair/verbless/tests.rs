//! Headlines of our own, with the trees that the network gives them.

use super::super::tests::mended;
use crate::names::Relation::{
    Acl, Advmod, Amod, Case, Cc, Ccomp, Compound, CompoundPrt, Conj, Det, Mark, Nmod, NmodDesc, Nsubj, Nummod, Obj,
    Obl, Parataxis, Punct, Root, Xcomp,
};
use crate::{Relation, Xpos};

type Arcs<'a> = &'a [(u32, Relation, Xpos)];

/// The tree is mended so, wherever the sentence stands.
fn becomes(text: &str, tree: Arcs<'_>, fixed: &[(u32, Relation)]) {
    assert_eq!(mended(text, 0, tree), fixed, "{text}");
    assert_eq!(mended(text, 7, tree), fixed, "{text}");
}

fn stays(text: &str, tree: Arcs<'_>) {
    let same: Vec<(u32, Relation)> = tree.iter().map(|&(head, relation, _)| (head, relation)).collect();
    becomes(text, tree, &same);
}

#[test]
fn a_verb_between_two_nouns_is_found() {
    let tree = [
        (2, Compound, Xpos::Nnp),
        (3, Compound, Xpos::Nns),
        (0, Root, Xpos::Nns),
        (6, Case, Xpos::In),
        (6, Det, Xpos::Dt),
        (3, Nmod, Xpos::Nn),
    ];
    let fixed = [(2, Nsubj), (0, Root), (2, Obj), (6, Case), (6, Det), (3, Nmod)];
    becomes("Norway conducts meetings on the harbour", &tree, &fixed);
    let tree = [(2, Amod, Xpos::Jj), (3, Compound, Xpos::Nns), (4, Compound, Xpos::Nn), (0, Root, Xpos::Nns)];
    becomes("Foreign jets bomb depots", &tree, &[(2, Amod), (3, Nsubj), (0, Root), (3, Obj)]);
    // A plural that often stands before nouns; a plural before a singular verb.
    stays("Foreign arms trade routes", &tree);
    stays("Foreign ships bombs depots", &tree);
}

#[test]
fn a_usual_noun_needs_an_object() {
    let tree = [(2, Compound, Xpos::Nnp), (0, Root, Xpos::Nns), (4, Amod, Xpos::Jj), (2, Relation::Appos, Xpos::Nns)];
    becomes("Turkey strikes Kurdish positions", &tree, &[(2, Nsubj), (0, Root), (4, Amod), (2, Obj)]);
    let tree = [
        (2, Compound, Xpos::Nnp),
        (0, Root, Xpos::Nns),
        (5, Case, Xpos::In),
        (5, Amod, Xpos::Jj),
        (2, Nmod, Xpos::Nns),
    ];
    stays("Turkey strikes on Kurdish positions", &tree);
    let tree = [(2, Compound, Xpos::Nnp), (0, Root, Xpos::Nns), (2, Relation::NmodUnmarked, Xpos::Nnp)];
    stays("Turkey talks Monday", &tree);
}

#[test]
fn what_a_verb_asks_for_makes_it_one() {
    let tree =
        [(2, Compound, Xpos::Nnp), (0, Root, Xpos::Nns), (4, Mark, Xpos::To), (2, Acl, Xpos::Vb), (4, Obj, Xpos::Nns)];
    becomes("Fordham plans to cut jobs", &tree, &[(2, Nsubj), (0, Root), (4, Mark), (2, Xcomp), (4, Obj)]);
    stays("Fordham talks to cut jobs", &tree);
    let tree = [
        (2, Compound, Xpos::Nnp),
        (0, Root, Xpos::Nns),
        (5, Case, Xpos::In),
        (5, Nummod, Xpos::Cd),
        (2, Nmod, Xpos::Nns),
        (7, Case, Xpos::In),
        (5, Nmod, Xpos::Nnp),
    ];
    let fixed = [(2, Nsubj), (0, Root), (2, CompoundPrt), (5, Nummod), (2, Obj), (7, Case), (5, Nmod)];
    becomes("Norway hands over four islands to Iceland", &tree, &fixed);
    let tree = [
        (2, Compound, Xpos::Nn),
        (0, Root, Xpos::Nns),
        (4, Amod, Xpos::Jj),
        (2, Obj, Xpos::Nn),
        (6, Mark, Xpos::To),
        (4, Acl, Xpos::Vb),
    ];
    let fixed = [(2, Nsubj), (0, Root), (4, Amod), (2, Obj), (6, Mark), (2, Xcomp)];
    becomes("Junta orders French envoy to leave", &tree, &fixed);
}

#[test]
fn the_subject_may_be_a_phrase() {
    let tree = [
        (2, Compound, Xpos::Nnp),
        (0, Root, Xpos::Nns),
        (4, Case, Xpos::In),
        (6, Compound, Xpos::Nnp),
        (6, Compound, Xpos::Nn),
        (2, Nmod, Xpos::Nns),
    ];
    let fixed = [(2, Compound), (5, Nsubj), (4, Case), (2, Nmod), (0, Root), (5, Obj)];
    becomes("Norway raids in Arkena kill dozens", &tree, &fixed);
    let tree = [
        (0, Root, Xpos::Nnp),
        (1, Punct, Xpos::Comma),
        (4, Compound, Xpos::Nnp),
        (5, Compound, Xpos::Nn),
        (1, Conj, Xpos::Nns),
    ];
    let fixed = [(4, Nsubj), (1, Punct), (1, Conj), (0, Root), (4, Obj)];
    becomes("Arkena , Velmo condemn raids", &tree, &fixed);
    let tree = [
        (2, Amod, Xpos::Nnp),
        (6, Compound, Xpos::Nnps),
        (4, Cc, Xpos::Cc),
        (5, Compound, Xpos::Nnp),
        (6, Compound, Xpos::Vb),
        (0, Root, Xpos::Nns),
    ];
    let fixed = [(2, Amod), (5, Nsubj), (4, Cc), (2, Conj), (0, Root), (5, Obj)];
    becomes("United States and Iceland condemn raids", &tree, &fixed);
}

#[test]
fn behind_a_colon_the_verb_has_words_of_its_own() {
    let tree = [
        (0, Root, Xpos::Nn),
        (4, Punct, Xpos::Colon),
        (4, Compound, Xpos::Nnp),
        (1, Relation::Appos, Xpos::Nns),
        (6, Det, Xpos::Dt),
        (4, Relation::Dep, Xpos::Nn),
    ];
    let fixed = [(0, Root), (4, Punct), (4, Nsubj), (1, Parataxis), (6, Det), (4, Obj)];
    becomes("Report : Norway rejects the deal", &tree, &fixed);
}

#[test]
fn a_bare_infinitive_or_participle_is_the_verb_where_there_is_no_other() {
    let tree =
        [(2, Compound, Xpos::Nn), (0, Root, Xpos::Nns), (2, Acl, Xpos::Vb), (5, Amod, Xpos::Jj), (3, Obj, Xpos::Nn)];
    becomes("Film studios launch legal offensive", &tree, &[(2, Compound), (3, Nsubj), (0, Root), (5, Amod), (3, Obj)]);
    let tree = [
        (4, Relation::Nsubj, Xpos::Nnp),
        (3, Cc, Xpos::Cc),
        (1, Conj, Xpos::Nnp),
        (5, Amod, Xpos::Vbn),
        (0, Root, Xpos::Nns),
    ];
    let fixed = [(4, Nsubj), (3, Cc), (1, Conj), (0, Root), (4, Obj)];
    becomes("Norway and Iceland imposed blockades", &tree, &fixed);
}

#[test]
fn a_clause_with_a_verb_stays() {
    let tree = [
        (2, Compound, Xpos::Nnp),
        (4, Nsubj, Xpos::Nns),
        (4, Advmod, Xpos::Rb),
        (0, Root, Xpos::Vbd),
        (6, Compound, Xpos::Nn),
        (4, Obj, Xpos::Nns),
    ];
    stays("Norway strikes again hit truck depots", &tree);
    // A noun between two verbs of its clauses.
    let tree = [
        (2, Nsubj, Xpos::Prp),
        (0, Root, Xpos::Vbd),
        (4, Compound, Xpos::Nnp),
        (5, Nsubj, Xpos::Nns),
        (2, Ccomp, Xpos::Vbd),
        (5, Obj, Xpos::Nns),
    ];
    stays("They said Norway strikes killed dozens", &tree);
    // A title, a role: no verb of the list.
    stays("Prime minister Norway", &[(2, Amod, Xpos::Jj), (3, NmodDesc, Xpos::Nn), (0, Root, Xpos::Nnp)]);
    // A phrase behind a preposition has no subject.
    let tree =
        [(3, Case, Xpos::In), (3, Compound, Xpos::Nnp), (0, Root, Xpos::Nns), (5, Amod, Xpos::Jj), (3, Obl, Xpos::Nns)];
    stays("After Norway strikes new talks", &tree);
}
