// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/open/start_page.h"

#include <QAction>
#include <QBoxLayout>
#include <QCommandLinkButton>
#include <QLabel>
#include <QListWidget>

#include "app/window/common/actions.h"
#include "app/window/common/icons.h"

namespace saliscope::window
{

namespace
{

constexpr int widest = 920;
constexpr int wayIcon = 26;

QLabel* heading(const QString& text, double scale, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
    return label;
}

QString tooltipOf(const OpenRequest& request)
{
    QStringList lines;
    lines << (request.images.isEmpty() ? request.datamodule : request.images.mid(0, 5).join(u'\n'));
    if (!request.datadir.isEmpty())
        lines << StartPage::tr("Pictures in %1").arg(request.datadir);
    if (!request.weight.isEmpty())
        lines << StartPage::tr("Checkpoint %1").arg(request.weight);
    return lines.join(u'\n');
}

} // namespace

StartPage::StartPage(Actions& actions, QWidget* parent)
    : QWidget(parent)
{
    setUp(actions);
    refresh();
}

void StartPage::setUp(Actions& actions)
{
    auto* content = new QWidget(this);
    content->setMaximumWidth(widest);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(36);
    columns->addWidget(makeWays(actions), 1);
    columns->addWidget(makeRecent(), 1);

    auto* question = new QLabel(tr("Where did the network look?"), content);
    question->setForegroundRole(QPalette::PlaceholderText);
    auto* research = new QLabel(
        tr("For research, not for diagnosis. A saliency map says something about a network, not "
           "about a patient."),
        content);
    research->setWordWrap(true);
    auto* drop =
        new QLabel(tr("Pictures, folders, split lists, checkpoints and results can also be "
                      "dropped anywhere on this window."),
                   content);
    drop->setWordWrap(true);
    drop->setForegroundRole(QPalette::PlaceholderText);

    auto* column = new QVBoxLayout(content);
    column->addStretch(2);
    column->addWidget(heading(QStringLiteral("Saliscope"), 2.4, content));
    column->addWidget(question);
    column->addSpacing(24);
    column->addLayout(columns);
    column->addSpacing(20);
    column->addWidget(drop);
    column->addStretch(3);
    column->addWidget(research);

    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(32, 16, 32, 16);
    outer->addStretch(1);
    outer->addWidget(content, 20);
    outer->addStretch(1);
}

QWidget* StartPage::makeWays(Actions& actions)
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(heading(tr("Open"), 1.2, box));
    for (const char* id : {"open-demo", "open-datamodule", "open-images", "open-folder"}) {
        QAction& action = actions[id];
        auto* way = new QCommandLinkButton(Actions::plainText(actions.info(id)),
                                           Actions::tip(actions.info(id)), box);
        way->setIcon(action.icon());
        way->setIconSize(QSize(wayIcon, wayIcon));
        way->setObjectName(QLatin1String(id));
        way->setAccessibleName(Actions::plainText(actions.info(id)));
        way->setAutoDefault(true); // for Return
        if (focusProxy() == nullptr)
            setFocusProxy(way);
        connect(way, &QAbstractButton::clicked, &action, &QAction::trigger);
        column->addWidget(way);
    }
    column->addStretch(1);
    return box;
}

QWidget* StartPage::makeRecent()
{
    auto* box = new QWidget(this);
    m_recent = new QListWidget(box);
    m_recent->setAccessibleName(tr("Recent items"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setUniformItemSizes(true);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->viewport()->setAutoFillBackground(false);
    m_nothing = new QLabel(tr("What you open will be listed here."), box);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { choose(m_recent->row(item)); });
    connect(m_recent, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { choose(m_recent->row(item)); });
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading(tr("Recent"), 1.2, box));
    column->addWidget(m_nothing);
    column->addWidget(m_recent, 1);
    column->addStretch();
    return box;
}

void StartPage::refresh()
{
    m_requests = recentRequests();
    m_recent->clear();
    for (const OpenRequest& request : m_requests) {
        auto* item = new QListWidgetItem(requestTitle(request), m_recent);
        item->setToolTip(tooltipOf(request));
        item->setIcon(lineIcon(request.images.isEmpty() ? QStringLiteral("datamodule")
                                                        : QStringLiteral("images")));
        item->setSizeHint(QSize(0, 30));
    }
    m_recent->setVisible(!m_requests.isEmpty());
    m_nothing->setVisible(m_requests.isEmpty());
}

void StartPage::choose(int row)
{
    if (row >= 0 && row < m_requests.size())
        emit chosen(m_requests[row]);
}

} // namespace saliscope::window
