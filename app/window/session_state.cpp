// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/session_state.h"

namespace saliscope
{

std::function<Session()> SessionState::collect() const
{
    std::vector<SessionWriter> writers;
    for (const SessionPart& part : m_parts)
        writers.push_back(part.collect());
    return [base = m_base, writers = std::move(writers)] {
        Session session = base ? *base : Session();
        for (const SessionWriter& write : writers)
            write(session);
        std::erase_if(session.cases, [](const auto& each) { return each.second.empty(); });
        return session;
    };
}

void SessionState::apply(const std::shared_ptr<const Session>& session)
{
    for (const SessionPart& part : m_parts)
        part.apply(session);
}

} // namespace saliscope
