//! XML → a small tree. No entity is expanded but those of HTML, nothing is loaded, depth and size are bounded.

use std::borrow::Cow;
use std::fmt::Write as _;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};

/// Elements nested deeper than this are a fault.
const DEEPEST: usize = 256;

/// An element. Namespaces are left out: `content:encoded` is `encoded`.
#[derive(Clone, Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Element(Element),
    Text(String),
}

/// Why a text is no XML that is read here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// Where, in bytes.
    pub(super) offset: usize,
    pub(super) message: String,
}

impl Element {
    /// The root of a document; elements that nobody closed end with it.
    pub(super) fn parse(text: &str) -> Result<Self, Fault> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        let mut open: Vec<Self> = vec![Self::default()];
        loop {
            let offset = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
            let fault = |message: String| Fault { offset, message };
            let event = reader.read_event().map_err(|error| fault(error.to_string()))?;
            match event {
                Event::Start(start) if open.len() > DEEPEST => {
                    return Err(fault(format!("<{}> is nested deeper than {DEEPEST} elements", start.name().0)));
                }
                Event::Start(start) => open.push(Self::started(&start)),
                Event::Empty(start) => {
                    let element = Self::started(&start);
                    open.last_mut().into_iter().for_each(|parent| parent.children.push(Node::Element(element.clone())));
                }
                Event::End(end) => {
                    // A stray end closes nothing.
                    let local = end.local_name().into_inner();
                    if let Some(at) = open.iter().rposition(|element| element.name == local)
                        && at > 0
                    {
                        close(&mut open, at);
                    }
                }
                Event::Text(text) => push(&mut open, &text.into_inner()),
                Event::CData(text) => push(&mut open, &text.into_inner()),
                Event::GeneralRef(name) => {
                    let of_char = name.resolve_char_ref().ok().flatten().map(|c| c.to_string());
                    let known = of_char.or_else(|| escape::resolve_html5_entity(&name).map(str::to_owned));
                    let known = known.ok_or_else(|| fault(format!("the entity &{}; is not expanded", &*name)))?;
                    push(&mut open, &known);
                }
                Event::Eof => break,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
        close(&mut open, 1);
        let root = open.pop().and_then(|top| top.children.into_iter().find_map(Node::into_element));
        root.ok_or_else(|| Fault { offset: 0, message: "there is no element".to_owned() })
    }

    fn started(start: &BytesStart<'_>) -> Self {
        let mut all = start.attributes();
        let named = all.with_checks(false).filter_map(Result::ok).map(|attribute| {
            let name = attribute.key.local_name().into_inner().to_owned();
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map(Cow::into_owned).unwrap_or_default();
            (name, value)
        });
        let attributes = named.collect();
        Self { name: start.local_name().into_inner().to_owned(), attributes, children: Vec::new() }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim()).filter(|v| !v.is_empty())
    }

    pub(super) fn children(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The children of this name.
    pub(super) fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children().filter(move |child| child.name == name)
    }

    /// The first element down a path of names.
    pub(super) fn at(&self, path: &[&str]) -> Option<&Self> {
        match path.split_first() {
            None => Some(self),
            Some((first, rest)) => {
                self.children().filter(|child| child.name == *first).find_map(|child| child.at(rest))
            }
        }
    }

    /// Every element of this name below this one, in order.
    pub(super) fn descendants<'e>(&'e self, name: &str) -> Vec<&'e Self> {
        let mut found = Vec::new();
        for child in self.children() {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.descendants(name));
        }
        found
    }

    /// All its characters, as they are.
    pub(super) fn content(&self) -> String {
        self.children.iter().fold(String::new(), |mut all, node| {
            match node {
                Node::Text(text) => all.push_str(text),
                Node::Element(element) => all.push_str(&element.content()),
            }
            all
        })
    }

    /// Its characters with white space folded; nothing where none is left.
    pub(super) fn text(&self) -> Option<String> {
        let text = self.content().split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    }

    /// The text of the first element down a path.
    pub(super) fn text_at(&self, path: &[&str]) -> Option<String> {
        self.at(path).and_then(Self::text)
    }

    /// What stands in it, as markup: the way of XHTML to those who read HTML.
    pub(super) fn markup(&self) -> String {
        let mut out = String::new();
        self.children.iter().for_each(|node| node.write(&mut out));
        out
    }
}

impl Node {
    fn into_element(self) -> Option<Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(&escape::minimal_escape(text.as_str())),
            Self::Element(element) => {
                out.push('<');
                out.push_str(&element.name);
                for (name, value) in &element.attributes {
                    // A string takes everything.
                    let _ = write!(out, " {name}=\"{}\"", escape::escape(value.as_str()));
                }
                out.push('>');
                element.children.iter().for_each(|node| node.write(out));
                let _ = write!(out, "</{}>", element.name);
            }
        }
    }
}

/// Ends all elements from this place on.
fn close(open: &mut Vec<Element>, at: usize) {
    while open.len() > at {
        let (Some(element), true) = (open.pop(), !open.is_empty()) else { return };
        if let Some(parent) = open.last_mut() {
            parent.children.push(Node::Element(element));
        }
    }
}

fn push(open: &mut [Element], text: &str) {
    let Some(element) = open.last_mut() else { return };
    if let Some(Node::Text(last)) = element.children.last_mut() {
        last.push_str(text);
    } else {
        element.children.push(Node::Text(text.to_owned()));
    }
}
