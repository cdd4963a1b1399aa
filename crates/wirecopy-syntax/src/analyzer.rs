//! Text in, [`Syntax`] out.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
#[cfg(feature = "english")]
use std::sync::LazyLock;
use std::sync::{Arc, Mutex};

use crate::kernels::Path;
use crate::model::{Model, ModelError};
use crate::name::NameLabel;
use crate::names::{Relation, Upos, Xpos};
use crate::scratch::Scratch;
use crate::syntax::SentenceRow;
use crate::tree_view::Parsed;
use crate::{MAX_SENTENCE_TOKENS, Syntax, Token, repair, sentence, token};

/// Splits text into sentences and tokens, tags them and builds their trees.
///
/// Cheap to clone, and may be shared between threads.
#[derive(Clone)]
pub struct Analyzer {
    engine: Option<Arc<Engine>>,
    /// The longest sentence, in tokens.
    longest: usize,
}

/// What all clones share.
struct Engine {
    model: Arc<Model>,
    path: Path,
    /// One for each thread that is at work.
    scratches: Mutex<Vec<Scratch>>,
}

#[cfg(feature = "english")]
static ENGLISH: LazyLock<Result<Analyzer, ModelError>> =
    LazyLock::new(|| Analyzer::read(&Cow::Borrowed(wirecopy_model_en::MODEL)));

impl Analyzer {
    /// The analyser of English, with the weights that are compiled in; the first call reads them.
    #[cfg(feature = "english")]
    pub fn english() -> Self {
        // The shipped weights are read in a test; without them there would still be tokens and sentences.
        ENGLISH.as_ref().map_or_else(|_| Self::tokenizer(), Self::clone)
    }

    /// English sentences and tokens alone: every word is tagged X and its own root.
    pub const fn tokenizer() -> Self {
        Self { engine: None, longest: MAX_SENTENCE_TOKENS }
    }

    /// An analyser with the weights of another model file.
    pub fn from_bytes(model: &[u8]) -> Result<Self, ModelError> {
        Self::read(&Cow::Owned(model.to_vec()))
    }

    #[allow(clippy::ptr_arg)] // what is compiled in is kept without a copy
    fn read(model: &Cow<'static, [u8]>) -> Result<Self, ModelError> {
        let model = Arc::new(Model::read(model)?);
        let engine = Engine { model, path: Path::detect(), scratches: Mutex::default() };
        Ok(Self { engine: Some(Arc::new(engine)), ..Self::tokenizer() })
    }

    /// The instructions that this processor has for the network, the slowest first: "scalar", "sse2", "avx2",
    /// "avx512vnni", "neon". The last are used; all give the same answer.
    pub fn instructions() -> Vec<&'static str> {
        Path::available().into_iter().map(Path::name).collect()
    }

    /// The same analyser on other instructions, to compare them; none where the processor lacks them.
    pub fn with_instructions(&self, name: &str) -> Option<Self> {
        let path = Path::available().into_iter().find(|path| path.name() == name)?;
        let engine = self
            .engine
            .as_ref()
            .map(|engine| Arc::new(Engine { model: Arc::clone(&engine.model), path, scratches: Mutex::default() }));
        Some(Self { engine, ..self.clone() })
    }

    /// The same analyser with a shorter longest sentence: at least one token, [`MAX_SENTENCE_TOKENS`] at most.
    #[must_use]
    pub fn with_sentences_of(&self, tokens: usize) -> Self {
        Self { longest: tokens.clamp(1, MAX_SENTENCE_TOKENS), ..self.clone() }
    }

    /// Sentences, tokens and trees of `text`. Any string is fine; one without a visible character has no sentence.
    pub fn analyze(&self, text: &str) -> Syntax {
        let mut syntax = Syntax::default();
        self.analyze_range(text, 0..text.len(), &mut syntax);
        syntax
    }

    /// Appends the sentences of `text[range]` to `syntax`, with offsets into the whole of `text`.
    ///
    /// A line break inside the range is a blank (as in hard-wrapped text), an empty line ends a sentence.
    /// A range that does not slice `text` adds nothing, nor does a text of more than 4 GiB.
    /// A sentence is cut after [`MAX_SENTENCE_TOKENS`](crate::MAX_SENTENCE_TOKENS).
    pub fn analyze_range(&self, text: &str, range: Range<usize>, syntax: &mut Syntax) {
        self.analyze_range_while(text, range, syntax, || true);
    }

    /// As [`analyze_range`](Self::analyze_range), as long as `goes_on` says so, which is asked before each sentence. Whether
    /// it came to the end.
    pub fn analyze_range_while(
        &self,
        text: &str,
        range: Range<usize>,
        syntax: &mut Syntax,
        goes_on: impl FnMut() -> bool,
    ) -> bool {
        if text.get(range.clone()).is_none() || text.len() > u32::MAX as usize {
            return true;
        }
        let (first, end) = (syntax.tokens.len(), range.end);
        token::split(text, range, &mut syntax.tokens);
        sentence::split(text, end, first, self.longest, syntax);
        self.parse(text, syntax, goes_on)
    }

    /// Trees over sentences and tokens that are given: the ends of the sentences among the tokens, ascending.
    ///
    /// What makes no sense (a token that does not slice `text` or begins within the one before, an end that does not ascend)
    /// ends the answer there. A sentence is cut after [`MAX_SENTENCE_TOKENS`](crate::MAX_SENTENCE_TOKENS).
    pub fn analyze_tokens(&self, text: &str, tokens: &[Token], sentence_ends: &[usize]) -> Syntax {
        let mut syntax = Syntax::default();
        for &end in sentence_ends {
            let first = syntax.tokens.len();
            let Some(words) = tokens.get(first..end).filter(|words| !words.is_empty()) else { break };
            let mut last = syntax.tokens.last().map_or(0, |token| token.end);
            let fits = |word: &Token| {
                let follows = last <= word.start && text.get(word.range()).is_some();
                last = word.end;
                follows
            };
            if !words.iter().all(fits) {
                break;
            }
            syntax.tokens.extend_from_slice(words);
            for start in (first..end).step_by(self.longest) {
                let end = (start + self.longest).min(end);
                syntax.sentences.push(SentenceRow { first: start as u32, end: end as u32 });
            }
        }
        self.parse(text, &mut syntax, || true);
        syntax
    }

    /// The model, if there is one, and the instructions it runs on.
    pub(crate) fn model(&self) -> Option<(&Model, Path)> {
        self.engine.as_ref().map(|engine| (&*engine.model, engine.path))
    }

    /// Fills in what is not yet parsed, and drops what is not to be.
    fn parse(&self, text: &str, syntax: &mut Syntax, mut goes_on: impl FnMut() -> bool) -> bool {
        let first = syntax.parsed.len();
        let at = syntax.sentences.partition_point(|row| (row.first as usize) < first);
        let engine = self.engine.as_deref();
        let scratches = engine.and_then(|engine| engine.scratches.lock().ok());
        let mut scratch = scratches.and_then(|mut list| list.pop()).unwrap_or_default();
        let mut done = at;
        for row in syntax.sentences.iter().skip(at) {
            if !goes_on() {
                break;
            }
            match engine {
                Some(engine) => engine.parse(text, *row, &syntax.tokens, &mut scratch, &mut syntax.parsed),
                None => syntax.parsed.extend((row.first..row.end).map(Parsed::alone)),
            }
            done += 1;
        }
        let whole = done == syntax.sentences.len();
        syntax.sentences.truncate(done);
        syntax.tokens.truncate(syntax.parsed.len());
        if let Some(engine) = engine {
            syntax.model.get_or_insert_with(|| Arc::clone(&engine.model));
            if let Ok(mut list) = engine.scratches.lock() {
                list.push(scratch);
            }
        }
        whole
    }
}

impl Engine {
    fn parse(&self, text: &str, row: SentenceRow, tokens: &[Token], scratch: &mut Scratch, parsed: &mut Vec<Parsed>) {
        let start = parsed.len();
        let words = &tokens[row.first as usize..row.end as usize];
        self.model.parser.parse(self.path, words.iter().map(|token| token.text(text)), scratch, &mut ());
        for (answer, token) in scratch.answers.iter().zip(row.first..) {
            let (upos, xpos) = self.model.tags.get(answer.tag as usize).copied().unwrap_or((Upos::X, Xpos::Fw));
            let relation = self.model.relations.get(answer.relation as usize).copied().unwrap_or(Relation::Dep);
            let root = answer.head == 0;
            parsed.push(Parsed {
                head: if root { token } else { row.first + answer.head - 1 },
                upos,
                xpos,
                // The label of the root is fixed, and nothing else has it.
                relation: match relation {
                    _ if root => Relation::Root,
                    Relation::Root => Relation::Dep,
                    other => other,
                },
                name: NameLabel::at(answer.name),
            });
        }
        repair::mend(text, words, row.first, &mut parsed[start..]);
    }
}

impl fmt::Debug for Analyzer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.engine.as_ref().map(|engine| engine.path);
        f.debug_struct("Analyzer").field("path", &path).field("longest", &self.longest).finish_non_exhaustive()
    }
}

#[cfg(all(test, feature = "english"))]
mod tests {
    use super::*;

    #[test]
    fn tokens_that_make_no_sense_end_the_answer() {
        let token = |start, end| Token { start, end };
        let analyze = |tokens: &[Token], ends: &[usize]| Analyzer::english().analyze_tokens("saxy", tokens, ends);
        assert_eq!(analyze(&[token(2, 3), token(0, 1)], &[2]).tokens().len(), 0);
        assert_eq!(analyze(&[token(0, 1), token(1, 9)], &[1, 2]).tokens().len(), 1);
        let many = vec![token(0, 0); MAX_SENTENCE_TOKENS + 3];
        assert_eq!(analyze(&many, &[many.len()]).sentences().len(), 2);
    }

    #[test]
    fn it_stops_where_it_is_told_to() {
        let text = "One goes. Two go. Three go.";
        for analyzer in [Analyzer::english(), Analyzer::tokenizer()] {
            let mut left = 2;
            let mut syntax = Syntax::default();
            let goes_on = || {
                left -= 1;
                left >= 0
            };
            assert!(!analyzer.analyze_range_while(text, 0..text.len(), &mut syntax, goes_on));
            assert_eq!(syntax, analyzer.analyze(&text[..17]));
            assert_eq!((syntax.sentences().len(), syntax.tokens().len()), (2, 6));
        }
    }

    #[test]
    fn a_shorter_longest_sentence_cuts() {
        let analyzer = Analyzer::english().with_sentences_of(3);
        let lengths = |text| analyzer.analyze(text).sentences().map(|s| s.tokens().len()).collect::<Vec<_>>();
        assert_eq!(lengths("One two three four five six seven. Eight."), [3, 3, 2, 2]);
        let syntax = analyzer.analyze("One two three four five six seven. Eight.");
        assert_eq!(syntax.cut_sentences(), 2);
        assert_eq!(analyzer.analyze("Two go.").cut_sentences(), 0);
        assert_eq!(analyzer.with_sentences_of(0).analyze("Two go.").sentences().len(), 3);
    }

    /// Scalar code and every vector path of this processor give the same trees.
    #[test]
    fn all_paths_give_the_same() {
        let text = include_str!("../tests/golden/news.txt");
        let answer = |name| Analyzer::english().with_instructions(name).expect("it is there").analyze(text);
        let expected = answer("scalar");
        assert_eq!(expected.parsed.len(), expected.tokens.len());
        for name in Analyzer::instructions() {
            assert_eq!(answer(name), expected, "{name}");
        }
        assert!(Analyzer::english().with_instructions("abacus").is_none());
    }
}
