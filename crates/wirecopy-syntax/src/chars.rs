//! What a character is to the tokenizer: blank, mark, or part of a word.

/// Parts tokens and belongs to none: white space, controls, and marks that nobody sees (byte order, direction).
pub(crate) fn is_blank(c: char) -> bool {
    if c.is_ascii() {
        return c <= ' ' || c == '\x7f';
    }
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Punctuation or symbol. Whatever is neither blank nor mark is part of a word, in any script.
pub(crate) fn is_mark(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation();
    }
    matches!(c,
        '\u{a1}'..='\u{a9}' | '\u{ab}' | '\u{ac}' | '\u{ae}'..='\u{b1}' | '\u{b4}' | '\u{b6}'..='\u{b8}' | '\u{bb}' | '\u{bf}'
        | '\u{d7}' | '\u{f7}'
        | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' | '\u{964}' | '\u{965}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2bff}'
        | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}' | '\u{30fb}'
        | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
        || is_pictograph(c)
}

/// Emoji and the like, outside the arrows and dingbats of the basic plane.
pub(crate) fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

/// Half of a flag.
pub(crate) fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

/// What changes the pictograph before it: variation, keycap, skin.
pub(crate) fn is_pictograph_modifier(c: char) -> bool {
    matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Joins two pictographs, or letters of Arabic and Indic scripts.
pub(crate) const ZERO_WIDTH_JOINER: char = '\u{200d}';

/// ' or ’.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// A quotation mark that can only open.
pub(crate) fn opens(c: char) -> bool {
    matches!(c, '“' | '‘' | '«' | '„' | '‹' | '(' | '[' | '{' | '¿' | '¡')
}

/// A quotation mark or bracket that can only close (’ is an apostrophe as well).
pub(crate) fn closes(c: char) -> bool {
    matches!(c, '”' | '’' | '»' | '›' | ')' | ']' | '}')
}

/// Ends a sentence, in the scripts that news comes in.
pub(crate) fn stops(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।')
}
