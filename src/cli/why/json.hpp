// The chain from entries to plan, and rules' cards, as JSON.
#pragma once

#include "cli/why/causes.hpp"
#include "json/writer.hpp"
#include "words/catalogue.hpp"

#include <string>

namespace rtr::cli {

std::string why_json(const Explained& explained, const Protocol& protocol, const std::vector<Grounds>& grounds,
                     const Changes& changes);
/// A card: numbers with units, sources with their citations.
void write_card(json::Writer& writer, const Card& card);
/// One card as a document.
std::string card_json(const Card& card);

}  // namespace rtr::cli
