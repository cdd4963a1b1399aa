//! Structured news: the format is told by the content, or given by the first byte.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wirecopy::FeedFormat;
use wirecopy_fuzz::{options, same, sound};

fuzz_target!(|data: &[u8]| {
    let Some((&format, data)) = data.split_first() else { return };
    let format = FeedFormat::ALL.get(usize::from(format) % 16).copied();
    let (options, feed) = options(data);
    let reader = options.build();
    if let Ok(documents) = same(data, || reader.read_feed(feed, format)) {
        documents.iter().for_each(sound);
    }
});
