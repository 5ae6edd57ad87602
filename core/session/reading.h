// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/json.h"
#include "core/cases/case_view.h"

namespace saliscope::session
{

/// A place a reader pointed at, in pixels of the case's picture.
struct ReadingPoint {
    double x = 0;
    double y = 0;
    bool operator==(const ReadingPoint&) const = default;
};

/// What a reader said about one case.
struct ReadingAnswer {
    std::string sample; ///< its name
    std::optional<ReadingPoint> point;
    std::optional<cases::CaseBox> box;
    std::optional<int> rating; ///< of the map: 1 (misleading) to Reading::ratings (convincing)
    bool nothingSeen = false;  ///< the reader says there is no finding
    double seconds = 0;        ///< from showing the case to the answer
    std::string map = {};      ///< the one that was shown, as in Reading::maps
    bool operator==(const ReadingAnswer&) const = default;
};

/// One reader's blind reading: cases in an order chosen by a seed, without label, prediction,
/// boxes and the algorithm's name.
struct Reading {
    std::string reader;
    std::string started; ///< ISO 8601
    std::uint32_t seed = 0;
    int ratings = 5;                    ///< steps of the scale
    std::vector<std::string> cases;     ///< names of samples in the order shown
    std::vector<ReadingAnswer> answers; ///< in the order given
    /// mapName() of those shown with each of the cases; empty: not recorded.
    std::vector<std::string> maps = {};
    bool operator==(const Reading&) const = default;
};

/// 0 … \p count - 1 shuffled (Fisher–Yates, SplitMix64): the same for a seed on any machine.
std::vector<std::size_t> readingOrder(std::size_t count, std::uint64_t seed);

/// Every one of \p cases with every one of \p maps, shuffled by \p seed; nothing is read yet.
Reading newReading(std::string reader, std::uint32_t seed, const std::vector<std::string>& cases,
                   const std::vector<std::string>& maps);

/// The first case that has no answer yet (with its map); none when all have.
std::optional<std::size_t> nextUnread(const Reading& reading);

/// The boxes of a sample, in pixels of its picture.
using BoxesOf = std::function<std::vector<cases::CaseBox>(const std::string& sample)>;

/// A reading against the boxes of the source.
struct BoxAgreement {
    std::size_t withBoxes = 0;           ///< answers about cases that have boxes
    std::size_t hits = 0;                ///< of those: the point, or the box's centre, is in one
    std::size_t withoutBoxes = 0;        ///< answers about cases without
    std::size_t marked = 0;              ///< of those: something was marked nevertheless
    std::optional<double> hitRate;       ///< hits / withBoxes
    std::optional<double> meanOverlap;   ///< of drawn boxes with the box they overlap most (IoU)
    std::optional<double> meanRating;    ///< of the maps that were rated
    std::optional<double> medianSeconds; ///< over all answers
};
BoxAgreement agreementWithBoxes(const Reading& reading, const BoxesOf& boxesOf);

/// Two readings against each other, over the cases both answered.
struct ReaderAgreement {
    std::size_t common = 0;
    std::optional<double> hitKappa;     ///< is the mark in a box: only cases with boxes
    std::optional<double> findingKappa; ///< was anything marked
    std::optional<double> ratingKappa;  ///< with quadratic weights
    std::optional<double> meanOverlap;  ///< of the boxes both drew
};
ReaderAgreement agreementBetween(const Reading& first, const Reading& second,
                                 const BoxesOf& boxesOf);

enum class KappaWeights { None, Linear, Quadratic };

/// Cohen 1960 (weighted: 1968) on two raters' categories of the same things. Weights are between
/// the categories' numbers. None without any or when chance alone agrees fully. Throws Error
/// Mismatch when there are more of the one.
std::optional<double> cohenKappa(std::span<const int> first, std::span<const int> second,
                                 KappaWeights weights);

/// Intersection over union of two boxes, 0..1; 0 when either is empty.
double overlapOf(const cases::CaseBox& first, const cases::CaseBox& second);

/// Readings as JSON, and back. readingsOf throws Error Damaged.
nlohmann::ordered_json readingsJson(const std::vector<Reading>& readings);
std::vector<Reading> readingsOf(const JsonNode& list);

/// A file of readings: {"saliscope-readings": 1, "readings": […]}. An existing file becomes
/// "PATH~". Throws Error CannotWrite.
void saveReadings(const std::filesystem::path& path, const std::vector<Reading>& readings);
/// Throws Error NotFound, Unreadable, TooLarge, UnknownFormat, Unsupported (newer) or Damaged.
std::vector<Reading> loadReadings(const std::filesystem::path& path);

} // namespace saliscope::session
