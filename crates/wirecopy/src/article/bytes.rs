//! Bytes of pages and feeds → characters.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// How far into a page its charset is looked for, in bytes.
const REACH: usize = 4096;

/// The characters of a page or feed.
///
/// A byte order mark decides, then what the bytes are (what is valid UTF-8 is hardly ever anything else), then
/// `content_type` (the header of HTTP), then what the page says of itself in `<meta>` or the XML declaration; without any
/// of these it is windows-1252, as browsers take it. Bytes that fit nothing become U+FFFD.
pub(crate) fn decode<'b>(bytes: &'b [u8], content_type: Option<&str>) -> Cow<'b, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let head = &bytes[..bytes.len().min(REACH)];
    let said = content_type.and_then(|header| charset(header.as_bytes())).or_else(|| charset(head));
    // A page cut in the middle of a character, or with one bad byte, is UTF-8 all the same.
    let cut = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let encoding = said.unwrap_or(if cut * 2 > bytes.len() && !bytes[..cut].is_ascii() { UTF_8 } else { WINDOWS_1252 });
    encoding.decode_without_bom_handling(bytes).0
}

/// The encoding behind the first `charset=` or `encoding=`.
fn charset(head: &[u8]) -> Option<&'static Encoding> {
    let small = head.to_ascii_lowercase();
    ["charset", "encoding"].iter().find_map(|key| {
        let at = small.windows(key.len()).position(|window| window == key.as_bytes())? + key.len();
        let rest = small.get(at..)?.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
        let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
        let end = rest.iter().position(|b| !(b.is_ascii_alphanumeric() || b"-_:".contains(b))).unwrap_or(rest.len());
        // A page whose bytes could be read to this point is no UTF-16, whatever it says.
        Encoding::for_label(&rest[..end]).map(Encoding::output_encoding)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_bytes_headers_and_pages_tell_the_encoding() {
        assert_eq!(decode(b"\xEF\xBB\xBFCaf\xC3\xA9", Some("text/html; charset=latin1")), "Café");
        assert_eq!(decode(b"\xFF\xFEC\0a\0f\0\xE9\0", None), "Café");
        assert_eq!(decode("<meta charset=latin1>Café".as_bytes(), None), "<meta charset=latin1>Café", "mislabelled");
        assert_eq!(decode(b"Caf\xE9", Some("text/html; charset=ISO-8859-1")), "Café");
        assert_eq!(decode(b"<meta charset='windows-1251'>\xCC\xE8\xF0", None), "<meta charset='windows-1251'>Мир");
        assert_eq!(decode(b"<?xml version='1.0' encoding=\"iso-8859-2\"?>\xB1", None).chars().last(), Some('ą'));
        assert_eq!(decode(b"It\x92s", None), "It’s", "what no one labels is windows-1252");
        assert_eq!(decode(b"<meta charset=\"none-such\">\x92", None).chars().last(), Some('’'));
        assert_eq!(decode("Straße – über".as_bytes().split_last().expect("bytes").1, None), "Straße – übe");
        assert_eq!(decode(b"Stra\xC3\x9Fe \xC3", None), "Straße \u{FFFD}", "cut in the middle of a character");
        assert_eq!(decode(b"", None), "");
    }
}
