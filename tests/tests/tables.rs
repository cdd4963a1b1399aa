//! Documents as Arrow tables, and tables as articles.
#![allow(clippy::unwrap_used)] // a test may

use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Date32Type, Float64Type, Int8Type, Int64Type};
use arrow_array::{
    Array, ArrayRef, Date32Array, Date64Array, DictionaryArray, Int64Array, LargeStringArray, NullArray, RecordBatch,
    StringArray, StringViewArray, TimestampMicrosecondArray, UInt8Array,
};
use arrow_schema::{DataType, Field, Schema};
use serde_json::{Value, json};
use wirecopy::table::{Given, Names, Row, Rows, Table};
use wirecopy::{Document, Error, Reader};

fn document() -> Document {
    let text = std::fs::read_to_string(wirecopy_tests::root().join("articles/border-training.txt")).unwrap();
    let reader = Reader::builder().published(wirecopy::date("2025-11-04").unwrap()).build();
    let mut document = reader.read(text).unwrap();
    document.id = Some("a1".to_owned());
    document
}

/// A cell as JSON.
fn cell(column: &ArrayRef, row: usize) -> Value {
    if column.is_null(row) {
        return Value::Null;
    }
    match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(row).into(),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).into(),
        DataType::Float64 => column.as_primitive::<Float64Type>().value(row).into(),
        DataType::Boolean => column.as_boolean().value(row).into(),
        DataType::Date32 => column.as_primitive::<Date32Type>().value_as_date(row).unwrap().to_string().into(),
        DataType::List(_) => {
            let items = column.as_list::<i32>().value(row);
            (0..items.len()).map(|at| cell(&items, at)).collect()
        }
        other => panic!("no table has {other}"),
    }
}

fn cells(batches: &[RecordBatch], name: &str) -> Vec<Value> {
    let columns = batches.iter().map(|batch| batch.column_by_name(name).unwrap_or_else(|| panic!("no column {name}")));
    columns.flat_map(|column| (0..column.len()).map(|row| cell(column, row)).collect::<Vec<_>>()).collect()
}

/// Fields of the JSON that a table has in another form, or not at all.
const OTHERWISE: [&str; 14] = [
    "text", // of an article: the caller has it
    "bylines",
    "contributors",
    "images",
    "sources",
    "blocks",
    "dateline",
    "captions",
    "roles",
    "numbers",
    "mentions",
    "kicker",
    "authors",
    "issuer",
];

#[test]
fn a_table_has_each_record_and_each_field_under_its_name() {
    let document = document();
    let json: Value = serde_json::to_value(&document).unwrap();
    for table in Table::ALL {
        assert_eq!(Table::from_name(table.name()), Some(table));
        let batches = table.batches(&[Row::Read(&document)]).unwrap();
        let records = match table {
            Table::Articles => vec![json["article"].clone()],
            other => json[other.name()].as_array().unwrap().clone(),
        };
        assert!(!records.is_empty(), "the article has {}", table.name());
        let id = if table == Table::Articles { "id" } else { "article_id" };
        assert_eq!(cells(&batches, id), vec![json!("a1"); records.len()]);
        for (key, _) in records[0].as_object().unwrap().iter().filter(|(key, _)| !OTHERWISE.contains(&key.as_str())) {
            let found = cells(&batches, key);
            let spans = |value: &Value| match value {
                Value::Object(span) => span["text"].clone(),
                Value::Array(items) => items.iter().map(|item| item.get("text").unwrap_or(item).clone()).collect(),
                other => other.clone(),
            };
            let expected: Vec<Value> = records.iter().map(|record| spans(&record[key])).collect();
            assert_eq!(found, expected, "{} {key}", table.name());
        }
    }
    assert_eq!(Table::from_name("people"), None);
}

#[test]
fn ids_are_looked_up() {
    let document = document();
    let events = Table::Events.batches(&[Row::Read(&document)]).unwrap();
    let first = |name: &str| cells(&events, name)[0].clone();
    assert_eq!(first("actor_names"), json!(["Kareem Al-Rubaie"]));
    assert_eq!(first("actor_countries"), json!(["IRQ"]));
    assert_eq!(first("recipient_names"), json!(["Anders Holm"]));
    assert_eq!((first("earliest"), first("latest")), (json!("2025-11-04"), json!("2025-11-04")));
    assert_eq!(first("place_country"), json!("IRQ"));
    assert_eq!(first("mentions"), json!(document.events[0].mentions.len()));
    assert_eq!(first("sentence"), json!(&document.article.text[document.events[0].mentions[0].sentence]));
}

#[test]
fn what_was_not_read_has_a_row_where_that_is_asked_for() {
    let document = document();
    let rows =
        [Row::Unread { id: Some("b"), error: "why" }, Row::Read(&document), Row::Unread { id: None, error: "so" }];
    for table in Table::ALL {
        let plain = table.batches(&rows).unwrap();
        let all = table.batches_with_errors(&rows).unwrap();
        let count = |batches: &[RecordBatch]| batches.iter().map(RecordBatch::num_rows).sum::<usize>();
        let lost = if table == Table::Articles { 0 } else { 2 };
        assert_eq!(count(&plain) + lost, count(&all));
        let errors = cells(&all, "error");
        assert_eq!((&errors[0], &errors[1], errors.last().unwrap()), (&json!("why"), &Value::Null, &json!("so")));
        assert_eq!(cells(&all, table.schema().field(0).name())[0], "b");
        assert!(all[0].columns()[1..all[0].num_columns() - 1].iter().all(|column| column.is_null(0)));
        assert_eq!(all[0].schema(), table.schema_with_errors());
        assert_eq!(plain[0].schema(), table.schema());
    }
}

#[test]
fn nothing_gives_nothing() {
    for table in Table::ALL {
        assert!(table.batches(&[]).unwrap().is_empty());
        assert!(table.schema().fields().iter().all(|field| !field.metadata()["comment"].is_empty()));
    }
    assert!(Table::Events.batches(&[Row::Read(&wirecopy::read("").unwrap())]).unwrap().is_empty());
    assert_eq!(Table::Articles.batches(&[Row::Read(&wirecopy::read("").unwrap())]).unwrap()[0].num_rows(), 1);
}

fn batch(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, column)| (name, column, true))).unwrap()
}

fn given(columns: Vec<(&str, ArrayRef)>, names: &Names) -> Vec<Given> {
    let batch = batch(columns);
    Rows::new(&batch.schema(), names).unwrap().inputs(&batch).unwrap()
}

#[test]
fn texts_and_ids_and_days_come_in_many_types() {
    let words: DictionaryArray<Int8Type> = vec!["one", "two"].into_iter().collect();
    let three: ArrayRef = Arc::new(StringArray::from(vec!["zero", "one", "two"]));
    let texts: [ArrayRef; 5] = [
        Arc::new(words),
        three.slice(1, 2),
        Arc::new(StringArray::from(vec!["one", "two"])),
        Arc::new(LargeStringArray::from(vec!["one", "two"])),
        Arc::new(StringViewArray::from(vec!["one", "two"])),
    ];
    let days: [ArrayRef; 5] = [
        Arc::new(Date64Array::from(vec![Some(1_752_710_400_000), None])),
        Arc::new(Date32Array::from(vec![Some(20_286), None])),
        Arc::new(TimestampMicrosecondArray::from(vec![Some(1_752_710_400_000_000), None])),
        Arc::new(TimestampMicrosecondArray::from(vec![Some(1_752_796_799_999_999), None]).with_timezone("UTC")),
        Arc::new(StringArray::from(vec![Some("2025-07-17"), None])),
    ];
    for text in &texts {
        for day in &days {
            let columns: Vec<(&str, ArrayRef)> = vec![
                ("id", Arc::new(UInt8Array::from(vec![Some(7), None]))),
                ("published", day.clone()),
                ("text", text.clone()),
            ];
            let found = given(columns, &Names::default());
            let shown: Vec<_> = found
                .iter()
                .map(|given| {
                    let input = given.input.as_ref().unwrap();
                    let day = input.published.map(|day| day.to_string());
                    (given.id.clone(), input.body.len(), day)
                })
                .collect();
            let expected = [("7".to_owned(), 3, Some("2025-07-17".to_owned())), ("1".to_owned(), 3, None)];
            assert_eq!(shown, expected, "{:?} {:?}", text.data_type(), day.data_type());
        }
    }
}

#[test]
fn rows_are_counted_over_batches_and_each_has_its_own_fault() {
    let text: ArrayRef = Arc::new(StringArray::from(vec![Some("one"), None]));
    let day: ArrayRef = Arc::new(StringArray::from(vec![Some("17 July"), None]));
    let batch = batch(vec![("text", text), ("published", day)]);
    let mut rows = Rows::new(&batch.schema(), &Names::default()).unwrap();
    rows.inputs(&batch).unwrap();
    let found = rows.inputs(&batch).unwrap();
    assert_eq!(found[0].id, "2");
    assert_eq!(found[0].input, Err(Error::InvalidDate { given: "17 July".to_owned() }));
    assert_eq!(found[1].id, "3");
    assert!(matches!(&found[1].input, Err(Error::InvalidRecord { row: 3, .. })), "{:?}", found[1]);

    let empty: DictionaryArray<Int8Type> = vec![None::<&str>, None].into_iter().collect();
    let dictionary = given(vec![("text", Arc::new(empty))], &Names::default());
    assert!(dictionary.iter().all(|given| given.input.is_err()) && dictionary.len() == 2);
    let early: ArrayRef = Arc::new(Date32Array::from(vec![-1, i32::MAX]));
    let text: ArrayRef = Arc::new(StringArray::from(vec!["x", "x"]));
    let days = given(vec![("text", text), ("published", early)], &Names::default());
    assert_eq!(days[0].input.as_ref().unwrap().published.unwrap().to_string(), "1969-12-31");
    assert!(matches!(days[1].input, Err(Error::InvalidDate { .. })), "{:?}", days[1]);

    let nulls = given(vec![("text", Arc::new(NullArray::new(2)))], &Names::default());
    assert!(nulls.iter().all(|given| given.input.is_err()) && nulls.len() == 2);
}

#[test]
fn columns_that_do_not_fit_are_named() {
    let field = |name: &str, kind| Field::new(name, kind, true);
    let fault = |fields: Vec<Field>, names: &Names| Rows::new(&Schema::new(fields), names).unwrap_err().to_string();
    let text = || field("text", DataType::Utf8);
    let usual = Names::default();
    assert_eq!(fault(vec![], &usual), "there is no column `text`; the table has no column");
    assert_eq!(fault(vec![field("body", DataType::Utf8)], &usual), "there is no column `text`; the table has `body`");
    assert_eq!(fault(vec![text(), text()], &usual), "the table has two columns `text`; rename one");
    let number = fault(vec![field("text", DataType::Int64)], &usual);
    assert_eq!(number, "the column `text` holds Int64, which cannot be read as text");
    let id = fault(vec![text(), field("id", DataType::Float64)], &usual);
    assert_eq!(id, "the column `id` holds Float64, which cannot be read as id");
    let asked = Names { published: Some("day".to_owned()), ..usual };
    assert_eq!(fault(vec![text()], &asked), "there is no column `day`; the table has `text`");
}

#[test]
fn a_page_is_read_where_there_is_no_text() {
    let columns = || -> Vec<(&str, ArrayRef)> {
        vec![
            ("text", Arc::new(StringArray::from(vec!["text", "text"]))),
            ("html", Arc::new(StringArray::from(vec![Some("<p>"), None]))),
            ("url", Arc::new(StringArray::from(vec![Some("https://example.org/"), None]))),
            ("n", Arc::new(Int64Array::from(vec![1, 2]))),
        ]
    };
    let bodies = |names: &Names| -> Vec<_> {
        given(columns(), names).into_iter().map(|given| given.input.map(|input| input.body.len()).ok()).collect()
    };
    assert_eq!(bodies(&Names::default()), [Some(4), Some(4)]);
    let html = Names { html: Some("html".to_owned()), ..Names::default() };
    assert_eq!(bodies(&html), [Some(3), None]);
    let both = Names { text: Some("text".to_owned()), ..html };
    assert_eq!(bodies(&both), [None, Some(4)]);
    let batch = batch(columns());
    let rows = Rows::new(&batch.schema(), &Names::default()).unwrap();
    assert_eq!(rows.columns().collect::<Vec<_>>(), [0, 2], "what is not needed need not be loaded");
}
