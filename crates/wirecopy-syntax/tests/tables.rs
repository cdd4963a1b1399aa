//! The tables of `tests/tables`: what becomes of a text, row by row, each with its reason.

use wirecopy_syntax::Analyzer;

#[test]
fn tokens() {
    check(include_str!("tables/tokens.tsv"), |text| {
        Analyzer::english().analyze(text).tokens().iter().map(|t| t.text(text)).collect::<Vec<_>>().join(" ")
    });
}

#[test]
fn sentences() {
    check(include_str!("tables/sentences.tsv"), |text| {
        let syntax = Analyzer::english().analyze(text);
        let lines: Vec<String> =
            syntax.sentences().map(|s| s.text(text).split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        lines.join(" ‖ ")
    });
}

/// Runs every row and reports all that fail.
fn check(table: &str, answer: impl Fn(&str) -> String) {
    let mut failed = Vec::new();
    let mut rows = 0;
    for (number, line) in table.lines().enumerate().filter(|(_, line)| !line.starts_with("# ")) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [text, expected, why] = fields[..] else { panic!("line {}: not three fields", number + 1) };
        assert!(!why.is_empty(), "line {}: no reason", number + 1);
        let given = answer(&unescape(text));
        if given != expected {
            failed.push(format!("line {}: {why}\n  expected {expected}\n  given    {given}", number + 1));
        }
        rows += 1;
    }
    assert!(rows > 0);
    assert!(failed.is_empty(), "{} of {rows} rows:\n{}", failed.len(), failed.join("\n"));
}

/// `\n`, `\r` and `\u....`.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        out.push_str(before);
        let (c, length) = match escape.as_bytes().first() {
            Some(b'n') => ('\n', 1),
            Some(b'r') => ('\r', 1),
            Some(b'u') => {
                let code = escape.get(1..5).and_then(|hex| u32::from_str_radix(hex, 16).ok());
                (code.and_then(char::from_u32).expect("four hexadecimal digits"), 5)
            }
            _ => panic!("unknown escape in {text:?}"),
        };
        out.push(c);
        rest = &escape[length..];
    }
    out + rest
}
