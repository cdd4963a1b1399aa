//! `wirecopy ontology`: the codes of PLOVER and CAMEO, for the eye or as JSON.

mod json;
mod table;

use std::io::{self, BufWriter, Write as _};

use wirecopy::entity::Sector;
use wirecopy::event::EventType;
use wirecopy::ontology::{self, CameoCode, Context, Mode, PloverType, SectorInfo};

use crate::args::OntologyArgs;
use crate::failure::Failure;
use crate::stream::Sink;

/// What was asked for.
enum Entry {
    All,
    Modes,
    Contexts,
    Sectors,
    Cameo,
    Type(&'static PloverType),
    Mode(&'static Mode),
    Context(&'static Context),
    Sector(&'static SectorInfo),
    Code(&'static CameoCode),
}

impl Entry {
    /// By name or code, capitals aside.
    fn find(given: &str) -> Option<Self> {
        let (capitals, small) = (given.to_uppercase(), given.to_lowercase());
        let listed = match small.as_str() {
            "modes" => Some(Self::Modes),
            "contexts" => Some(Self::Contexts),
            "sectors" => Some(Self::Sectors),
            "cameo" => Some(Self::Cameo),
            _ => None,
        };
        let kind = || EventType::from_name(&capitals).map(ontology::plover).map(Self::Type);
        let mode = || {
            let (kind, mode) = small.split_once('/')?;
            ontology::plover(EventType::from_name(&kind.to_uppercase())?).mode(mode).map(Self::Mode)
        };
        let context = || ontology::context(&small).map(Self::Context);
        let sector = || ontology::sector(Sector::from_code(&capitals)?).map(Self::Sector);
        let code = || ontology::cameo(given).map(Self::Code);
        listed.or_else(kind).or_else(mode).or_else(context).or_else(sector).or_else(code)
    }
}

pub(crate) fn run(args: &OntologyArgs) -> Result<(), Failure> {
    let entry = match args.what.as_deref() {
        None => Entry::All,
        Some(given) => Entry::find(given).ok_or_else(|| Failure::NoCode { given: given.to_owned() })?,
    };
    print(&entry, args.json).map_err(|error| Sink::Stdout.failed(error))
}

fn print(entry: &Entry, as_json: bool) -> io::Result<()> {
    // Leaves the colours out where standard output is no terminal or NO_COLOR is set.
    let mut out = BufWriter::new(anstream::stdout().lock());
    if as_json {
        writeln!(out, "{:#}", json::of(entry))?;
    } else {
        table::write(entry, &mut out)?;
    }
    out.flush()
}
