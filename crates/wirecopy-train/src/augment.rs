//! Noise that news has and treebanks lack: capitals, headlines, texts in small letters.

use crate::conllu::Sentence;
use crate::random::Random;

/// How a sentence is rewritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Kept,
    Capitals,
    Small,
    Title,
}

/// The share of sentences that each rewriting gets in an epoch.
const SHARE: f32 = 0.02;

pub(crate) fn draw(random: &mut Random) -> Case {
    match random.unit() / SHARE {
        0.0..1.0 => Case::Capitals,
        1.0..2.0 => Case::Small,
        2.0..3.0 => Case::Title,
        _ => Case::Kept,
    }
}

/// The sentence in another case; a headline also loses its full stop.
pub(crate) fn rewrite(sentence: &Sentence, case: Case) -> Sentence {
    let mut rewritten = sentence.clone();
    for word in &mut rewritten.words {
        word.form = match case {
            Case::Kept => continue,
            Case::Capitals => word.form.to_uppercase(),
            Case::Small => word.form.to_lowercase(),
            Case::Title if matches!(word.upos.as_str(), "ADP" | "DET" | "CCONJ" | "PART") => word.form.clone(),
            Case::Title => capitalised(&word.form),
        };
    }
    if case == Case::Title {
        let words = &mut rewritten.words;
        let last = words.len();
        if last > 3 && words[last - 1].form == "." && words.iter().all(|w| w.head != last) {
            words.pop();
        }
    }
    rewritten
}

fn capitalised(form: &str) -> String {
    let mut letters = form.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
