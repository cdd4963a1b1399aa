//! Time that a core worked.

use std::time::Duration;

use rustix::time::{ClockId, Timespec, clock_gettime};

/// Rounds of which the best counts.
pub(crate) const ROUNDS: usize = 3;

/// What this thread has worked until now.
pub(crate) fn worked() -> Duration {
    duration(clock_gettime(ClockId::ThreadCPUTime))
}

/// What all threads of this process have worked until now.
pub(crate) fn worked_by_all() -> Duration {
    duration(clock_gettime(ClockId::ProcessCPUTime))
}

/// The seconds that the quickest of several rounds of work took.
pub(crate) fn best(mut work: impl FnMut()) -> f64 {
    let rounds = (0..ROUNDS).map(|_| {
        let began = worked();
        work();
        (worked() - began).as_secs_f64()
    });
    rounds.fold(f64::INFINITY, f64::min)
}

fn duration(time: Timespec) -> Duration {
    Duration::try_from(time).unwrap_or_default()
}
