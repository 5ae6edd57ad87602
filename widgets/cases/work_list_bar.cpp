// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/work_list_bar.h"

#include <algorithm>
#include <set>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/cases/case_browser.h"
#include "widgets/cases/case_numbers.h"
#include "widgets/cases/work_list_editor.h"
#include "widgets/jobs/job_runner.h"

namespace saliscope::ui
{

namespace
{

constexpr int lookAgainMilliseconds = 400;

std::vector<int> rowsOf(const session::WorkList& list, const CaseRows& rows)
{
    std::vector<int> result;
    for (const std::size_t row : session::matchingCases(list.filter, caseNumbers(rows).table))
        result.push_back(int(row));
    return result;
}

void addColumns(const session::Filter& filter, QStringList& names)
{
    if (filter.kind == session::Filter::Kind::Condition &&
        !names.contains(QString::fromStdString(filter.column)))
        names.append(QString::fromStdString(filter.column));
    for (const session::Filter& part : filter.parts)
        addColumns(part, names);
}

} // namespace

WorkListBar::WorkListBar(CaseBrowser& browser, JobRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_browser(browser)
    , m_runner(runner)
    , m_lists(session::defaultWorkLists())
    , m_jobKey(QStringLiteral("work-list %1").arg(quintptr(this)))
{
    setUp();
    fillChooser();
    connect(&browser, &CaseBrowser::shownChanged, this, &WorkListBar::shownChanged);
    connect(&browser, &CaseBrowser::notesChanged, this, &WorkListBar::updateProgress);
    m_later = new QTimer(this);
    m_later->setSingleShot(true);
    m_later->setInterval(lookAgainMilliseconds);
    connect(m_later, &QTimer::timeout, this, &WorkListBar::lookUp);
    connect(&browser, &CaseBrowser::valuesChanged, this, [this] {
        if (m_chosen >= 0 && !m_later->isActive())
            m_later->start();
    });
}

void WorkListBar::setUp()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 0);
    column->setSpacing(4);
    auto* first = new QHBoxLayout;
    m_chooser = new QComboBox(this);
    m_chooser->setAccessibleName(tr("Work list"));
    m_chooser->setToolTip(tr("Show the cases of a work list only."));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_next = new QToolButton(this);
    m_next->setText(tr("Next unreviewed"));
    m_next->setToolTip(tr("Go to the next case that is not marked as reviewed."));
    first->addWidget(m_chooser, 1);
    first->addWidget(m_next);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setAccessibleName(tr("Share of cases that are reviewed"));
    column->addLayout(first);
    column->addWidget(m_text);
    column->addWidget(m_bar);
    connect(m_next, &QToolButton::clicked, this, &WorkListBar::nextUnreviewed);
    connect(m_chooser, &QComboBox::activated, this, [this](int index) {
        if (index == m_chooser->count() - 1) {
            m_chooser->setCurrentIndex(m_chosen + 1);
            edit();
        } else {
            choose(index - 1);
        }
    });
}

QString WorkListBar::nameOf(const session::WorkList& list)
{
    if (list.id == "confident-outside")
        return tr("Confident, but the map is outside the boxes");
    if (list.id == "confident-wrong")
        return tr("Confident and wrong");
    if (list.id == "disagree")
        return tr("The algorithms disagree");
    if (list.id == "degenerate")
        return tr("Empty, constant or degenerate");
    return QString::fromStdString(list.name);
}

void WorkListBar::fillChooser()
{
    const QSignalBlocker blocker(m_chooser);
    m_chooser->clear();
    m_chooser->addItem(tr("All cases"));
    for (const session::WorkList& list : m_lists)
        m_chooser->addItem(nameOf(list));
    m_chooser->insertSeparator(m_chooser->count());
    m_chooser->addItem(tr("Edit work lists…"));
    m_chooser->setCurrentIndex(m_chosen + 1);
    updateProgress();
}

void WorkListBar::setLists(std::vector<session::WorkList> lists)
{
    if (lists == m_lists)
        return;
    const auto open = m_chosen < 0
                          ? lists.end()
                          : std::find(lists.begin(), lists.end(), m_lists[std::size_t(m_chosen)]);
    const int chosen = open == lists.end() ? -1 : int(open - lists.begin());
    const bool closes = m_chosen >= 0 && chosen < 0;
    m_lists = std::move(lists);
    m_chosen = chosen;
    fillChooser();
    if (closes)
        choose(-1);
    emit listsChanged();
}

void WorkListBar::choose(int list)
{
    m_open.renew();
    m_chosen = list >= 0 && list < int(m_lists.size()) ? list : -1;
    m_waiting = m_chosen >= 0;
    m_rows.clear();
    m_chooser->setCurrentIndex(m_chosen + 1);
    emit chosenChanged();
    if (m_chosen < 0) {
        CaseFilter filter = m_browser.filter();
        filter.pick.reset();
        m_browser.setFilter(filter);
        updateProgress();
        return;
    }
    lookUp();
}

QStringList WorkListBar::wantedColumns() const
{
    QStringList names;
    if (m_chosen >= 0)
        addColumns(m_lists[std::size_t(m_chosen)].filter, names);
    return names;
}

void WorkListBar::lookUp()
{
    if (m_chosen < 0)
        return;
    Job<std::vector<int>> job;
    job.queue = QStringLiteral("files");
    job.replaces = m_jobKey;
    job.era = m_open.mark();
    job.work = [chosen = m_lists[std::size_t(m_chosen)], rows = m_browser.rows()](JobControl&) {
        return rowsOf(chosen, rows);
    };
    m_runner.run(this, std::move(job), [this](const JobResult<std::vector<int>>& result) {
        if (!result.error)
            takeCases(*result.value);
    });
}

void WorkListBar::takeCases(const std::vector<int>& rows)
{
    std::set<std::size_t> all(m_rows.begin(), m_rows.end());
    all.insert(rows.begin(), rows.end());
    if (!m_waiting && all.size() == m_rows.size()) {
        updateProgress();
        return;
    }
    m_waiting = false;
    m_rows.assign(all.begin(), all.end());
    std::vector<CaseIndex> cases;
    const CaseRows known = m_browser.rows();
    for (const std::size_t row : all)
        cases.push_back(known.indexOf(int(row)));
    m_browser.showOnly(nameOf(m_lists[std::size_t(m_chosen)]), cases);
    updateProgress();
}

void WorkListBar::shownChanged()
{
    // The user has removed the browser's chip, or other cases were opened.
    if (m_chosen >= 0 && !m_waiting && !m_browser.filter().pick)
        choose(-1);
    updateProgress();
}

std::vector<std::size_t> WorkListBar::shownRows() const
{
    const CaseRows rows = m_browser.rows();
    std::vector<std::size_t> result;
    for (const CaseIndex index : m_browser.shown())
        result.push_back(std::size_t(rows.rowOf(index)));
    return result;
}

std::vector<bool> WorkListBar::reviewedRows() const
{
    const CaseRows rows = m_browser.rows();
    std::vector<bool> reviewed(std::size_t(rows.count()));
    for (auto notes = rows.allNotes().begin(); notes != rows.allNotes().end(); ++notes)
        reviewed[std::size_t(notes.key())] = notes->reviewed;
    return reviewed;
}

session::WorkProgress WorkListBar::progress() const
{
    return session::workProgress(m_chosen < 0 ? shownRows() : m_rows, reviewedRows(), std::nullopt);
}

QString WorkListBar::missingColumns(const session::Filter& filter) const
{
    const CaseNumbers numbers = caseNumbers(m_browser.rows());
    QStringList wanted;
    addColumns(filter, wanted);
    QStringList missing;
    for (const QString& name : wanted)
        if (std::none_of(numbers.table.columns.begin(), numbers.table.columns.end(),
                         [&](const session::CaseTable::Column& column) {
                             return column.name == name.toStdString() ||
                                    measureOf(column.name) == name.toStdString();
                         }))
            missing.append(columnTitle(name.toStdString()));
    return missing.join(QStringLiteral(", "));
}

void WorkListBar::updateProgress()
{
    const session::WorkProgress reached = progress();
    m_next->setEnabled(reached.reviewed < reached.total);
    m_bar->setVisible(m_chosen >= 0 && reached.total > 0);
    m_bar->setRange(0, int(std::max<std::size_t>(1, reached.total)));
    m_bar->setValue(int(reached.reviewed));
    m_text->setVisible(m_chosen >= 0);
    if (m_chosen < 0 || m_waiting) {
        m_text->setText(m_waiting ? tr("Looking for the cases of this list…") : QString());
        return;
    }
    if (reached.total > 0) {
        m_text->setText(tr("%1 of %n case(s) reviewed", nullptr, int(reached.total))
                            .arg(locale().toString(qulonglong(reached.reviewed))));
        return;
    }
    const QString missing = missingColumns(m_lists[std::size_t(m_chosen)].filter);
    m_text->setText(missing.isEmpty()
                        ? tr("No case is on this list.")
                        : tr("No case is on this list. It needs what is not known yet: %1. Open "
                             "results that hold it, or compute it with the Run menu.")
                              .arg(missing));
}

void WorkListBar::nextUnreviewed()
{
    const std::vector<CaseIndex> shown = m_browser.shown();
    const int current = m_browser.rows().rowOf(m_browser.current());
    const session::WorkProgress reached =
        session::workProgress(shownRows(), reviewedRows(),
                              current < 0 ? std::nullopt : std::optional(std::size_t(current)));
    if (reached.next)
        m_browser.setCurrent(shown[*reached.next]);
}

void WorkListBar::reviewAndGoOn()
{
    const CaseIndex index = m_browser.current();
    if (!index.valid())
        return;
    CaseNotes notes = m_browser.notes(index) == nullptr ? CaseNotes() : *m_browser.notes(index);
    notes.reviewed = true;
    m_browser.setNotes(index, notes);
    nextUnreviewed();
}

void WorkListBar::edit()
{
    WorkListEditor editor(m_lists, caseNumbers(m_browser.rows()), this);
    if (editor.exec() == QDialog::Accepted)
        setLists(editor.lists());
}

} // namespace saliscope::ui
