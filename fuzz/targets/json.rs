//! JSON of others: records, articles and documents. What is taken for a document can be shown, told and written in every way.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wirecopy::field::{Layout, plover_records};
use wirecopy::table::{Row, Table};
use wirecopy::{Article, Document, Input, render};
use wirecopy_fuzz::sound;

fuzz_target!(|data: &[u8]| {
    let Ok(json) = std::str::from_utf8(data) else { return };
    let _ = Input::from_json(json); // it gives a record or says why not
    if let Ok(article) = Article::from_json(json) {
        article.statement_blocks();
        let written = article.to_json().expect("an article that can be written");
        assert_eq!(Article::from_json(&written), Ok(article));
    }
    let Ok(document) = Document::from_json(json) else { return };
    sound(&document);
    render::page(&document);
    render::timeline(&document);
    render::network(&document);
    (document.to_jsonld(), document.to_ninjs(), document.to_annotations());
    plover_records(&document);
    for layout in Layout::ALL {
        layout.lines(&document).expect("lines of any document");
    }
    let row = [Row::Read(&document)];
    for table in Table::ALL {
        table.batches(&row).expect("rows of any document");
    }
    for event in &document.events {
        document.explain(event.id).expect("why an event is there");
    }
});
