//! Plain text, with any options.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wirecopy_fuzz::{options, same, sound};

fuzz_target!(|data: &[u8]| {
    let (options, text) = options(data);
    let (reader, text) = (options.build(), String::from_utf8_lossy(text));
    if let Ok(document) = same(data, || reader.read(&*text)) {
        assert_eq!(&*document.article.text, &*text, "the text is not the one given");
        sound(&document);
    }
});
