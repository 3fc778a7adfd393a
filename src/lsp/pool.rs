//! A few threads for the work that must not hold up the reading of messages.

use super::panics::caught;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// A piece of work.
pub type Job = Box<dyn FnOnce() + Send>;

/// Jobs are begun in the order in which they are given.
#[derive(Debug)]
pub struct Pool {
    jobs: Sender<Job>,
}

impl Pool {
    pub fn new(threads: usize) -> Pool {
        let (jobs, queue) = mpsc::channel();
        let queue = Arc::new(Mutex::new(queue));
        for _ in 0..threads {
            let queue = Arc::clone(&queue);
            thread::spawn(move || work(&queue));
        }
        Pool { jobs }
    }

    pub fn run(&self, job: Job) {
        // The receiving end lives as long as any worker, and workers outlive panics.
        let _ = self.jobs.send(job);
    }
}

fn work(queue: &Mutex<Receiver<Job>>) {
    while let Some(job) = next(queue) {
        // A job reports its own panic; this only keeps the thread alive.
        let _ = caught(job);
    }
}

fn next(queue: &Mutex<Receiver<Job>>) -> Option<Job> {
    let queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
    queue.recv().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_does_not_cost_a_thread() {
        let pool = Pool::new(1);
        pool.run(Box::new(|| panic!("this panic belongs to the test")));
        let (done, told) = mpsc::channel();
        pool.run(Box::new(move || done.send(()).expect("the test waits")));
        assert_eq!(told.recv(), Ok(()));
    }
}
