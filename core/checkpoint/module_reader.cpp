// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/module_reader.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/checkpoint/plain_values.h"

namespace saliscope::checkpoint
{

namespace
{

constexpr std::size_t maximalModules = 20000;
constexpr std::size_t maximalPath = 1000;   ///< bytes of a module's dotted name
constexpr std::size_t maximalMembers = 500; ///< that are looked at of one module
constexpr std::size_t maximalOutputs = 1000;
constexpr std::size_t workOfBuffer = 256; ///< of putting one into a table, in bytes copied

const PickleValue& stateOf(const PickleGraph& graph, const PickleValue& module)
{
    return graph.item(module, 2);
}

struct FoundModule {
    const PickleValue* value;
    std::string path;
};

class ModuleReader final
{
public:
    ModuleReader(const PickleGraph& graph, WorkBudget& budget, const TensorVisitor& visit)
        : m_graph(graph)
        , m_budget(budget)
        , m_visit(visit)
    {
    }

    ModuleTree read(const PickleValue& whole)
    {
        m_waiting.push_back({&whole, ""});
        while (!m_waiting.empty()) {
            const FoundModule module = std::move(m_waiting.back());
            m_waiting.pop_back();
            add(module);
        }
        readOutputNames(stateOf(m_graph, whole));
        return std::move(m_tree);
    }

private:
    void add(const FoundModule& module)
    {
        if (m_tree.modules.size() >= maximalModules)
            throw Error(ErrorKind::TooLarge, m_budget.file(),
                        say("it holds more modules than any network has"));
        const PickleValue& state = stateOf(m_graph, *module.value);
        takeSearches(state);
        ModuleFacts& facts = m_tree.modules[module.path];
        facts.className = printable(m_graph.nameOf(*module.value));
        addAttributes(state, facts);
        addTensors(state, "_parameters", {}, module.path);
        addTensors(state, "_buffers", temporary(state), module.path);
        forEachMember(state, "_modules", [&](std::string_view name, const PickleValue& value) {
            if (value.kind == ValueKind::None)
                return;
            if (value.kind == ValueKind::Call && value.items.size() > 2)
                takeSearches(stateOf(m_graph, value));
            if (!isModule(m_graph, value))
                throw Error(ErrorKind::Damaged, m_budget.file(),
                            say("its module %1 is none", pathOf(module.path, name)));
            m_waiting.push_back({&value, pathOf(module.path, name)});
        });
    }

    /// For looking members up in \p state, which modules may share.
    void takeSearches(const PickleValue& state) { m_budget.takeSteps(state.items.size()); }

    void addAttributes(const PickleValue& state, ModuleFacts& facts)
    {
        const std::size_t end = std::min(state.items.size(), 2 * maximalMembers);
        for (std::size_t at = 0; at + 1 < end; at += 2) {
            const PickleValue& key = m_graph.item(state, at);
            if (key.kind != ValueKind::Text || key.text.starts_with('_'))
                continue;
            const auto text = plainText(m_graph, m_graph.item(state, at + 1));
            if (!text)
                continue;
            m_budget.takeMemory(key.text.size() + text->size() + 128);
            facts.attributes[printable(key.text)] = *text;
        }
    }

    void addTensors(const PickleValue& state, std::string_view kind,
                    const std::set<std::string_view>& except, const std::string& path)
    {
        forEachMember(state, kind, [&](std::string_view name, const PickleValue& value) {
            if (value.kind != ValueKind::None && !except.contains(name))
                m_visit(pathOf(path, name), value);
        });
    }

    /// Buffers that torch leaves out of a state dict.
    std::set<std::string_view> temporary(const PickleValue& state)
    {
        std::set<std::string_view> names;
        const PickleValue* set = m_graph.find(state, "_non_persistent_buffers_set");
        for (std::size_t at = 0; set && set->kind == ValueKind::Set && at < set->items.size();
             ++at) {
            m_budget.takeWork(workOfBuffer + m_graph.item(*set, at).text.size());
            if (m_graph.item(*set, at).kind == ValueKind::Text)
                names.insert(m_graph.item(*set, at).text);
        }
        return names;
    }

    template <typename Visit>
    void forEachMember(const PickleValue& state, std::string_view kind, Visit visit)
    {
        const PickleValue* members = m_graph.find(state, kind);
        if (!members || members->kind != ValueKind::Dictionary)
            return;
        for (std::size_t at = 0; at + 1 < members->items.size(); at += 2) {
            m_budget.takeSteps(1);
            const PickleValue& key = m_graph.item(*members, at);
            if (key.kind != ValueKind::Text || !isPrintable(key.text))
                throw Error(ErrorKind::Damaged, m_budget.file(),
                            say("a part of its modules has no readable name"));
            visit(key.text, m_graph.item(*members, at + 1));
        }
    }

    std::string pathOf(const std::string& module, std::string_view name)
    {
        // A module that lies in itself would have a path without end.
        if (module.size() + name.size() > maximalPath)
            throw Error(ErrorKind::TooLarge, m_budget.file(),
                        say("its modules lie deeper in each other than any network's"));
        m_budget.takeMemory(2 * (module.size() + name.size()) + 256);
        return module + (module.empty() ? "" : ".") + std::string(name);
    }

    void readOutputNames(const PickleValue& state)
    {
        for (const char* member : {"pathologies", "targets"}) {
            const PickleValue* list = m_graph.find(state, member);
            if (!list || list->kind != ValueKind::List || list->items.size() > maximalOutputs)
                continue;
            std::vector<std::string> names;
            for (const ValueId id : list->items)
                if (m_graph.value(id).kind == ValueKind::Text)
                    names.push_back(printable(m_graph.value(id).text));
            if (names.size() == list->items.size() && !names.empty())
                m_tree.outputNames = std::move(names);
        }
    }

    const PickleGraph& m_graph;
    WorkBudget& m_budget;
    const TensorVisitor& m_visit;
    std::vector<FoundModule> m_waiting;
    ModuleTree m_tree;
};

} // namespace

bool isModule(const PickleGraph& graph, const PickleValue& value)
{
    if (value.kind != ValueKind::Call || value.items.size() < 3)
        return false;
    const PickleValue& state = graph.item(value, 2);
    if (state.kind != ValueKind::Dictionary)
        return false;
    const PickleValue* modules = graph.find(state, "_modules");
    const PickleValue* parameters = graph.find(state, "_parameters");
    return modules && modules->kind == ValueKind::Dictionary && parameters &&
           parameters->kind == ValueKind::Dictionary;
}

ModuleTree readModules(const PickleGraph& graph, const PickleValue& module, WorkBudget& budget,
                       const TensorVisitor& visit)
{
    return ModuleReader(graph, budget, visit).read(module);
}

} // namespace saliscope::checkpoint
