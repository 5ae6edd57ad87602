// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/colour_bar.h"

#include <array>
#include <utility>

#include <QLocale>
#include <QMouseEvent>

#include "widgets/texts/told.h"
#include "widgets/viewer/pane_renderer.h"

namespace saliscope::ui
{

namespace
{

QString numberText(double value)
{
    return QLocale().toString(value, 'g', 3);
}

std::string percentOf(const session::EvidenceStrength& strength)
{
    const double percent = strength.share * 100;
    return QLocale().toString(percent, 'g', percent < 1 ? 1 : 2).toStdString();
}

Message weakText(const session::EvidenceStrength& strength)
{
    return strength.isCohort ? say("weak evidence: %1 % of the strongest (cases of the run: %2)",
                                   percentOf(strength), strength.cases)
                             : say("weak evidence: %1 % of the strongest seen (cases: %2)",
                                   percentOf(strength), strength.cases);
}

/// The numbers of a map's own range alone, for bars that have no room for shortRangeText.
QString numbersText(const PaneContent& content)
{
    if (content.map->isSigned || content.display.range != session::RangePolicy::PerImage)
        return {};
    return told(say("%1 to %2", QLocale().toString(content.map->rawMinimum, 'g', 2).toStdString(),
                    QLocale().toString(content.map->rawMaximum, 'g', 2).toStdString()));
}

/// A shorter text for bars that have no room for rangeText.
QString shortRangeText(const PaneContent& content)
{
    if (content.map->isSigned)
        return told(say("signed"));
    if (content.strength.isWeak())
        return told(say("weak evidence"));
    if (content.display.range == session::RangePolicy::Fixed)
        return told(say("raw, fixed range"));
    if (content.display.range == session::RangePolicy::Shared)
        return told(say("raw, for all panes"));
    return told(say("raw %1 to %2",
                    QLocale().toString(content.map->rawMinimum, 'g', 2).toStdString(),
                    QLocale().toString(content.map->rawMaximum, 'g', 2).toStdString()));
}

/// What stands at the ends of the bar: which of them means evidence, or raw numbers.
std::pair<QString, QString> endTexts(const PaneContent& content, const session::MapScale& scale,
                                     bool diverging)
{
    if (diverging)
        return {told(say("against %1", QLocale().toString(scale.low, 'g', 2).toStdString())),
                told(say("for %1", QLocale().toString(scale.high, 'g', 2).toStdString()))};
    if (content.display.range == session::RangePolicy::PerImage)
        return {told(say("none")), content.map->evidenceSign < 0 ? told(say("strongest against"))
                                                                 : told(say("strongest here"))};
    return {numberText(scale.low), numberText(scale.high)};
}

/// The position of a shown value on the bar.
double placeOf(double value, const QRectF& bar, bool diverging)
{
    return bar.left() + bar.width() * (diverging ? (value + 1) / 2 : value);
}

/// Dims the part of the bar below the threshold, which is not drawn on the picture.
void paintThreshold(QPainter& painter, const QRectF& bar, double threshold, bool diverging)
{
    QRectF part = bar;
    part.setLeft(diverging ? placeOf(-threshold, bar, true) : bar.left());
    part.setRight(placeOf(threshold, bar, diverging));
    painter.fillRect(
        part, QColor(surroundColour.red(), surroundColour.green(), surroundColour.blue(), 200));
    painter.setPen(QPen(QColor(235, 235, 235), 1));
    for (const double edge : {part.left(), part.right()})
        if (edge > bar.left() && edge < bar.right())
            painter.drawLine(QPointF(edge, bar.top() - 2), QPointF(edge, bar.bottom() + 2));
}

void paintLevels(QPainter& painter, const QRectF& bar, const session::DisplaySettings& display,
                 bool diverging)
{
    painter.setPen(QPen(QColor(255, 255, 255), 1.5));
    for (const float level : contourLevels(display)) {
        const double x = placeOf(double(level), bar, diverging);
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()));
    }
}

/// Where the strength bar lies in that of the colours; nothing where there is no room for it.
QRectF strengthArea(const QRectF& rect, const PaneContent& content)
{
    constexpr double leastRoom = 230;
    constexpr double gap = 6;
    if (!content.map || content.map->flags.any() || !content.strength.isKnown() ||
        rect.width() < leastRoom)
        return {};
    const double width = std::clamp(rect.width() / 7, 36., 100.);
    return {rect.right() - gap - width, rect.top(), width, rect.height()};
}

/// A track from a hundredth of the strongest evidence to that, filled up to this map's.
void paintStrength(QPainter& painter, const QRectF& area, const PaneContent& content)
{
    constexpr double height = 6;
    QRectF track = area;
    track.setTop(std::round(area.center().y() - height / 2));
    track.setHeight(height);
    const QColor line(150, 150, 150);
    QRectF filled = track;
    filled.setWidth(std::max(2., track.width() * content.strength.place()));
    painter.fillRect(track, QColor(60, 60, 60));
    // Hollow, where the colours do not follow it.
    if (content.display.weakLooksWeak)
        painter.fillRect(filled, QColor(215, 215, 215));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(content.display.weakLooksWeak ? line : QColor(215, 215, 215), 1));
    painter.drawRect(filled.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(QPen(line, 1));
    for (const double tick : {0., 0.5, 1.}) {
        const double x = std::round(track.left() + tick * (track.width() - 1)) + 0.5;
        painter.drawLine(QPointF(x, track.top() - 3), QPointF(x, track.bottom() + 3));
    }
}

/// The content with the visible map: the second one when the divider leaves nothing of the first.
PaneContent ofSeenMap(PaneContent content)
{
    if (content.swipeMap && content.divider <= 0)
        content.map = content.swipeMap;
    return content;
}

QString tipOf(const PaneContent& content)
{
    QStringList lines = {rangeText(content)};
    if (const QString strength = strengthText(content); !strength.isEmpty())
        lines << strength
              << (content.display.weakLooksWeak
                      ? told(say("Press the strength bar to show each map on its own scale."))
                      : told(
                            say("Each map is on its own scale. Press the strength bar to draw weak "
                                "evidence fainter.")));
    return lines.join(u'\n');
}

} // namespace

QImage colormapStrip(const render::Colormap& colormap, double opacity, bool followsValue)
{
    const std::array<std::uint8_t, 768> bytes =
        render::legendColours(colormap, opacity, followsValue);
    QImage strip(256, 1, QImage::Format_RGB32);
    for (int i = 0; i < 256; ++i) {
        const auto at = std::size_t(i) * 3;
        strip.setPixel(i, 0, qRgb(bytes[at], bytes[at + 1], bytes[at + 2]));
    }
    return strip;
}

QString rangeText(const PaneContent& content)
{
    if (content.map->isSigned)
        return told(say("signed, this map's own range"));
    if (content.strength.isWeak())
        return told(weakText(content.strength));
    switch (content.display.range) {
    case session::RangePolicy::PerImage:
        break;
    case session::RangePolicy::Fixed:
        return told(say("fixed range of raw values"));
    case session::RangePolicy::Shared:
        return told(say("raw values, one range for all panes"));
    }
    if (colormapOf(content.display, *content.map).diverging)
        return told(say("raw values, this map's own range"));
    return told(say("own range: raw %1 to %2",
                    QLocale().toString(content.map->rawMinimum, 'g', 2).toStdString(),
                    QLocale().toString(content.map->rawMaximum, 'g', 2).toStdString()));
}

QString strengthText(const PaneContent& content)
{
    const session::EvidenceStrength& strength = content.strength;
    if (!strength.isKnown())
        return {};
    const auto raw = [](double value) { return QLocale().toString(value, 'g', 2).toStdString(); };
    const std::string own = raw(strength.share * strength.reference);
    if (!strength.isCohort)
        return told(say("Strength: raw %1 where the strongest seen has %2 (%3 %; cases: %4).", own,
                        raw(strength.reference), percentOf(strength), strength.cases));
    return told(say("Strength: raw %1 where the strongest of the run has %2 (%3 %; cases: %4). "
                    "Evidence is weaker in %5 % of the cases.",
                    own, raw(strength.reference), percentOf(strength), strength.cases,
                    QLocale().toString(strength.weaker * 100, 'f', 0).toStdString()));
}

void paintColourBar(QPainter& painter, const QRectF& rect, const PaneContent& shown)
{
    const PaneContent content = ofSeenMap(shown);
    if (!content.map || content.map->flags.nonFinite || content.map->flags.empty)
        return;
    // The letters are light in every theme, so the ground has to be dark.
    painter.fillRect(rect, surroundColour);
    const session::DisplaySettings& display = content.display;
    const session::MapScale scale = scaleOf(content, *content.map);
    const render::Colormap& colormap = colormapOf(display, *content.map);
    const QFontMetricsF metrics(painter.font());
    constexpr double gap = 5;
    const auto flags = int(Qt::AlignVCenter | Qt::AlignLeft);
    const auto [low, high] = endTexts(content, scale, colormap.diverging);
    QRectF bar = rect.adjusted(gap + metrics.horizontalAdvance(low) + gap, 0, 0, 0);
    bar.setWidth(std::clamp(rect.width() / 5, 30., 160.));
    bar.setTop(rect.center().y() - 4);
    bar.setHeight(8);
    painter.setPen(QColor(215, 215, 215));
    painter.drawText(rect.adjusted(gap, 0, 0, 0), flags, low);
    QRectF rest = rect;
    rest.setLeft(bar.right() + gap);
    // Numbers are short enough; half of one would be another.
    painter.drawText(rest, flags, metrics.elidedText(high, Qt::ElideRight, rest.width()));
    rest.adjust(metrics.horizontalAdvance(high) + 2 * gap, 0, -gap, 0);
    if (const QRectF strength = strengthArea(rect, content); !strength.isEmpty()) {
        if (strength.left() >= rest.left()) {
            paintStrength(painter, strength, content);
            rest.setRight(strength.left() - 2 * gap);
        }
    }
    painter.setPen(QColor(165, 165, 165));
    // A number that is cut off would be read as another number.
    for (const QString& range : {rangeText(content), shortRangeText(content), numbersText(content)})
        if (metrics.horizontalAdvance(range) <= rest.width()) {
            painter.drawText(rest, flags, range);
            break;
        }
    painter.drawImage(bar, colormapStrip(colormap, display.opacity * visibilityOf(content),
                                         display.transparentZero));
    paintThreshold(painter, bar, display.threshold, colormap.diverging);
    if (display.style != session::OverlayStyle::Colours)
        paintLevels(painter, bar, display, colormap.diverging);
}

ColourBar::ColourBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void ColourBar::setContent(const PaneContent& shown)
{
    const PaneContent content = ofSeenMap(shown);
    if (content.map == m_content.map && content.display == m_content.display &&
        content.range == m_content.range && content.strength == m_content.strength)
        return;
    m_content = content;
    const bool hasBar = content.map && !content.map->flags.nonFinite && !content.map->flags.empty;
    setToolTip(hasBar ? tipOf(content) : QString());
    update();
}

void ColourBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && isOnStrength(event->position()))
        emit strengthPressed();
    else
        QWidget::mousePressEvent(event);
}

void ColourBar::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(isOnStrength(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool ColourBar::isOnStrength(QPointF at) const
{
    return strengthArea(QRectF(rect()), m_content).contains(at);
}

QSize ColourBar::sizeHint() const
{
    return {200, fontMetrics().height() + 4};
}

void ColourBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), surroundColour);
    paintColourBar(painter, QRectF(rect()), m_content);
}

} // namespace saliscope::ui
