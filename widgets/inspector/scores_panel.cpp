// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspector/scores_panel.h"

#include <array>
#include <utility>

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include "base/error.h"
#include "inspector/score_words.h"

namespace saliscope
{

namespace
{

struct Column {
    Score score;
    const char* title;
};

/// After the column of panes.
constexpr std::array columns = {
    Column{Score::Energy, QT_TRANSLATE_NOOP("saliscope::ScoresPanel", "Energy")},
    Column{Score::Lift, QT_TRANSLATE_NOOP("saliscope::ScoresPanel", "Lift")},
    Column{Score::Focus, QT_TRANSLATE_NOOP("saliscope::ScoresPanel", "Focus")},
    Column{Score::Pointing, QT_TRANSLATE_NOOP("saliscope::ScoresPanel", "Hit")},
    Column{Score::Overlap, QT_TRANSLATE_NOOP("saliscope::ScoresPanel", "IoU")},
};
constexpr int columnCount = int(columns.size()) + 1;
constexpr int mostPanes = 9;

std::optional<double> valueOf(const Interpretability& scores, Score score)
{
    switch (score) {
    case Score::Energy:
        return scores.proportionalEnergy;
    case Score::Lift:
        return scores.energyLift;
    case Score::Focus:
        return scores.averageSaliencyFocus;
    default:
        return scores.overlap;
    }
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
    m_table->setHorizontalHeaderItem(0, new QTableWidgetItem(tr("Pane")));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int i = 0; i + 1 < columnCount; ++i) {
        auto* header = new QTableWidgetItem(tr(columns[std::size_t(i)].title));
        header->setToolTip(scoreTip(columns[std::size_t(i)].score));
        m_table->setHorizontalHeaderItem(i + 1, header);
        const bool isAnswer = columns[std::size_t(i)].score == Score::Pointing;
        fitToTexts(*m_table, i + 1,
                   isAnswer ? QStringList{tr("yes"), tr("no")} : QStringList{scoreText(0)});
    }
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_table);
    column->addWidget(m_note);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_table->currentRow();
        if (row >= 0 && row != m_current)
            emit paneChosen(row);
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
    if (pane >= 0 && pane < m_table->rowCount())
        m_table->selectRow(pane);
    emit scoresChanged();
}

void ScoresPanel::setThreshold(double threshold)
{
    if (threshold == m_threshold)
        return;
    m_threshold = threshold;
    for (Row& row : m_rows)
        compute(row);
    fill();
    emit scoresChanged();
}

const std::optional<CaseScores>& ScoresPanel::scores(int pane) const
{
    static const std::optional<CaseScores> none;
    return pane >= 0 && std::size_t(pane) < m_rows.size() ? m_rows[std::size_t(pane)].scores : none;
}

void ScoresPanel::prepare(Row& row, const CaseMap* map) const
{
    row = {};
    if (map == nullptr || !m_case.picture)
        return;
    row.problem = map->isSigned ? tr("a difference: no scores") : noScoreText(map->flags);
    if (!row.problem.isEmpty())
        return;
    try {
        row.scorer = std::make_unique<CaseScorer>(inputMap(*map, map->inputSize), *m_case.picture);
    } catch (const Error& error) {
        row.problem = QString::fromUtf8(error.what());
    }
}

void ScoresPanel::compute(Row& row) const
{
    InterpretabilityOptions options;
    options.threshold = m_threshold;
    if (row.scorer)
        row.scores = row.scorer->scores(m_case.boxes, options);
}

void ScoresPanel::fill()
{
    const QSignalBlocker blocker(m_table);
    if (m_table->rowCount() != int(m_rows.size())) {
        m_table->clearContents();
        m_table->setRowCount(int(m_rows.size()));
        fitToRows(*m_table, mostPanes);
    }
    for (int row = 0; row < int(m_rows.size()); ++row)
        fillRow(row);
    if (m_current < m_table->rowCount())
        m_table->selectRow(m_current);
    fillText();
}

void ScoresPanel::fillRow(int index)
{
    const Row& row = m_rows[std::size_t(index)];
    const ScoredMap& shown = m_case.maps[std::size_t(index)];
    const QString title = QStringLiteral("%1 %2").arg(index + 1).arg(shown.title);
    setCell(*m_table, index, 0, title, title, Qt::AlignLeft);
    const bool hasNumbers = row.scores && row.scores->scored;
    const QString problem = shown.map || shown.title.isEmpty() ? row.problem : tr("no map");
    const int span = hasNumbers || problem.isEmpty() ? 1 : columnCount - 1;
    if (m_table->columnSpan(index, 1) != span)
        m_table->setSpan(index, 1, 1, span);
    for (int i = 0; i + 1 < columnCount; ++i) {
        const Score score = columns[std::size_t(i)].score;
        QString text = i == 0 && span > 1 ? problem : QStringLiteral("–");
        if (hasNumbers && score == Score::Pointing)
            text = !row.scores->all.pointingHit   ? QStringLiteral("–")
                   : *row.scores->all.pointingHit ? tr("yes")
                                                  : tr("no");
        else if (hasNumbers)
            text = scoreText(valueOf(row.scores->all, score), score == Score::Lift ? 2 : 3);
        setCell(*m_table, index, i + 1, text, span > 1 ? problem : scoreTip(score),
                span > 1 ? Qt::AlignLeft : Qt::AlignRight);
    }
}

void ScoresPanel::fillText()
{
    bool hasMap = false;
    for (const Row& row : m_rows)
        hasMap = hasMap || row.scores;
    QString text;
    if (!m_case.picture)
        text = tr("No case is open.");
    else if (m_case.boxes.empty())
        text = tr("The case has no boxes, so there is nothing to score its maps against.");
    else if (hasMap)
        text = tr("IoU of the boxes and the map from %1 of its maximum on.")
                   .arg(QLocale().toString(m_threshold, 'f', 2));
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace saliscope
