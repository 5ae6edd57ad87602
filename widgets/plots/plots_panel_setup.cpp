// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include "widgets/plots/plot_style.h"
#include "widgets/plots/plots_panel.h"
#include "widgets/plots/scatter_view.h"

namespace saliscope::ui
{

void PlotsPanel::setUpBar()
{
    m_kind = new QComboBox(this);
    m_kind->addItems({tr("Scatter"), tr("Histograms"), tr("Box plots"), tr("Layer sweep")});
    m_kind->setAccessibleName(tr("Kind of plot"));
    m_first = new QComboBox(this);
    m_first->setAccessibleName(tr("What is plotted"));
    m_second = new QComboBox(this);
    m_second->setAccessibleName(tr("What is plotted upwards"));
    m_openSweep = new QToolButton(this);
    m_openSweep->setText(tr("Open sweep…"));
    m_openSweep->setToolTip(tr("Open the sweep.json that the command “saliscope sweep” wrote."));
    m_export = new QToolButton(this);
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Write the plot as PDF, SVG or PNG."));
    m_count = new QLabel(this);
    for (QComboBox* box : {m_first, m_second})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        fillColumns();
        refresh();
    });
    for (QComboBox* box : {m_first, m_second}) {
        connect(box, &QComboBox::currentIndexChanged, this, &PlotsPanel::refresh);
        connect(box, &QComboBox::activated, this, [this] {
            m_chosen = true;
            m_wanted.reset();
        });
    }
    connect(m_kind, &QComboBox::activated, this, [this] { m_wanted.reset(); });
    connect(m_openSweep, &QToolButton::clicked, this, &PlotsPanel::openSweepWanted);
    connect(m_export, &QToolButton::clicked, this, &PlotsPanel::exportWanted);
}

void PlotsPanel::setUpPages()
{
    m_pages = new QStackedWidget(this);
    m_pages->setMinimumHeight(220); // below this height the axes leave no room for their titles
    m_scatter = new ScatterView(m_pages);
    m_plot = new QCustomPlot(m_pages);
    shortenAxisNames(*m_plot);
    hideWideLegends(*m_plot);
    m_plot->setAccessibleName(tr("Plot"));
    m_empty = new QLabel(m_pages);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    for (QWidget* page : {static_cast<QWidget*>(m_scatter), static_cast<QWidget*>(m_plot),
                          static_cast<QWidget*>(m_empty)})
        m_pages->addWidget(page);
    connect(m_scatter, &ScatterView::brushed, this, &PlotsPanel::brushed);
    connect(m_scatter, &ScatterView::activated, this, &PlotsPanel::activated);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 0);
    for (QWidget* part : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_first),
                          static_cast<QWidget*>(m_second), static_cast<QWidget*>(m_openSweep),
                          static_cast<QWidget*>(m_count)})
        bar->addWidget(part);
    bar->addStretch(1);
    bar->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);
}

void PlotsPanel::fill(QComboBox& box, const std::vector<std::pair<QString, QString>>& entries)
{
    const QSignalBlocker blocker(box);
    const QVariant before = box.currentData();
    box.clear();
    for (const auto& [title, name] : entries)
        box.addItem(title, name);
    box.setCurrentIndex(std::max(0, box.findData(before)));
    box.setVisible(!entries.empty());
}

void PlotsPanel::fillColumns()
{
    std::vector<std::pair<QString, QString>> entries;
    if (kind() == PlotKind::Sweep && m_sweep) {
        for (const results::SweepScoreCurves& score : m_sweep->scores)
            entries.emplace_back(columnTitle(results::scoreInfo(score.score).name),
                                 QString::fromLatin1(results::scoreInfo(score.score).name));
    } else if (kind() == PlotKind::Boxes && m_numbers) {
        for (const std::string& measure : comparedMeasures(*m_numbers))
            entries.emplace_back(columnTitle(measure), QString::fromStdString(measure));
    } else if (m_numbers && kind() != PlotKind::Sweep) {
        for (std::size_t i = 0; i < m_numbers->table.columns.size(); ++i)
            entries.emplace_back(m_numbers->titles[qsizetype(i)],
                                 QString::fromStdString(m_numbers->table.columns[i].name));
    }
    fill(*m_first, entries);
    if (kind() == PlotKind::Scatter) {
        fill(*m_second, entries);
        if (!m_chosen && m_numbers) {
            const QSignalBlocker first(m_first);
            const QSignalBlocker second(m_second);
            const auto [across, up] = usualScatter(*m_numbers);
            m_first->setCurrentIndex(across);
            m_second->setCurrentIndex(up);
        }
    }
    takeWanted();
}

void PlotsPanel::takeWanted()
{
    if (!m_wanted)
        return;
    bool complete = kind() != PlotKind::Sweep || m_sweep;
    for (const auto& [box, name] :
         {std::pair(m_first, m_wanted->across), std::pair(m_second, m_wanted->up)}) {
        const QSignalBlocker blocker(box);
        const int place = box->findData(QString::fromStdString(name));
        if (place >= 0)
            box->setCurrentIndex(place);
        complete = complete && (place >= 0 || name.empty());
    }
    if (complete)
        m_wanted.reset();
}

} // namespace saliscope::ui
