//! Pages, in whatever bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wirecopy_fuzz::{options, same, sound};

fuzz_target!(|data: &[u8]| {
    let (options, page) = options(data);
    let reader = options.build();
    if let Ok(document) = same(data, || reader.read_html(page, Some("https://news.example/world/talks"))) {
        sound(&document);
    }
});
