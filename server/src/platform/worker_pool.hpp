#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace wedka::inline platform {

/// A fixed number of threads with a bounded queue before them, so that a rush is refused at once
/// and not stored.
class WorkerPool {
  public:
    using Task = std::function<void()>;

    /// At least one thread; `max_waiting` counts tasks that no thread has taken up yet.
    WorkerPool(unsigned threads, std::size_t max_waiting);
    /// Stops, if stop() was not called.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False, and the task is not kept, when the queue is full or the pool has stopped. What a task
    /// throws is logged without its text and forgotten: the thread goes on.
    [[nodiscard]] bool try_run(Task task);
    /// Drops the tasks that no thread has taken up yet and says how many they were.
    std::size_t discard_waiting();
    /// Takes no more, runs what waits, joins. Not to be called from a task. A second call does
    /// nothing.
    void stop();

  private:
    void work();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> waiting_;
    const std::size_t max_waiting_;
    bool stopped_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace wedka::inline platform
