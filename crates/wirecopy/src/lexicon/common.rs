//! Ordinary English words: a capital alone makes no name of them.

/// The words, looked up in the file's own text: it is sorted, so that nothing need be read at the start.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CommonWords {
    /// From the first word to the last, one a line, in byte order.
    lines: &'static str,
}

impl CommonWords {
    /// The file that is compiled in.
    pub(crate) fn built_in() -> Self {
        let mut lines: &'static str = include_str!("../../lexicon/en/common_words.tsv");
        while lines.starts_with('#') {
            lines = lines.split_once('\n').map_or("", |(_, rest)| rest);
        }
        Self { lines }
    }

    /// Whether a word, whatever its capitals, is an ordinary one.
    pub(crate) fn contains(&self, word: &str) -> bool {
        let wanted = || word.bytes().map(|b| b.to_ascii_lowercase());
        let lines = self.lines.as_bytes();
        let (mut low, mut high) = (0, lines.len());
        // Both ends always stand at the start of a line.
        while low < high {
            let middle = usize::midpoint(low, high);
            let start = lines[..middle].iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1).max(low);
            let end = lines[start..].iter().position(|&b| b == b'\n').map_or(lines.len(), |length| start + length);
            match lines[start..end].iter().copied().cmp(wanted()) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => low = end + 1,
                std::cmp::Ordering::Greater => high = start,
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::CommonWords;

    #[test]
    fn the_first_the_last_and_one_between() {
        let words = CommonWords::built_in();
        for word in ["aardvark", "Government", "THE", "zoom", "talks"] {
            assert!(words.contains(word), "{word}");
        }
        for word in ["", "Holmqvist", "~", "#", "zzz", "-"] {
            assert!(!words.contains(word), "{word}");
        }
        assert!(words.lines.lines().all(|line| words.contains(line)));
    }
}
