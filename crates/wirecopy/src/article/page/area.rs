//! Areas of a page: the elements that hold blocks, as a tree.

use std::fmt;

use dom_query::{LocalName, local_name};

use super::flow::Block;
use crate::lexicon::page::{Label, Labels};

/// Number of an area; 0 is the whole page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::article) struct AreaId(u32);

impl fmt::Display for AreaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One element that may hold blocks.
#[derive(Clone, Debug)]
pub(in crate::article) struct Area {
    pub(super) parent: AreaId,
    pub(super) name: LocalName,
    pub(super) labels: Labels,
    /// Letters of running text in it.
    pub(super) mass: usize,
    /// Hidden, inside what calls itself the body.
    pub(super) hidden: bool,
    /// Known to be the article, whatever the extractor thinks of it.
    pub(super) certain: bool,
}

impl Area {
    pub(super) fn new(parent: AreaId, name: LocalName, labels: Labels) -> Self {
        Self { parent, name, labels, mass: 0, hidden: false, certain: false }
    }
}

/// All areas of a page; a parent stands before its children.
#[derive(Debug)]
pub(in crate::article) struct Areas {
    all: Vec<Area>,
}

impl Default for Areas {
    fn default() -> Self {
        let top = Area::new(AreaId(0), local_name!("html"), Labels::default());
        Self { all: vec![top] }
    }
}

impl Areas {
    /// The whole page.
    pub(super) const TOP: AreaId = AreaId(0);

    /// Whether further areas can be marked in the page.
    pub(super) fn marks(&self) -> bool {
        self.all.len() < 100_000
    }

    pub(super) fn push(&mut self, area: Area) -> AreaId {
        self.all.push(area);
        AreaId(self.all.len() as u32 - 1)
    }

    pub(super) fn get(&self, id: AreaId) -> &Area {
        &self.all[id.0 as usize]
    }

    pub(super) fn at(&self, index: usize) -> &Area {
        &self.all[index]
    }

    pub(super) fn id(index: usize) -> AreaId {
        AreaId(index as u32)
    }

    pub(super) fn parse(mark: &str) -> Option<AreaId> {
        mark.parse().ok().map(AreaId)
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn index(id: AreaId) -> usize {
        id.0 as usize
    }

    /// The area and those around it, from the inside out, the whole page left out.
    pub(super) fn around(&self, id: AreaId) -> impl Iterator<Item = (AreaId, &Area)> {
        let mut next = Some(id).filter(|id| id.0 > 0);
        std::iter::from_fn(move || {
            let id = next?;
            let area = self.get(id);
            next = Some(area.parent).filter(|parent| parent.0 > 0);
            Some((id, area))
        })
    }

    /// Whether `inner` is `outer` or lies in it.
    pub(super) fn holds(&self, outer: AreaId, inner: AreaId) -> bool {
        outer.0 == 0 || self.around(inner).any(|(id, _)| id == outer)
    }

    /// Makes a section of the article of what was taken for a picture or its caption.
    pub(super) fn make_slide(&mut self, index: usize) {
        let area = &mut self.all[index];
        area.certain = true;
        area.labels.remove(Label::Caption);
        if matches!(area.name, local_name!("figure") | local_name!("figcaption")) {
            area.name = local_name!("section");
        }
    }

    /// Makes an area known to be the article.
    pub(super) fn make_certain(&mut self, index: usize) {
        self.all[index].certain = true;
    }

    /// Adds up the running text of each area.
    pub(super) fn weigh(&mut self, blocks: &[Block], mass: impl Fn(&Block) -> usize) {
        for block in blocks {
            self.all[block.area.0 as usize].mass += mass(block);
        }
        for at in (1..self.all.len()).rev() {
            let (mass, parent) = (self.all[at].mass, self.all[at].parent.0 as usize);
            self.all[parent].mass += mass;
        }
    }
}
