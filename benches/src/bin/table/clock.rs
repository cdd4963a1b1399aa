//! Time that a core worked, in seconds.

use rustix::time::{ClockId, Timespec, clock_gettime};

/// Rounds of which the best counts.
pub(crate) const ROUNDS: usize = 3;

/// What this thread has worked until now.
pub(crate) fn worked() -> f64 {
    seconds(clock_gettime(ClockId::ThreadCPUTime))
}

/// What all threads of this process have worked until now.
pub(crate) fn worked_by_all() -> f64 {
    seconds(clock_gettime(ClockId::ProcessCPUTime))
}

/// The seconds that the quickest of several rounds of work took.
pub(crate) fn best(mut work: impl FnMut()) -> f64 {
    let rounds = (0..ROUNDS).map(|_| {
        let began = worked();
        work();
        worked() - began
    });
    rounds.fold(f64::INFINITY, f64::min)
}

fn seconds(time: Timespec) -> f64 {
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
