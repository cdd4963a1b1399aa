//! The arcs of the article's trees, with children and edges at hand.

use std::ops::Range;

use wirecopy_syntax::{Relation, Syntax, Xpos};

/// No token.
const NONE: u32 = u32::MAX;

/// What the parser says of one token, with links to its family.
#[derive(Clone, Copy, Debug)]
struct Node {
    head: u32,
    first_child: u32,
    next_sibling: u32,
    /// First token of the subtree, and one past its last.
    left: u32,
    end: u32,
    relation: Relation,
    xpos: Xpos,
}

/// Trees of all sentences. A place that no token has is a root without children.
#[derive(Debug)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    pub(super) fn new(syntax: &Syntax) -> Self {
        let count = syntax.tokens().len();
        let mut nodes: Vec<Node> = (0..count)
            .map(|token| Node {
                head: syntax.head(token).map_or(NONE, |head| head as u32),
                first_child: NONE,
                next_sibling: NONE,
                left: token as u32,
                end: token as u32 + 1,
                relation: syntax.deprel(token),
                xpos: syntax.xpos(token),
            })
            .collect();
        // From the last to the first, so that each list of children comes out in order.
        for token in (0..count).rev() {
            let head = nodes.get(token).map_or(NONE, |node| node.head);
            if let Some(&Node { first_child, .. }) = nodes.get(head as usize) {
                nodes[token].next_sibling = first_child;
                nodes[head as usize].first_child = token as u32;
            }
        }
        for token in 0..count {
            let mut at = nodes[token].head;
            while let Some(node) = nodes.get_mut(at as usize) {
                let reach = (node.left.min(token as u32), node.end.max(token as u32 + 1));
                // What reached so far before has told the ancestors then.
                if reach == (node.left, node.end) {
                    break;
                }
                (node.left, node.end) = reach;
                at = node.head;
            }
        }
        Self { nodes }
    }

    /// The token that this one depends on; none for a root.
    pub(crate) fn head(&self, token: usize) -> Option<usize> {
        self.nodes.get(token).filter(|node| node.head != NONE).map(|node| node.head as usize)
    }

    /// The relation to the head.
    pub(crate) fn relation(&self, token: usize) -> Relation {
        self.nodes.get(token).map_or(Relation::Root, |node| node.relation)
    }

    /// The part of speech of the Penn treebank.
    pub(crate) fn xpos(&self, token: usize) -> Xpos {
        self.nodes.get(token).map_or(Xpos::Fw, |node| node.xpos)
    }

    /// The tokens that depend on this one, in order.
    pub(crate) fn children(&self, token: usize) -> impl Iterator<Item = usize> + Clone + '_ {
        let link = move |at: u32| (at != NONE).then_some(at as usize);
        let first = self.nodes.get(token).and_then(|node| link(node.first_child));
        std::iter::successors(first, move |&at| self.nodes.get(at).and_then(|node| link(node.next_sibling)))
    }

    /// The first child in one of the relations.
    pub(crate) fn child(&self, token: usize, relations: &[Relation]) -> Option<usize> {
        self.children(token).find(|&child| relations.contains(&self.relation(child)))
    }

    /// From the first to the last token below this one.
    pub(crate) fn subtree(&self, token: usize) -> Range<usize> {
        self.nodes.get(token).map_or(token..token + 1, |node| node.left as usize..node.end as usize)
    }

    /// Is `token` below `other` or the same?
    pub(crate) fn is_below(&self, token: usize, other: usize) -> bool {
        let mut at = Some(token);
        while let Some(here) = at {
            if here == other {
                return true;
            }
            at = self.head(here);
        }
        false
    }
}
