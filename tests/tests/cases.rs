//! Every row of every table, by stage.

use wirecopy_tests::{meets, project, read, tables};

fn run(stage: &str) {
    let mut faults = Vec::new();
    let mut rows = 0;
    for (path, cases) in tables(stage) {
        for (number, case) in cases.iter().enumerate() {
            rows += 1;
            let document = read(case);
            document.check().expect("a document that passes its check");
            let expected = serde_json::to_value(&case.expected).expect("TOML that fits into JSON");
            if let Err(fault) = meets(&expected, &project(&document), "document") {
                let file = path.file_name().unwrap_or_default().to_string_lossy();
                let name = case.name.clone().unwrap_or_else(|| format!("row {}", number + 1));
                faults.push(format!("{stage}/{file}, {name} ({}):\n  {fault}", case.why));
            }
        }
    }
    assert!(rows > 0, "the stage {stage} has no cases");
    assert!(faults.is_empty(), "{} of {rows} rows fail:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn article() {
    run("article");
}

#[test]
fn entity() {
    run("entity");
}

#[test]
fn time() {
    run("time");
}

#[test]
fn statement() {
    run("statement");
}

#[test]
fn event() {
    run("event");
}
