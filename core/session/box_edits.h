// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/cases/case_view.h"
#include "core/data/datamodule.h"
#include "core/data/raw_frame.h"

namespace saliscope::session
{

/// \p boxes, in pixels of the stored picture, as the screen shows them: in pixels of the case's
/// picture, which lacks removed rows and columns. One for each, in order; clipped to the picture,
/// so one that lies outside is empty.
std::vector<cases::CaseBox> caseBoxes(const std::vector<data::Box>& boxes,
                                      const data::RawFrame& frame);

/// A box drawn on the case's picture in whole pixels of the stored one: edges rounded, clipped to
/// the picture, at least one pixel wide and high. Edges that lie where those of \p before do keep
/// its very numbers, so a box that was only looked at, or moved on one side, stays exact even where
/// rows or columns were removed. None when the box lies outside the picture or is not finite.
std::optional<data::Box> storedBox(const cases::CaseBox& box, const data::RawFrame& frame,
                                   const std::optional<data::Box>& before = {});

/// One change to the boxes of a case.
struct BoxEdit {
    enum class Kind { Add, Move, Resize, Relabel, Delete };
    Kind kind = Kind::Add;
    std::size_t index = 0;           ///< in the list, where a box is added before it
    std::optional<data::Box> before; ///< none for Add
    std::optional<data::Box> after;  ///< none for Delete
    bool operator==(const BoxEdit&) const = default;
};

/// The boxes of one case while they are edited, in pixels of the stored picture, with what can be
/// undone. The source is never touched: it is where undoing everything leads back to.
class BoxEdits final
{
public:
    explicit BoxEdits(std::vector<data::Box> source = {});
    /// With \p boxes as an earlier session left them; undoing does not go behind that.
    BoxEdits(std::vector<data::Box> source, std::vector<data::Box> boxes);

    const std::vector<data::Box>& boxes() const { return m_boxes; }
    bool isEdited() const { return m_boxes != m_source; }

    /// Each returns the edit, which is done, or none when it changes nothing. A new edit drops what
    /// could be redone. Throw Error BadRequest for an index out of range or a box that cannot be:
    /// without a pixel, or with a negative label or edge.
    std::optional<BoxEdit> add(const data::Box& box);
    std::optional<BoxEdit> move(std::size_t index, int x, int y);
    std::optional<BoxEdit> resize(std::size_t index, const data::Box& box); ///< its label stays
    std::optional<BoxEdit> relabel(std::size_t index, int label);
    std::optional<BoxEdit> remove(std::size_t index);
    /// The next undo takes back \p last and what came before it on the same box in the same way:
    /// for a drag that was applied step by step. False when they are not alike.
    bool mergeLast();

    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    std::optional<BoxEdit> undo(); ///< the edit that was taken back
    std::optional<BoxEdit> redo();

    /// Applies an edit, or takes it back, on the list alone: for those who keep their own stack of
    /// undone commands. Throws Error Mismatch when the list is not as the edit expects.
    static void apply(std::vector<data::Box>& boxes, const BoxEdit& edit);
    static void revert(std::vector<data::Box>& boxes, const BoxEdit& edit);

private:
    std::optional<BoxEdit> perform(BoxEdit edit);
    const data::Box& at(std::size_t index) const;

    std::vector<data::Box> m_source;
    std::vector<data::Box> m_boxes;
    std::vector<BoxEdit> m_done;
    std::vector<BoxEdit> m_undone;
};

} // namespace saliscope::session
