// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/compare/compare_panel.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>

#include "app/window/common/actions.h"
#include "app/window/compare/compare_members.h"
#include "app/window/compare/correlation_control.h"
#include "widgets/compare/correlation_view.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

ComparePanel::ComparePanel(Actions& actions, Workspace& workspace, CaseController& controller,
                           ui::Viewer& viewer, QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(12);
    row->addWidget(makeMembers(actions, viewer));
    m_view = new ui::CorrelationView(this);
    row->addWidget(m_view, 3);
    row->addWidget(makeWords(), 2);
    m_control = new CorrelationControl(workspace, controller, viewer, *m_view);
    m_control->setMembers(m_members->members());
    connect(m_members, &CompareMembers::membersChanged, this,
            [this] { m_control->setMembers(m_members->members()); });
    connect(m_view, &ui::CorrelationView::pairChosen, this, [this](int first, int second) {
        emit swipeWanted(m_control->maps()[std::size_t(first)].choice,
                         m_control->maps()[std::size_t(second)].choice);
    });
}

QWidget* ComparePanel::makeMembers(Actions& actions, ui::Viewer& viewer)
{
    auto* part = new QWidget(this);
    part->setFixedWidth(190);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_members = new CompareMembers(viewer, part);
    column->addWidget(m_members, 1);
    for (const char* id : {"consensus", "disagreement"}) {
        auto* button = new QToolButton(part);
        button->setDefaultAction(&actions[id]);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        column->addWidget(button);
    }
    return part;
}

QWidget* ComparePanel::makeWords()
{
    // Unlike a label it breaks words that are too long, such as names of layers.
    m_words = new QPlainTextEdit(this);
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setAccessibleName(tr("Compare"));
    return m_words;
}

void ComparePanel::setWords(const QString& words)
{
    m_words->setPlainText(words);
}

QString ComparePanel::words() const
{
    return m_words->toPlainText();
}

void ComparePanel::showEvent(QShowEvent* event)
{
    m_control->setActive(true);
    QWidget::showEvent(event);
}

void ComparePanel::hideEvent(QHideEvent* event)
{
    m_control->setActive(false);
    QWidget::hideEvent(event);
}

} // namespace saliscope::window
