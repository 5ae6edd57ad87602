// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reading/reading_view.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace saliscope::ui
{

ReadingView::ReadingView(QWidget* parent)
    : QWidget(parent)
    , m_canvas(new ReadingCanvas(this))
{
    setWindowTitle(tr("Blind reading"));
    setObjectName(QStringLiteral("blind-reading"));
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_canvas, 1);
    setUpControls();
    setRatings(session::Reading().ratings);
    connect(m_canvas, &ReadingCanvas::marked, this, [this] {
        m_nothing->setChecked(false);
        updateControls();
    });
    updateControls();
}

void ReadingView::setUpControls()
{
    m_hint = new QLabel(tr("H hides the map while it is held; the wheel enlarges."), this);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_place = new QLabel(this);
    m_question = new QLabel(this);
    m_question->setWordWrap(true);
    m_nothing = new QCheckBox(tr("No finding (0)"), this);
    m_ratings = new QButtonGroup(this);
    m_ratings->setObjectName(QStringLiteral("ratings"));
    m_next = new QPushButton(tr("Next (Return)"), this);
    m_pause = new QPushButton(tr("Pause"), this);
    m_end = new QPushButton(tr("End reading…"), this);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(10, 6, 10, 2);
    line->setSpacing(24);
    line->addWidget(m_question, 1);
    line->addWidget(m_hint);
    line->addWidget(m_place);
    auto* controls = new QHBoxLayout;
    controls->setObjectName(QStringLiteral("controls"));
    controls->setContentsMargins(10, 2, 10, 8);
    controls->addWidget(m_nothing);
    controls->addSpacing(16);
    controls->addStretch(1);
    for (QPushButton* button : {m_next, m_pause, m_end})
        controls->addWidget(button);
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->addLayout(line);
    column->addLayout(controls);
    connectControls();
}

void ReadingView::connectControls()
{
    // The view receives the keys, wherever the pointer was last.
    for (QWidget* control : {static_cast<QWidget*>(m_nothing), static_cast<QWidget*>(m_next),
                             static_cast<QWidget*>(m_pause), static_cast<QWidget*>(m_end)})
        control->setFocusPolicy(Qt::NoFocus);
    connect(m_nothing, &QCheckBox::clicked, this, [this](bool on) {
        if (on)
            m_canvas->clearMark();
        updateControls();
    });
    connect(m_next, &QPushButton::clicked, this, &ReadingView::goOn);
    connect(m_pause, &QPushButton::clicked, this, &ReadingView::paused);
    connect(m_end, &QPushButton::clicked, this, &ReadingView::ended);
}

void ReadingView::setRatings(int ratings)
{
    auto* controls = layout()->findChild<QHBoxLayout*>(QStringLiteral("controls"));
    for (QAbstractButton* button : m_ratings->buttons())
        delete button;
    m_ratings->setExclusive(true);
    for (int rating = 1; rating <= ratings; ++rating) {
        auto* button = new QToolButton(this);
        QString text = locale().toString(rating);
        if (rating == 1)
            text = tr("1 misleading");
        else if (rating == ratings)
            text = tr("%1 convincing").arg(locale().toString(rating));
        button->setText(text);
        button->setToolTip(tr("How well does the map show what matters? Key %1.").arg(rating));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        m_ratings->addButton(button, rating);
        controls->insertWidget(rating + 1, button);
        connect(button, &QToolButton::clicked, this, &ReadingView::updateControls);
    }
}

void ReadingView::startCase(std::size_t place, std::size_t count)
{
    m_ready = false;
    m_failed = false;
    m_hasMap = false;
    m_canvas->setMapHidden(false);
    m_canvas->setCase(nullptr, nullptr);
    m_nothing->setChecked(false);
    m_ratings->setExclusive(false);
    for (QAbstractButton* button : m_ratings->buttons())
        button->setChecked(false);
    m_ratings->setExclusive(true);
    m_place->setText(
        tr("Picture %1 of %2")
            .arg(locale().toString(qulonglong(place + 1)), locale().toString(qulonglong(count))));
    updateControls();
}

void ReadingView::setCase(std::shared_ptr<const cases::CasePicture> picture,
                          std::shared_ptr<const cases::CaseMap> map)
{
    m_hasMap = map != nullptr;
    m_ready = true;
    m_warning = map ? mapWarning(*map) : QString();
    m_canvas->setCase(std::move(picture), std::move(map));
    m_timer.start();
    updateControls();
}

void ReadingView::setFailed()
{
    m_ready = false;
    m_failed = true;
    updateControls();
}

void ReadingView::updateControls()
{
    const bool isMarked = m_canvas->point() || m_canvas->box() || m_nothing->isChecked();
    const bool rated = !m_hasMap || m_ratings->checkedId() > 0;
    m_nothing->setEnabled(m_ready);
    for (QAbstractButton* button : m_ratings->buttons())
        button->setVisible(m_hasMap);
    m_hint->setVisible(m_hasMap);
    m_next->setEnabled(m_failed || (m_ready && isMarked && rated));
    if (m_failed)
        m_question->setText(tr("This picture cannot be shown. Go on with the next one."));
    else if (!m_ready)
        m_question->setText(tr("The next picture is being prepared…"));
    else if (!isMarked)
        m_question->setText(tr("Click on the finding or draw a box around it, or say that there is "
                               "none."));
    else if (!rated)
        m_question->setText(QStringLiteral("%1 %2")
                                .arg(m_warning, tr("How well does the map show what matters? Press "
                                                   "1 to %1.")
                                                    .arg(m_ratings->buttons().size()))
                                .trimmed());
    else
        m_question->setText(tr("Press Return to go on."));
}

void ReadingView::goOn()
{
    if (!m_next->isEnabled())
        return;
    if (m_failed) {
        emit skipped();
        return;
    }
    session::ReadingAnswer answer;
    answer.point = m_canvas->point();
    answer.box = m_canvas->box();
    answer.nothingSeen = m_nothing->isChecked();
    if (m_hasMap)
        answer.rating = m_ratings->checkedId();
    answer.seconds = double(m_timer.elapsed()) / 1000;
    m_ready = false;
    emit answered(answer);
}

void ReadingView::keyPressEvent(QKeyEvent* event)
{
    const int digit = event->key() - Qt::Key_0;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        goOn();
    } else if (event->key() == Qt::Key_H && !event->isAutoRepeat()) {
        m_canvas->setMapHidden(true);
    } else if (digit == 0 && m_ready) {
        m_nothing->click();
    } else if (QAbstractButton* button =
                   digit > 0 && digit <= 9 ? m_ratings->button(digit) : nullptr;
               button != nullptr && m_ready && m_hasMap) {
        button->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ReadingView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_H && !event->isAutoRepeat())
        m_canvas->setMapHidden(false);
    QWidget::keyReleaseEvent(event);
}

void ReadingView::closeEvent(QCloseEvent* event)
{
    event->ignore();
    emit paused();
}

} // namespace saliscope::ui
