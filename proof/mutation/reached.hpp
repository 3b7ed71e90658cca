// Writes which mutants each test case would meet, and how long it takes: only those tests can notice a mutant.
// Put behind the test program's entry point, where Catch2 shows what a listener needs.
#pragma once
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#endif

#include "rtr/mutant.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
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
    began_ = std::chrono::steady_clock::now();
  }

  void testCaseEnded(const Catch::TestCaseStats& stats) override {
    Listener::testCaseEnded(stats);
    const char* path = std::getenv("RTR_MUTANT_REACHED");
    std::FILE* file = path == nullptr ? nullptr : std::fopen(path, "a");
    if (file == nullptr) return;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began_;
    std::fprintf(file, "%s\t%s\t%.4f\t", name_.c_str(), file_.c_str(), took.count());
    for (const int mutant : rtr_mutant::reached) std::fprintf(file, "%d ", mutant);
    std::fputc('\n', file);
    std::fclose(file);
  }

 private:
  std::string name_, file_;
  std::chrono::steady_clock::time_point began_;
};

CATCH_REGISTER_LISTENER(Reached)

}  // namespace
