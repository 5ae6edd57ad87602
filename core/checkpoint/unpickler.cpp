// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/unpickler.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <limits>
#include <optional>

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/checkpoint/pickle_machine.h"

namespace saliscope::checkpoint
{

namespace
{

using Machine = PickleMachine;

void checkProtocol(Machine& machine)
{
    const std::uint64_t protocol = machine.input().number(1);
    if (protocol > 5)
        throw PickleFault{PickleFault::Unsupported, say("it is a pickle of protocol %1", protocol)};
}

/// Two's complement of any length, least significant byte first.
void pushLong(Machine& machine, std::string_view bytes)
{
    if (bytes.size() > 8)
        return machine.push({.kind = ValueKind::LongInteger});
    std::uint64_t number = !bytes.empty() && (bytes.back() & 0x80) ? ~std::uint64_t(0) : 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        number = (number << 8) | static_cast<unsigned char>(bytes[i]);
    machine.pushInteger(static_cast<std::int64_t>(number));
}

template <typename Number>
std::optional<Number> parseNumber(std::string_view line)
{
    Number number = 0;
    const auto [end, code] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (code == std::errc::result_out_of_range)
        return std::nullopt;
    if (code != std::errc() || end != line.data() + line.size())
        throw PickleFault{PickleFault::Broken, say("a number is misspelt")};
    return number;
}

void pushSigned(Machine& machine)
{
    machine.pushInteger(static_cast<std::int32_t>(machine.input().number(4)));
}

template <std::size_t Bytes>
void pushUnsigned(Machine& machine)
{
    machine.pushInteger(static_cast<std::int64_t>(machine.input().number(Bytes)));
}

void pushIntegerLine(Machine& machine)
{
    std::string_view line = machine.input().line();
    if (line == "00" || line == "01")
        return machine.pushBoolean(line == "01");
    if (!line.empty() && line.back() == 'L')
        line.remove_suffix(1);
    if (const std::optional<std::int64_t> number = parseNumber<std::int64_t>(line))
        machine.pushInteger(*number);
    else
        machine.push({.kind = ValueKind::LongInteger});
}

std::uint64_t slotLine(Machine& machine)
{
    const std::optional<std::uint64_t> slot = parseNumber<std::uint64_t>(machine.input().line());
    if (!slot)
        throw PickleFault{PickleFault::Broken, say("it numbers a value out of all proportion")};
    return *slot;
}

void pushQuotedLine(Machine& machine)
{
    std::string_view line = machine.input().line();
    if (line.size() < 2 || line.front() != line.back())
        throw PickleFault{PickleFault::Broken, say("a text lacks its quotes")};
    machine.pushText(line.substr(1, line.size() - 2));
}

void pushReal(Machine& machine)
{
    std::uint64_t bits = 0;
    for (const char byte : machine.input().take(8)) // big-endian, unlike all other numbers
        bits = (bits << 8) | static_cast<unsigned char>(byte);
    machine.pushReal(std::bit_cast<double>(bits));
}

void pushRealLine(Machine& machine)
{
    const std::optional<double> number = parseNumber<double>(machine.input().line());
    machine.pushReal(number.value_or(std::numeric_limits<double>::quiet_NaN()));
}

void checkFrame(Machine& machine)
{
    if (machine.input().number(8) > machine.input().remaining())
        throw PickleFault{PickleFault::Broken, say("a frame is longer than the rest")};
}

void pushGlobalLines(Machine& machine)
{
    const std::string_view module = machine.input().line();
    machine.global(module, machine.input().line());
}

void callGlobalLines(Machine& machine)
{
    const std::string_view module = machine.input().line();
    machine.callGlobalToMark(module, machine.input().line());
}

struct Instruction {
    unsigned char code;
    void (*run)(Machine&);
};

// In the order of Python's pickletools, with the names used there.
constexpr Instruction instructions[] = {
    {'I', pushIntegerLine},                                        // INT
    {'J', pushSigned},                                             // BININT
    {'K', pushUnsigned<1>},                                        // BININT1
    {'M', pushUnsigned<2>},                                        // BININT2
    {'L', pushIntegerLine},                                        // LONG
    {0x8a, [](Machine& m) { pushLong(m, m.input().sized(1)); }},   // LONG1
    {0x8b, [](Machine& m) { pushLong(m, m.input().sized(4)); }},   // LONG4
    {'S', pushQuotedLine},                                         // STRING
    {'T', [](Machine& m) { m.pushText(m.input().sized(4)); }},     // BINSTRING
    {'U', [](Machine& m) { m.pushText(m.input().sized(1)); }},     // SHORT_BINSTRING
    {'B', [](Machine& m) { m.pushBytes(m.input().sized(4)); }},    // BINBYTES
    {'C', [](Machine& m) { m.pushBytes(m.input().sized(1)); }},    // SHORT_BINBYTES
    {0x8e, [](Machine& m) { m.pushBytes(m.input().sized(8)); }},   // BINBYTES8
    {0x96, [](Machine& m) { m.pushBytes(m.input().sized(8)); }},   // BYTEARRAY8
    {'N', [](Machine& m) { m.pushEmpty(ValueKind::None); }},       // NONE
    {0x88, [](Machine& m) { m.pushBoolean(true); }},               // NEWTRUE
    {0x89, [](Machine& m) { m.pushBoolean(false); }},              // NEWFALSE
    {'V', [](Machine& m) { m.pushText(m.input().line()); }},       // UNICODE
    {0x8c, [](Machine& m) { m.pushText(m.input().sized(1)); }},    // SHORT_BINUNICODE
    {'X', [](Machine& m) { m.pushText(m.input().sized(4)); }},     // BINUNICODE
    {0x8d, [](Machine& m) { m.pushText(m.input().sized(8)); }},    // BINUNICODE8
    {'F', pushRealLine},                                           // FLOAT
    {'G', pushReal},                                               // BINFLOAT
    {']', [](Machine& m) { m.pushEmpty(ValueKind::List); }},       // EMPTY_LIST
    {'a', [](Machine& m) { m.extend(1); }},                        // APPEND
    {'e', [](Machine& m) { m.extendToMark(); }},                   // APPENDS
    {'l', [](Machine& m) { m.collect(ValueKind::List); }},         // LIST
    {')', [](Machine& m) { m.pushEmpty(ValueKind::Tuple); }},      // EMPTY_TUPLE
    {'t', [](Machine& m) { m.collect(ValueKind::Tuple); }},        // TUPLE
    {0x85, [](Machine& m) { m.collectTop(ValueKind::Tuple, 1); }}, // TUPLE1
    {0x86, [](Machine& m) { m.collectTop(ValueKind::Tuple, 2); }}, // TUPLE2
    {0x87, [](Machine& m) { m.collectTop(ValueKind::Tuple, 3); }}, // TUPLE3
    {'}', [](Machine& m) { m.pushEmpty(ValueKind::Dictionary); }}, // EMPTY_DICT
    {'d', [](Machine& m) { m.collect(ValueKind::Dictionary); }},   // DICT
    {'s', [](Machine& m) { m.extend(2); }},                        // SETITEM
    {'u', [](Machine& m) { m.extendToMark(); }},                   // SETITEMS
    {0x8f, [](Machine& m) { m.pushEmpty(ValueKind::Set); }},       // EMPTY_SET
    {0x90, [](Machine& m) { m.extendToMark(); }},                  // ADDITEMS
    {0x91, [](Machine& m) { m.collect(ValueKind::Set); }},         // FROZENSET
    {'0', [](Machine& m) { m.discard(); }},                        // POP
    {'2', [](Machine& m) { m.duplicate(); }},                      // DUP
    {'(', [](Machine& m) { m.mark(); }},                           // MARK
    {'1', [](Machine& m) { m.discardToMark(); }},                  // POP_MARK
    {'g', [](Machine& m) { m.recall(slotLine(m)); }},              // GET
    {'h', [](Machine& m) { m.recall(m.input().number(1)); }},      // BINGET
    {'j', [](Machine& m) { m.recall(m.input().number(4)); }},      // LONG_BINGET
    {'p', [](Machine& m) { m.remember(slotLine(m)); }},            // PUT
    {'q', [](Machine& m) { m.remember(m.input().number(1)); }},    // BINPUT
    {'r', [](Machine& m) { m.remember(m.input().number(4)); }},    // LONG_BINPUT
    {0x94, [](Machine& m) { m.memoize(); }},                       // MEMOIZE
    {'c', pushGlobalLines},                                        // GLOBAL
    {0x93, [](Machine& m) { m.globalFromStack(); }},               // STACK_GLOBAL
    {'R', [](Machine& m) { m.call(false); }},                      // REDUCE
    {'b', [](Machine& m) { m.setState(); }},                       // BUILD
    {'i', callGlobalLines},                                        // INST
    {'o', [](Machine& m) { m.callToMark(); }},                     // OBJ
    {0x81, [](Machine& m) { m.call(false); }},                     // NEWOBJ
    {0x92, [](Machine& m) { m.call(true); }},                      // NEWOBJ_EX
    {0x80, checkProtocol},                                         // PROTO
    {0x95, checkFrame},                                            // FRAME
    {'Q', [](Machine& m) { m.persistent(); }},                     // BINPERSID
};

using Handlers = std::array<void (*)(Machine&), 256>;

constexpr Handlers handlers = [] {
    Handlers table = {};
    for (const Instruction& instruction : instructions)
        table[instruction.code] = instruction.run;
    return table;
}();

PickleGraph run(Machine& machine, WorkBudget& budget)
{
    while (true) {
        budget.takeSteps(1);
        const auto code = static_cast<unsigned char>(machine.input().number(1));
        if (code == '.')
            return machine.finish();
        if (!handlers[code])
            throw PickleFault{PickleFault::Unsupported,
                              say("it has the unknown instruction %1", int(code))};
        handlers[code](machine);
    }
}

[[noreturn]] void fail(const PickleFault& fault, const std::string& file)
{
    switch (fault.kind) {
    case PickleFault::Hostile:
        throw Error(ErrorKind::Unsafe, file,
                    say("it asks for %1, which no checkpoint needs and which could harm this "
                        "computer; nothing was run",
                        fault.detail));
    case PickleFault::Unsupported:
        throw Error(ErrorKind::Unsupported, file, say("data.pkl is unusual: %1", fault.detail));
    case PickleFault::TooLarge:
        throw Error(ErrorKind::TooLarge, file, say("data.pkl is refused: %1", fault.detail));
    case PickleFault::Broken:
        break;
    }
    throw Error(ErrorKind::Damaged, file, say("data.pkl is broken: %1", fault.detail));
}

} // namespace

PickleGraph unpickle(std::string_view bytes, WorkBudget& budget, std::size_t* used)
{
    try {
        Machine machine(bytes, budget);
        PickleGraph graph = run(machine, budget);
        if (used)
            *used = bytes.size() - machine.input().remaining();
        return graph;
    } catch (const PickleFault& fault) {
        fail(fault, budget.file());
    }
}

} // namespace saliscope::checkpoint
