// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/common/session_state.h"

namespace saliscope::window
{

std::function<session::Session()> SessionState::collect() const
{
    std::vector<SessionWriter> writers;
    for (const SessionPart& part : m_parts)
        writers.push_back(part.collect());
    return [base = m_base, writers = std::move(writers)] {
        session::Session session = base ? *base : session::Session();
        for (const SessionWriter& write : writers)
            write(session);
        std::erase_if(session.cases, [](const auto& each) { return each.second.empty(); });
        return session;
    };
}

void SessionState::apply(const std::shared_ptr<const session::Session>& session)
{
    for (const SessionPart& part : m_parts)
        part.apply(session);
}

} // namespace saliscope::window
