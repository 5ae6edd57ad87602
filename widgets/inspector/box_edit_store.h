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

/// The boxes of all cases as the user has edited them, with undo for each case. Boxes are in pixels
/// of the stored picture. The data's own boxes are never changed. GUI thread only.
class BoxEditStore final : public QObject
{
    Q_OBJECT

public:
    explicit BoxEditStore(QObject* parent = nullptr);

    /// Forgets everything, because other data were opened.
    void clear();
    /// Sets the case that the functions below work on, with the boxes that the data have for it.
    void setCase(const std::string& sample, const std::vector<data::Box>& source);
    const std::string& currentCase() const { return m_case; }

    const std::vector<data::Box>& boxes() const { return m_boxes; }
    const std::vector<data::Box>& source() const { return m_source; }
    bool isEdited() const { return m_boxes != m_source; }
    /// For each box, whether the data have the same box.
    std::vector<bool> fromSource() const;

    /// The boxes of all cases that differ from the data's; sessions keep them and exports write
    /// them.
    const session::EditedBoxes& edited() const { return m_edited; }
    /// Takes over the boxes that a session kept. Earlier edits cannot be undone any more.
    void setEdited(session::EditedBoxes edited);

    // Each of these does nothing when it would change nothing, and throws Error BadRequest for an
    // impossible index or box.
    void add(const data::Box& box);
    /// Moves or resizes a box. The steps of one drag, which is \p finished with its last step, are
    /// undone together. So are steps that follow each other quickly.
    void change(int index, const data::Box& box, bool finished);
    void relabel(int index, int label);
    void remove(int index);
    /// Goes back to the data's boxes. This can be undone, and so can replaceBoxes().
    void revertCase();
    void replaceBoxes(const std::vector<data::Box>& boxes);

    /// Undoes and redoes in the current case.
    QUndoGroup& undo() { return m_group; }

signals:
    /// The boxes of the current case have changed, or another case is current.
    void boxesChanged();
    /// The edits that a session has to keep have changed.
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
    int m_drag = 0;     ///< the number of the current drag, so that each drag is undone separately
    int m_dragged = -1; ///< the box that was changed last
    bool m_isOpen = false; ///< a drag is not finished
    QElapsedTimer m_sinceChange;
};

} // namespace saliscope::ui
