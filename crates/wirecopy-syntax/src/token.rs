//! Text → tokens.
use crate::Token;

/// Appends the tokens of `text`, which stands at byte `base` of the whole.
pub(crate) fn split(text: &str, base: usize, out: &mut Vec<Token>) {
    for word in text.split_whitespace() {
        let start = base + (word.as_ptr() as usize - text.as_ptr() as usize);
        let body = word.trim_end_matches(['.', ',', '”', '"', ';', ':', '?', '!', ')']);
        if !body.is_empty() {
            out.push(Token { start: start as u32, end: (start + body.len()) as u32 });
        }
        let mut at = start + body.len();
        for c in word[body.len()..].chars() {
            out.push(Token { start: at as u32, end: (at + c.len_utf8()) as u32 });
            at += c.len_utf8();
        }
    }
}
