// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/scores_panel.h"

#include <array>
#include <utility>

#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "widgets/inspector/score_words.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

constexpr std::array columns = {results::Score::Energy, results::Score::Lift, results::Score::Focus,
                                results::Score::Pointing, results::Score::Overlap};
constexpr int columnCount = int(columns.size());
/// A pane's name has a line of its own, because no column beside the numbers is wide enough for it.
constexpr int linesPerPane = 2;
constexpr int mostPanes = 9;

std::optional<double> valueOf(const metrics::Interpretability& scores, results::Score score)
{
    switch (score) {
    case results::Score::Energy:
        return scores.proportionalEnergy;
    case results::Score::Lift:
        return scores.energyLift;
    case results::Score::Focus:
        return scores.averageSaliencyFocus;
    default:
        return scores.overlap;
    }
}

QString againstTip()
{
    return ScoresPanel::tr("Evidence against the output: the scores say where the network saw "
                           "reasons to say no.");
}

/// Scores of evidence against an output are blue and slanted.
void mark(QTableWidgetItem& item, bool isAgainst)
{
    QFont font = item.font();
    if (font.italic() == isAgainst)
        return; // each change costs a layout
    font.setItalic(isAgainst);
    item.setFont(font);
    const bool isDark = QGuiApplication::palette().base().color().lightness() < 128;
    item.setForeground(isAgainst
                           ? QBrush(isDark ? QColor(0x7a, 0xb8, 0xff) : QColor(0x14, 0x55, 0x9e))
                           : QBrush());
}

} // namespace

ScoresPanel::ScoresPanel(QWidget* parent)
    : QWidget(parent)
{
    setUp();
    fill();
}

void ScoresPanel::setUp()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 4, 10, 4);
    column->setSpacing(4);
    m_table = new QTableWidget(0, columnCount, this);
    m_table->setAccessibleName(tr("Scores of the panes"));
    setUpScoreTable(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (int i = 0; i < columnCount; ++i) {
        const results::Score score = columns[std::size_t(i)];
        auto* header = new QTableWidgetItem(told(say(results::scoreInfo(score).shortTitle)));
        header->setToolTip(scoreTip(score));
        header->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setHorizontalHeaderItem(i, header);
    }
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_table);
    column->addWidget(m_note);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_table->currentRow();
        if (row >= 0 && row / linesPerPane != m_current)
            emit paneChosen(row / linesPerPane);
    });
}

void ScoresPanel::setCase(ScoredCase shown)
{
    if (shown == m_case)
        return;
    const ScoredCase before = std::exchange(m_case, std::move(shown));
    m_rows.resize(m_case.maps.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto& map = m_case.maps[i].map;
        if (m_case.picture != before.picture || i >= before.maps.size() ||
            map != before.maps[i].map)
            prepare(m_rows[i], map.get());
        else if (m_case.boxes == before.boxes)
            continue;
        compute(m_rows[i]);
    }
    fill();
    emit scoresChanged();
}

void ScoresPanel::setCurrentPane(int pane)
{
    m_current = pane;
    const QSignalBlocker blocker(m_table);
    selectCurrent();
    emit scoresChanged();
}

void ScoresPanel::setThreshold(double threshold)
{
    if (!(threshold > 0))
        threshold = metrics::InterpretabilityOptions().threshold;
    if (threshold == m_threshold)
        return;
    m_threshold = threshold;
    for (Row& row : m_rows)
        compute(row);
    fill();
    emit scoresChanged();
}

const std::optional<cases::CaseScores>& ScoresPanel::scores(int pane) const
{
    static const std::optional<cases::CaseScores> none;
    return pane >= 0 && std::size_t(pane) < m_rows.size() ? m_rows[std::size_t(pane)].scores : none;
}

void ScoresPanel::prepare(Row& row, const cases::CaseMap* map) const
{
    row = {};
    if (map == nullptr || !m_case.picture)
        return;
    row.problem = map->isSigned ? tr("a difference: no scores") : noScoreText(map->flags);
    if (!row.problem.isEmpty())
        return;
    try {
        row.scorer = std::make_unique<cases::CaseScorer>(cases::inputMap(*map, map->inputSize),
                                                         *m_case.picture, map->padding);
    } catch (const Error& error) {
        row.problem = told(error.message());
    }
}

void ScoresPanel::compute(Row& row) const
{
    metrics::InterpretabilityOptions options;
    options.threshold = m_threshold;
    if (row.scorer)
        row.scores = row.scorer->scores(m_case.boxes, options);
}

void ScoresPanel::selectCurrent()
{
    if (m_current >= 0 && m_current < int(m_rows.size()))
        m_table->selectRow(m_current * linesPerPane);
}

void ScoresPanel::fill()
{
    const QSignalBlocker blocker(m_table);
    if (const int lines = int(m_rows.size()) * linesPerPane; m_table->rowCount() != lines) {
        m_table->clearContents();
        m_table->clearSpans();
        m_table->setRowCount(lines);
        for (int line = 0; line < lines; line += linesPerPane)
            m_table->setSpan(line, 0, 1, columnCount);
        fitToRows(*m_table, mostPanes * linesPerPane);
    }
    for (int pane = 0; pane < int(m_rows.size()); ++pane)
        fillPane(pane);
    selectCurrent();
    fillText();
}

void ScoresPanel::fillPane(int pane)
{
    const Row& row = m_rows[std::size_t(pane)];
    const ScoredMap& shown = m_case.maps[std::size_t(pane)];
    const int line = pane * linesPerPane + 1;
    const bool isAgainst = shown.map && !shown.map->isSigned && shown.map->evidenceSign < 0;
    const QString title = isAgainst ? tr("%1 − against: %2").arg(pane + 1).arg(shown.title)
                                    : QStringLiteral("%1 %2").arg(pane + 1).arg(shown.title);
    const QString tip = isAgainst ? title + u'\n' + againstTip() : title;
    mark(setCell(*m_table, line - 1, 0, title, tip, Qt::AlignLeft), isAgainst);
    const bool hasNumbers = row.scores && row.scores->scored;
    const QString problem = shown.map || shown.title.isEmpty() ? row.problem : tr("no map");
    const int span = hasNumbers || problem.isEmpty() ? 1 : columnCount;
    if (m_table->columnSpan(line, 0) != span)
        m_table->setSpan(line, 0, 1, span);
    for (int i = 0; i < columnCount; ++i) {
        const results::Score score = columns[std::size_t(i)];
        QString text = i == 0 && span > 1 ? problem : QStringLiteral("–");
        if (hasNumbers && score == results::Score::Pointing)
            text = !row.scores->all.pointingHit   ? QStringLiteral("–")
                   : *row.scores->all.pointingHit ? tr("yes")
                                                  : tr("no");
        else if (hasNumbers)
            text =
                scoreText(valueOf(row.scores->all, score), score == results::Score::Lift ? 2 : 3);
        const QString meaning =
            isAgainst ? againstTip() + u'\n' + scoreTip(score) : scoreTip(score);
        mark(setCell(*m_table, line, i, text, span > 1 ? problem : meaning,
                     span > 1 ? Qt::AlignLeft : Qt::AlignRight),
             isAgainst);
    }
}

void ScoresPanel::fillText()
{
    bool hasMap = false;
    for (const Row& row : m_rows)
        hasMap = hasMap || row.scores;
    QString text;
    if (!m_case.picture)
        text = tr("No picture is shown.");
    else if (m_case.boxes.empty())
        text = tr("The case has no boxes, so there is nothing to score its maps against.");
    else if (hasMap)
        text = tr("IoU of the boxes and the map from %1 of its maximum on.")
                   .arg(QLocale().toString(m_threshold, 'f', 2));
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace saliscope::ui
