// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>

#include <QWidget>

#include "core/session/display_settings.h"

namespace saliscope::ui
{

/// The histogram of a picture's values, with the grey window in front of it. The window's two ends
/// and its middle can be dragged; arrow keys move it, and with Shift they widen it.
class HistogramView final : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramView(QWidget* parent = nullptr);

    void setHistogram(const std::array<std::uint32_t, 256>& counts);
    void setWindow(const session::GreyWindow& window);

    QSize sizeHint() const override { return {220, 90}; }
    QSize minimumSizeHint() const override { return {120, 60}; }

signals:
    void windowWanted(const saliscope::session::GreyWindow& window);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Handle { None, Left, Middle, Right };

    QRectF plot() const;
    double xOf(double value) const;
    double valueOf(double x) const;
    Handle handleAt(double x) const;
    void drag(double value);
    void wantEnds(double left, double right);

    std::array<std::uint32_t, 256> m_counts = {};
    session::GreyWindow m_window;
    Handle m_dragged = Handle::None;
};

} // namespace saliscope::ui
