// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/probe.h"

#include <cmath>

namespace saliscope::ui
{

namespace
{

std::optional<float> imageValue(const Image& image, QPointF at)
{
    const double x = std::floor(at.x());
    const double y = std::floor(at.y());
    if (x < 0 || y < 0 || x >= image.width || y >= image.height)
        return {};
    const auto index = std::size_t(y) * std::size_t(image.width) + std::size_t(x);
    float sum = 0;
    for (int channel = 0; channel < image.channels; ++channel)
        sum += image.plane(channel)[index];
    return sum / float(image.channels);
}

std::optional<int> boxLabel(const std::vector<cases::CaseBox>& boxes, QPointF at)
{
    const cases::CaseBox* smallest = nullptr;
    for (const cases::CaseBox& box : boxes) {
        const bool inside = at.x() >= box.x && at.x() < box.x + box.width && at.y() >= box.y &&
                            at.y() < box.y + box.height;
        if (inside && (!smallest || box.width * box.height < smallest->width * smallest->height))
            smallest = &box;
    }
    return smallest ? std::optional(smallest->label) : std::nullopt;
}

} // namespace

ProbeReading Probe::read(const PaneContent& content, QPointF picture)
{
    ProbeReading reading;
    reading.position = picture;
    if (!content.picture)
        return reading;
    reading.image = imageValue(content.picture->image, picture);
    reading.boxLabel = boxLabel(content.boxes, picture);
    if (!content.map || content.map->flags.nonFinite)
        return reading;
    const cases::CaseMap& map = *content.map;
    const auto valueOf = [&](const Image& plane) {
        return render::mapValueAt(plane, cases::mapFrame(map, *content.picture), picture.x(),
                                  picture.y(), content.display.smooth);
    };
    reading.rawMap = valueOf(map.raw);
    if (const std::optional<float> cell = valueOf(map.cells)) {
        reading.map = (*cell - map.offset) / map.divisor;
        if (m_map != content.map) {
            m_map = content.map;
            m_values = cases::inputMap(map, map.inputSize);
        }
        reading.percentile = cases::percentileIn(m_values, *reading.map);
    }
    return reading;
}

} // namespace saliscope::ui
