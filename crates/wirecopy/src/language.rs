//! Which language a text is in, as far as the reader must know.
//!
//! A script that one language of the press alone is written in decides at once. Among the languages in Latin letters
//! English is told by its small words, since names, capitals and short texts mislead the statistics of letters.

use whatlang::{Lang, Script};

use crate::article::{Article, BlockKind};
use crate::lexicon::Lexicon;

/// Longest part of a text that is looked at, in bytes.
const SAMPLE: usize = 6000;
/// Letters below which a foreign language in Latin letters is not claimed.
const SHORT: usize = 60;
/// The same where no letter bears an accent.
const LONG: usize = 250;

/// ISO 639-1 code of the article's language, where it can be told with confidence.
pub(crate) fn of(article: &Article) -> Option<&'static str> {
    let sample = sample(article);
    let (english, words) = english_words(&sample);
    let latin = whatlang::detect_script(&sample)? == Script::Latin;
    if latin && english * 8 >= words && (words >= 4 || english >= 2) {
        return Some("en");
    }
    let info = whatlang::detect(&sample)?;
    let code = iso_639_1(info.lang())?;
    if !latin {
        // One quoted word of another script does not make a text foreign: its letters must prevail.
        return prevails(&sample).then(|| telling_letter(info.script(), &sample, info.is_reliable()).unwrap_or(code));
    }
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    // Lists of names and tables of figures have no small words either; a foreign language has its own.
    let small = sample.split_whitespace().filter(|w| w.starts_with(char::is_lowercase)).count();
    let accented = sample.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let enough = letters >= if accented { SHORT } else { LONG };
    if !enough || small * 5 < words * 2 || !info.is_reliable() || english * 14 >= words {
        return None;
    }
    Some(code).filter(|code| *code != "en" || english > 0)
}

/// Whether extraction, which knows English alone, should try. A text too short to tell is tried.
pub(crate) fn is_readable(language: Option<&str>) -> bool {
    language.is_none_or(|code| code == "en")
}

/// The prose of the article from its head on, or the text itself where there is none.
fn sample(article: &Article) -> String {
    let mut sample = String::new();
    for block in article.blocks.iter().filter(|block| block.kind.is_prose() && block.kind != BlockKind::Caption) {
        let left = SAMPLE.saturating_sub(sample.len());
        if left == 0 {
            break;
        }
        let text = &article.text[block.span];
        let mut end = left.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        sample.push_str(&text[..end]);
        sample.push(' ');
    }
    sample
}

/// How many words of a text are small words of English, and how many words there are.
fn english_words(text: &str) -> (usize, usize) {
    let lexicon = &Lexicon::english().article;
    let mut english = 0;
    let mut all = 0;
    for word in text.split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’').filter(|w| !w.is_empty()) {
        all += 1;
        english += usize::from(word.len() <= 6 && lexicon.is_function_word(&word.to_ascii_lowercase()));
    }
    (english, all)
}

/// The language of a script's telling letters: short texts mislead the statistics, these do not.
fn telling_letter(script: Script, sample: &str, sure: bool) -> Option<&'static str> {
    let languages: &[(&str, &'static str)] = match script {
        Script::Arabic => &[("ٹڈڑے", "ur"), ("ەێۆڵ", "ku"), ("پچژگیک", "fa"), ("", "ar")],
        Script::Cyrillic => &[("ў", "be"), ("їєґ", "uk"), ("ђћљњџј", "sr"), ("ѓќѕ", "mk"), ("ыэё", "ru")],
        Script::Hebrew => &[("ײױ", "yi"), ("", "he")],
        _ => &[],
    };
    // Of the others Russian is by far the likeliest, where the statistics do not know.
    let likely = (script == Script::Cyrillic && !sure && !sample.contains('ъ')).then_some("ru");
    languages
        .iter()
        .find(|(letters, _)| letters.is_empty() || sample.contains(|c| letters.contains(c)))
        .map(|&(_, code)| code)
        .or(likely)
}

/// Whether most letters are not Latin.
fn prevails(sample: &str) -> bool {
    let (mut latin, mut other) = (0, 0);
    for c in sample.chars().filter(|c| c.is_alphabetic()) {
        if c.is_ascii() || ('\u{c0}'..='\u{24f}').contains(&c) { latin += 1 } else { other += 1 }
    }
    other > latin
}

/// ISO 639-1 code of a language; nothing for those that have none.
fn iso_639_1(lang: Lang) -> Option<&'static str> {
    Some(match lang {
        Lang::Afr => "af",
        Lang::Aka => "ak",
        Lang::Amh => "am",
        Lang::Ara => "ar",
        Lang::Aze => "az",
        Lang::Bel => "be",
        Lang::Ben => "bn",
        Lang::Bul => "bg",
        Lang::Cat => "ca",
        Lang::Ces => "cs",
        Lang::Cmn => "zh",
        Lang::Cym => "cy",
        Lang::Dan => "da",
        Lang::Deu => "de",
        Lang::Ell => "el",
        Lang::Eng => "en",
        Lang::Epo => "eo",
        Lang::Est => "et",
        Lang::Fin => "fi",
        Lang::Fra => "fr",
        Lang::Guj => "gu",
        Lang::Heb => "he",
        Lang::Hin => "hi",
        Lang::Hrv => "hr",
        Lang::Hun => "hu",
        Lang::Hye => "hy",
        Lang::Ind => "id",
        Lang::Ita => "it",
        Lang::Jav => "jv",
        Lang::Jpn => "ja",
        Lang::Kan => "kn",
        Lang::Kat => "ka",
        Lang::Khm => "km",
        Lang::Kor => "ko",
        Lang::Lat => "la",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Mal => "ml",
        Lang::Mar => "mr",
        Lang::Mkd => "mk",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Nld => "nl",
        Lang::Nob => "nb",
        Lang::Ori => "or",
        Lang::Pan => "pa",
        Lang::Pes => "fa",
        Lang::Pol => "pl",
        Lang::Por => "pt",
        Lang::Ron => "ro",
        Lang::Rus => "ru",
        Lang::Sin => "si",
        Lang::Slk => "sk",
        Lang::Slv => "sl",
        Lang::Sna => "sn",
        Lang::Spa => "es",
        Lang::Srp => "sr",
        Lang::Swe => "sv",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Tgl => "tl",
        Lang::Tha => "th",
        Lang::Tuk => "tk",
        Lang::Tur => "tr",
        Lang::Ukr => "uk",
        Lang::Urd => "ur",
        Lang::Uzb => "uz",
        Lang::Vie => "vi",
        Lang::Yid => "yi",
        Lang::Zul => "zu",
        #[allow(unreachable_patterns, reason = "a later release may know more")]
        _ => return None,
    })
}
