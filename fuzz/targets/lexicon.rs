//! Files of a user's own words: the first byte says which kind, and a text is read with what they hold.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wirecopy::{LexiconFile, LexiconKind, Reader};
use wirecopy_fuzz::{same, sound};

/// It has whom and what the seeds tell of.
const TEXT: &str = "NAIROBI, May 3 (AP) — Tamsin Okoro-Vale of the Green Harbour League impounded two trawlers from Tanzania on \
    Friday, the GHL said. “We plonked down barges at the port,” police officer Mama Vale told reporters. Kenya grelked Uganda, and \
    tide wardens visited it.";

fuzz_target!(|data: &[u8]| {
    let Some((&kind, words)) = data.split_first() else { return };
    let kind = LexiconKind::ALL[usize::from(kind) % LexiconKind::ALL.len()];
    let Ok(words) = std::str::from_utf8(words) else { return };
    let Ok(builder) = Reader::builder().lexicon_file(LexiconFile::new(kind, "own.tsv", words)) else { return };
    let reader = builder.published(wirecopy::date("2024-05-03").expect("a date")).build();
    let document = same(data, || reader.read(TEXT)).expect("a text that can be read");
    sound(&document);
});
