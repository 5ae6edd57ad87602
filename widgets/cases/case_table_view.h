// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace saliscope::ui
{

/// A table of whole rows: Home and End go to the first and last row, letters do not search (that
/// would ask the model for every text), and an empty table says why it is empty.
class CaseTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit CaseTableView(QWidget* parent = nullptr);

    void setEmptyText(const QString& text);
    /// Where Down goes while no row is current; Up goes to the one before.
    void setResumeRow(int row) { m_resumeRow = row; }
    QString emptyText() const { return m_emptyText; }
    /// First and last visible position, or -1s.
    std::pair<int, int> visibleRows() const;

    /// Makes the first column as wide as room is left beside the next \p companions, within
    /// \p least and \p most pixels, until the user drags its edge.
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
