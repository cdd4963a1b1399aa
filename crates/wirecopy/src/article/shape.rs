//! What a paragraph looks like: how long it is, how it ends, how its words are written.

/// How much of a long paragraph is looked at, in bytes.
const REACH: usize = 1200;

/// The looks of a paragraph.
#[allow(clippy::struct_excessive_bools, reason = "each is a look of its own")]
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// Words, as far as they were counted.
    pub(super) words: usize,
    /// Letters, but no small one.
    pub(super) capitals: bool,
    /// The longer words start with capitals.
    pub(super) title: bool,
    /// How it ends.
    pub(super) end: End,
    /// Ends of sentences inside, the last not counted.
    pub(super) stops: usize,
    /// Starts with a small letter.
    pub(super) small_start: bool,
    /// Starts with a mark of quotation.
    pub(super) quoted: bool,
    /// Starts as an item of a list does.
    pub(super) bullet: bool,
}

/// How a paragraph ends, closing quotes and brackets left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Open,
    Stop,
    Question,
    Colon,
    /// Trails off.
    Ellipsis,
}

impl Shape {
    pub(super) fn of(text: &str) -> Self {
        let head = prefix(text, REACH);
        let (mut words, mut stops, mut long, mut long_capitalised) = (0, 0, 0, 0);
        let (mut letters, mut small, mut large) = (0, 0, 0);
        let mut after_stop = false;
        for word in head.split_whitespace() {
            words += 1;
            let first = word.trim_start_matches(is_opening).chars().next().unwrap_or(' ');
            if after_stop && first.is_uppercase() {
                stops += 1;
            }
            after_stop = ends_sentence(word);
            let mut count = 0;
            for c in word.chars() {
                if c.is_alphabetic() {
                    count += 1;
                    small += usize::from(c.is_lowercase());
                    large += usize::from(c.is_uppercase());
                }
            }
            letters += count;
            if count >= 5 {
                long += 1;
                long_capitalised += usize::from(first.is_uppercase());
            }
        }
        if head.len() < text.len() {
            words += (text.len() - head.len()) / 6;
        }
        let first = text.chars().next().unwrap_or(' ');
        Self {
            words: words.max(if letters > 40 && words <= 3 { letters / 6 } else { 0 }),
            capitals: letters >= 3 && small * 12 < letters && large * 2 > letters,
            title: long >= 2 && long_capitalised * 6 >= long * 5,
            end: end_of(text),
            stops,
            small_start: first.is_lowercase(),
            quoted: matches!(first, '"' | '“' | '„' | '«' | '\'' | '‘'),
            bullet: is_bullet(text),
        }
    }

    /// Whether this is running text: a sentence of some length, or several.
    pub(super) fn is_prose(self) -> bool {
        match self.end {
            End::Stop => self.words >= 7 || self.stops >= 1 && self.words >= 5,
            End::Colon => self.words > 12,
            End::Ellipsis => self.words > 20,
            End::Question => self.words > 25 || self.stops >= 2,
            End::Open => self.words > 34 || self.stops >= 2 && self.words > 24,
        }
    }
}

/// As much of a text as fits into `bytes`.
pub(super) fn prefix(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Where the last `bytes` of a text start.
pub(super) fn suffix_start(text: &str, bytes: usize) -> usize {
    let mut start = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    start
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '“' | '„' | '«' | '\'' | '‘' | '(' | '[')
}

/// Closing quotes and brackets.
pub(super) fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '»' | '\'' | '’' | ')' | ']')
}

fn end_of(text: &str) -> End {
    let text = text.trim_end_matches(|c: char| is_closing(c) || c.is_whitespace());
    if text.ends_with("...") || text.ends_with('…') {
        return End::Ellipsis;
    }
    match text.chars().next_back() {
        Some('.' | '!' | '。' | '।' | '۔' | '！') => End::Stop,
        Some('?' | '؟' | '？') => End::Question,
        Some(':' | '：') => End::Colon,
        _ => End::Open,
    }
}

/// Whether a word ends a sentence; "Gen.", "U.S." and initials do not.
pub(super) fn ends_sentence(word: &str) -> bool {
    let bare = word.trim_end_matches(is_closing);
    if bare.ends_with(['?', '!', '。']) {
        return true;
    }
    let Some(stem) = bare.strip_suffix('.') else { return false };
    let stem = stem.trim_start_matches(is_opening);
    let letters = stem.chars().filter(|c| c.is_alphabetic()).count();
    let number = stem.ends_with(|c: char| c.is_ascii_digit());
    let short = stem.contains('.') || letters <= 1 && !number;
    let title = matches!(
        stem,
        "Adm"
            | "Amb"
            | "Brig"
            | "Cmdr"
            | "Cpl"
            | "Pfc"
            | "Prof"
            | "Pvt"
            | "Spc"
            | "Gen"
            | "Maj"
            | "Lt"
            | "Col"
            | "Sgt"
            | "Capt"
            | "Mr"
            | "Mrs"
            | "Ms"
            | "Dr"
            | "St"
            | "Sen"
            | "Rep"
            | "Gov"
            | "No"
            | "Rev"
            | "Jan"
            | "Feb"
            | "Aug"
            | "Sept"
            | "Sep"
            | "Oct"
            | "Nov"
            | "Dec"
            | "Jr"
            | "Sr"
            | "vs"
    );
    !(short || title)
}

fn is_bullet(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('•' | '·' | '▪' | '●' | '◦' | '‣' | '■' | '►' | '➤' | '✓') => true,
        Some('-' | '–' | '—' | '*') => chars.next().is_some_and(char::is_whitespace),
        Some(c) if c.is_ascii_digit() => {
            let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
            text.len() - rest.len() <= 2 && rest.starts_with(['.', ')']) && rest[1..].starts_with(char::is_whitespace)
        }
        _ => false,
    }
}
