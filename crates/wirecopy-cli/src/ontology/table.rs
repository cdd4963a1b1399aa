//! The codes as tables for the eye.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use wirecopy::ontology::{self, CameoCode, Mode, PloverType};

use super::Entry;

const HEADING: Style = Style::new().bold().underline();
const CODE: Style = AnsiColor::Cyan.on_default();
const FAINT: Style = Style::new().dimmed();

pub(super) fn write(entry: &Entry, out: &mut impl Write) -> io::Result<()> {
    match entry {
        Entry::All => overview(out),
        Entry::Modes => rows(out, ontology::plover_types().iter().flat_map(|told| &told.modes).map(mode_row)),
        Entry::Contexts => rows(out, ontology::contexts().iter().map(|c| (c.name.to_owned(), None, c.meaning))),
        Entry::Sectors => rows(out, ontology::sectors().iter().map(|s| (s.sector.to_string(), None, s.meaning))),
        Entry::Cameo => ontology::cameo_codes().iter().try_for_each(|code| code_row(out, code)),
        Entry::Type(told) => plover(out, told),
        Entry::Mode(told) => {
            head(out, &format!("{}/{}", told.kind, told.name), told.label)?;
            writeln!(out, "{}", told.meaning)?;
            let score = told.score.map_or("none of its own".to_owned(), |score| score.to_string());
            writeln!(out, "score {score}")?;
            codes(out, &ontology::cameo_of(told.kind, Some(told.name)).collect::<Vec<_>>())
        }
        Entry::Context(told) => {
            head(out, told.name, told.label)?;
            writeln!(out, "{}", told.meaning)?;
            let of: Vec<_> = ontology::cameo_codes().iter().filter(|c| c.contexts.contains(&told.name)).collect();
            codes(out, &of)
        }
        Entry::Sector(told) => {
            head(out, told.sector.code(), told.label)?;
            writeln!(out, "{}", told.meaning)?;
            if !told.cameo.is_empty() {
                writeln!(out, "in CAMEO’s dictionaries {}", told.cameo.join(", "))?;
            }
            Ok(())
        }
        Entry::Code(told) => code(out, told),
    }
}

fn overview(out: &mut impl Write) -> io::Result<()> {
    let quads = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];
    for (quad, name) in (1..).zip(quads) {
        writeln!(out, "{HEADING}{quad} {name}{HEADING:#}")?;
        let types = ontology::plover_types().iter().filter(|told| told.quad == quad);
        rows(out, types.map(|told| (told.kind.to_string(), Some(told.score), told.meaning)))?;
        writeln!(out)?;
    }
    let modes: usize = ontology::plover_types().iter().map(|told| told.modes.len()).sum();
    writeln!(
        out,
        "{modes} modes, {} contexts, {} sectors, {} codes of CAMEO: wirecopy ontology modes|contexts|sectors|cameo",
        ontology::contexts().len(),
        ontology::sectors().len(),
        ontology::cameo_codes().len()
    )
}

fn plover(out: &mut impl Write, told: &PloverType) -> io::Result<()> {
    head(out, told.kind.name(), told.label)?;
    writeln!(out, "{}", told.meaning)?;
    let recipient = if told.needs_recipient { "needed" } else { "not needed" };
    writeln!(out, "quad {}, score {}, recipient {recipient}", told.quad, told.score)?;
    if !told.modes.is_empty() {
        writeln!(out, "\n{HEADING}Modes{HEADING:#}")?;
        rows(out, told.modes.iter().map(mode_row))?;
    }
    codes(out, &ontology::cameo_of(told.kind, None).collect::<Vec<_>>())
}

fn code(out: &mut impl Write, told: &'static CameoCode) -> io::Result<()> {
    head(out, told.code, told.label)?;
    match told.kind {
        None => writeln!(out, "no event in PLOVER: a statement")?,
        Some(kind) => {
            let mode = told.mode.map(|mode| format!("/{mode}")).unwrap_or_default();
            writeln!(out, "PLOVER {kind}{mode}, score {}", ontology::score(kind, told.mode))?;
        }
    }
    if !told.contexts.is_empty() {
        writeln!(out, "contexts {}", told.contexts.join(", "))?;
    }
    let above: Vec<_> = std::iter::successors(told.parent(), |code| code.parent()).collect();
    let below: Vec<_> = ontology::cameo_codes().iter().filter(|c| c.parent() == Some(told)).collect();
    for (heading, list) in [("Above", above), ("Below", below)] {
        if !list.is_empty() {
            writeln!(out, "\n{HEADING}{heading}{HEADING:#}")?;
            list.into_iter().try_for_each(|code| code_row(out, code))?;
        }
    }
    Ok(())
}

fn head(out: &mut impl Write, code: &str, label: &str) -> io::Result<()> {
    writeln!(out, "{HEADING}{code}{HEADING:#}  {label}")
}

fn codes(out: &mut impl Write, list: &[&CameoCode]) -> io::Result<()> {
    if list.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{HEADING}CAMEO{HEADING:#}")?;
    list.iter().try_for_each(|code| code_row(out, code))
}

fn mode_row(mode: &Mode) -> (String, Option<f64>, &'static str) {
    (format!("{}/{}", mode.kind, mode.name), mode.score, mode.meaning)
}

fn rows(out: &mut impl Write, rows: impl Iterator<Item = (String, Option<f64>, &'static str)>) -> io::Result<()> {
    for (code, score, meaning) in rows {
        let score = score.map(|score| format!("{score:>5}  ")).unwrap_or_default();
        writeln!(out, "  {CODE}{code:<23}{CODE:#} {score}{meaning}")?;
    }
    Ok(())
}

fn code_row(out: &mut impl Write, told: &CameoCode) -> io::Result<()> {
    let kind = told.kind.map(|kind| kind.to_string()).unwrap_or_default();
    let mode = told.mode.map(|mode| format!("/{mode}")).unwrap_or_default();
    let indent = "  ".repeat(told.code.len().saturating_sub(1));
    let code = format!("{indent}{}", told.code);
    writeln!(out, "{CODE}{code:<12}{CODE:#}{:<62}{FAINT}{kind}{mode}{FAINT:#}", told.label)
}
