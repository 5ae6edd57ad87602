// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace saliscope::ui
{

/// A table in which whole rows are selected. Home and End go to the first and the last row. Letters
/// do not search, because a search would ask the model for every text. An empty table says why it
/// is empty.
class CaseTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit CaseTableView(QWidget* parent = nullptr);

    void setEmptyText(const QString& text);
    /// Sets the row that Down goes to while no row is current. Up then goes to the row before it.
    void setResumeRow(int row) { m_resumeRow = row; }
    QString emptyText() const { return m_emptyText; }
    /// The first and the last visible position; -1 and -1 when none is visible.
    std::pair<int, int> visibleRows() const;

    /// Gives the first column the width that the next \p companions columns leave, within \p least
    /// and \p most pixels, until the user drags its edge.
    void fitFirstColumn(int companions, int least, int most);

    void keyboardSearch(const QString&) override {}

signals:
    void spacePressed();
    void visibleRowsChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void fitFirstColumn();

    int m_companions = 0;
    int m_least = 0;
    int m_most = 0;
    bool m_fits = false;
    bool m_isFitting = false;
    QString m_emptyText;
    int m_resumeRow = 0;
};

} // namespace saliscope::ui
