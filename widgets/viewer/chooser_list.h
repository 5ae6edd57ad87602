// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include "widgets/viewer/chooser.h"

class QLineEdit;
class QListWidget;

namespace saliscope::ui
{

/// Shows \p popup below \p anchor, or above it where the screen ends.
void showBeside(QWidget& popup, const QWidget& anchor);

/// The list that a Chooser opens. It deletes itself when it closes.
class ChooserList final : public QFrame
{
    Q_OBJECT

public:
    ChooserList(const std::vector<Chooser::Item>& items, int current, QWidget* parent);

    /// Shows the list below its parent, or above it where the screen ends.
    void popUp();

signals:
    void chosen(int index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const std::vector<Chooser::Item>& items, int current);
    void addFilter();
    void filter(const QString& text);
    void choose();

    QListWidget* m_list;
    QLineEdit* m_filter = nullptr;
};

} // namespace saliscope::ui
