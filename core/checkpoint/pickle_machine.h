// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/work_budget.h"
#include "core/checkpoint/pickle_input.h"
#include "core/checkpoint/pickle_value.h"

namespace saliscope::checkpoint
{

/// The stack machine that a pickle is a program for: input, stack, marks, memo and the values
/// made so far. One public function per kind of effect; unpickler.cpp maps instructions to them.
/// Throws PickleFault, and Error TooLarge where the budget ends.
class PickleMachine final
{
public:
    PickleMachine(std::string_view bytes, WorkBudget& budget);

    PickleInput& input() { return m_input; }
    PickleGraph finish();

    void push(PickleValue value);
    void pushText(std::string_view text) { push({.kind = ValueKind::Text, .text = text}); }
    void pushBytes(std::string_view text) { push({.kind = ValueKind::Bytes, .text = text}); }
    void pushInteger(std::int64_t number);
    void pushBoolean(bool value);
    void pushReal(double number) { push({.kind = ValueKind::Real, .real = number}); }
    void pushEmpty(ValueKind kind) { push({.kind = kind}); }

    void mark() { m_marks.push_back(m_stack.size()); }
    void discard(); ///< the top value, or the last mark
    void discardToMark() { takeToMark(); }
    void duplicate();

    void remember(std::uint64_t slot);
    void memoize() { remember(m_remembered); }
    void recall(std::uint64_t slot);

    void collect(ValueKind kind); ///< what is above the mark
    void collectTop(ValueKind kind, std::size_t count);
    void extend(std::size_t count); ///< the container below the top values
    void extendToMark();

    void global(std::string_view module, std::string_view name);
    void globalFromStack();
    void call(bool withKeywords);
    void callToMark(); ///< the callee is the first value above the mark
    void callGlobalToMark(std::string_view module, std::string_view name);
    void setState();
    void persistent();

private:
    ValueId add(PickleValue value);
    ValueId pop();
    PickleValue& top();
    std::vector<ValueId> take(std::size_t count);
    std::vector<ValueId> takeToMark();
    void extendWith(const std::vector<ValueId>& items);
    void pushCall(ValueId callee, ValueId arguments);
    void pushContainer(Constructor constructor, const PickleValue& arguments);
    void spend(std::size_t items);

    PickleInput m_input;
    std::size_t m_size;
    WorkBudget& m_budget;
    PickleGraph m_graph;
    std::vector<ValueId> m_stack;
    std::vector<std::size_t> m_marks;
    std::vector<ValueId> m_memo;
    std::size_t m_remembered = 0;
    /// Globals by the addresses of their words: a text that is recalled is at the same place.
    std::map<std::pair<const char*, const char*>, ValueId> m_globals;
};

} // namespace saliscope::checkpoint
