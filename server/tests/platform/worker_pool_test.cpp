#include "platform/worker_pool.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <future>
#include <stdexcept>

#include "platform/log.hpp"

using namespace wedka;

namespace {

/// Keeps the only thread of a pool busy until it goes.
class Occupation {
  public:
    explicit Occupation(WorkerPool& pool) {
        std::promise<void> begun;
        REQUIRE(pool.try_run([&begun, end = end_.get_future().share()] {
            begun.set_value();
            end.wait();
        }));
        begun.get_future().wait();
    }
    ~Occupation() { end(); }
    void end() {
        if (!ended_.exchange(true)) end_.set_value();
    }

  private:
    std::promise<void> end_;
    std::atomic<bool> ended_ = false;
};

}  // namespace

TEST_SUITE_BEGIN("worker_pool");

TEST_CASE("a full pool refuses at once and does not keep the task") {
    WorkerPool pool(1, 2);
    std::atomic<int> done = 0;
    {
        const Occupation busy(pool);
        CHECK(pool.try_run([&] { ++done; }));
        CHECK(pool.try_run([&] { ++done; }));
        CHECK_FALSE(pool.try_run([&] { done += 100; }));
    }
    pool.stop();
    CHECK(done == 2);
}

TEST_CASE("a stopped pool takes nothing") {
    WorkerPool pool(1, 2);
    pool.stop();
    CHECK_FALSE(pool.try_run([] {}));
    pool.stop();
}

TEST_CASE("stopping runs what waits") {
    std::atomic<int> done = 0;
    WorkerPool pool(3, 1000);
    for (int i = 0; i < 1000; ++i) REQUIRE(pool.try_run([&] { ++done; }));
    pool.stop();
    CHECK(done == 1000);
}

TEST_CASE("discarding drops what waits, lets go of what it held, and leaves what runs") {
    WorkerPool pool(1, 10);
    const auto held = std::make_shared<int>(1);
    std::atomic<int> done = 0;
    Occupation busy(pool);
    CHECK(pool.try_run([&, held] { ++done; }));
    CHECK(pool.try_run([&, held] { ++done; }));
    CHECK(held.use_count() == 3);
    CHECK(pool.discard_waiting() == 2);
    CHECK(held.use_count() == 1);
    busy.end();
    pool.stop();
    CHECK(done == 0);
}

TEST_CASE("a task that throws does not take its thread along") {
    set_logging(false);
    WorkerPool pool(1, 10);
    std::promise<int> answer;
    REQUIRE(pool.try_run([] { throw std::runtime_error("broken"); }));
    REQUIRE(pool.try_run([&] { answer.set_value(7); }));
    CHECK(answer.get_future().get() == 7);
}

TEST_CASE("threads work side by side") {
    WorkerPool pool(2, 2);
    std::promise<void> first;
    std::promise<void> second;
    REQUIRE(pool.try_run([&] {
        first.set_value();
        second.get_future().wait();
    }));
    REQUIRE(pool.try_run([&] {
        first.get_future().wait();
        second.set_value();
    }));
    pool.stop();
}

TEST_SUITE_END();
