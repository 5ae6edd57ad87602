// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/session.h"

#include <exception>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/base64.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_entries.h"
#include "core/results/json_layout.h"
#include "core/session/session_parts.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::session
{

namespace
{

constexpr const char* sessionKey = "saliscope-session";
constexpr std::int64_t sessionVersion = 1;
constexpr std::uint64_t largestSession = std::uint64_t(512) << 20;

ordered_json listJson(const std::vector<std::string>& texts)
{
    return texts;
}

ordered_json layoutJson(const std::map<std::string, std::string>& layout)
{
    ordered_json object = ordered_json::object();
    for (const auto& [name, bytes] : layout)
        object[name] = base64(bytes);
    return object;
}

ordered_json filtersJson(const Session& session)
{
    const SessionFilters& filters = session.filters;
    ordered_json object = {{"text", filters.text},
                           {"terms", textsJson(filters.terms)},
                           {"work-list", filters.workList},
                           {"sort", filters.sortColumn},
                           {"descending", filters.sortDescending}};
    appendUnknown(object, session.unknown, "filters");
    return object;
}

ordered_json caseJson(const CaseRecord& record)
{
    ordered_json object = ordered_json::object();
    if (!record.tags.empty())
        object["tags"] = listJson(record.tags);
    if (!record.note.empty())
        object["note"] = record.note;
    if (record.reviewed)
        object["reviewed"] = true;
    if (record.boxes)
        object["boxes"] = boxesJson(*record.boxes);
    return object;
}

ordered_json casesJson(const Session& session)
{
    ordered_json cases = ordered_json::object();
    for (const auto& [name, record] : session.cases) {
        ordered_json object = caseJson(record);
        appendUnknown(object, session.unknown, "cases." + name);
        if (!object.empty())
            addMember(cases, name, std::move(object));
    }
    return cases;
}

/// One file being read.
class SessionReader final
{
public:
    /// \p root lacks the cases, which \p session has.
    SessionReader(const ordered_json& root, const fs::path& folder, const std::string& name,
                  Session session)
        : m_source{name}
        , m_root(root, m_source)
        , m_paths(folder)
        , m_session(std::move(session))
    {
    }

    Session read()
    {
        readLayout();
        m_session.settings = m_root.textMap("settings");
        m_session.data = dataOf(m_root.inside("data"), m_paths, m_session.unknown);
        m_session.checkpoints = checkpointsOf(m_root, m_paths);
        m_session.results = resultsOf(m_root, m_paths);
        m_session.panes = panesOf(m_root.inside("panes"), m_session.unknown);
        readFilters(m_root.inside("filters"));
        m_session.currentCase = m_root.text("current-case", {});
        m_root.inside("cases"); // throws unless it is an object, or not there
        if (const std::optional<JsonNode> lists = m_root.find("work-lists"))
            m_session.workLists = workListsOf(*lists);
        if (const std::optional<JsonNode> readings = m_root.find("readings"))
            m_session.readings = readingsOf(*readings);
        keepUnknown(m_session.unknown, m_root,
                    {sessionKey, "layout", "settings", "data", "checkpoints", "results", "panes",
                     "filters", "current-case", "cases", "work-lists", "readings"});
        return std::move(m_session);
    }

private:
    void readLayout()
    {
        for (const auto& [name, text] : m_root.textMap("layout")) {
            const std::optional<std::string> bytes = fromBase64(text);
            if (!bytes)
                m_root.at("layout").refuse();
            m_session.layout.emplace(name, *bytes);
        }
    }

    void readFilters(const JsonNode& node)
    {
        SessionFilters& filters = m_session.filters;
        filters.text = node.text("text", {});
        filters.terms = node.textMap("terms");
        filters.workList = node.text("work-list", {});
        filters.sortColumn = node.text("sort", {});
        filters.sortDescending = node.flag("descending", false);
        keepUnknown(m_session.unknown, node, {"text", "terms", "work-list", "sort", "descending"});
    }

    JsonSource m_source;
    JsonNode m_root;
    PathWriter m_paths;
    Session m_session;
};

[[noreturn]] void refuseKind(const std::string& name)
{
    throw Error(ErrorKind::UnknownFormat, name, say("it is no session of Saliscope"));
}

/// Takes the cases of a session as they are read, so that they are never all there as JSON.
class CaseTaker final
{
public:
    explicit CaseTaker(const std::string& name)
        : m_source{name}
    {
    }

    JsonEntries entries()
    {
        return {"cases", [this](const std::string& name, const ordered_json& value,
                                std::size_t bytes) { return take(name, value, bytes); }};
    }

    /// Throws what was wrong with the first case for which anything was.
    Session session()
    {
        if (m_problem)
            std::rethrow_exception(m_problem);
        return std::move(m_session);
    }

private:
    std::size_t take(const std::string& name, const ordered_json& value, std::size_t bytes)
    {
        try {
            return takeCase(name, value, bytes);
        } catch (const Error&) {
            // A file of a newer version says so first, whatever its cases look like.
            if (!m_problem)
                m_problem = std::current_exception();
            return 0;
        }
    }

    std::size_t takeCase(const std::string& name, const ordered_json& value, std::size_t bytes)
    {
        constexpr std::size_t bytesOfPlace = 64; // in a map
        const JsonNode node(value, m_source, "cases." + name);
        CaseRecord record;
        record.tags = node.texts("tags");
        record.note = node.text("note", {});
        record.reviewed = node.flag("reviewed", false);
        if (node.has("boxes"))
            record.boxes = boxesOf(node.at("boxes"));
        const std::size_t unknown = m_session.unknown.size();
        keepUnknown(m_session.unknown, node, {"tags", "note", "reviewed", "boxes"});
        std::size_t made = sizeof(CaseRecord) + bytesOfPlace + 2 * name.size() + record.note.size();
        for (const std::string& tag : record.tags)
            made += sizeof(std::string) + tag.size();
        if (record.boxes)
            made += record.boxes->size() * sizeof(data::Box);
        if (m_session.unknown.size() > unknown)
            made += bytes + 2 * bytesOfPlace;
        m_session.cases.insert_or_assign(name, std::move(record));
        return made;
    }

    JsonSource m_source;
    Session m_session;
    std::exception_ptr m_problem;
};

/// Throws unless \p root is a session this version can read.
void requireSession(const ordered_json& root, const std::string& name)
{
    if (!root.is_object() || !root.contains(sessionKey))
        refuseKind(name);
    const ordered_json& version = root[sessionKey];
    if (!version.is_number_unsigned() || version < 1)
        throw Error(ErrorKind::Damaged, name, say("its version is not as it should be"));
    if (version > sessionVersion)
        throw Error(ErrorKind::Unsupported, name,
                    say("it was written by a newer version of Saliscope"));
}

} // namespace

std::string sessionText(const Session& session, const fs::path& folder)
{
    const PathWriter paths(folder);
    ordered_json data = dataJson(session.data, paths);
    appendUnknown(data, session.unknown, "data");
    ordered_json root = {{sessionKey, sessionVersion},
                         {"layout", layoutJson(session.layout)},
                         {"settings", textsJson(session.settings)},
                         {"data", std::move(data)},
                         {"checkpoints", checkpointsJson(session.checkpoints, paths)},
                         {"results", resultsJson(session.results, paths)},
                         {"panes", panesJson(session.panes, session.unknown)},
                         {"filters", filtersJson(session)},
                         {"current-case", session.currentCase},
                         {"cases", casesJson(session)},
                         {"work-lists", workListsJson(session.workLists)},
                         {"readings", readingsJson(session.readings)}};
    appendUnknown(root, session.unknown, "");
    std::string text = "{\n";
    for (const auto& [name, value] : root.items()) {
        text += text.size() == 2 ? "" : ",\n";
        text += " \"" + name + "\": " + results::compactJson(value);
    }
    return text + "\n}\n";
}

Session parseSession(std::string_view text, const fs::path& folder, const std::string& name)
{
    if (text.find(sessionKey) == std::string_view::npos)
        refuseKind(name);
    CaseTaker cases(name);
    const ordered_json root = parseJsonEntries(text, {name}, cases.entries());
    requireSession(root, name);
    return SessionReader(root, folder, name, cases.session()).read();
}

Session loadSession(const fs::path& path)
{
    return parseSession(readFile(path, largestSession), folderOf(path), path.string());
}

void saveSession(const fs::path& path, const Session& session)
{
    std::error_code code;
    if (fs::exists(path, code))
        loadSession(path);
    writeFileAtomically(path, {sessionText(session, folderOf(path))}, Durability::Synced);
}

} // namespace saliscope::session
