#include "platform/worker_pool.hpp"

#include <algorithm>

#include "platform/log.hpp"

namespace wedka::inline platform {

WorkerPool::WorkerPool(unsigned threads, std::size_t max_waiting) : max_waiting_(max_waiting) {
    try {
        for (unsigned i = 0; i < std::max(threads, 1U); ++i)
            threads_.emplace_back([this] { work(); });
    } catch (...) {
        stop();
        throw;
    }
}

WorkerPool::~WorkerPool() {
    stop();
}

bool WorkerPool::try_run(Task task) {
    {
        const std::lock_guard lock(mutex_);
        if (stopped_ || waiting_.size() >= max_waiting_) return false;
        waiting_.push_back(std::move(task));
    }
    changed_.notify_one();
    return true;
}

std::size_t WorkerPool::discard_waiting() {
    std::deque<Task> dropped;
    {
        const std::lock_guard lock(mutex_);
        dropped.swap(waiting_);
    }
    return dropped.size();
}

void WorkerPool::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_)
        if (thread.joinable()) thread.join();
}

void WorkerPool::work() {
    for (;;) {
        Task task;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopped_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            task = std::move(waiting_.front());
            waiting_.pop_front();
        }
        try {
            task();
        } catch (...) {
            log_error("task_threw");
        }
    }
}

}  // namespace wedka::inline platform
