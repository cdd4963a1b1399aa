//! The page as a reader sees it: blocks of text in order, each with the area it stands in.
//!
//! One pass over the DOM. Nothing is judged here: what is body and what is furniture is told by `areas` and `body`.

use std::collections::HashMap;

use dom_query::{Document, LocalName, NodeData, NodeId, local_name};

use super::area::{Area, AreaId, Areas};
use super::element::{Facts, Step, block_tag, step};
use super::text::fold;
use super::{slides, veil};
use crate::lexicon::page::{Label, Labels, PageLexicon};

/// Elements nested deeper than this are not looked into.
const DEEPEST: usize = 600;

/// The attribute that ties an element to its area when the page comes back from the extractor.
pub(super) const MARK: &str = "data-wirecopy";

/// What kind of element a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::article) enum Tag {
    Paragraph,
    Heading(u8),
    Item,
    Quote,
    Pre,
    Cell,
    Caption,
    /// Text that stands in no element of its own.
    Loose,
}

/// What a stretch of a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::article) enum RunKind {
    Link,
    Strong,
    /// An element whose label says so, or a relation ("author") does.
    Labelled(Label),
}

/// A stretch of a block's text.
#[derive(Clone, Copy, Debug)]
pub(in crate::article) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: RunKind,
}

/// One block of text, white space folded.
#[derive(Clone, Debug)]
pub(in crate::article) struct Block {
    pub(in crate::article) tag: Tag,
    pub(in crate::article) text: String,
    pub(super) runs: Vec<Run>,
    pub(super) area: AreaId,
}

impl Block {
    /// How many of its bytes are of this kind.
    pub(super) fn covered(&self, kind: RunKind) -> usize {
        self.runs.iter().filter(|run| run.kind == kind).map(|run| run.end - run.start).sum()
    }

    /// Whether nearly all of it is links.
    pub(super) fn is_linked(&self) -> bool {
        self.covered(RunKind::Link) * 10 >= self.text.len() * 8
    }

    /// Whether it ends as sentences do.
    pub(super) fn ends_sentence(&self) -> bool {
        let end = self.text.trim_end_matches(['"', '”', '’', '\'', ')', ']']);
        end.ends_with(['.', '!', '?', ':', '…'])
    }

    pub(super) fn words(&self) -> usize {
        self.text.split(' ').filter(|word| word.starts_with(char::is_alphanumeric)).count()
    }
}

/// A picture.
#[derive(Clone, Debug)]
pub(in crate::article) struct Picture {
    pub(super) url: Option<String>,
    pub(super) area: AreaId,
    /// Number of the block before which it stands.
    pub(super) before: usize,
}

/// A day or an instant that an element gives for machines.
#[derive(Clone, Debug)]
pub(in crate::article) struct Stamp {
    pub(super) value: String,
    /// Number of the block in or before which it stands.
    pub(super) before: usize,
}

/// Everything that one pass over the page gives.
#[derive(Debug, Default)]
pub(in crate::article) struct Flow {
    pub(super) areas: Areas,
    pub(in crate::article) blocks: Vec<Block>,
    pub(super) pictures: Vec<Picture>,
    pub(super) stamps: Vec<Stamp>,
    /// JSON-LD, as it stands in its scripts.
    pub(super) scripts: Vec<String>,
    /// Names and contents of `<meta>`, in order; names in small letters.
    pub(super) metas: Vec<(String, String)>,
    pub(super) title: Option<String>,
    pub(super) language: Option<String>,
    pub(super) canonical: Option<String>,
    pub(super) links: usize,
}

impl Flow {
    /// Whether a block is what stands below a picture.
    pub(in crate::article) fn is_caption(&self, block: &Block) -> bool {
        let below = |(_, area): (AreaId, &Area)| {
            area.name == local_name!("figure") || area.labels.has(Label::Caption) || area.labels.has(Label::Credit)
        };
        block.tag == Tag::Caption || self.areas.around(block.area).take(3).any(below)
    }

    /// Reads a page, and marks its elements with their areas.
    pub(in crate::article) fn of(document: &Document, lexicon: &PageLexicon) -> Self {
        let mut walker = Walker {
            document,
            lexicon,
            flow: Self::default(),
            text: String::new(),
            runs: Vec::new(),
            gap: Gap::None,
            known: HashMap::new(),
        };
        let root = document.tree.root().id;
        let top = Areas::TOP;
        walker.children(root, Place { area: top, tag: Tag::Loose, pre: false, shown: true, caption: false }, 0);
        walker.flush(top, Tag::Loose);
        let mut flow = walker.flow;
        veil::lift(&mut flow);
        slides::unfold(&mut flow.areas, &mut flow.blocks);
        flow
    }
}

/// White space that waits for a word behind it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Blank,
    Line,
}

/// Where the walk stands.
#[derive(Clone, Copy)]
struct Place {
    area: AreaId,
    tag: Tag,
    pre: bool,
    shown: bool,
    caption: bool,
}

struct Walker<'a> {
    document: &'a Document,
    lexicon: &'a PageLexicon,
    flow: Flow,
    text: String,
    runs: Vec<Run>,
    gap: Gap,
    /// Labels of classes met before.
    known: HashMap<String, Labels>,
}

impl Walker<'_> {
    fn children(&mut self, node: NodeId, place: Place, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        let first = |n: &dom_query::TreeNode| n.first_child;
        let mut next = self.document.tree.query_node(&node, first).flatten();
        while let Some(child) = next {
            self.node(child, place, depth);
            next = self.document.tree.query_node(&child, |n| n.next_sibling).flatten();
        }
    }

    fn node(&mut self, node: NodeId, place: Place, depth: usize) {
        let document = self.document;
        let step = document.tree.query_node(&node, |n| match &n.data {
            NodeData::Text { contents } if place.shown => {
                self.words(contents, place);
                Step::Nothing
            }
            NodeData::Element(element) => step(element),
            _ => Step::Nothing,
        });
        match step {
            None | Some(Step::Nothing) => {}
            Some(Step::Break) => self.line_break(place),
            Some(Step::Element { name, facts }) => self.element(node, &name, facts, place, depth),
        }
    }

    fn words(&mut self, text: &str, place: Place) {
        // A drop cap belongs to its word, whatever white space stands between.
        let capital = self.text.len() == 1 && self.runs.iter().any(|run| run.end == 1);
        let goes_on = capital && text.trim_start().starts_with(char::is_lowercase) && place.tag != Tag::Item;
        self.push(if goes_on { text.trim_start() } else { text }, place.pre);
    }

    fn element(&mut self, node: NodeId, name: &LocalName, facts: Facts, place: Place, depth: usize) {
        match *name {
            local_name!("script") | local_name!("title") | local_name!("meta") | local_name!("link") => {
                return self.metadata(node, name, place);
            }
            local_name!("style")
            | local_name!("noscript")
            | local_name!("template")
            | local_name!("svg")
            | local_name!("math")
            | local_name!("iframe")
            | local_name!("object")
            | local_name!("button")
            | local_name!("select")
            | local_name!("textarea")
            | local_name!("input")
            | local_name!("audio")
            | local_name!("video")
            | local_name!("canvas") => return,
            local_name!("html") => {
                let language = self.attribute(node, "lang");
                self.flow.language = self.flow.language.take().or(language);
            }
            _ => {}
        }
        let labels = self.labels(&facts.label);
        let before = self.flow.blocks.len();
        if let Some(url) = facts.picture {
            let url = Some(url).filter(|url| !url.is_empty() && !url.starts_with("data:"));
            self.flow.pictures.push(Picture { url, area: place.area, before });
        }
        if let Some(value) = facts.datetime {
            self.flow.stamps.push(Stamp { value, before });
        }
        let block = block_tag(name);
        let other = labels.has(Label::Hidden) || labels.has(Label::Furniture);
        let in_body = || self.flow.areas.around(place.area).any(|(_, area)| area.labels.has(Label::Body));
        let veiled = facts.hidden && !other && block.is_some() && in_body();
        let shown = place.shown && (!facts.hidden || veiled) && !labels.has(Label::Hidden);
        let inside = Place { shown, ..place };
        match block {
            None => {
                // The head of the page has no text.
                let start = self.text.len();
                self.children(node, inside, depth + 1);
                let kind = match *name {
                    local_name!("a") => Some(RunKind::Link),
                    local_name!("b") | local_name!("strong") => Some(RunKind::Strong),
                    _ => None,
                };
                // A block inside flushes the text; what came since is all of this element.
                let start = if self.flow.blocks.len() == before { start } else { 0 };
                let end = self.text.len();
                let start = end - self.text[start..].trim_start().len();
                if start < end {
                    let author = facts.author.then_some(RunKind::Labelled(Label::Author));
                    let said = labels.inline().map(RunKind::Labelled);
                    self.runs.extend(kind.into_iter().chain(author).chain(said).map(|kind| Run { start, end, kind }));
                }
            }
            Some(tag) => {
                self.flush(place.area, place.tag);
                let area = self.flow.areas.push(Area { hidden: veiled, ..Area::new(place.area, name.clone(), labels) });
                if self.flow.areas.marks() {
                    let mark = area.to_string();
                    self.document.tree.get_unchecked(&node).set_attr(MARK, &mark);
                }
                let caption = inside.caption || tag == Tag::Caption;
                let tag = match tag {
                    Tag::Loose | Tag::Paragraph if caption => Tag::Caption,
                    Tag::Loose if matches!(place.tag, Tag::Item | Tag::Quote | Tag::Cell) => place.tag,
                    tag => tag,
                };
                let pre = inside.pre || *name == local_name!("pre");
                let inside = Place { area, tag, pre, caption, ..inside };
                self.children(node, inside, depth + 1);
                self.flush(area, tag);
            }
        }
    }

    /// What stands in the head, or may.
    fn metadata(&mut self, node: NodeId, name: &LocalName, place: Place) {
        match *name {
            local_name!("script") => {
                let kind = self.attribute(node, "type").unwrap_or_default();
                if kind.trim().to_ascii_lowercase().starts_with("application/ld+json") {
                    self.flow.scripts.push(self.document.tree.get_unchecked(&node).text().to_string());
                }
            }
            local_name!("title") if self.flow.title.is_none() && place.area == Areas::TOP => {
                self.flow.title = Some(fold(&self.document.tree.get_unchecked(&node).text()));
            }
            local_name!("meta") => {
                let names = ["property", "name", "itemprop", "http-equiv"];
                let name = names.into_iter().find_map(|key| self.attribute(node, key));
                if let (Some(name), Some(content)) = (name, self.attribute(node, "content")) {
                    self.flow.metas.push((name.trim().to_lowercase(), fold(&content)));
                }
            }
            local_name!("link") => {
                let relation = self.attribute(node, "rel").unwrap_or_default();
                if relation.eq_ignore_ascii_case("canonical") && self.flow.canonical.is_none() {
                    self.flow.canonical = self.attribute(node, "href").filter(|href| !href.trim().is_empty());
                }
            }
            _ => {}
        }
    }

    fn attribute(&self, node: NodeId, name: &str) -> Option<String> {
        self.document.tree.get_unchecked(&node).attr(name).map(|value| value.to_string())
    }

    fn labels(&mut self, label: &str) -> Labels {
        if label.is_empty() {
            return Labels::default();
        }
        if let Some(known) = self.known.get(label) {
            return *known;
        }
        let labels = self.lexicon.labels(label);
        self.known.insert(label.to_owned(), labels);
        labels
    }

    /// Takes text in, white space folded to one blank.
    fn push(&mut self, text: &str, pre: bool) {
        for c in text.chars() {
            match c {
                '\n' if pre => self.gap = Gap::Line,
                '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{2060}' | '\u{feff}' => {}
                c if c.is_whitespace() => self.gap = self.gap.max(Gap::Blank),
                c => {
                    if !self.text.is_empty() {
                        match self.gap {
                            Gap::None => {}
                            Gap::Blank => self.text.push(' '),
                            Gap::Line => self.text.push('\n'),
                        }
                    }
                    self.gap = Gap::None;
                    self.text.push(c);
                }
            }
        }
    }

    /// One break ends a line, two end a paragraph.
    fn line_break(&mut self, place: Place) {
        if self.gap == Gap::Line {
            self.flush(place.area, place.tag);
        } else {
            self.gap = Gap::Line;
        }
    }

    /// Ends the block that is being collected.
    fn flush(&mut self, area: AreaId, tag: Tag) {
        self.gap = Gap::None;
        if self.text.is_empty() {
            self.runs.clear();
            return;
        }
        let text = std::mem::take(&mut self.text);
        let mut runs = std::mem::take(&mut self.runs);
        runs.retain(|run| run.end <= text.len());
        self.flow.links += runs.iter().filter(|run| run.kind == RunKind::Link).count();
        self.flow.blocks.push(Block { tag, text, runs, area });
    }
}
