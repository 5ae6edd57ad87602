// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/session/session.h"

namespace saliscope::window
{

/// Writes what was taken from a part of the window to a session. It runs in a job: it holds copies,
/// nothing of the window.
using SessionWriter = std::function<void(session::Session&)>;

/// A part of the window's work that a session keeps.
struct SessionPart {
    /// Takes what there is, in no time: what is large is shared, not copied. GUI thread.
    std::function<SessionWriter()> collect;
    /// Brings it back; the session's cases are open. GUI thread.
    std::function<void(const std::shared_ptr<const session::Session>&)> apply;
};

/// What sessions keep of the window, part by part. A new part is one line where it is made:
///
///     state.addPart({[lists] { return [kept = lists->all()](Session& s) { s.workLists = kept; };
///     },
///                    [lists](const auto& session) { lists->setAll(session->workLists); }});
///
/// and SessionCommands::noteWork() whenever it changes. What no part writes stays as it was in the
/// session that was opened. GUI thread only.
class SessionState final
{
public:
    void addPart(SessionPart part) { m_parts.push_back(std::move(part)); }

    /// Takes everything; the session itself is put together by calling the result, in a job.
    std::function<session::Session()> collect() const;
    void apply(const std::shared_ptr<const session::Session>& session);

    /// The session that what is collected is written over; null: an empty one.
    void setBase(std::shared_ptr<const session::Session> base) { m_base = std::move(base); }
    const std::shared_ptr<const session::Session>& base() const { return m_base; }

private:
    std::vector<SessionPart> m_parts;
    std::shared_ptr<const session::Session> m_base;
};

} // namespace saliscope::window
