// rtr forecast: when the goal is reached if all goes well, at two thirds of the runs, with a flare, and with days away.
#include "course/forecast.hpp"
#include "cli/records/planning.hpp"
#include "cli/shell/gauge.hpp"
#include "cli/words/dates.hpp"
#include "cli/words/words.hpp"
#include "common/text.hpp"
#include "json/course.hpp"

namespace rtr::cli {
namespace {

class ForecastCommand : public Command {
 public:
  void declare(Flags& flags) override {
    flags.values("--away", away_, "FROM..TO", "days without any run, both included; may be given again");
    inputs_.declare(flags);
  }

  Result<Code> run(Shell& shell) override {
    auto planned = load_planned(shell, inputs_);
    if (!planned) return tl::unexpected(planned.error());
    auto away = away_days(shell.today);
    if (!away) return tl::unexpected(away.error());
    const auto& [source, plan] = *planned;
    course::Forecast forecast;
    if (plan.tier < Tier::clinician) {
      Gauge gauge(!shell.options.json && !shell.options.quiet && !shell.options.accessible);
      forecast = course::forecast_of(source.record, source.table.protocol, shell.today, std::move(*away),
                                     [&](int done, int of) { gauge.show(done, of); });
    }
    if (shell.options.json) {
      shell.out.line(json::write_forecast(forecast, plan, source.table.protocol));
    } else {
      shell.out.print(terminal::render_forecast(forecast, {plan, source.table.protocol, source.record}, shell.style));
    }
    return code_of(plan);
  }

 private:
  Result<std::vector<course::Away>> away_days(Date today) const {
    std::vector<course::Away> all;
    for (const std::string& given : away_) {
      const auto one = away_in(given, today);
      if (!one) return tl::unexpected(one.error());
      all.push_back(*one);
    }
    return all;
  }

  static Result<course::Away> away_in(const std::string& given, Date today) {
    const std::size_t dots = given.find("..");
    const auto first = parse_date(std::string_view(given).substr(0, dots));
    const auto last = dots == std::string::npos ? first : parse_date(std::string_view(given).substr(dots + 2));
    const std::string what = "--away " + given;
    if (!first || !last) {
      const std::string_view text(given);
      const std::string_view wrong = first ? text.substr(dots + 2) : text.substr(0, dots);
      return usage("--away is \"" + given + "\"; days such as " + iso(today + 14) + ".." + iso(today + 28),
                   date_hint(wrong, today));
    }
    if (*last < *first) {
      return usage(what + " ends before it begins", "did you mean " + iso(*last) + ".." + iso(*first) + "?");
    }
    if (*last < today) return usage(what + " is past; what was missed is in the record already");
    if (*last - today > 7 * course::horizon_weeks) {
      return usage(what + " is too far ahead; a forecast looks two years ahead");
    }
    return course::Away{*first, *last};
  }

  Inputs inputs_;
  std::vector<std::string> away_;
};

}  // namespace

std::unique_ptr<Command> make_forecast_command() { return std::make_unique<ForecastCommand>(); }

}  // namespace rtr::cli
