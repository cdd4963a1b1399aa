//! The bar that shows how far a batch has come, on a terminal's standard error only.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Bytes read, records done; draws nothing where standard error is no terminal.
pub(crate) struct Progress {
    bar: ProgressBar,
    records: u64,
    started: Instant,
}

impl Progress {
    /// With the input's length where it is known; `hidden` where the answers go to the same terminal.
    pub(crate) fn new(bytes: Option<u64>, hidden: bool) -> Self {
        let target = if hidden { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(bytes, target);
        let template = if bytes.is_some() {
            "{wide_bar} {bytes}/{total_bytes}, {msg}, {eta} left"
        } else {
            "{spinner} {bytes}, {msg}, {elapsed}"
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_message("0 articles");
        bar.enable_steady_tick(Duration::from_millis(200));
        Self { bar, records: 0, started: Instant::now() }
    }

    pub(crate) fn add(&mut self, bytes: u64, records: usize) {
        self.records += records as u64;
        self.bar.inc(bytes);
        let rate = self.records as f64 / self.started.elapsed().as_secs_f64().max(0.001);
        self.bar.set_message(format!("{} articles, {rate:.0}/s", self.records));
    }

    /// Records of an earlier run, which say nothing of the rate.
    pub(crate) fn skip(&mut self, records: usize) {
        if records > 0 {
            self.started = Instant::now();
            self.bar.reset_eta();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
