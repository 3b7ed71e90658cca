// Writes which points of the core each test case reaches, and how long it takes: only those tests can notice a mutant.
#include "support/catch.hpp"

#include "rtr/mutant.hpp"

#include <chrono>
#include <cstdio>

namespace {

struct Reached : Catch::TestEventListenerBase {
  using TestEventListenerBase::TestEventListenerBase;

  void testCaseStarting(const Catch::TestCaseInfo& info) override {
    TestEventListenerBase::testCaseStarting(info);
    rtr_mutant::reached.clear();
    began_ = std::chrono::steady_clock::now();
  }

  void testCaseEnded(const Catch::TestCaseStats& stats) override {
    TestEventListenerBase::testCaseEnded(stats);
    const char* path = std::getenv("RTR_MUTANT_REACHED");
    std::FILE* file = path == nullptr ? nullptr : std::fopen(path, "a");
    if (file == nullptr) return;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began_;
    std::fprintf(file, "%s\t%s\t%.4f\t", stats.testInfo.name.c_str(), stats.testInfo.lineInfo.file, took.count());
    for (const int point : rtr_mutant::reached) std::fprintf(file, "%d ", point);
    std::fputc('\n', file);
    std::fclose(file);
  }

 private:
  std::chrono::steady_clock::time_point began_;
};

CATCH_REGISTER_LISTENER(Reached)

}  // namespace
