// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/window/cases/map_fetcher.h"

class QPlainTextEdit;

namespace saliscope::ui
{
class CorrelationView;
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;
class CompareMembers;
class CorrelationControl;

/// The Compare dock: which maps, how much they agree, and what the panes compare, in words. It
/// computes only while it is seen. GUI thread only.
class ComparePanel final : public QWidget
{
    Q_OBJECT

public:
    ComparePanel(Actions& actions, Workspace& workspace, CaseController& controller,
                 ui::Viewer& viewer, QWidget* parent = nullptr);

    CompareMembers& members() { return *m_members; }
    CorrelationControl& correlations() { return *m_control; }
    ui::CorrelationView& view() { return *m_view; }
    /// What is known in sentences.
    void setWords(const QString& words);
    QString words() const;

    QSize sizeHint() const override { return {900, 240}; }

signals:
    void swipeWanted(const saliscope::session::MapChoice& first,
                     const saliscope::session::MapChoice& second);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeMembers(Actions& actions, ui::Viewer& viewer);
    QWidget* makeWords();

    CompareMembers* m_members = nullptr;
    ui::CorrelationView* m_view = nullptr;
    CorrelationControl* m_control = nullptr;
    QPlainTextEdit* m_words = nullptr;
};

} // namespace saliscope::window
