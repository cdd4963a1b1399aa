//! What stands round the headline: kicker, standfirst, byline, date.

use std::borrow::Cow;

use super::flow::{Block, Flow, Run, RunKind, Tag};
use super::jsonld::Described;
use super::material::Sourced;
use super::meta::Metas;
use super::text::{bare, likeness, plain};
use crate::article::{FieldSource, byline, date_line};
use crate::lexicon::Lexicon;
use crate::lexicon::page::{Label, MetaField};

/// The head of an article.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) headline: Sourced<String>,
    /// The block that is the headline.
    pub(super) block: Option<usize>,
    pub(super) kicker: Option<String>,
    pub(super) standfirst: Option<String>,
    pub(super) bylines: Vec<String>,
    /// Lines that may hold the day of publication.
    pub(super) dates: Vec<String>,
    claimed: Vec<usize>,
    /// First and last block that the head may reach to.
    reach: (usize, usize),
}

impl Head {
    /// Whether a block is part of the head, though the body was thought to hold it.
    pub(super) fn claims(&self, block: usize) -> bool {
        self.claimed.contains(&block)
    }

    pub(super) fn near(&self, block: usize) -> bool {
        (self.reach.0..=self.reach.1).contains(&block)
    }
}

/// How many blocks above the headline its kicker may stand.
const ABOVE: usize = 8;
/// How many blocks below it the head may go on.
const BELOW: usize = 25;

/// The longest headline with a second line behind it, in bytes.
const LONGEST: usize = 600;

/// The headline, and the block that is it.
#[derive(Debug, Default)]
pub(super) struct Title {
    text: Sourced<String>,
    pub(super) block: Option<usize>,
}

/// The headline as printed: the `<h1>` that agrees best with what metadata say, else the line that does; where none is
/// printed, what metadata say.
pub(super) fn headline(flow: &Flow, described: Option<&Described>, metas: &Metas<'_>) -> Title {
    let said = described.and_then(|d| d.headline.clone());
    let social = metas.all(MetaField::Title).find_map(plain);
    let titles = [said.as_deref(), social.as_deref(), flow.title.as_deref()];
    let best = flow
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.tag == Tag::Heading(1))
        .map(|(at, block)| {
            let like = titles.iter().flatten().map(|title| likeness(title, &block.text)).fold(0.0, f64::max);
            (like, at)
        })
        .filter(|(like, _)| *like >= 0.5)
        .reduce(|best, next| if next.0 > best.0 { next } else { best });
    // A magazine may print another title than the one it tells search engines.
    let known = titles.iter().any(Option::is_some);
    let lone = || {
        let mut printed = flow.blocks.iter().enumerate().filter(|(_, b)| b.tag == Tag::Heading(1) && !b.is_linked());
        let least = if known { 3 } else { 1 };
        let first = printed.next().filter(|(_, block)| (least..=25).contains(&block.words()))?;
        printed.next().is_none().then_some(first.0)
    };
    let block = best.map(|(_, at)| at).or_else(lone).or_else(|| {
        let same = |text: &str| titles[..2].iter().flatten().any(|title| likeness(title, text) > 0.9);
        flow.blocks.iter().position(|b| b.text.len() < 300 && !b.is_linked() && same(&b.text))
    });
    let text = block
        .map(|at| (flow.blocks[at].text.as_str(), FieldSource::Dom))
        .map(|(text, source)| (opening(text, &titles[..2], titles[2]).to_owned(), source))
        .or_else(|| said.map(|text| (text, FieldSource::JsonLd)))
        .or_else(|| social.map(|text| (text, FieldSource::Meta)))
        .or_else(|| flow.title.clone().map(|text| (text, FieldSource::Dom)));
    Title { text, block }
}

/// The headline at the start of a block that goes on with a second line, where all that is said of the page agrees on it:
/// `said` by metadata, and by the page's title, which may go on with the site's name.
fn opening<'t>(text: &'t str, said: &[Option<&str>], title: Option<&str>) -> &'t str {
    let all: Vec<String> = said.iter().flatten().map(|title| bare(title)).collect();
    let agreed = all.iter().all(|other| Some(other) == all.first());
    let titled = |said: &str| title.is_some_and(|title| bare(title).starts_with(said));
    let Some(said) = all.first().filter(|said| agreed && titled(said) && text.len() < LONGEST) else { return text };
    let ends = text.match_indices(' ').map(|(at, _)| &text[..at]);
    ends.filter(|start| start.len() >= said.len()).find(|start| bare(start) == *said).unwrap_or(text)
}

/// The text of a byline, what stands behind a name parted from it: pages print role and outlet in another colour. Of that
/// only a role is kept, since an outlet that nobody knows reads like a second name.
fn parted(block: &Block, lexicon: &Lexicon) -> String {
    let name = |run: &&Run| {
        matches!(run.kind, RunKind::Labelled(Label::Byline | Label::Author) | RunKind::Link)
            && !byline::names(&block.text[run.start..run.end], lexicon).is_empty()
    };
    let mut names: Vec<(usize, usize)> = block.runs.iter().filter(name).map(|run| (run.start, run.end)).collect();
    names.sort_unstable();
    let mut text = String::new();
    let mut from = 0;
    for (start, end) in names {
        if start < from {
            continue;
        }
        text.push_str(beside(&block.text[from..start], from > 0, lexicon).as_ref());
        text.push_str(&block.text[start..end]);
        from = end;
    }
    text.push_str(beside(&block.text[from..], from > 0, lexicon).as_ref());
    text
}

/// What stands beside a name in a byline as it would be written in one colour.
fn beside<'t>(text: &'t str, behind: bool, lexicon: &Lexicon) -> Cow<'t, str> {
    let glued = behind && text.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
    if !glued || text.contains(|c: char| c.is_ascii_digit()) {
        Cow::Borrowed(text)
    } else if byline::is_role_line(text.trim(), lexicon) {
        Cow::Owned(format!(",{text}"))
    } else if text.ends_with(' ') {
        Cow::Borrowed(", ")
    } else {
        Cow::Borrowed("")
    }
}

pub(super) fn find(
    flow: &Flow,
    title: Title,
    chosen: &[bool],
    described: Option<&Described>,
    metas: &Metas<'_>,
    lexicon: &Lexicon,
) -> Head {
    let mut head = Head { headline: title.text, block: title.block, ..Head::default() };
    let first = chosen.iter().position(|chosen| *chosen).unwrap_or(flow.blocks.len());
    let anchor = head.block.unwrap_or(first);
    head.reach = (anchor.saturating_sub(ABOVE), (anchor + BELOW).max(first).min(anchor.max(first) + BELOW));
    head.claimed.extend(head.block);
    let descriptions: Vec<String> = described
        .and_then(|d| d.description.clone())
        .into_iter()
        .chain(metas.all(MetaField::Description).filter_map(plain))
        .collect();
    let mut labelled_dates = Vec::new();
    let reach = head.reach.0..=head.reach.1;
    let near = flow.blocks.iter().zip(chosen).enumerate().filter(|(at, _)| reach.contains(at));
    for (at, (block, &in_body)) in near.filter(|(at, _)| Some(*at) != title.block) {
        let labelled = |label: Label| {
            flow.areas.around(block.area).take(4).any(|(_, area)| area.labels.has(label))
                || block
                    .runs
                    .iter()
                    .any(|run| run.kind == RunKind::Labelled(label) && run.end - run.start == block.text.len())
        };
        let words = block.words();
        let prose = in_body && words > 8;
        let lines = || block.text.lines().filter(|line| line.len() < 200);
        if !prose && words <= 30 {
            let is_byline = |line: &&str| byline::is_line(line, lexicon);
            let is_date = |line: &&str| date_line::is_date(line, &lexicon.article);
            head.bylines.extend(lines().filter(is_byline).map(str::to_owned));
            head.dates.extend(lines().filter(is_date).map(str::to_owned));
            // "By …" above a date in one block; a lone date line is shown as such.
            if lines().any(|line| is_byline(&line)) && lines().all(|line| is_byline(&line) || is_date(&line)) {
                head.claimed.push(at);
            }
        }
        if labelled(Label::Byline) && words <= 30 && !prose {
            head.bylines.push(parted(block, lexicon));
        } else if labelled(Label::Date) && words <= 20 && !prose {
            labelled_dates.push(block.text.clone());
        } else if at < anchor && labelled(Label::Kicker) && words <= 5 {
            head.kicker = Some(block.text.clone());
        } else if at > anchor
            && at <= first
            && head.standfirst.is_none()
            && words >= 5
            && (labelled(Label::Standfirst) || descriptions.iter().any(|d| likeness(d, &block.text) > 0.85))
            && !in_body
        {
            head.standfirst = Some(block.text.clone());
        }
        let author = |run: &&Run| run.kind == RunKind::Labelled(Label::Author);
        for run in block.runs.iter().filter(author) {
            head.bylines.push(block.text[run.start..run.end].to_owned());
        }
    }
    head.dates.append(&mut labelled_dates);
    let signed = head.bylines.iter().filter(|line| line.len() < 200).cloned();
    head.dates.extend(signed.collect::<Vec<_>>());
    head
}
