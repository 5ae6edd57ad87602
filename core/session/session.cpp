// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/session.h"

#include <utility>

#include "core/base/base64.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/results/json_text.h"
#include "core/session/session_parts.h"

namespace fs = std::filesystem;

namespace saliscope::session
{

namespace
{

constexpr const char* signature = "saliscope-session";
constexpr std::int64_t formatVersion = 1;
constexpr std::uint64_t largestFile = std::uint64_t(512) << 20;

results::JsonList listJson(const std::vector<std::string>& texts)
{
    return {texts.begin(), texts.end()};
}

results::JsonObject layoutJson(const std::map<std::string, std::string>& layout)
{
    results::JsonObject object;
    for (const auto& [name, bytes] : layout)
        object.emplace_back(name, base64(bytes));
    return object;
}

results::JsonObject filtersJson(const Session& session)
{
    const SessionFilters& filters = session.filters;
    results::JsonObject object = {{"text", filters.text},
                                  {"terms", textsJson(filters.terms)},
                                  {"work-list", filters.workList},
                                  {"sort", filters.sortColumn},
                                  {"descending", filters.sortDescending}};
    appendUnknown(object, session.unknown, "filters");
    return object;
}

results::JsonObject caseJson(const CaseRecord& record)
{
    results::JsonObject object;
    if (!record.tags.empty())
        object.emplace_back("tags", listJson(record.tags));
    if (!record.note.empty())
        object.emplace_back("note", record.note);
    if (record.reviewed)
        object.emplace_back("reviewed", true);
    if (record.boxes)
        object.emplace_back("boxes", boxesJson(*record.boxes));
    return object;
}

results::JsonObject casesJson(const Session& session)
{
    results::JsonObject cases;
    for (const auto& [name, record] : session.cases) {
        results::JsonObject object = caseJson(record);
        appendUnknown(object, session.unknown, "cases." + name);
        if (!object.empty())
            cases.emplace_back(name, std::move(object));
    }
    return cases;
}

/// One file being read.
class SessionReader final
{
public:
    SessionReader(const results::JsonValue& root, const fs::path& folder)
        : m_root(root, "")
        , m_paths(folder)
    {
    }

    Session read()
    {
        m_root.value(signature);
        readLayout();
        m_session.settings = m_root.textMap("settings");
        m_session.data = dataOf(m_root.inside("data"), m_paths, m_session.unknown);
        m_session.checkpoints = checkpointsOf(m_root, m_paths);
        m_session.results = resultsOf(m_root, m_paths);
        m_session.panes = panesOf(m_root.inside("panes"), m_session.unknown);
        readFilters(m_root.inside("filters"));
        m_session.currentCase = m_root.text("current-case");
        readCases();
        if (const results::JsonValue* lists = m_root.value("work-lists"))
            m_session.workLists = parseWorkLists(results::compactJson(*lists), {});
        if (const results::JsonValue* readings = m_root.value("readings"))
            m_session.readings = parseReadings(results::compactJson(*readings), {});
        keepUnknown(m_session.unknown, m_root);
        return std::move(m_session);
    }

private:
    void readLayout()
    {
        for (const auto& [name, text] : m_root.textMap("layout")) {
            const std::optional<std::string> bytes = fromBase64(text);
            if (!bytes)
                m_root.refuse("layout");
            m_session.layout.emplace(name, *bytes);
        }
    }

    void readFilters(Members members)
    {
        SessionFilters& filters = m_session.filters;
        filters.text = members.text("text");
        filters.terms = members.textMap("terms");
        filters.workList = members.text("work-list");
        filters.sortColumn = members.text("sort");
        filters.sortDescending = members.flag("descending", false);
        keepUnknown(m_session.unknown, members);
    }

    void readCases()
    {
        const results::JsonValue* value = m_root.value("cases");
        if (value == nullptr)
            return;
        const auto* cases = std::get_if<results::JsonObject>(&value->data);
        if (cases == nullptr)
            m_root.refuse("cases");
        for (const auto& [name, each] : *cases) {
            Members members(each, "cases." + name);
            CaseRecord record;
            record.tags = members.texts("tags");
            record.note = members.text("note");
            record.reviewed = members.flag("reviewed", false);
            if (members.has("boxes"))
                record.boxes = boxesOf(members.list("boxes"));
            keepUnknown(m_session.unknown, members);
            m_session.cases.emplace(name, std::move(record));
        }
    }

    Members m_root;
    PathWriter m_paths;
    Session m_session;
};

[[noreturn]] void refuseKind(const std::string& name)
{
    throw Error(ErrorKind::UnknownFormat, name, say("it is no session of Saliscope"));
}

/// The value of a file that is a session this version can read.
results::JsonValue sessionValue(std::string_view text, const std::string& name)
{
    const bool hasSignature = text.find(signature) != std::string_view::npos;
    if (!hasSignature)
        refuseKind(name);
    results::JsonValue root = results::parseJson(text, name);
    const auto* object = std::get_if<results::JsonObject>(&root.data);
    const results::JsonValue* version =
        object == nullptr ? nullptr : results::member(*object, signature);
    if (version == nullptr)
        refuseKind(name);
    const auto* number = std::get_if<std::int64_t>(&version->data);
    if (number == nullptr || *number < 1)
        throw Error(ErrorKind::Damaged, name, say("its version is not as it should be"));
    if (*number > formatVersion)
        throw Error(ErrorKind::Unsupported, name,
                    say("it was written by a newer version of Saliscope"));
    return root;
}

} // namespace

std::string sessionText(const Session& session, const fs::path& folder)
{
    const PathWriter paths(folder);
    results::JsonObject data = dataJson(session.data, paths);
    appendUnknown(data, session.unknown, "data");
    results::JsonObject root = {
        {signature, formatVersion},
        {"layout", layoutJson(session.layout)},
        {"settings", textsJson(session.settings)},
        {"data", std::move(data)},
        {"checkpoints", checkpointsJson(session.checkpoints, paths)},
        {"results", resultsJson(session.results, paths)},
        {"panes", panesJson(session.panes, session.unknown)},
        {"filters", filtersJson(session)},
        {"current-case", session.currentCase},
        {"cases", casesJson(session)},
        {"work-lists", results::parseJson(workListsText(session.workLists), "work lists")},
        {"readings", results::parseJson(readingsText(session.readings), "readings")}};
    appendUnknown(root, session.unknown, "");
    std::string text = "{\n";
    for (const auto& each : root) {
        text += &each == &root.front() ? "" : ",\n";
        text += " \"" + each.first + "\": " + results::compactJson(each.second);
    }
    return text + "\n}\n";
}

Session parseSession(std::string_view text, const fs::path& folder, const std::string& name)
{
    const results::JsonValue root = sessionValue(text, name);
    try {
        return SessionReader(root, folder).read();
    } catch (const Error& error) {
        throw Error(error.kind(), name, error.detail());
    }
}

Session loadSession(const fs::path& path)
{
    return parseSession(readFile(path, largestFile), folderOf(path), path.string());
}

void saveSession(const fs::path& path, const Session& session)
{
    std::error_code code;
    if (fs::exists(path, code))
        loadSession(path);
    writeFileAtomically(path, {sessionText(session, folderOf(path))});
}

} // namespace saliscope::session
