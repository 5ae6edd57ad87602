// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/road_panel.h"

#include <utility>

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>

#include "widgets/inspector/road_plot.h"
#include "widgets/inspector/score_words.h"

namespace saliscope::ui
{

namespace
{

constexpr int settleMilliseconds = 150;
constexpr double firstPercentile = 80;

QLabel* textLabel(QWidget* parent, QBoxLayout& column)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    column.addWidget(label);
    return label;
}

QString numberText(double value, int decimals = 3)
{
    return QLocale().toString(value, 'f', decimals);
}

QString signedNumber(const std::optional<double>& value)
{
    return value && *value > 0 ? u'+' + scoreText(value) : scoreText(value);
}

QString orderText(road::RemovalOrder order)
{
    return order == road::RemovalOrder::MostRelevantFirst ? RoadPanel::tr("MoRF")
                                                          : RoadPanel::tr("LeRF");
}

} // namespace

RoadPanel::RoadPanel(JobRunner& runner, QWidget* parent)
    : QWidget(parent)
{
    const auto memory = std::make_shared<RoadMemory>();
    m_worker = new RoadWorker(runner, memory, this);
    m_others = new RoadOthers(runner, memory, this);
    setUp();
    setUpScrubber();
    connectWorker();
    setSubject({}, tr("No case is open."));
}

void RoadPanel::setUp()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    m_title = textLabel(this, *column);
    m_plot = new RoadPlot(this);
    m_plot->setToolTip(tr(
        "<p>What the network predicts when pixels are replaced by what their neighbours suggest. "
        "MoRF takes away those whose value in the map is at or above the percentile, the most "
        "relevant first; LeRF the least relevant. A good map makes MoRF fall and leaves LeRF "
        "flat. A cross marks a degenerate point: so many values of the map are equal that "
        "everything or nothing would be taken away.</p>"));
    column->addWidget(m_plot, 1);
    m_legend = textLabel(this, *column);
    m_legend->setForegroundRole(QPalette::PlaceholderText);
    m_legend->hide();
    m_scores = textLabel(this, *column);
    m_scores->setToolTip(scoreTip(results::Score::Road) + scoreTip(results::Score::Morf) +
                         scoreTip(results::Score::Lerf));
    m_note = textLabel(this, *column);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_settled = new QTimer(this);
    m_settled->setSingleShot(true);
    m_settled->setInterval(settleMilliseconds);
    connect(m_settled, &QTimer::timeout, this, &RoadPanel::goOn);
}

void RoadPanel::setUpScrubber()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    auto* row = new QHBoxLayout;
    auto* group = new QButtonGroup(this);
    m_most = new QRadioButton(tr("&MoRF"), this);
    m_most->setToolTip(tr("Take the most relevant pixels away first."));
    auto* least = new QRadioButton(tr("&LeRF"), this);
    least->setToolTip(tr("Take the least relevant pixels away first."));
    group->addButton(m_most);
    group->addButton(least);
    m_most->setChecked(true);
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setRange(0, 100);
    m_slider->setValue(int(firstPercentile));
    m_slider->setAccessibleName(tr("Percentile"));
    m_slider->setToolTip(
        tr("Drag to see the picture without those pixels, and what the network predicts for it."));
    row->addWidget(m_most);
    row->addWidget(least);
    row->addWidget(m_slider, 1);
    column->addLayout(row);
    m_place = textLabel(this, *column);
    m_answer = textLabel(this, *column);
    m_showPicture = new QCheckBox(tr("&Show the imputed picture in the pane"), this);
    m_showPicture->setToolTip(tr("Switches on when the scrubber is moved."));
    column->addWidget(m_showPicture);
    connect(m_slider, &QSlider::valueChanged, this, &RoadPanel::scrub);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { emit scrubberHeld(true); });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { emit scrubberHeld(false); });
    connect(group, &QButtonGroup::buttonClicked, this, &RoadPanel::scrub);
    connect(m_showPicture, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            scrub();
        else
            endScrubbing();
    });
}

void RoadPanel::connectWorker()
{
    connect(m_worker, &RoadWorker::curveChanged, this, &RoadPanel::refreshCurve);
    connect(m_others, &RoadOthers::changed, this, &RoadPanel::refreshOthers);
    connect(m_worker, &RoadWorker::pictureReady, this, &RoadPanel::showPicture);
    connect(m_worker, &RoadWorker::answered, this, [this](const road::RoadPoint& point) {
        m_told = point;
        refreshAnswer();
    });
    connect(m_worker, &RoadWorker::failed, this, [this](const QString& sentence) {
        m_note->setText(sentence);
        m_note->show();
    });
}

void RoadPanel::setSubject(std::optional<RoadSubject> subject, const QString& title)
{
    endScrubbing();
    m_hasSubject = subject.has_value();
    m_title->setText(title);
    for (QWidget* part : {static_cast<QWidget*>(m_most), static_cast<QWidget*>(m_slider),
                          static_cast<QWidget*>(m_showPicture)})
        part->setEnabled(m_hasSubject);
    m_others->stop();
    m_worker->setSubject(std::move(subject));
    m_settled->start();
}

void RoadPanel::goOn()
{
    if (!isVisible() || m_settled->isActive())
        return;
    if (m_hasSubject)
        m_worker->startCurve();
    if (!m_hasSubject || m_worker->isComplete())
        m_others->start();
}

void RoadPanel::endScrubbing()
{
    const bool wasShown = m_shown.has_value();
    m_shown.reset();
    m_told.reset();
    const QSignalBlocker blocker(m_showPicture);
    m_showPicture->setChecked(false);
    refreshAnswer();
    if (wasShown)
        emit pictureWanted(nullptr, {});
}

void RoadPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_settled->start();
}

void RoadPanel::hideEvent(QHideEvent* event)
{
    m_worker->stopCurve();
    m_others->stop();
    endScrubbing();
    QWidget::hideEvent(event);
}

RoadPlace RoadPanel::place() const
{
    return {double(m_slider->value()), m_most->isChecked()
                                           ? road::RemovalOrder::MostRelevantFirst
                                           : road::RemovalOrder::LeastRelevantFirst};
}

void RoadPanel::scrub()
{
    if (!m_hasSubject)
        return;
    const QSignalBlocker blocker(m_showPicture);
    m_showPicture->setChecked(true);
    // While the scrubber moves, nothing else is computed.
    m_others->stop();
    m_settled->start();
    m_worker->scrub(place());
}

void RoadPanel::showPicture(std::shared_ptr<const cases::CasePicture> picture,
                            const road::RoadPoint& point)
{
    // The user has switched it off while it was computed.
    if (!m_showPicture->isChecked())
        return;
    m_shown = point;
    refreshAnswer();
    emit pictureWanted(std::move(picture),
                       point.degenerate
                           ? tr("ROAD: nothing was imputed, as the point is degenerate.")
                           : tr("Not the radiograph: %1 % of its pixels are imputed (ROAD, %2 at "
                                "percentile %3).")
                                 .arg(numberText(point.removedFraction * 100, 1),
                                      orderText(point.order), numberText(point.percentile, 0)));
}

void RoadPanel::refreshAnswer()
{
    const auto probability = m_worker->probability();
    std::optional<road::RoadPoint> marker = m_shown;
    const bool isTold = m_shown && m_told && m_told->percentile == m_shown->percentile &&
                        m_told->order == m_shown->order;
    if (isTold)
        marker = m_told;
    m_plot->setMarker(marker);
    m_place->setText(!m_shown ? tr("Move the scrubber to see the picture without those pixels.")
                     : m_shown->degenerate
                         ? tr("%1 at percentile %2: degenerate, everything or nothing would be "
                              "imputed.")
                               .arg(orderText(m_shown->order), numberText(m_shown->percentile, 0))
                         : tr("%1 at percentile %2: %3 % of the pixels imputed")
                               .arg(orderText(m_shown->order), numberText(m_shown->percentile, 0),
                                    numberText(m_shown->removedFraction * 100, 1)));
    QString text;
    if (m_shown && m_told && m_told->score && probability)
        text = tr("Probability %1 → %2 at percentile %3")
                   .arg(numberText(*probability), numberText(*probability + *m_told->score),
                        numberText(m_told->percentile, 0));
    else if (probability)
        text = tr("Probability %1 of the untouched picture").arg(numberText(*probability));
    m_answer->setText(text);
}

void RoadPanel::refreshCurve()
{
    m_plot->setCurve(m_worker->probability(), m_worker->points());
    refreshScores();
    refreshAnswer();
    if (m_worker->isComplete())
        goOn();
}

void RoadPanel::refreshOthers()
{
    QStringList titles;
    for (const RoadPaneCurve& curve : m_others->curves())
        titles << tr("%1: %2").arg(curve.pane + 1).arg(curve.title);
    m_legend->setVisible(!titles.isEmpty());
    m_legend->setText(tr("Thin lines, by pane: %1").arg(titles.join(QStringLiteral("; "))));
    m_plot->setOthers(m_others->curves());
}

void RoadPanel::refreshScores()
{
    const auto scores = m_worker->scores();
    m_scores->setVisible(m_hasSubject);
    m_note->clear();
    if (!scores) {
        m_scores->setText(tr("The curve is being computed…"));
    } else {
        m_scores->setText(tr("ROAD %1 (MoRF %2, LeRF %3)")
                              .arg(signedNumber(scores->combined), signedNumber(scores->morf),
                                   signedNumber(scores->lerf)));
        const int degenerate = scores->degenerateMorf + scores->degenerateLerf;
        if (degenerate == int(scores->points.size()))
            m_note->setText(tr("Every point is degenerate, so the map has no score: its values are "
                               "equal, and everything or nothing would be imputed."));
        else if (degenerate > 0)
            m_note->setText(tr("%n of the score's points are degenerate (crosses) and left out.",
                               nullptr, degenerate));
    }
    m_note->setVisible(!m_note->text().isEmpty());
}

} // namespace saliscope::ui
