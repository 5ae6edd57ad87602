// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <vector>

#include <QElapsedTimer>
#include <QUndoGroup>

#include "core/session/box_edits.h"
#include "core/session/box_export.h"

class QUndoStack;

namespace saliscope::ui
{

/// The boxes of all cases as the user left them, with what can be undone case by case. Boxes are in
/// pixels of the stored picture. The data's own boxes are never touched. GUI thread only.
class BoxEditStore final : public QObject
{
    Q_OBJECT

public:
    explicit BoxEditStore(QObject* parent = nullptr);

    /// Other data were opened: forgets everything.
    void clear();
    /// The case whose boxes the functions below mean, with the boxes its source has.
    void setCase(const std::string& sample, const std::vector<data::Box>& source);
    const std::string& currentCase() const { return m_case; }

    const std::vector<data::Box>& boxes() const { return m_boxes; }
    const std::vector<data::Box>& source() const { return m_source; }
    bool isEdited() const { return m_boxes != m_source; }
    /// For each box whether the source has it just so.
    std::vector<bool> fromSource() const;

    /// Boxes of all cases that differ from their source; what a session keeps and exports write.
    const session::EditedBoxes& edited() const { return m_edited; }
    /// Takes what a session kept; what was done before cannot be undone any more.
    void setEdited(session::EditedBoxes edited);

    // Each does nothing when it would change nothing. Throw Error BadRequest for an index or a box
    // that cannot be.
    void add(const data::Box& box);
    /// Moves or resizes. Steps of one drag (not \p finished until its end) and steps that follow
    /// each other quickly are undone together.
    void change(int index, const data::Box& box, bool finished);
    void relabel(int index, int label);
    void remove(int index);
    /// Back to the source's boxes; can be undone, as the next one can.
    void revertCase();
    void replaceBoxes(const std::vector<data::Box>& boxes);

    /// Undoes and redoes in the current case.
    QUndoGroup& undo() { return m_group; }

signals:
    /// The current case has other boxes, or another case is current.
    void boxesChanged();
    /// What a session has to keep has changed.
    void editsChanged();

private:
    friend class BoxCommand;
    friend class ReplaceCommand;

    void push(const session::BoxEdit& edit, const QString& text, int drag = -1);
    void pushReplacement(const std::vector<data::Box>& boxes, const QString& text);
    void setBoxes(std::vector<data::Box> boxes);
    const data::Box& at(int index) const;

    std::string m_case;
    std::vector<data::Box> m_source;
    std::vector<data::Box> m_boxes;
    session::EditedBoxes m_edited;
    std::map<std::string, QUndoStack*> m_stacks;
    QUndoGroup m_group;
    int m_drag = 0;        ///< counts drags, so that each is undone by itself
    int m_dragged = -1;    ///< box of the last change
    bool m_isOpen = false; ///< a drag goes on
    QElapsedTimer m_sinceChange;
};

} // namespace saliscope::ui
