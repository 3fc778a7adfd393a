//! Work on many things by all processors, its results taken in the order of the things.

use rayon::prelude::*;
use std::io;
use std::sync::mpsc::sync_channel;
use std::thread;

/// So many things a processor are worked on before their results are handed over: enough that no processor waits long
/// for the others, few enough that their results are small.
const SHARE: usize = 16;

/// Works on all things and takes the results one by one. While some are taken the next are worked on; no more than three
/// such parts are kept at a time, however many things there are. The first error of `take` ends it.
pub fn in_order<I: Sync, T: Send>(
    things: &[I],
    work: impl Fn(&I) -> T + Sync,
    mut take: impl FnMut(&I, T) -> io::Result<()>,
) -> io::Result<()> {
    let part = SHARE * rayon::current_num_threads();
    let work = &work;
    thread::scope(|scope| {
        let (hand_over, results) = sync_channel::<Vec<T>>(1);
        scope.spawn(move || {
            for some in things.chunks(part) {
                let done = some.par_iter().map(work).collect();
                if hand_over.send(done).is_err() {
                    // Nobody takes any more.
                    return;
                }
            }
        });
        let mut things = things.iter();
        for result in results.into_iter().flatten() {
            let Some(thing) = things.next() else { break };
            take(thing, result)?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn results_come_in_order_and_few_are_kept() {
        let things: Vec<usize> = (0..10_000).collect();
        let made = AtomicUsize::new(0);
        let part = SHARE * rayon::current_num_threads();
        let mut taken = 0;
        let work = |&thing: &usize| {
            made.fetch_add(1, Ordering::Relaxed);
            thing * 2
        };
        in_order(&things, work, |&thing, result| {
            assert_eq!((thing, result), (taken, taken * 2));
            taken += 1;
            let waiting = made.load(Ordering::Relaxed) - taken;
            assert!(waiting <= 3 * part, "{waiting}");
            Ok(())
        })
        .unwrap();
        assert_eq!(taken, things.len());
    }

    #[test]
    fn an_error_ends_the_work() {
        let things = [0; 100_000];
        let made = AtomicUsize::new(0);
        let work = |_: &i32| made.fetch_add(1, Ordering::Relaxed);
        let ended = in_order(&things, work, |_, _| Err(io::Error::other("full")));
        assert!(ended.is_err());
        assert!(made.load(Ordering::Relaxed) < things.len());
    }
}
