// Writes which mutants each test case would meet, and how much of the processor's time it takes: only those tests can
// notice a mutant.
// Put behind the test program's entry point, where Catch2 shows what a listener needs.
#pragma once
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#endif

#include "rtr/mutant.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iterator>
#include <string>

namespace {

#if __has_include(<catch2/catch_all.hpp>)
using Listener = Catch::EventListenerBase;
#else
using Listener = Catch::TestEventListenerBase;
#endif

struct Reached : Listener {
  using Listener::Listener;

  void testCaseStarting(const Catch::TestCaseInfo& info) override {
    Listener::testCaseStarting(info);
    name_ = info.name;
    file_ = info.lineInfo.file;
    rtr_mutant::reached.clear();
    std::fill(std::begin(rtr_mutant::noted), std::end(rtr_mutant::noted), 0);
    began_ = std::clock();
  }

  void testCaseEnded(const Catch::TestCaseStats& stats) override {
    Listener::testCaseEnded(stats);
    const char* path = std::getenv("RTR_MUTANT_REACHED");
    std::FILE* file = path == nullptr ? nullptr : std::fopen(path, "a");
    if (file == nullptr) return;
    const double took = static_cast<double>(std::clock() - began_) / CLOCKS_PER_SEC;
    std::fprintf(file, "%s\t%s\t%.4f\t", name_.c_str(), file_.c_str(), took);
    for (const int mutant : rtr_mutant::reached) std::fprintf(file, "%d ", mutant);
    std::fputc('\n', file);
    std::fclose(file);
  }

 private:
  std::string name_, file_;
  std::clock_t began_ = 0;
};

CATCH_REGISTER_LISTENER(Reached)

}  // namespace
