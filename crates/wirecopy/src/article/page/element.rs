//! What matters of an element: its name, its labels, and what it gives to machines.

use dom_query::{Element, LocalName, local_name};

use super::flow::Tag;

/// What the walk does with a node.
pub(super) enum Step {
    Nothing,
    Break,
    Element { name: LocalName, facts: Facts },
}

/// What of an element's attributes matters.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) label: String,
    pub(super) hidden: bool,
    pub(super) author: bool,
    pub(super) datetime: Option<String>,
    pub(super) picture: Option<String>,
}

/// What the walk does with an element.
pub(super) fn step(element: &Element) -> Step {
    let name = element.name.local.clone();
    if name == local_name!("br") {
        return Step::Break;
    }
    let mut facts = Facts::default();
    let picture = name == local_name!("img") || &*name == "amp-img";
    if picture {
        facts.picture = Some(String::new());
    }
    for attribute in &element.attrs {
        let value: &str = &attribute.value;
        match &*attribute.name.local {
            "class" | "id" | "data-testid" | "data-component" | "itemprop" | "role" | "data-type" | "data-test"
            | "aria-label" | "data-qa" => {
                if !facts.label.is_empty() {
                    facts.label.push('/');
                }
                facts.label.push_str(value);
                facts.author |= &*attribute.name.local == "itemprop" && value == "author";
            }
            "rel" => facts.author |= value.split_ascii_whitespace().any(|word| word == "author"),
            "hidden" => facts.hidden = true,
            "style" => {
                let packed: String = value.chars().filter(|c| !c.is_whitespace()).collect();
                facts.hidden |= packed.contains("display:none") || packed.contains("clip:rect(");
            }
            "datetime" => facts.datetime = Some(value.to_owned()),
            "src" | "data-src" if picture => {
                let known = facts.picture.as_deref().is_some_and(|url| !url.is_empty() && !url.starts_with("data:"));
                if !known {
                    facts.picture = Some(value.trim().to_owned());
                }
            }
            _ => {}
        }
    }
    Step::Element { name, facts }
}

/// The kind of block that an element is; nothing for those that stand in a line.
pub(super) fn block_tag(name: &LocalName) -> Option<Tag> {
    Some(match *name {
        local_name!("p") => Tag::Paragraph,
        local_name!("h1") => Tag::Heading(1),
        local_name!("h2") => Tag::Heading(2),
        local_name!("h3") => Tag::Heading(3),
        local_name!("h4") => Tag::Heading(4),
        local_name!("h5") => Tag::Heading(5),
        local_name!("h6") => Tag::Heading(6),
        local_name!("li") | local_name!("dd") | local_name!("dt") => Tag::Item,
        local_name!("blockquote") => Tag::Quote,
        local_name!("pre") => Tag::Pre,
        local_name!("td") | local_name!("th") => Tag::Cell,
        local_name!("figcaption") | local_name!("caption") => Tag::Caption,
        local_name!("address")
        | local_name!("article")
        | local_name!("aside")
        | local_name!("body")
        | local_name!("center")
        | local_name!("details")
        | local_name!("dialog")
        | local_name!("div")
        | local_name!("dl")
        | local_name!("fieldset")
        | local_name!("figure")
        | local_name!("footer")
        | local_name!("form")
        | local_name!("header")
        | local_name!("hgroup")
        | local_name!("hr")
        | local_name!("main")
        | local_name!("nav")
        | local_name!("ol")
        | local_name!("section")
        | local_name!("summary")
        | local_name!("table")
        | local_name!("tbody")
        | local_name!("thead")
        | local_name!("tfoot")
        | local_name!("tr")
        | local_name!("ul") => Tag::Loose,
        _ => return None,
    })
}
