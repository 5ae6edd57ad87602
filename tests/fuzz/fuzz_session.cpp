// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdlib>

#include <nlohmann/json.hpp>

#include "core/base/json.h"
#include "core/session/reading.h"
#include "core/session/session.h"
#include "core/session/view_provenance.h"
#include "core/session/work_list.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are a session, whose cases may have edited boxes, or readings, or work lists, or what
/// an exported file says of its view.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const std::filesystem::path path = scratchPath(".json");
    const std::string_view text = textOf(bytes, size);
    put(path, text);
    expectAnswerOrError([&] {
        const session::Session session = session::parseSession(text, "/", "fuzz");
        const std::string written = session::sessionText(session, "/");
        if (!(session::parseSession(written, "/", "fuzz") == session))
            std::abort(); // saving it would change it
    });
    expectAnswerOrError([&] { session::parseView(text, "/", "fuzz"); });
    expectAnswerOrError([] { session::loadReadings(path); });
    expectAnswerOrError([&] {
        const nlohmann::ordered_json lists = parseJson(text, {"fuzz"});
        session::workListsOf(JsonNode(lists, {"fuzz"}));
    });
    return 0;
}
