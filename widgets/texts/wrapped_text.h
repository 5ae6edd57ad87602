// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextEdit>

namespace saliscope::ui
{

/// Plain text that can be selected and copied, and that is as high as its lines. Unlike a QLabel it
/// breaks words that are too long, so that the name of a file never makes a window wider.
class WrappedText final : public QTextEdit
{
    Q_OBJECT

public:
    explicit WrappedText(QWidget* parent = nullptr);

    /// Sets the text. A selection stays when \p words are the text that is shown already.
    void setWords(const QString& words);
    QString words() const { return toPlainText(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace saliscope::ui
