//! Document → what other tools read: schema.org JSON-LD, IPTC ninjs, W3C Web Annotations.

mod annotations;
mod jsonld;
mod ninjs;

use serde_json::{Map, Value};

use crate::entity::ActorKind;
use crate::{Document, Span};

impl Document {
    /// The document as a schema.org `NewsArticle`: its parts, `mentions` of persons, bodies and places, a `Quotation` for
    /// each statement in somebody's own words, an `Event` for each event that was not denied.
    ///
    /// What is absent has no key. Statements in other words than the speaker's own are left out.
    ///
    /// ```
    /// let doc = wirecopy::read("OSLO (AP) — \"We are ready,\" Foreign Minister Anna Weber said.")?;
    /// let article = doc.to_jsonld();
    /// assert_eq!(article["locationCreated"]["name"], "Oslo");
    /// assert_eq!(article["hasPart"][0]["text"], "We are ready,");
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    pub fn to_jsonld(&self) -> Value {
        jsonld::article(self)
    }

    /// The document as a ninjs 3.1 item of type `text`: headlines, descriptions, bodies, people, organisations and places,
    /// pictures as associations.
    ///
    /// Its `uri` is the article's address; without one it is `urn:wirecopy:` with the document's id, or else with a
    /// number made of the text. Dates without a time of day are left out, since ninjs has none.
    ///
    /// ```
    /// let doc = wirecopy::read("OSLO (AP) — Foreign Minister Anna Weber arrived on Thursday.")?;
    /// let item = doc.to_ninjs();
    /// assert_eq!(item["standard"]["version"], "3.1");
    /// assert_eq!(item["people"][0]["name"], "Anna Weber");
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    pub fn to_ninjs(&self) -> Value {
        ninjs::item(self)
    }

    /// The document as a list of W3C Web Annotations on the article's text: one for each mention of an actor or place,
    /// each time, statement and trigger of an event.
    ///
    /// A target selects by position, in code points of `article.text`, and by quotation. Its `source` is the article's
    /// address; without one it is that of [`to_ninjs`](Self::to_ninjs).
    ///
    /// ```
    /// let doc = wirecopy::read("OSLO (AP) — Foreign Minister Anna Weber arrived on Thursday.")?;
    /// let notes = doc.to_annotations();
    /// let time = notes.as_array().unwrap().iter().find(|note| note["body"][0]["value"] == "DATE").unwrap();
    /// assert_eq!(time["target"]["selector"][1]["exact"], "Thursday");
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    pub fn to_annotations(&self) -> Value {
        annotations::list(self)
    }

    fn words(&self, span: Span) -> String {
        self.article.text[span].to_owned()
    }

    /// The article's address, or a name for it.
    fn uri(&self) -> String {
        if let Some(url) = &self.article.url {
            return url.clone();
        }
        let safe =
            |id: &String| !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b));
        match self.id.as_ref().filter(|id| safe(id)) {
            Some(id) => format!("urn:wirecopy:{id}"),
            None => format!("urn:wirecopy:text-{:016x}", fingerprint(&self.article.text)),
        }
    }

    /// The body's paragraphs, headings and statements, an empty line between.
    fn body(&self) -> String {
        use crate::article::BlockKind::{Heading, Paragraph, Statement, StatementHeading};
        let body = self.article.blocks.iter();
        let body = body.filter(|b| matches!(b.kind, Heading | Paragraph | Statement | StatementHeading));
        body.map(|block| &self.article.text[block.span]).collect::<Vec<_>>().join("\n\n")
    }
}

/// FNV-1a: the same number for the same text on every machine.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// An object without the keys whose values are absent.
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let absent = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(items) => items.is_empty(),
        _ => false,
    };
    let told = fields.into_iter().filter(|(_, value)| !absent(value));
    Value::Object(told.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}

/// schema.org's type of an actor.
fn schema_type(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::Country => "Country",
        ActorKind::Government => "GovernmentOrganization",
        _ => "Organization",
    }
}
