// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/cases/preview_box.h"

#include <utility>

namespace saliscope::window
{

void PreviewBox::put(const cases::CaseMapKey& key, cases::CaseMap map)
{
    auto kept = std::make_shared<const cases::CaseMap>(std::move(map));
    const std::lock_guard lock(m_mutex);
    m_maps.insert_or_assign(key, std::move(kept));
}

PreviewBox::Previews PreviewBox::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_maps, {});
}

} // namespace saliscope::window
