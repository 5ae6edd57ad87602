// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/reading.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "core/base/error.h"

namespace saliscope::session
{

namespace
{

/// SplitMix64 (Steele, Lea, Flood 2014).
class Random final
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    /// Uniform in 0 … \p limit - 1: draws that would favour some are thrown away.
    std::uint64_t below(std::uint64_t limit)
    {
        const std::uint64_t unfair = (0 - limit) % limit;
        std::uint64_t value = next();
        while (value < unfair)
            value = next();
        return value % limit;
    }

private:
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15;
        std::uint64_t value = m_state;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }

    std::uint64_t m_state;
};

std::optional<double> meanOf(const std::vector<double>& values)
{
    if (values.empty())
        return std::nullopt;
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

std::optional<double> medianOf(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::optional<ReadingPoint> markOf(const ReadingAnswer& answer)
{
    if (answer.point)
        return answer.point;
    if (answer.box)
        return ReadingPoint{answer.box->x + answer.box->width / 2,
                            answer.box->y + answer.box->height / 2};
    return std::nullopt;
}

bool hits(const ReadingAnswer& answer, const std::vector<cases::CaseBox>& boxes)
{
    const std::optional<ReadingPoint> mark = markOf(answer);
    return mark && std::any_of(boxes.begin(), boxes.end(), [&](const cases::CaseBox& box) {
               return mark->x >= box.x && mark->x < box.x + box.width && mark->y >= box.y &&
                      mark->y < box.y + box.height;
           });
}

/// A sample and the map it was shown with.
using Shown = std::pair<std::string, std::string>;

/// The last answer about each counts.
std::map<Shown, const ReadingAnswer*> lastAnswers(const Reading& reading)
{
    std::map<Shown, const ReadingAnswer*> answers;
    for (const ReadingAnswer& answer : reading.answers)
        answers[{answer.sample, answer.map}] = &answer;
    return answers;
}

/// What two readers said in a form they can be compared in.
struct Pairs {
    std::vector<int> first;
    std::vector<int> second;
    void add(int one, int other)
    {
        first.push_back(one);
        second.push_back(other);
    }
    std::optional<double> kappa(KappaWeights weights) const
    {
        return cohenKappa(first, second, weights);
    }
};

double weightOf(int first, int second, KappaWeights weights)
{
    const double distance = std::abs(double(first) - double(second));
    if (weights == KappaWeights::None)
        return distance > 0 ? 1 : 0;
    return weights == KappaWeights::Linear ? distance : distance * distance;
}

} // namespace

std::vector<std::size_t> readingOrder(std::size_t count, std::uint64_t seed)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t(0));
    Random random(seed);
    for (std::size_t left = count; left > 1; --left)
        std::swap(order[left - 1], order[random.below(left)]);
    return order;
}

Reading newReading(std::string reader, std::uint32_t seed, const std::vector<std::string>& cases,
                   const std::vector<std::string>& maps)
{
    Reading reading;
    reading.reader = std::move(reader);
    reading.seed = seed;
    for (const std::size_t place : readingOrder(cases.size() * maps.size(), seed)) {
        reading.cases.push_back(cases[place / maps.size()]);
        reading.maps.push_back(maps[place % maps.size()]);
    }
    return reading;
}

std::optional<std::size_t> nextUnread(const Reading& reading)
{
    std::set<Shown> read;
    for (const ReadingAnswer& answer : reading.answers)
        read.emplace(answer.sample, answer.map);
    for (std::size_t place = 0; place < reading.cases.size(); ++place)
        if (!read.contains(
                {reading.cases[place], reading.maps.empty() ? std::string() : reading.maps[place]}))
            return place;
    return std::nullopt;
}

BoxAgreement agreementWithBoxes(const Reading& reading, const BoxesOf& boxesOf)
{
    BoxAgreement agreement;
    std::vector<double> overlaps;
    std::vector<double> ratings;
    std::vector<double> seconds;
    for (const auto& [shown, answer] : lastAnswers(reading)) {
        const std::vector<cases::CaseBox> boxes = boxesOf(shown.first);
        seconds.push_back(answer->seconds);
        if (answer->rating)
            ratings.push_back(*answer->rating);
        if (boxes.empty()) {
            ++agreement.withoutBoxes;
            agreement.marked += markOf(*answer) ? 1 : 0;
            continue;
        }
        ++agreement.withBoxes;
        agreement.hits += hits(*answer, boxes) ? 1 : 0;
        if (!answer->box)
            continue;
        double best = 0;
        for (const cases::CaseBox& box : boxes)
            best = std::max(best, overlapOf(box, *answer->box));
        overlaps.push_back(best);
    }
    if (agreement.withBoxes > 0)
        agreement.hitRate = double(agreement.hits) / double(agreement.withBoxes);
    agreement.meanOverlap = meanOf(overlaps);
    agreement.meanRating = meanOf(ratings);
    agreement.medianSeconds = medianOf(std::move(seconds));
    return agreement;
}

ReaderAgreement agreementBetween(const Reading& first, const Reading& second,
                                 const BoxesOf& boxesOf)
{
    ReaderAgreement agreement;
    Pairs hitPairs;
    Pairs findingPairs;
    Pairs ratingPairs;
    std::vector<double> overlaps;
    const auto others = lastAnswers(second);
    for (const auto& [shown, one] : lastAnswers(first)) {
        const auto found = others.find(shown);
        if (found == others.end())
            continue;
        const ReadingAnswer* other = found->second;
        ++agreement.common;
        findingPairs.add(markOf(*one) ? 1 : 0, markOf(*other) ? 1 : 0);
        const std::vector<cases::CaseBox> boxes = boxesOf(shown.first);
        if (!boxes.empty())
            hitPairs.add(hits(*one, boxes) ? 1 : 0, hits(*other, boxes) ? 1 : 0);
        if (one->rating && other->rating)
            ratingPairs.add(*one->rating, *other->rating);
        if (one->box && other->box)
            overlaps.push_back(overlapOf(*one->box, *other->box));
    }
    agreement.hitKappa = hitPairs.kappa(KappaWeights::None);
    agreement.findingKappa = findingPairs.kappa(KappaWeights::None);
    agreement.ratingKappa = ratingPairs.kappa(KappaWeights::Quadratic);
    agreement.meanOverlap = meanOf(overlaps);
    return agreement;
}

std::optional<double> cohenKappa(std::span<const int> first, std::span<const int> second,
                                 KappaWeights weights)
{
    if (first.size() != second.size())
        throw Error(ErrorKind::Mismatch, "kappa",
                    say("the raters judged different numbers of things"));
    std::map<int, double> firstCounts;
    std::map<int, double> secondCounts;
    double observed = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        observed += weightOf(first[i], second[i], weights);
        ++firstCounts[first[i]];
        ++secondCounts[second[i]];
    }
    double expected = 0;
    for (const auto& [one, count] : firstCounts)
        for (const auto& [other, otherCount] : secondCounts)
            expected += weightOf(one, other, weights) * count * otherCount / double(first.size());
    if (expected == 0)
        return std::nullopt;
    return 1 - observed / expected;
}

double overlapOf(const cases::CaseBox& first, const cases::CaseBox& second)
{
    const double width =
        std::min(first.x + first.width, second.x + second.width) - std::max(first.x, second.x);
    const double height =
        std::min(first.y + first.height, second.y + second.height) - std::max(first.y, second.y);
    if (!(width > 0) || !(height > 0))
        return 0;
    const double common = width * height;
    return common / (first.width * first.height + second.width * second.height - common);
}

} // namespace saliscope::session
