// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <QObject>
#include <QPointer>

#include "app/window/common/view_source.h"
#include "app/window/reading/reading_stimuli.h"
#include "widgets/reading/reading_dialog.h"
#include "widgets/reading/reading_report.h"
#include "widgets/reading/reading_view.h"

namespace saliscope::ui
{
class CaseBrowser;
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;
class MessageBar;

/// Blind readings: while one goes on, the window and all that it tells is hidden, and a window of
/// the reading alone is shown. GUI thread only.
class ReadingCommands final : public QObject
{
    Q_OBJECT

public:
    ReadingCommands(Actions& actions, Workspace& workspace, ui::CaseBrowser& cases,
                    ui::Viewer& viewer, MessageBar& messages, QWidget* window);
    ~ReadingCommands() override;

    /// What exported readings and tables say they were made of.
    void setView(ViewSource view) { m_viewSource = std::move(view); }

    /// All readings of these cases, for the session; the last one may be unfinished.
    const std::vector<session::Reading>& readings() const { return m_readings; }
    /// Also told by readingsChanged.
    void setReadings(std::vector<session::Reading> readings);

    void start(const ui::ReadingSetup& setup);
    bool isReading() const { return m_view != nullptr; }
    ui::ReadingView* view() const { return m_view.get(); }
    void pause();
    void proceed();
    /// Makes the one at \p place of readings() the last and proceeds with it.
    void proceedWith(std::size_t place);
    /// Ends it, finished or not, and shows the agreement.
    void end();
    void showReport();
    ui::ReadingReport* report() const { return m_report; }
    void compareWith(const QString& path); ///< another reader's file
    void save(const QString& path);
    void exportTable(const QString& path);

signals:
    void readingsChanged();
    void answered(); ///< after readingsChanged()

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();
    void askWhich();
    std::vector<std::size_t> unfinished() const;
    QString title(const std::string& map) const;
    std::vector<std::string> caseNames(bool selectedOnly) const;
    void rememberChoices();
    void findChoices(const session::Reading& reading);
    bool canGoOn(const session::Reading& reading) const;
    std::optional<std::size_t> nextPlace() const;
    void showNext();
    void fetch(std::size_t place, ui::JobPriority priority);
    void take(std::size_t place, const ui::JobResult<ReadingStimuli>& result);
    void takeAnswer(session::ReadingAnswer answer);
    void hideWindow();
    void showWindow();
    void askForBoxes();
    void connectReport();
    void updateActions();
    void tell(const QString& sentence);

    Actions& m_actions;
    Workspace& m_workspace;
    ui::CaseBrowser& m_cases;
    ui::Viewer& m_viewer;
    MessageBar& m_messages;
    QWidget* m_window;
    ViewSource m_viewSource;
    std::vector<session::Reading> m_readings;
    std::map<std::string, session::MapChoice> m_choices; ///< by mapName()
    std::unique_ptr<ui::ReadingView> m_view;
    std::vector<QPointer<QWidget>> m_hidden; ///< other windows, as floating panels and tables
    std::size_t m_place = 0;
    std::set<std::size_t> m_skipped; ///< places that cannot be shown
    std::set<std::size_t> m_asked;
    std::map<std::size_t, ReadingStimuli> m_ready;
    ui::JobEra m_era; ///< of one reading, until it is paused or ends
    ui::KnownBoxes m_boxes;
    QPointer<ui::ReadingReport> m_report;
};

} // namespace saliscope::window
