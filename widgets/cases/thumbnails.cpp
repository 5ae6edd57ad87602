// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/thumbnails.h"

#include <algorithm>
#include <utility>

#include <QImage>
#include <QPainter>

#include "core/data/model_input.h"
#include "widgets/cases/case_rows.h"

namespace saliscope::ui
{

namespace
{

/// A grey picture that is at most \p side pixels wide and high.
QImage thumbnail(const Image& picture, int side)
{
    const double scale = std::min(1.0, double(side) / std::max(picture.width, picture.height));
    const Size size{std::max(1, int(picture.width * scale)),
                    std::max(1, int(picture.height * scale))};
    const Image small = data::resizeAntialiased(picture, size, data::ResizeFilter::Bilinear);
    QImage result(size.width, size.height, QImage::Format_Grayscale8);
    for (int y = 0; y < size.height; ++y) {
        uchar* line = result.scanLine(y);
        for (int x = 0; x < size.width; ++x) {
            float sum = 0;
            for (int channel = 0; channel < small.channels; ++channel)
                sum += small.plane(channel)[y * size.width + x];
            const float grey = sum / float(small.channels) * 255.0F + 0.5F;
            line[x] = uchar(std::clamp(grey, 0.0F, 255.0F));
        }
    }
    return result;
}

/// Centres the picture in a square, so that names are aligned.
QPixmap squared(const QImage& image, int side)
{
    QPixmap square(side, side);
    square.fill(Qt::transparent);
    QPainter(&square).drawImage((side - image.width()) / 2, (side - image.height()) / 2, image);
    return square;
}

} // namespace

Thumbnails::Thumbnails(JobRunner& runner, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_pictures(maximumKilobytes)
{
}

void Thumbnails::reset(int side, qreal pixelRatio)
{
    for (const auto& [row, asked] : std::exchange(m_jobs, {}))
        m_runner.cancel(asked.id);
    m_pictures.clear();
    m_failed.clear();
    m_side = side;
    m_pixelRatio = pixelRatio;
}

void Thumbnails::want(const CaseRows& rows, const QList<int>& wanted)
{
    std::erase_if(m_jobs, [&](const auto& asked) {
        const bool dropped = !wanted.contains(asked.first);
        if (dropped)
            m_runner.cancel(asked.second.id);
        return dropped;
    });
    if (m_side == 0)
        return;
    for (const int row : wanted)
        if (!m_pictures.contains(row) && !m_jobs.contains(row) && !failed(row))
            start(rows, row);
}

void Thumbnails::start(const CaseRows& rows, int row)
{
    Job<QImage> request;
    request.queue = QStringLiteral("files");
    request.priority = JobPriority::Ahead;
    const int side = int(m_side * m_pixelRatio);
    request.work = [datamodule = rows.datamodule(), sample = &rows.sample(row), side](JobControl&) {
        return thumbnail(data::loadSample(*datamodule, *sample).image, side);
    };
    Asked& asked = m_jobs[row];
    request.era = asked.era.mark();
    asked.id = m_runner.run(this, std::move(request),
                            [this, row](const JobResult<QImage>& result) { take(row, result); });
}

void Thumbnails::take(int row, const JobResult<QImage>& result)
{
    m_jobs.erase(row);
    if (result.error) {
        m_failed.insert(row);
    } else {
        const auto& image = *result.value;
        auto pixmap = std::make_unique<QPixmap>(squared(image, int(m_side * m_pixelRatio)));
        pixmap->setDevicePixelRatio(m_pixelRatio);
        const int kilobytes = pixmap->width() * pixmap->height() * 4 / 1024;
        m_pictures.insert(row, pixmap.release(), std::max(1, kilobytes));
    }
    emit arrived(row);
}

} // namespace saliscope::ui
