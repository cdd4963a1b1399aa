//! Many articles, one after the other, on all cores.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use crate::{Document, Error, Input, Reader};

/// Bytes of articles that are held before the queue calls itself full.
const BYTES: usize = 4 << 20;

/// Articles likewise.
const ARTICLES: usize = 1 << 10;

/// Articles that are being read on all cores, and their answers in order (feature `parallel`).
///
/// For who has articles in an endless supply and wants answers as they come, in bounded memory: push while the queue
/// is not full, take when an answer is ready. Dropping the queue stops it: what is not begun by then is not read.
///
/// ```
/// let mut queue = wirecopy::Queue::new(wirecopy::Reader::default());
/// queue.push("Talks began on Thursday.");
/// queue.push("Talks ended on Friday.");
/// let first = queue.take(std::time::Duration::MAX).unwrap()?;
/// assert_eq!(&*first.article.text, "Talks began on Thursday.");
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[derive(Debug)]
pub struct Queue {
    reader: Reader,
    waiting: VecDeque<Waiting>,
    bytes: usize,
    stopped: Arc<AtomicBool>,
}

/// One article: its length, and where its answer will come.
#[derive(Debug)]
struct Waiting {
    bytes: usize,
    answer: Receiver<thread::Result<Result<Document, Error>>>,
}

impl Queue {
    /// An empty queue of articles for this reader.
    pub fn new(reader: Reader) -> Self {
        Self { reader, waiting: VecDeque::new(), bytes: 0, stopped: Arc::default() }
    }

    /// Articles whose answers are not taken yet.
    pub fn len(&self) -> usize {
        self.waiting.len()
    }

    /// Whether every answer was taken.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Whether enough is held to keep all cores busy; more can be pushed but should not.
    pub fn is_full(&self) -> bool {
        self.bytes >= BYTES || self.waiting.len() >= ARTICLES
    }

    /// Hands an article over to be read.
    pub fn push(&mut self, input: impl Into<Input>) {
        let input = input.into();
        let bytes = input.body.len();
        let (sender, answer) = channel();
        let (reader, stopped) = (self.reader.clone(), Arc::clone(&self.stopped));
        rayon::spawn(move || {
            if !stopped.load(Ordering::Relaxed) {
                // A panic belongs to whoever takes the answer; here it would end the process.
                let answer = catch_unwind(AssertUnwindSafe(|| reader.read(input)));
                let _ = sender.send(answer); // nobody waits any more
            }
        });
        self.bytes += bytes;
        self.waiting.push_back(Waiting { bytes, answer });
    }

    /// The answer to the article that was pushed first; nothing where it is not ready within `patience`, or where the
    /// queue is empty.
    pub fn take(&mut self, patience: Duration) -> Option<Result<Document, Error>> {
        let first = self.waiting.front()?;
        let answer = first.answer.recv_timeout(patience).ok()?;
        self.bytes -= first.bytes;
        self.waiting.pop_front();
        Some(answer.unwrap_or_else(|panic| resume_unwind(panic)))
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_order_and_faults_in_their_place() {
        let mut queue = Queue::new(Reader::builder().max_bytes(30).build());
        assert!(queue.is_empty() && queue.take(Duration::MAX).is_none());
        let text = |number: usize| format!("{number} {}", "x".repeat(number % 40));
        for number in 0..200 {
            queue.push(text(number));
        }
        assert_eq!(queue.len(), 200);
        for number in 0..200 {
            let text = text(number);
            match queue.take(Duration::MAX).expect("an answer") {
                Ok(document) => assert_eq!(&*document.article.text, text),
                Err(error) => assert_eq!(error, Error::TooLong { bytes: text.len(), limit: 30 }),
            }
        }
        assert!(queue.is_empty());
    }

    #[test]
    fn it_is_full_by_bytes_or_by_number_and_can_be_left() {
        let mut queue = Queue::new(Reader::builder().max_bytes(0).build());
        queue.push("x".repeat(BYTES));
        assert!(queue.is_full());
        assert!(queue.take(Duration::MAX).is_some_and(|answer| answer.is_err()) && !queue.is_full());
        for _ in 0..ARTICLES {
            assert!(!queue.is_full());
            queue.push("");
        }
        assert!(queue.is_full());
    }
}
