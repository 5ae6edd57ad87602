// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cases/filter_bar.h"

#include <utility>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/cases/case_words.h"
#include "widgets/cases/flow_layout.h"
#include "widgets/cases/probability_dialog.h"

namespace saliscope::ui
{

namespace
{

QString probabilityText(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QToolButton* menuButton(const QString& text, const QString& tip, QMenu* menu, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMenu(menu);
    return button;
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_chips(new QWidget(this))
    , m_count(new QLabel(this))
{
    setupText();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    column->addLayout(line);
    setupButtons();
    column->addWidget(m_chips);
    auto* last = new QHBoxLayout;
    last->addWidget(m_count, 1);
    last->addWidget(m_clear);
    column->addLayout(last);
    auto* flow = new FlowLayout(m_chips);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(4);
    setCounts(0, 0);
    showChips();
}

void FilterBar::setupText()
{
    m_text->setPlaceholderText(tr("Search name, tags, notes"));
    m_text->setToolTip(tr("Show only cases with these words in name, tags or note (Ctrl+F)."));
    m_text->setAccessibleName(tr("Search cases"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        change([&](CaseFilter& filter) { filter.text = text; });
    });
}

void FilterBar::setupButtons()
{
    m_menu = new QMenu(this);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    m_viewMenu = new QMenu(this);
    auto* line = static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout());
    line->addWidget(menuButton(tr("Filter"), tr("Choose which cases are shown"), m_menu, this));
    line->addWidget(menuButton(tr("View"), tr("Choose pictures and columns"), m_viewMenu, this));
    auto* clear = new QToolButton(this);
    clear->setText(tr("Clear all"));
    clear->setToolTip(tr("Remove all filters and show every case."));
    clear->setAccessibleName(tr("Clear all filters"));
    clear->setFocusPolicy(Qt::StrongFocus);
    connect(clear, &QToolButton::clicked, this, [this] { setFilter({}); });
    m_clear = clear;
}

void FilterBar::setChoices(FilterChoices choices)
{
    m_choices = std::move(choices);
    showChips();
}

void FilterBar::setFilter(const CaseFilter& filter)
{
    change([&](CaseFilter& current) { current = filter; });
}

void FilterBar::setCounts(int shown, int total)
{
    m_count->setText(shown == total
                         ? tr("%Ln case(s)", nullptr, total)
                         : tr("%1 of %Ln case(s)", nullptr, total).arg(QLocale().toString(shown)));
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit left();
            return true;
        }
        if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::change(const std::function<void(CaseFilter&)>& change)
{
    CaseFilter filter = m_filter;
    change(filter);
    if (filter == m_filter)
        return;
    m_filter = filter;
    if (m_text->text() != filter.text) {
        const QSignalBlocker blocker(m_text);
        m_text->setText(filter.text);
    }
    showChips();
    emit filterChanged();
}

void FilterBar::addTick(QMenu* menu, const QString& text, bool on,
                        std::function<void(CaseFilter&, bool)> set)
{
    QAction* action = menu->addAction(QString(text).replace(u'&', QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::triggered, this, [this, set = std::move(set)](bool checked) {
        change([&](CaseFilter& filter) { set(filter, checked); });
    });
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    const auto putInto = [](auto& set, auto value, bool on) {
        if (on)
            set.insert(value);
        else
            set.erase(value);
    };
    QMenu* splits = m_menu->addMenu(tr("Split"));
    for (int split = 0; split < m_choices.splits.size(); ++split)
        addTick(splits, m_choices.splits[split], m_filter.splits.contains(split),
                [=](CaseFilter& filter, bool on) { putInto(filter.splits, split, on); });
    QMenu* labels = m_menu->addMenu(tr("Label"));
    for (const int label : m_choices.labels)
        addTick(labels, CaseWords::label(label), m_filter.labels.contains(label),
                [=](CaseFilter& filter, bool on) { putInto(filter.labels, label, on); });
    m_menu->addAction(tr("Probability\u2026"), this, &FilterBar::askProbability);
    addBoxesMenu();
    QMenu* flags = m_menu->addMenu(tr("Flag"));
    for (const CaseFlag flag : CaseWords::allFlags())
        addTick(flags, CaseWords::flag(flag), m_filter.flags.testFlag(flag),
                [=](CaseFilter& filter, bool on) { filter.flags.setFlag(flag, on); });
    QMenu* tags = m_menu->addMenu(tr("Tag"));
    tags->setEnabled(!m_choices.tags.isEmpty());
    for (const QString& tag : m_choices.tags)
        addTick(tags, tag, m_filter.tags.contains(tag), [=](CaseFilter& filter, bool on) {
            filter.tags.removeAll(tag);
            if (on)
                filter.tags.append(tag);
        });
    addReviewedMenu();
}

void FilterBar::addBoxesMenu()
{
    QMenu* menu = m_menu->addMenu(tr("Boxes"));
    for (const bool with : {true, false})
        addTick(menu, with ? tr("With boxes") : tr("Without boxes"), m_filter.boxes == with,
                [=](CaseFilter& filter, bool on) {
                    filter.boxes = on ? std::optional(with) : std::nullopt;
                });
}

void FilterBar::addReviewedMenu()
{
    QMenu* menu = m_menu->addMenu(tr("Reviewed"));
    for (const bool reviewed : {true, false})
        addTick(menu, reviewed ? tr("Reviewed") : tr("Not reviewed"), m_filter.reviewed == reviewed,
                [=](CaseFilter& filter, bool on) {
                    filter.reviewed = on ? std::optional(reviewed) : std::nullopt;
                });
}

void FilterBar::askProbability()
{
    auto* dialog = new ProbabilityDialog(m_choices.outputs,
                                         m_filter.probability.value_or(CaseFilter::Range()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        change([&](CaseFilter& filter) { filter.probability = dialog->range(); });
    });
    dialog->open();
}

std::vector<FilterBar::Chip> FilterBar::chips() const
{
    std::vector<Chip> result;
    if (m_filter.pick)
        result.push_back({m_filter.pick->name, [](CaseFilter& filter) { filter.pick.reset(); }});
    for (const int split : m_filter.splits)
        result.push_back({tr("Split: %1").arg(m_choices.splits.value(split)),
                          [=](CaseFilter& filter) { filter.splits.erase(split); }});
    for (const int label : m_filter.labels)
        result.push_back({tr("Label: %1").arg(CaseWords::label(label)),
                          [=](CaseFilter& filter) { filter.labels.erase(label); }});
    if (m_filter.probability) {
        const CaseFilter::Range& range = *m_filter.probability;
        const QString from = probabilityText(range.from);
        const QString to = probabilityText(range.to);
        result.push_back({m_choices.outputs == 1
                              ? tr("Probability: %1 to %2").arg(from, to)
                              : tr("Probability %1: %2 to %3").arg(range.output).arg(from, to),
                          [](CaseFilter& filter) { filter.probability.reset(); }});
    }
    if (m_filter.boxes)
        result.push_back({*m_filter.boxes ? tr("With boxes") : tr("Without boxes"),
                          [](CaseFilter& filter) { filter.boxes.reset(); }});
    for (Chip& chip : noteChips())
        result.push_back(std::move(chip));
    return result;
}

std::vector<FilterBar::Chip> FilterBar::noteChips() const
{
    std::vector<Chip> result;
    for (const CaseFlag flag : CaseWords::allFlags())
        if (m_filter.flags.testFlag(flag))
            result.push_back({tr("Flag: %1").arg(CaseWords::flag(flag)),
                              [=](CaseFilter& filter) { filter.flags.setFlag(flag, false); }});
    for (const QString& tag : m_filter.tags)
        result.push_back(
            {tr("Tag: %1").arg(tag), [=](CaseFilter& filter) { filter.tags.removeAll(tag); }});
    if (m_filter.reviewed)
        result.push_back({*m_filter.reviewed ? tr("Reviewed") : tr("Not reviewed"),
                          [](CaseFilter& filter) { filter.reviewed.reset(); }});
    return result;
}

void FilterBar::showChips()
{
    QLayout* flow = m_chips->layout();
    while (QLayoutItem* item = flow->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the chip that was just clicked
        item->widget()->hide();
        delete item;
    }
    for (const Chip& chip : chips()) {
        auto* button = new QToolButton(m_chips);
        button->setText(QString(chip.text).replace(u'&', QStringLiteral("&&")) +
                        QStringLiteral("  \u00d7"));
        button->setToolTip(tr("Remove this filter."));
        button->setAccessibleName(tr("Remove the filter \u201c%1\u201d").arg(chip.text));
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this,
                [this, remove = chip.remove] { change(remove); });
        flow->addWidget(button);
        button->show();
    }
    m_chips->setVisible(flow->count() > 0);
    m_clear->setVisible(!m_filter.empty());
}

} // namespace saliscope::ui
