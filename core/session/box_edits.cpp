// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/box_edits.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "core/base/error.h"

namespace saliscope::session
{

namespace
{

/// Half of what an int holds, so that x + width never overflows: as in split lists.
constexpr int largestEdge = std::numeric_limits<int>::max() / 2;

/// The rows or the columns of a stored picture, some of which the case's picture lacks.
struct Lines {
    const std::vector<int>& kept; ///< empty = all
    int stored = 0;

    int shown() const { return kept.empty() ? stored : static_cast<int>(kept.size()); }

    /// A stored edge on the picture.
    int onPicture(std::int64_t edge) const
    {
        if (kept.empty())
            return static_cast<int>(std::clamp<std::int64_t>(edge, 0, stored));
        return static_cast<int>(std::lower_bound(kept.begin(), kept.end(), edge) - kept.begin());
    }
    /// The stored line a picture's line comes from.
    int source(int line) const { return kept.empty() ? line : kept[std::size_t(line)]; }
};

struct Span {
    int first = 0;
    int last = 0; ///< behind it
};

/// The stored span of an edited one on the picture, where \p before lies.
std::optional<Span> storedSpan(double begin, double end, const Lines& lines,
                               const std::optional<Span>& before)
{
    const int shown = lines.shown();
    if (!(end > 0) || !(begin < shown) || !(end > begin))
        return std::nullopt;
    const int first = std::clamp(static_cast<int>(std::lround(std::max(begin, 0.0))), 0, shown - 1);
    const int last =
        std::clamp(static_cast<int>(std::lround(std::min(end, double(shown)))), first + 1, shown);
    Span span{lines.source(first), lines.source(last - 1) + 1};
    if (before && lines.onPicture(before->first) == first)
        span.first = before->first;
    if (before && lines.onPicture(before->last) == last)
        span.last = before->last;
    return span;
}

void check(const data::Box& box)
{
    const auto isFine = [](int value) { return value >= 0 && value <= largestEdge; };
    if (!isFine(box.label) || !isFine(box.x) || !isFine(box.y) || !isFine(box.width) ||
        !isFine(box.height) || box.width == 0 || box.height == 0)
        throw Error(ErrorKind::BadRequest, "box", say("there can be no such box"));
}

} // namespace

std::vector<cases::CaseBox> caseBoxes(const std::vector<data::Box>& boxes,
                                      const data::RawFrame& frame)
{
    const Lines columns{frame.keptColumns, frame.stored.width};
    const Lines rows{frame.keptRows, frame.stored.height};
    std::vector<cases::CaseBox> result;
    for (const data::Box& box : boxes) {
        const int x0 = columns.onPicture(box.x);
        const int y0 = rows.onPicture(box.y);
        const int x1 = columns.onPicture(std::int64_t(box.x) + box.width);
        const int y1 = rows.onPicture(std::int64_t(box.y) + box.height);
        result.push_back({box.label, double(x0), double(y0), double(x1 - x0), double(y1 - y0)});
    }
    return result;
}

std::optional<data::Box> storedBox(const cases::CaseBox& box, const data::RawFrame& frame,
                                   const std::optional<data::Box>& before)
{
    std::optional<Span> formerX;
    std::optional<Span> formerY;
    if (before) {
        formerX = Span{before->x, before->x + before->width};
        formerY = Span{before->y, before->y + before->height};
    }
    const auto x =
        storedSpan(box.x, box.x + box.width, {frame.keptColumns, frame.stored.width}, formerX);
    const auto y =
        storedSpan(box.y, box.y + box.height, {frame.keptRows, frame.stored.height}, formerY);
    if (!x || !y)
        return std::nullopt;
    return data::Box{box.label, x->first, y->first, x->last - x->first, y->last - y->first};
}

BoxEdits::BoxEdits(std::vector<data::Box> source)
    : m_source(std::move(source))
    , m_boxes(m_source)
{
}

BoxEdits::BoxEdits(std::vector<data::Box> source, std::vector<data::Box> boxes)
    : m_source(std::move(source))
    , m_boxes(std::move(boxes))
{
}

const data::Box& BoxEdits::at(std::size_t index) const
{
    if (index >= m_boxes.size())
        throw Error(ErrorKind::BadRequest, "box", say("there is no such box"));
    return m_boxes[index];
}

std::optional<BoxEdit> BoxEdits::perform(BoxEdit edit)
{
    if (edit.after)
        check(*edit.after);
    if (edit.before == edit.after)
        return std::nullopt;
    apply(m_boxes, edit);
    m_undone.clear();
    m_done.push_back(std::move(edit));
    return m_done.back();
}

std::optional<BoxEdit> BoxEdits::add(const data::Box& box)
{
    return perform({BoxEdit::Kind::Add, m_boxes.size(), {}, box});
}

std::optional<BoxEdit> BoxEdits::move(std::size_t index, int x, int y)
{
    const data::Box& before = at(index);
    return perform({BoxEdit::Kind::Move, index, before,
                    data::Box{before.label, x, y, before.width, before.height}});
}

std::optional<BoxEdit> BoxEdits::resize(std::size_t index, const data::Box& box)
{
    const data::Box& before = at(index);
    return perform({BoxEdit::Kind::Resize, index, before,
                    data::Box{before.label, box.x, box.y, box.width, box.height}});
}

std::optional<BoxEdit> BoxEdits::relabel(std::size_t index, int label)
{
    const data::Box& before = at(index);
    return perform({BoxEdit::Kind::Relabel, index, before,
                    data::Box{label, before.x, before.y, before.width, before.height}});
}

std::optional<BoxEdit> BoxEdits::remove(std::size_t index)
{
    return perform({BoxEdit::Kind::Delete, index, at(index), {}});
}

bool BoxEdits::mergeLast()
{
    if (m_done.size() < 2)
        return false;
    const BoxEdit& last = m_done.back();
    BoxEdit& former = m_done[m_done.size() - 2];
    const bool isChange = last.before && last.after;
    if (!isChange || last.kind != former.kind || last.index != former.index)
        return false;
    former.after = last.after;
    m_done.pop_back();
    if (m_done.back().before == m_done.back().after)
        m_done.pop_back();
    return true;
}

std::optional<BoxEdit> BoxEdits::undo()
{
    if (m_done.empty())
        return std::nullopt;
    revert(m_boxes, m_done.back());
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    return m_undone.back();
}

std::optional<BoxEdit> BoxEdits::redo()
{
    if (m_undone.empty())
        return std::nullopt;
    apply(m_boxes, m_undone.back());
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    return m_done.back();
}

void BoxEdits::apply(std::vector<data::Box>& boxes, const BoxEdit& edit)
{
    const auto place = boxes.begin() + static_cast<std::ptrdiff_t>(edit.index);
    const bool fits = edit.before ? edit.index < boxes.size() && *place == *edit.before
                                  : edit.index <= boxes.size() && edit.after;
    if (!fits)
        throw Error(ErrorKind::Mismatch, "box", say("the boxes are not as they were"));
    if (!edit.after)
        boxes.erase(place);
    else if (!edit.before)
        boxes.insert(place, *edit.after);
    else
        *place = *edit.after;
}

void BoxEdits::revert(std::vector<data::Box>& boxes, const BoxEdit& edit)
{
    apply(boxes, {edit.kind, edit.index, edit.after, edit.before});
}

} // namespace saliscope::session
