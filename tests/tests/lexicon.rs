//! Every lexicon file keeps the format that its README states.

use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    wirecopy_tests::root().join("../crates/wirecopy/lexicon")
}

/// All files but the README, as paths from the lexicon's folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the lexicon's folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "tsv") {
            found.push(path);
        } else {
            assert_eq!(
                path.file_name().and_then(|n| n.to_str()),
                Some("README.md"),
                "a stray file: {}",
                path.display()
            );
        }
    }
    found.sort();
    found
}

/// What is wrong with a file, if anything.
fn faults(name: &str, content: &str, readme: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |line: usize, what: &str| faults.push(format!("{name}, line {line}: {what}"));
    let head: Vec<&str> = content.lines().take_while(|line| line.starts_with('#')).collect();
    let said = head.join(" ").to_lowercase();
    for wanted in ["columns:", "source", "licence"] {
        if !said.contains(wanted) {
            fault(1, &format!("the first comments do not tell {wanted:?}"));
        }
    }
    let folder = name.rsplit_once('/').map_or_else(|| name.to_owned(), |(folder, _)| format!("{folder}/*.tsv"));
    if !readme.contains(&format!("`{name}`")) && !readme.contains(&format!("`{folder}`")) {
        fault(1, "not listed in lexicon/README.md");
    }
    if content.contains('\r') || !content.ends_with('\n') {
        fault(1, "lines must end with a line feed, the last one too");
    }
    let mut last: Option<&str> = None;
    for (index, line) in content.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let first = line.split('\t').next().unwrap_or_default();
        if first.trim().is_empty() {
            fault(index + 1, "no first field");
        }
        if line.split('\t').any(|field| field != field.trim() || field.split('|').any(|item| item != item.trim())) {
            fault(index + 1, "a blank at the edge of a field");
        }
        match last {
            Some(last) if last == first => fault(index + 1, &format!("{first:?} stands there twice")),
            Some(last) if last > first => fault(index + 1, &format!("{first:?} belongs before {last:?}")),
            _ => {}
        }
        last = Some(first);
    }
    if last.is_none() {
        fault(1, "no entries");
    }
    faults
}

#[test]
fn files_keep_the_format() {
    let folder = folder();
    let readme = fs::read_to_string(folder.join("README.md")).expect("lexicon/README.md");
    let mut all = Vec::new();
    for path in files(&folder) {
        let name = path.strip_prefix(&folder).expect("a file of the folder").to_string_lossy().replace('\\', "/");
        let content = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{name}: {e}"));
        all.extend(faults(&name, &content, &readme));
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}

#[test]
fn the_check_sees_faults() {
    let head = "# Columns: a, b.\n# Source: none.\n# Licence: none.\n";
    assert!(faults("x.tsv", &format!("{head}a\t1\nb\t2\n"), "`x.tsv`").is_empty());
    for (content, readme) in [
        (format!("{head}b\t1\na\t2\n"), "`x.tsv`"),
        (format!("{head}a\t1\na\t2\n"), "`x.tsv`"),
        (format!("{head}a\t1\n"), ""),
        (format!("{head}a \t1\n"), "`x.tsv`"),
        (head.to_owned(), "`x.tsv`"),
        ("a\t1\n".to_owned(), "`x.tsv`"),
    ] {
        assert!(!faults("x.tsv", &content, readme).is_empty(), "{content:?}");
    }
}

/// The codes of ISO 3166-1 as they stand in 2025; a country that is lost from the table must not go unseen.
#[test]
fn countries_are_complete() {
    let content = fs::read_to_string(folder().join("countries.tsv")).expect("countries.tsv");
    let ours: Vec<&str> =
        content.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split('\t').next()).collect();
    let iso: Vec<&str> = celes_codes();
    let lost: Vec<_> = iso.iter().filter(|code| !ours.contains(code)).collect();
    let strange: Vec<_> = ours.iter().filter(|code| !iso.contains(code) && **code != "XKX").collect();
    assert!(lost.is_empty() && strange.is_empty(), "lost: {lost:?}, strange: {strange:?}");
}

fn celes_codes() -> Vec<&'static str> {
    celes::Country::get_countries().iter().map(|country| country.alpha3).collect()
}
