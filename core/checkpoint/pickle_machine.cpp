// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/pickle_machine.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/printable.h"

namespace saliscope::checkpoint
{

namespace
{

constexpr std::size_t maximalNames = 4096;
constexpr std::size_t maximalNameLength = 512;
constexpr ValueId vacant = std::numeric_limits<ValueId>::max();

[[noreturn]] void failBroken(const Message& detail)
{
    throw PickleFault{PickleFault::Broken, detail};
}

/// "posix.system (os.system)": pickles hold the system's name of what Python calls os.
std::string hostileName(std::string_view module, std::string_view name)
{
    const std::string readable = printable(module) + "." + printable(name);
    const bool isOs = module == "posix" || module == "nt";
    return isOs ? readable + " (os." + printable(name) + ")" : readable;
}

bool isSequence(ValueKind kind)
{
    return kind == ValueKind::List || kind == ValueKind::Set || kind == ValueKind::Tuple;
}

} // namespace

PickleMachine::PickleMachine(std::string_view bytes, WorkBudget& budget)
    : m_input(bytes)
    , m_size(bytes.size())
    , m_budget(budget)
{
}

PickleGraph PickleMachine::finish()
{
    m_graph.root = pop();
    return std::move(m_graph);
}

ValueId PickleMachine::add(PickleValue value)
{
    m_budget.takeMemory(2 * sizeof(PickleValue)); // a vector that grows holds up to twice as much
    m_graph.values.push_back(std::move(value));
    return static_cast<ValueId>(m_graph.values.size() - 1);
}

void PickleMachine::spend(std::size_t items)
{
    m_budget.takeMemory(2 * items * sizeof(ValueId));
    m_budget.takeSteps(items);
}

void PickleMachine::push(PickleValue value)
{
    m_stack.push_back(add(std::move(value)));
}

void PickleMachine::pushInteger(std::int64_t number)
{
    push({.kind = ValueKind::Integer, .integer = number});
}

void PickleMachine::pushBoolean(bool value)
{
    push({.kind = ValueKind::Boolean, .integer = value ? 1 : 0});
}

ValueId PickleMachine::pop()
{
    return take(1).front();
}

PickleValue& PickleMachine::top()
{
    if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back()))
        failBroken(say("it refers to a value that is not there"));
    return m_graph.values[m_stack.back()];
}

std::vector<ValueId> PickleMachine::take(std::size_t count)
{
    const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() - floor < count)
        failBroken(say("it takes more values than there are"));
    const auto first = m_stack.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<ValueId> taken(first, m_stack.end());
    m_stack.erase(first, m_stack.end());
    return taken;
}

std::vector<ValueId> PickleMachine::takeToMark()
{
    if (m_marks.empty())
        failBroken(say("it refers to a mark that is not there"));
    std::vector<ValueId> taken = take(m_stack.size() - m_marks.back());
    m_marks.pop_back();
    return taken;
}

void PickleMachine::discard()
{
    if (!m_marks.empty() && m_marks.back() == m_stack.size())
        m_marks.pop_back();
    else
        pop();
}

void PickleMachine::duplicate()
{
    top();
    m_stack.push_back(m_stack.back());
}

void PickleMachine::remember(std::uint64_t slot)
{
    top();
    // Slots are counted up by whoever writes a pickle, so each costs a byte at least.
    if (slot >= m_size)
        failBroken(say("it numbers a value out of all proportion"));
    if (slot >= m_memo.size())
        m_memo.resize(slot + 1, vacant);
    if (m_memo[slot] == vacant)
        ++m_remembered;
    m_memo[slot] = m_stack.back();
}

void PickleMachine::recall(std::uint64_t slot)
{
    if (slot >= m_memo.size() || m_memo[slot] == vacant)
        failBroken(say("it recalls a value that it never stored"));
    m_stack.push_back(m_memo[slot]);
}

void PickleMachine::collect(ValueKind kind)
{
    std::vector<ValueId> items = takeToMark();
    if (kind == ValueKind::Dictionary && items.size() % 2 != 0)
        failBroken(say("a dictionary has a key without a value"));
    spend(items.size());
    push({.kind = kind, .items = std::move(items)});
}

void PickleMachine::collectTop(ValueKind kind, std::size_t count)
{
    spend(count);
    push({.kind = kind, .items = take(count)});
}

void PickleMachine::extend(std::size_t count)
{
    extendWith(take(count));
}

void PickleMachine::extendToMark()
{
    extendWith(takeToMark());
}

void PickleMachine::extendWith(const std::vector<ValueId>& items)
{
    PickleValue& container = top();
    if (container.kind == ValueKind::Call) // an inert object's content has no use
        return;
    if (container.kind == ValueKind::Dictionary
            ? items.size() % 2 != 0
            : container.kind != ValueKind::List && container.kind != ValueKind::Set)
        failBroken(say("it puts items into a value that is no container"));
    spend(items.size());
    container.items.insert(container.items.end(), items.begin(), items.end());
}

void PickleMachine::global(std::string_view module, std::string_view name)
{
    if (module.size() > maximalNameLength || name.size() > maximalNameLength)
        failBroken(say("it asks for a name longer than any program has"));
    const std::pair words(module.data(), name.data());
    if (const auto known = m_globals.find(words); known != m_globals.end()) {
        const std::string_view text = m_graph.value(known->second).text;
        if (text.size() == module.size() + 1 + name.size()) {
            m_stack.push_back(known->second);
            return;
        }
    }
    if (isHostile(module, name))
        throw PickleFault{PickleFault::Hostile, verbatim(hostileName(module, name))};
    const auto [position, isNew] =
        m_graph.names.insert(std::string(module) + "." + std::string(name));
    if (m_graph.names.size() > maximalNames)
        throw PickleFault{PickleFault::TooLarge, say("it asks for more names than any checkpoint")};
    const KnownName known = knownName(module, name);
    if (isNew && known.constructor == Constructor::Unknown)
        m_graph.unknownNames.push_back(*position);
    push({.kind = ValueKind::Global, .known = known, .text = *position});
    m_globals.insert_or_assign(words, m_stack.back());
}

void PickleMachine::globalFromStack()
{
    const std::vector<ValueId> parts = take(2);
    const PickleValue& module = m_graph.value(parts[0]);
    const PickleValue& name = m_graph.value(parts[1]);
    if (module.kind != ValueKind::Text || name.kind != ValueKind::Text)
        failBroken(say("it asks for a name that is not text"));
    global(module.text, name.text);
}

void PickleMachine::call(bool withKeywords)
{
    const std::vector<ValueId> parts = take(withKeywords ? 3 : 2);
    pushCall(parts[0], parts[1]);
}

void PickleMachine::callToMark()
{
    std::vector<ValueId> parts = takeToMark();
    if (parts.empty())
        failBroken(say("it calls something that is not there"));
    const ValueId callee = parts.front();
    parts.erase(parts.begin());
    spend(parts.size());
    pushCall(callee, add({.kind = ValueKind::Tuple, .items = std::move(parts)}));
}

void PickleMachine::callGlobalToMark(std::string_view module, std::string_view name)
{
    std::vector<ValueId> items = takeToMark();
    spend(items.size());
    global(module, name);
    const ValueId callee = pop();
    pushCall(callee, add({.kind = ValueKind::Tuple, .items = std::move(items)}));
}

void PickleMachine::pushCall(ValueId callee, ValueId arguments)
{
    if (m_graph.value(arguments).kind != ValueKind::Tuple)
        failBroken(say("it calls something without a tuple of arguments"));
    switch (const Constructor constructor = m_graph.value(callee).known.constructor) {
    case Constructor::Dictionary:
    case Constructor::List:
    case Constructor::Tuple:
    case Constructor::Set:
        return pushContainer(constructor, m_graph.value(arguments));
    default:
        spend(2);
        push({.kind = ValueKind::Call, .items = {callee, arguments}});
    }
}

void PickleMachine::pushContainer(Constructor constructor, const PickleValue& arguments)
{
    PickleValue made;
    made.kind = constructor == Constructor::Dictionary ? ValueKind::Dictionary
                : constructor == Constructor::List     ? ValueKind::List
                : constructor == Constructor::Tuple    ? ValueKind::Tuple
                                                       : ValueKind::Set;
    // A default dictionary's only argument makes missing items; all others give the content.
    if (!arguments.items.empty()) {
        const PickleValue& content = m_graph.item(arguments, 0);
        const bool same = content.kind == made.kind;
        if (same || (made.kind != ValueKind::Dictionary && isSequence(content.kind))) {
            spend(content.items.size());
            made.items = content.items;
        } else if (made.kind == ValueKind::Dictionary && isSequence(content.kind)) {
            for (const ValueId id : content.items) {
                const PickleValue& pair = m_graph.value(id);
                if (!isSequence(pair.kind) || pair.items.size() != 2)
                    failBroken(say("a dictionary is made of something else than pairs"));
                spend(2);
                made.items.insert(made.items.end(), pair.items.begin(), pair.items.end());
            }
        }
    }
    push(std::move(made));
}

void PickleMachine::setState()
{
    const ValueId state = pop();
    PickleValue& object = top();
    if (object.kind == ValueKind::Call) {
        spend(1);
        object.items.resize(2);
        object.items.push_back(state);
    }
}

void PickleMachine::persistent()
{
    const ValueId name = pop();
    spend(1);
    // torch before 1.6 put ("module", class, its source …) where a module's class was to stand.
    const PickleValue& parts = m_graph.value(name);
    if (parts.kind == ValueKind::Tuple && parts.items.size() > 1 &&
        m_graph.item(parts, 0).text == "module" &&
        m_graph.item(parts, 1).kind == ValueKind::Global) {
        m_stack.push_back(parts.items[1]);
        return;
    }
    push({.kind = ValueKind::Persistent, .items = {name}});
}

} // namespace saliscope::checkpoint
