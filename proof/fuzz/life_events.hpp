// What can befall a runner: sessions that go otherwise than planned, answers, clearances, plans made anew.
#pragma once

#include "fuzz/choices.hpp"
#include "rtr/protocol.hpp"
#include "rtr/record.hpp"

namespace rtr::fuzz {

/// Every red flag answered no; with `gates` also every gate yes, resting pain 0, and a clinician seen.
Checklist all_well(Date day, bool gates);
/// The red flags that were ever answered yes.
std::vector<Item> said_yes(const Record& record);
/// A clean session, done as it was planned.
Session as_planned(const IssuedItem& item);
/// Changes a session as the choices say, mostly not at all; false when it was not done.
bool change(Session& session, const Protocol& protocol, Choices& choices);
/// Something beside the plan: another session, a flag or a gate answered, a clearance, a plan made in the week.
void befall(Record& record, const Protocol& protocol, Date day, Choices& choices);

}  // namespace rtr::fuzz
