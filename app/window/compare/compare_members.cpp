// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/compare/compare_members.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QSet>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "app/window/cases/map_fetcher.h"
#include "core/session/map_name.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

CompareMembers::CompareMembers(ui::Viewer& viewer, QWidget* parent)
    : QWidget(parent)
    , m_viewer(viewer)
{
    setUp();
    connect(m_panes, &QCheckBox::toggled, this, &CompareMembers::collect);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_list->clear();
        refresh();
    });
    connect(m_list, &QListWidget::itemChanged, this, &CompareMembers::collect);
    connect(&viewer, &ui::Viewer::choiceChanged, this, &CompareMembers::refresh);
    connect(&viewer, &ui::Viewer::currentPaneChanged, this, &CompareMembers::refresh);
    connect(&viewer, &ui::Viewer::gridChanged, this, &CompareMembers::refresh);
}

void CompareMembers::setUp()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_panes = new QCheckBox(tr("Maps of the panes"), this);
    m_panes->setObjectName(QStringLiteral("compare-panes"));
    m_panes->setChecked(true);
    column->addWidget(m_panes);
    m_kind = new QComboBox(this);
    m_kind->setAccessibleName(tr("What else is compared"));
    m_kind->setToolTip(tr("The rest of each map is as in the current pane."));
    m_kind->addItems({tr("and algorithms"), tr("and layers"), tr("and checkpoints")});
    column->addWidget(m_kind);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("compare-list"));
    m_list->setAccessibleName(tr("Maps to compare besides those of the panes"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
    column->addWidget(m_list, 1);
}

CompareMembers::Kind CompareMembers::kind() const
{
    return Kind(std::max(0, m_kind->currentIndex()));
}

session::MapChoice CompareMembers::base() const
{
    session::MapChoice choice = m_viewer.choice(m_viewer.currentPane());
    for (int pane = 0; choice.hidden && pane < m_viewer.paneCount(); ++pane)
        choice = m_viewer.choice(pane);
    choice.hidden = false;
    choice.existingSet.clear();
    return choice;
}

std::vector<std::pair<QString, session::MapChoice>> CompareMembers::variants() const
{
    std::vector<std::pair<QString, session::MapChoice>> result;
    const auto& checkpoints = m_viewer.choices().checkpoints;
    session::MapChoice choice = base();
    if (std::size_t(choice.checkpoint) >= checkpoints.size())
        return result;
    switch (kind()) {
    case Kind::Algorithms:
        for (const engine::AlgorithmInfo& info : engine::algorithms()) {
            choice.algorithm = info.algorithm;
            const QString title = ui::told(session::algorithmTitle(info.algorithm));
            if (!whyNot(choice).isEmpty())
                result.emplace_back(tr("%1 (not of this network)").arg(title), choice);
            else
                result.emplace_back(isSlow(info.algorithm) ? tr("%1 (slow)").arg(title) : title,
                                    choice);
        }
        break;
    case Kind::Layers:
        for (const engine::LayerInfo& layer : checkpoints[std::size_t(choice.checkpoint)].layers) {
            choice.layer = layer.name;
            result.emplace_back(QString::fromStdString(layer.name), choice);
        }
        break;
    case Kind::Checkpoints:
        for (std::size_t i = 0; i < checkpoints.size(); ++i) {
            choice.checkpoint = int(i);
            result.emplace_back(checkpoints[i].name, choice);
        }
        break;
    }
    return result;
}

/// Why there is no such map: a sentence.
QString CompareMembers::whyNot(const session::MapChoice& choice) const
{
    return ui::whyNotAlgorithm(m_viewer.choices(), choice.checkpoint, choice.algorithm);
}

void CompareMembers::refresh()
{
    refreshList();
    collect();
}

void CompareMembers::refreshList()
{
    const auto offered = variants();
    bool same = int(offered.size()) == m_list->count();
    for (int i = 0; same && i < m_list->count(); ++i)
        same = m_list->item(i)->text() == offered[std::size_t(i)].first;
    if (same)
        return;
    const QSignalBlocker blocker(m_list);
    QSet<QString> checked;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            checked.insert(m_list->item(i)->text());
    m_list->clear();
    for (const auto& [title, choice] : offered) {
        auto* item = new QListWidgetItem(title, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(checked.contains(title) ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(title);
        if (const QString reason = whyNot(choice); !reason.isEmpty()) {
            item->setFlags(Qt::NoItemFlags);
            item->setToolTip(reason);
        }
        if (kind() == Kind::Algorithms && isSlow(choice.algorithm))
            item->setToolTip(title + u'\n' +
                             tr("Takes a pass of the network for every channel of the layer."));
    }
}

session::MapChoice CompareMembers::named(session::MapChoice choice) const
{
    const auto& checkpoints = m_viewer.choices().checkpoints;
    const auto index = std::size_t(choice.checkpoint);
    if (choice.layer.empty() && choice.existingSet.empty() && index < checkpoints.size())
        choice.layer = checkpoints[index].defaultLayer.toStdString();
    if (!engine::algorithmInfo(choice.algorithm).usesTargetLayer)
        choice.layer.clear();
    return choice;
}

void CompareMembers::setMembers(const std::vector<session::MapChoice>& members)
{
    const auto isMember = [&](const session::MapChoice& choice) {
        return std::find(members.begin(), members.end(), named(choice)) != members.end();
    };
    const QSignalBlocker panes(m_panes);
    const QSignalBlocker kinds(m_kind);
    const QSignalBlocker list(m_list);
    bool allPanes = true;
    for (int pane = 0; pane < m_viewer.paneCount(); ++pane)
        allPanes &= m_viewer.choice(pane).hidden || isMember(m_viewer.choice(pane));
    m_panes->setChecked(allPanes);
    std::ptrdiff_t most = -1;
    int best = 0;
    for (int index = 0; index < m_kind->count(); ++index) {
        m_kind->setCurrentIndex(index);
        const auto offered = variants();
        const auto count = std::count_if(offered.begin(), offered.end(),
                                         [&](const auto& each) { return isMember(each.second); });
        if (count > most) {
            most = count;
            best = index;
        }
    }
    m_kind->setCurrentIndex(best);
    m_list->clear();
    refreshList();
    const auto offered = variants();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setCheckState(isMember(offered[std::size_t(i)].second) ? Qt::Checked
                                                                                : Qt::Unchecked);
    m_members = members;
}

void CompareMembers::collect()
{
    std::vector<session::MapChoice> members;
    const auto add = [&](const session::MapChoice& choice) {
        const session::MapChoice member = named(choice);
        if (std::find(members.begin(), members.end(), member) == members.end())
            members.push_back(member);
    };
    for (int pane = 0; m_panes->isChecked() && pane < m_viewer.paneCount(); ++pane)
        if (const session::MapChoice choice = m_viewer.choice(pane); !choice.hidden)
            add(choice);
    const auto offered = variants();
    for (int i = 0; i < m_list->count() && std::size_t(i) < offered.size(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked &&
            m_list->item(i)->flags().testFlag(Qt::ItemIsEnabled))
            add(offered[std::size_t(i)].second);
    if (members == m_members)
        return;
    m_members = std::move(members);
    emit membersChanged();
}

} // namespace saliscope::window
