// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace saliscope::ui
{

/// A line of text that is cut at its beginning where there is no room, because names of cases
/// differ at their end. It takes the width it is given, so that another text needs no new layout.
class ElidedLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLine(QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace saliscope::ui
