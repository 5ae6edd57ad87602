// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/box_edit_store.h"

#include <algorithm>
#include <utility>

#include <QUndoStack>

#include "core/base/error.h"

namespace saliscope::ui
{

namespace
{

/// Key presses that follow each other faster than this are one change.
constexpr int togetherMilliseconds = 800;

} // namespace

/// One edit on the undo stack. Edits of the same drag are merged.
class BoxCommand final : public QUndoCommand
{
public:
    BoxCommand(BoxEditStore& store, session::BoxEdit edit, const QString& text, int drag)
        : QUndoCommand(text)
        , m_store(store)
        , m_edit(std::move(edit))
        , m_drag(drag)
    {
    }

    int id() const override { return m_drag; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& next = static_cast<const BoxCommand&>(*other);
        m_edit.after = next.m_edit.after;
        setText(next.text());
        setObsolete(m_edit.before == m_edit.after);
        return true;
    }
    void redo() override
    {
        std::vector<data::Box> boxes = m_store.boxes();
        session::BoxEdits::apply(boxes, m_edit);
        m_store.setBoxes(std::move(boxes));
    }
    void undo() override
    {
        std::vector<data::Box> boxes = m_store.boxes();
        session::BoxEdits::revert(boxes, m_edit);
        m_store.setBoxes(std::move(boxes));
    }

private:
    BoxEditStore& m_store;
    session::BoxEdit m_edit;
    int m_drag; ///< -1: never merged
};

class ReplaceCommand final : public QUndoCommand
{
public:
    ReplaceCommand(BoxEditStore& store, const std::vector<data::Box>& boxes, const QString& text)
        : QUndoCommand(text)
        , m_store(store)
        , m_before(store.boxes())
        , m_after(boxes)
    {
    }

    void redo() override { m_store.setBoxes(m_after); }
    void undo() override { m_store.setBoxes(m_before); }

private:
    BoxEditStore& m_store;
    std::vector<data::Box> m_before;
    std::vector<data::Box> m_after;
};

BoxEditStore::BoxEditStore(QObject* parent)
    : QObject(parent)
{
}

void BoxEditStore::clear()
{
    for (const auto& [name, stack] : m_stacks)
        delete stack;
    m_stacks.clear();
    const bool hadEdits = !m_edited.empty();
    m_edited.clear();
    m_case.clear();
    m_source.clear();
    m_boxes.clear();
    emit boxesChanged();
    if (hadEdits)
        emit editsChanged();
}

void BoxEditStore::setCase(const std::string& sample, const std::vector<data::Box>& source)
{
    m_case = sample;
    m_source = source;
    const auto found = m_edited.find(sample);
    m_boxes = found == m_edited.end() ? source : found->second;
    m_dragged = -1;
    m_isOpen = false;
    QUndoStack*& stack = m_stacks[sample];
    if (stack == nullptr) {
        stack = new QUndoStack(this);
        m_group.addStack(stack);
    }
    m_group.setActiveStack(stack);
    emit boxesChanged();
}

std::vector<bool> BoxEditStore::fromSource() const
{
    std::vector<data::Box> left = m_source;
    std::vector<bool> result;
    for (const data::Box& box : m_boxes) {
        const auto found = std::find(left.begin(), left.end(), box);
        result.push_back(found != left.end());
        if (found != left.end())
            left.erase(found);
    }
    return result;
}

void BoxEditStore::setEdited(session::EditedBoxes edited)
{
    for (const auto& [name, stack] : m_stacks)
        stack->clear();
    m_edited = std::move(edited);
    if (const auto found = m_edited.find(m_case); found != m_edited.end())
        m_boxes = found->second;
    else
        m_boxes = m_source;
    emit boxesChanged();
    emit editsChanged();
}

const data::Box& BoxEditStore::at(int index) const
{
    if (index < 0 || std::size_t(index) >= m_boxes.size())
        throw Error(ErrorKind::BadRequest, "box", say("there is no such box"));
    return m_boxes[std::size_t(index)];
}

void BoxEditStore::push(const session::BoxEdit& edit, const QString& text, int drag)
{
    if (drag < 0) {
        m_dragged = -1;
        m_isOpen = false;
    }
    if (QUndoStack* stack = m_group.activeStack())
        stack->push(new BoxCommand(*this, edit, text, drag));
}

void BoxEditStore::setBoxes(std::vector<data::Box> boxes)
{
    m_boxes = std::move(boxes);
    if (isEdited())
        m_edited[m_case] = m_boxes;
    else
        m_edited.erase(m_case);
    emit boxesChanged();
    emit editsChanged();
}

void BoxEditStore::add(const data::Box& box)
{
    session::BoxEdits edits(m_boxes);
    if (const auto edit = edits.add(box))
        push(*edit, tr("Add box"));
}

void BoxEditStore::change(int index, const data::Box& box, bool finished)
{
    const data::Box before = at(index);
    const bool isSoon = m_sinceChange.isValid() && m_sinceChange.elapsed() < togetherMilliseconds;
    if (m_dragged != index || !(m_isOpen || (finished && isSoon)))
        ++m_drag;
    m_dragged = index;
    m_isOpen = !finished;
    m_sinceChange.start();
    session::BoxEdits edits(m_boxes);
    const bool isMove = before.width == box.width && before.height == box.height;
    const auto edit = isMove ? edits.move(std::size_t(index), box.x, box.y)
                             : edits.resize(std::size_t(index), box);
    if (edit)
        push(*edit, isMove ? tr("Move box") : tr("Resize box"), m_drag);
}

void BoxEditStore::relabel(int index, int label)
{
    at(index);
    session::BoxEdits edits(m_boxes);
    if (const auto edit = edits.relabel(std::size_t(index), label))
        push(*edit, tr("Relabel box"));
}

void BoxEditStore::remove(int index)
{
    at(index);
    session::BoxEdits edits(m_boxes);
    if (const auto edit = edits.remove(std::size_t(index)))
        push(*edit, tr("Delete box"));
}

void BoxEditStore::revertCase()
{
    pushReplacement(m_source, tr("Take back all edits of the case"));
}

void BoxEditStore::replaceBoxes(const std::vector<data::Box>& boxes)
{
    pushReplacement(boxes, tr("Take over boxes"));
}

void BoxEditStore::pushReplacement(const std::vector<data::Box>& boxes, const QString& text)
{
    QUndoStack* stack = m_group.activeStack();
    if (stack == nullptr || boxes == m_boxes)
        return;
    m_dragged = -1;
    m_isOpen = false;
    stack->push(new ReplaceCommand(*this, boxes, text));
}

} // namespace saliscope::ui
