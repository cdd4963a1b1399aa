//! Which language a text is in, as far as the reader must know.

use crate::article::Article;

/// Longest part of a text that is looked at, in bytes.
const SAMPLE: usize = 4096;

/// ISO 639-1 code of the article's language, where it can be told with confidence.
pub(crate) fn of(article: &Article) -> Option<&'static str> {
    let mut end = article.text.len().min(SAMPLE);
    while !article.text.is_char_boundary(end) {
        end -= 1;
    }
    let info = whatlang::detect(&article.text[..end])?;
    let code = iso_639_1(info.lang())?;
    info.is_reliable().then_some(code)
}

/// Whether extraction, which knows English alone, should try. A text too short to tell is tried.
pub(crate) fn is_readable(language: Option<&str>) -> bool {
    language.is_none_or(|code| code == "en")
}

fn iso_639_1(lang: whatlang::Lang) -> Option<&'static str> {
    use whatlang::Lang;
    Some(match lang {
        Lang::Eng => "en",
        Lang::Ara => "ar",
        Lang::Rus => "ru",
        _ => return None,
    })
}
