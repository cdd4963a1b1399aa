//! Scores of arcs → the best tree with one root.

/// The heads of the words: 0 for the root, else the place of the head from 1 on.
///
/// `scores` has a row for each of `words` words, with the root and then the words as heads; a word's score for itself
/// is never read.
pub(crate) fn heads(scores: &[f32], words: usize, heads: &mut Vec<usize>) {
    heads.clear();
    heads.extend(scores.chunks_exact(words + 1).zip(1..).map(|(row, word)| best(row, word)));
    if !is_tree(heads) {
        *heads = Contraction::new(scores, words).solve();
    }
}

/// The best head but the word itself.
fn best(row: &[f32], own: usize) -> usize {
    let mut best = usize::from(own == 0);
    for (head, score) in row.iter().enumerate() {
        if head != own && *score > row[best] {
            best = head;
        }
    }
    best
}

/// One root, and from every word a way to it.
fn is_tree(heads: &[usize]) -> bool {
    if heads.iter().filter(|&&head| head == 0).count() != 1 {
        return false;
    }
    cycle(heads.len() + 1, |node| heads[node - 1], |_| true).is_none()
}

/// The nodes of a cycle, if there is one. Node 0 is the root.
fn cycle(nodes: usize, head: impl Fn(usize) -> usize, active: impl Fn(usize) -> bool) -> Option<Vec<usize>> {
    // In which walk a node was seen; 0 for none.
    let mut seen = vec![0; nodes];
    for start in (1..nodes).filter(|&node| active(node)) {
        let mut node = start;
        while node != 0 && seen[node] == 0 {
            seen[node] = start;
            node = head(node);
        }
        if node != 0 && seen[node] == start {
            let mut members = vec![node];
            let mut next = head(node);
            while next != node {
                members.push(next);
                next = head(next);
            }
            return Some(members);
        }
    }
    None
}

/// Chu and Liu 1965, Edmonds 1967: while the best heads make a cycle, the cycle becomes one node.
struct Contraction {
    nodes: usize,
    /// `[dependent * nodes + head]`
    scores: Vec<f64>,
    active: Vec<bool>,
    head: Vec<usize>,
    /// Is it in the cycle at hand?
    inside: Vec<bool>,
}

/// One cycle that became a node.
struct Contracted {
    /// The member that stands for all.
    node: usize,
    /// The members and their heads within the cycle.
    members: Vec<(usize, usize)>,
    /// For a head outside: the member it would be the head of.
    entered: Vec<usize>,
    /// For a dependent outside: the member that would be its head.
    left: Vec<usize>,
}

impl Contraction {
    /// So much worse is a second root than any other head.
    const SECOND_ROOT: f64 = 1e9;

    fn new(scores: &[f32], words: usize) -> Self {
        let nodes = words + 1;
        let mut all = vec![f64::NEG_INFINITY; nodes * nodes];
        for (row, target) in scores.chunks_exact(nodes).zip(all.chunks_exact_mut(nodes).skip(1)) {
            for (score, target) in row.iter().zip(target.iter_mut()) {
                *target = f64::from(*score);
            }
            target[0] -= Self::SECOND_ROOT;
        }
        Self { nodes, scores: all, active: vec![true; nodes], head: vec![0; nodes], inside: vec![false; nodes] }
    }

    /// Quadratic in the words: a contraction changes the choice of the new node alone.
    fn solve(mut self) -> Vec<usize> {
        for node in 1..self.nodes {
            self.choose(node);
        }
        let mut contracted = Vec::new();
        while let Some(members) = cycle(self.nodes, |node| self.head[node], |node| self.active[node]) {
            let cycle = self.contract(&members);
            let node = cycle.node;
            self.choose(node);
            for &(member, _) in &cycle.members {
                self.inside[member] = true;
            }
            for other in (1..self.nodes).filter(|&other| other != node && self.active[other]) {
                if self.inside[self.head[other]] {
                    self.head[other] = node;
                }
            }
            for &(member, _) in &cycle.members {
                self.inside[member] = false;
            }
            contracted.push(cycle);
        }
        for cycle in contracted.iter().rev() {
            self.expand(cycle);
        }
        self.head.remove(0);
        self.head
    }

    /// The best head of a node.
    fn choose(&mut self, node: usize) {
        let row = &self.scores[node * self.nodes..][..self.nodes];
        let heads = (0..self.nodes).filter(|&head| head != node && self.active[head]);
        self.head[node] = heads.fold(0, |best, head| if row[head] > row[best] { head } else { best });
    }

    fn contract(&mut self, members: &[usize]) -> Contracted {
        let node = members[0];
        for &member in members {
            self.inside[member] = true;
        }
        let (mut entered, mut left) = (vec![node; self.nodes], vec![node; self.nodes]);
        for other in (0..self.nodes).filter(|&other| self.active[other] && !self.inside[other]) {
            // What it would cost to give up a member's head within the cycle for this one.
            let gain = |s: &Self, member: usize| {
                s.scores[member * s.nodes + other] - s.scores[member * s.nodes + s.head[member]]
            };
            let mut best = (node, gain(self, node));
            for &member in &members[1..] {
                let value = gain(self, member);
                if value > best.1 {
                    best = (member, value);
                }
            }
            entered[other] = best.0;
            let row = &self.scores[other * self.nodes..][..self.nodes];
            let from = members.iter().fold(node, |best, &member| if row[member] > row[best] { member } else { best });
            left[other] = from;
            let value = row[from];
            self.scores[node * self.nodes + other] = best.1;
            self.scores[other * self.nodes + node] = value;
        }
        for &member in members {
            self.inside[member] = false;
            self.active[member] = member == node;
        }
        let members = members.iter().map(|&member| (member, self.head[member])).collect();
        Contracted { node, members, entered, left }
    }

    fn expand(&mut self, cycle: &Contracted) {
        let outside = self.head[cycle.node];
        for other in (1..self.nodes).filter(|&other| other != cycle.node && self.active[other]) {
            if self.head[other] == cycle.node {
                self.head[other] = cycle.left[other];
            }
        }
        for &(member, head) in &cycle.members {
            self.head[member] = head;
            self.active[member] = true;
        }
        self.head[cycle.entered[outside]] = outside;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The best tree by trying all.
    fn brute(scores: &[f32], words: usize) -> f32 {
        let mut most = f32::NEG_INFINITY;
        let mut heads = vec![0; words];
        loop {
            if heads.iter().enumerate().all(|(word, &head)| head != word + 1) && is_tree(&heads) {
                most = most.max(total(scores, &heads));
            }
            let Some(place) = heads.iter().position(|&head| head < words) else { return most };
            heads[place] += 1;
            heads[..place].fill(0);
        }
    }

    fn total(scores: &[f32], heads: &[usize]) -> f32 {
        heads.iter().enumerate().map(|(word, &head)| scores[word * (heads.len() + 1) + head]).sum()
    }

    #[test]
    fn the_best_tree_of_all() {
        let mut state = 7u32;
        for words in 1..=5 {
            for _ in 0..200 {
                let scores: Vec<f32> = (0..words * (words + 1))
                    .map(|_| {
                        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                        (state >> 20) as f32 / 64.0
                    })
                    .collect();
                let mut found = Vec::new();
                heads(&scores, words, &mut found);
                assert!(is_tree(&found), "{found:?}");
                let (given, expected) = (total(&scores, &found), brute(&scores, words));
                assert!((given - expected).abs() < 1e-3, "{given} for {expected}: {found:?}");
            }
        }
    }

    #[test]
    fn a_long_sentence_of_equal_scores_is_a_tree() {
        let mut found = Vec::new();
        heads(&vec![0.0; 512 * 513], 512, &mut found);
        assert!(is_tree(&found));
    }
}
