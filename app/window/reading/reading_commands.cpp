// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/reading/reading_commands.h"

#include <QApplication>
#include <QDateTime>
#include <QInputDialog>
#include <QLocale>

#include "app/window/common/actions.h"
#include "app/window/common/message_bar.h"
#include "app/window/session/window_session.h"
#include "core/session/map_name.h"
#include "widgets/cases/case_browser.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

/// A dialog, floating panel or the like of \p window: QWidget::isAncestorOf() ends at windows.
bool isWindowOf(const QWidget* window, const QWidget* other)
{
    if (!other->isWindow())
        return false;
    const QWidget* parent = other->parentWidget();
    while (parent != nullptr && parent != window)
        parent = parent->parentWidget();
    return parent != nullptr;
}

} // namespace

ReadingCommands::ReadingCommands(Actions& actions, Workspace& workspace, ui::CaseBrowser& cases,
                                 ui::Viewer& viewer, MessageBar& messages, QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_cases(cases)
    , m_viewer(viewer)
    , m_messages(messages)
    , m_window(window)
{
    connect(&actions["start-reading"], &QAction::triggered, this, &ReadingCommands::ask);
    connect(&actions["continue-reading"], &QAction::triggered, this, &ReadingCommands::askWhich);
    connect(&actions["reading-report"], &QAction::triggered, this, &ReadingCommands::showReport);
    connect(&workspace, &Workspace::datamoduleChanged, this, [this] {
        m_boxes.clear();
        m_choices.clear();
        setReadings({});
    });
    updateActions();
}

ReadingCommands::~ReadingCommands() = default;

void ReadingCommands::setReadings(std::vector<session::Reading> readings)
{
    if (readings == m_readings)
        return;
    m_readings = std::move(readings);
    m_skipped.clear();
    updateActions();
    emit readingsChanged();
}

void ReadingCommands::updateActions()
{
    m_actions.setPresent(Need::PausedReading, !unfinished().empty());
}

std::vector<std::size_t> ReadingCommands::unfinished() const
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < m_readings.size(); ++place)
        if (session::nextUnread(m_readings[place]))
            places.push_back(place);
    return places;
}

void ReadingCommands::rememberChoices()
{
    for (int pane = 0; pane < m_viewer.paneCount(); ++pane) {
        if (m_viewer.isDerived(pane))
            continue; // what is made of other maps is not a map to rate, nor the picture alone
        session::MapChoice choice = m_viewer.choice(pane);
        choice.layer = ui::layerText(choice, m_viewer.choices()).toStdString();
        m_choices[session::mapName(choice, sessionCheckpoints(m_workspace))] = choice;
    }
}

void ReadingCommands::findChoices(const session::Reading& reading)
{
    const std::vector<ResultSet>& sets = m_workspace.resultSets();
    for (const std::string& map : reading.maps) {
        const auto choice = session::mapNamed(map, sessionCheckpoints(m_workspace));
        const bool isThere = choice && (choice->existingSet.empty() ||
                                        std::any_of(sets.begin(), sets.end(), [&](const auto& set) {
                                            return set.name.toStdString() == choice->existingSet;
                                        }));
        if (isThere)
            m_choices.emplace(map, *choice);
    }
}

void ReadingCommands::ask()
{
    m_choices.clear();
    rememberChoices();
    QStringList maps;
    for (const auto& [name, choice] : m_choices)
        maps << ui::choiceText(choice, m_viewer.choices(), nullptr);
    auto* dialog = new ui::ReadingDialog(int(m_cases.shown().size()),
                                         int(m_cases.selected().size()), maps, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_readings.empty())
        dialog->setReader(QString::fromStdString(m_readings.back().reader));
    connect(dialog, &QDialog::accepted, this, [this, dialog] { start(dialog->setup()); });
    dialog->open();
}

std::vector<std::string> ReadingCommands::caseNames(bool selectedOnly) const
{
    const ui::CaseRows rows = m_cases.rows();
    std::vector<std::string> names;
    std::set<std::string> known;
    for (const ui::CaseIndex index : selectedOnly ? m_cases.selected() : m_cases.shown()) {
        const std::string& name = rows.sample(rows.rowOf(index)).name;
        if (known.insert(name).second)
            names.push_back(name);
    }
    return names;
}

void ReadingCommands::start(const ui::ReadingSetup& setup)
{
    if (m_choices.empty())
        rememberChoices();
    std::vector<std::string> maps;
    int place = 0;
    for (const auto& [name, choice] : m_choices)
        if (std::find(setup.maps.begin(), setup.maps.end(), place++) != setup.maps.end())
            maps.push_back(name);
    session::Reading reading = session::newReading(setup.reader.toStdString(), setup.seed,
                                                   caseNames(setup.selectedOnly), maps);
    if (reading.cases.empty())
        return;
    reading.started = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    std::vector<session::Reading> readings = m_readings;
    readings.push_back(std::move(reading));
    setReadings(std::move(readings));
    proceed();
}

void ReadingCommands::askWhich()
{
    const std::vector<std::size_t> places = unfinished();
    if (places.size() == 1)
        proceedWith(places.front());
    if (places.size() < 2)
        return;
    QStringList titles;
    for (const std::size_t place : places) {
        const session::Reading& reading = m_readings[place];
        titles.prepend(tr("%1, reading %2: %3 of %4 pictures read")
                           .arg(ui::shown(reading.reader),
                                QLocale().toString(qulonglong(place + 1)),
                                QLocale().toString(qulonglong(reading.answers.size())),
                                QLocale().toString(qulonglong(reading.cases.size()))));
    }
    auto* dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Continue blind reading"));
    dialog->setLabelText(tr("Which reading is to go on?"));
    dialog->setComboBoxItems(titles);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, places, titles](const QString& chosen) {
                proceedWith(places[places.size() - 1 - std::size_t(titles.indexOf(chosen))]);
            });
    dialog->open();
}

void ReadingCommands::proceedWith(std::size_t place)
{
    if (place >= m_readings.size() || isReading())
        return;
    std::vector<session::Reading> readings = m_readings;
    std::rotate(readings.begin() + std::ptrdiff_t(place),
                readings.begin() + std::ptrdiff_t(place) + 1, readings.end());
    setReadings(std::move(readings));
    proceed();
}

bool ReadingCommands::canGoOn(const session::Reading& reading) const
{
    return std::all_of(reading.maps.begin(), reading.maps.end(),
                       [&](const std::string& map) { return m_choices.contains(map); });
}

void ReadingCommands::proceed()
{
    if (m_readings.empty() || isReading() || !m_workspace.datamodule())
        return;
    findChoices(m_readings.back());
    if (sampleNamed(*m_workspace.datamodule(), m_readings.back().cases.front()) == nullptr) {
        m_messages.showError(
            tr("The paused blind reading is about other cases than those that are open."));
        return;
    }
    if (!canGoOn(m_readings.back())) {
        m_messages.showError(
            tr("This reading rates maps that cannot be shown now. Open the checkpoints and "
               "results it began with, then continue."));
        return;
    }
    m_era.renew();
    m_asked.clear();
    m_ready.clear();
    m_view = std::make_unique<ui::ReadingView>();
    m_view->setRatings(m_readings.back().ratings);
    m_view->canvas().setDisplay(m_viewer.display());
    connect(m_view.get(), &ui::ReadingView::answered, this, &ReadingCommands::takeAnswer);
    connect(m_view.get(), &ui::ReadingView::skipped, this, [this] {
        m_skipped.insert(m_place);
        showNext();
    });
    // The view cannot go while it tells.
    connect(m_view.get(), &ui::ReadingView::paused, this, &ReadingCommands::pause,
            Qt::QueuedConnection);
    connect(m_view.get(), &ui::ReadingView::ended, this, &ReadingCommands::end,
            Qt::QueuedConnection);
    hideWindow();
    showNext();
}

std::optional<std::size_t> ReadingCommands::nextPlace() const
{
    session::Reading rest = m_readings.back();
    for (const std::size_t place : m_skipped) {
        session::ReadingAnswer passed;
        passed.sample = rest.cases[place];
        passed.map = rest.maps.empty() ? std::string() : rest.maps[place];
        rest.answers.push_back(passed);
    }
    return session::nextUnread(rest);
}

void ReadingCommands::showNext()
{
    const std::optional<std::size_t> place = nextPlace();
    if (!place) {
        QMetaObject::invokeMethod(this, &ReadingCommands::end, Qt::QueuedConnection);
        return;
    }
    m_place = *place;
    m_view->startCase(m_place, m_readings.back().cases.size());
    if (const auto ready = m_ready.find(m_place); ready != m_ready.end()) {
        m_view->setCase(ready->second.picture, ready->second.map);
        m_ready.erase(ready);
    } else {
        fetch(m_place, ui::JobPriority::Screen);
    }
    if (m_place + 1 < m_readings.back().cases.size())
        fetch(m_place + 1, ui::JobPriority::Ahead);
}

void ReadingCommands::fetch(std::size_t place, ui::JobPriority priority)
{
    if (!m_asked.insert(place).second)
        return;
    const session::Reading& reading = m_readings.back();
    const data::Sample* sample = sampleNamed(*m_workspace.datamodule(), reading.cases[place]);
    if (sample == nullptr) {
        take(place,
             {{}, Error(ErrorKind::NotFound, reading.cases[place], say("there is no such case"))});
        return;
    }
    const session::MapChoice choice =
        reading.maps.empty() ? m_viewer.choice(0) : m_choices.at(reading.maps[place]);
    ui::Job<ReadingStimuli> job = materialRequest(m_workspace, *sample, choice, priority);
    job.era = m_era.mark();
    m_workspace.runner().run(this, std::move(job),
                             [this, place](const ui::JobResult<ReadingStimuli>& result) {
                                 if (isReading())
                                     take(place, result);
                             });
}

void ReadingCommands::take(std::size_t place, const ui::JobResult<ReadingStimuli>& result)
{
    if (result.error) {
        // One that was fetched ahead is tried again when its turn comes.
        m_asked.erase(place);
        if (place == m_place)
            m_view->setFailed();
        return;
    }
    const auto material = *result.value;
    m_boxes[m_readings.back().cases[place]] = material.picture->boxes;
    if (place == m_place)
        m_view->setCase(material.picture, material.map);
    else
        m_ready[place] = material;
}

void ReadingCommands::takeAnswer(session::ReadingAnswer answer)
{
    session::Reading& reading = m_readings.back();
    answer.sample = reading.cases[m_place];
    if (!reading.maps.empty())
        answer.map = reading.maps[m_place];
    reading.answers.push_back(std::move(answer));
    emit readingsChanged();
    emit answered();
    showNext();
}

void ReadingCommands::hideWindow()
{
    m_hidden.clear();
    for (QWidget* other : QApplication::topLevelWidgets())
        if (other->isVisible() && isWindowOf(m_window, other)) {
            m_hidden.emplace_back(other);
            other->hide();
        }
    m_view->setWindowIcon(m_window->windowIcon());
    m_view->setGeometry(m_window->normalGeometry());
    m_view->setWindowState(m_window->windowState());
    m_view->show();
    m_view->setFocus();
    m_window->hide();
    qApp->installEventFilter(this);
}

/// A job that ends while one reads may show its tables: after the reading.
bool ReadingCommands::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Show && widget != nullptr && isWindowOf(m_window, widget)) {
        m_hidden.emplace_back(widget);
        QMetaObject::invokeMethod(widget, &QWidget::hide, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void ReadingCommands::showWindow()
{
    qApp->removeEventFilter(this);
    m_window->show();
    for (const QPointer<QWidget>& other : m_hidden)
        if (other)
            other->show();
    m_hidden.clear();
    m_era.renew();
    m_view.reset();
    m_ready.clear();
    updateActions();
}

void ReadingCommands::pause()
{
    if (!isReading())
        return;
    showWindow();
    m_messages.showNotice(
        tr("The blind reading is paused. Case › Continue blind reading goes on with it."));
}

void ReadingCommands::end()
{
    if (!isReading())
        return;
    showWindow();
    showReport();
}

} // namespace saliscope::window
