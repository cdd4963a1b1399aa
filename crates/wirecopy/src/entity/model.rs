//! Who and where: actors, places, and their mentions.

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// The id of an [`Actor`]: its place in `Document::actors`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActorId(pub u32);

/// The id of a [`Place`]: its place in `Document::places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlaceId(pub u32);

/// A country by its ISO 3166-1 alpha-3 code, and `XKX` for Kosovo, which ISO leaves to its users.
///
/// Which countries there are, with their names, peoples and capitals, stands in `lexicon/countries.tsv`; a test holds that
/// file to the whole of ISO 3166-1.
///
/// ```
/// use wirecopy::entity::CountryCode;
/// let iraq = CountryCode::new("IRQ").expect("three capital letters");
/// assert_eq!(iraq.as_str(), "IRQ");
/// assert_eq!(CountryCode::new("iq"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode([u8; 3]);

impl CountryCode {
    /// Three capital letters, or nothing.
    pub fn new(code: &str) -> Option<Self> {
        let letters: [u8; 3] = code.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }

    /// The code: `"IRQ"`.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl TryFrom<String> for CountryCode {
    type Error = String;
    fn try_from(code: String) -> Result<Self, String> {
        Self::new(&code).ok_or_else(|| format!("{code:?} is no ISO 3166-1 alpha-3 code"))
    }
}

impl From<CountryCode> for String {
    fn from(code: CountryCode) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for CountryCode {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CountryCode".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "ISO 3166-1 alpha-3",
            "type": "string",
            "pattern": "^[A-Z]{3}$"
        })
    }
}

/// Somebody who acts, is acted on or speaks: one entity with all its mentions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Actor {
    /// Its place in the document's list.
    pub id: ActorId,
    /// What kind of actor it is.
    pub kind: ActorKind,
    /// The fullest name or noun phrase found, without title.
    pub name: String,
    /// Titles before and roles after the name, in the order found.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// The country it belongs to, where the text or a lexicon row tells.
    #[serde(default)]
    pub country: Option<CountryCode>,
    /// What it is in its country, by PLOVER's sectors.
    #[serde(default)]
    pub sectors: Vec<Sector>,
    /// Country (ISO 3166-1 alpha-3) and first sector ([`Sector`], of PLOVER 0.8) joined in the manner of CAMEO's actor
    /// dictionaries: `IRQGOV`. Nothing without a country; an actor of a user's own list bears the code of that list.
    #[serde(default)]
    pub code: Option<String>,
    /// Where it is named, in order.
    #[serde(default)]
    pub mentions: Vec<Mention>,
}

/// So many mentions tell what an actor is called: of somebody mentioned ten thousand times, not all are looked through each
/// time.
const TELLING: usize = 64;

impl Actor {
    /// Whether no name tells who it is: "unidentified men", "the governor".
    pub(crate) fn is_unnamed(&self) -> bool {
        self.mentions.iter().take(TELLING).all(|mention| mention.form != MentionForm::Name)
    }

    /// Its first mention in a range of bytes.
    pub(crate) fn mention_in(&self, bytes: &Range<usize>) -> Option<&Mention> {
        let first = self.mentions.partition_point(|mention| mention.span.start_byte() < bytes.start);
        self.mentions.get(first).filter(|mention| bytes.contains(&mention.span.start_byte()))
    }
}

/// What kind of actor. The list is this library's own; [`Sector`] is the one that event data knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// A human being.
    Person,
    /// A company, party, international body, medium, court, …
    Organization,
    /// A government, ministry or office, also where a capital or building stands for it.
    Government,
    /// A country as such.
    Country,
    /// Armed forces.
    Military,
    /// Armed groups, protesters, peoples, unnamed people.
    Group,
    /// It acts, and nothing more is known.
    Unknown,
}

/// A title or role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Role {
    /// As printed: "Prime Minister", "commander".
    pub title: String,
    /// Of what: "Joint Task Force for Border Security in Iraq and Syria".
    pub organization: Option<String>,
    /// The country in the title or of the organisation.
    pub country: Option<CountryCode>,
}

/// One place where an actor is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mention {
    /// Of a name, the name alone; of a nominal, the whole noun phrase.
    #[serde(flatten)]
    pub span: Span,
    /// Name, nominal or pronoun.
    pub form: MentionForm,
}

/// How an actor is named: the three forms that work on coreference tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MentionForm {
    /// "Fuad Hussein".
    Name,
    /// "the foreign minister".
    Nominal,
    /// "he".
    Pronoun,
}

/// Sectors of PLOVER 0.8: what an actor is in its country, or beyond the state.
///
/// The codes are those of the PLOVER manual, draft 0.8 (`openeventdata/PLOVER`, CC BY-SA 4.0);
/// `lexicon/codes/sectors.tsv` holds them with what they mean, and with the codes that CAMEO's dictionaries have in their
/// place. `wirecopy ontology` prints them.
///
/// ```
/// use wirecopy::entity::Sector;
/// assert_eq!(Sector::from_code("GOV"), Some(Sector::Gov));
/// assert_eq!(Sector::from_code("XYZ"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum Sector {
    /// Government.
    Gov,
    /// Military.
    Mil,
    /// Police.
    Cop,
    /// Courts.
    Jud,
    /// Legislature.
    Leg,
    /// Intelligence services.
    Spy,
    /// Political party.
    Pty,
    /// Opposition.
    Opp,
    /// Armed opposition.
    Reb,
    /// Paramilitary, not against the government.
    Prm,
    /// Unidentified armed actors.
    Uaf,
    /// Unidentified.
    Unk,
    /// Civilians and protesters.
    Cvl,
    /// Business.
    Bus,
    /// Multinational company.
    Mnc,
    /// Criminals.
    Crm,
    /// Education.
    Edu,
    /// Former officials and elites.
    Eli,
    /// Journalists and media.
    Jrn,
    /// Health.
    Med,
    /// Labour.
    Lab,
    /// Farmers.
    Agr,
    /// Refugees.
    Ref,
    /// Religion.
    Rel,
    /// Civil society.
    Soc,
    /// Partially recognised entity, added to others.
    Pre,
    /// International governmental organisation.
    Igo,
    /// International non-governmental organisation.
    Ngo,
    /// Armed and transnational.
    Img,
}

impl Sector {
    /// All sectors, in the manual's order.
    pub const ALL: [Self; 29] = [
        Self::Gov,
        Self::Mil,
        Self::Cop,
        Self::Jud,
        Self::Leg,
        Self::Spy,
        Self::Pty,
        Self::Opp,
        Self::Reb,
        Self::Prm,
        Self::Uaf,
        Self::Unk,
        Self::Cvl,
        Self::Bus,
        Self::Mnc,
        Self::Crm,
        Self::Edu,
        Self::Eli,
        Self::Jrn,
        Self::Med,
        Self::Lab,
        Self::Agr,
        Self::Ref,
        Self::Rel,
        Self::Soc,
        Self::Pre,
        Self::Igo,
        Self::Ngo,
        Self::Img,
    ];

    /// The code: `"GOV"`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Gov => "GOV",
            Self::Mil => "MIL",
            Self::Cop => "COP",
            Self::Jud => "JUD",
            Self::Leg => "LEG",
            Self::Spy => "SPY",
            Self::Pty => "PTY",
            Self::Opp => "OPP",
            Self::Reb => "REB",
            Self::Prm => "PRM",
            Self::Uaf => "UAF",
            Self::Unk => "UNK",
            Self::Cvl => "CVL",
            Self::Bus => "BUS",
            Self::Mnc => "MNC",
            Self::Crm => "CRM",
            Self::Edu => "EDU",
            Self::Eli => "ELI",
            Self::Jrn => "JRN",
            Self::Med => "MED",
            Self::Lab => "LAB",
            Self::Agr => "AGR",
            Self::Ref => "REF",
            Self::Rel => "REL",
            Self::Soc => "SOC",
            Self::Pre => "PRE",
            Self::Igo => "IGO",
            Self::Ngo => "NGO",
            Self::Img => "IMG",
        }
    }

    /// The sector of a code, or nothing.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

/// A place named in the text, with all its mentions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// Its place in the document's list.
    pub id: PlaceId,
    /// The fullest name found.
    pub name: String,
    /// The country it lies in.
    #[serde(default)]
    pub country: Option<CountryCode>,
    /// First-level subdivision.
    #[serde(default)]
    pub admin1: Option<String>,
    /// Latitude, degrees north, WGS 84.
    #[serde(default)]
    pub lat: Option<f64>,
    /// Longitude, degrees east, WGS 84.
    #[serde(default)]
    pub lon: Option<f64>,
    /// Identifier at `GeoNames`.
    #[serde(default)]
    pub geonames: Option<u32>,
    /// Where it is named, in order.
    #[serde(default)]
    pub mentions: Vec<Span>,
}
