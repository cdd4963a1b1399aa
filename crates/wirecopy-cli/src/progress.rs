//! The bar that shows how far a batch has come, on a terminal's standard error only.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Bytes read, records done; draws nothing where standard error is no terminal.
pub(crate) struct Progress {
    bar: ProgressBar,
    records: u64,
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
        Self { bar, records: 0 }
    }

    pub(crate) fn add(&mut self, bytes: usize, records: usize) {
        self.records += records as u64;
        self.bar.inc(bytes as u64);
        self.bar.set_message(format!("{} articles", self.records));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
