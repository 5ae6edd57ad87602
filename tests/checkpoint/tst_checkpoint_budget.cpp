// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QRegularExpression>
#include <QTest>
#include <atomic>
#include <cstdlib>
#include <ctime>
#include <malloc.h>
#include <new>

#include "checkpoint/archive_builder.h"
#include "checkpoint/expect_error.h"
#include "core/checkpoint/checkpoint.h"

namespace
{

std::atomic<std::size_t> allocated = 0;
std::atomic<std::size_t> mostAllocated = 0;

} // namespace

// The sanitizer has functions of its own; the plain build counts the bytes.
#ifndef __SANITIZE_ADDRESS__
void* operator new(std::size_t size)
{
    void* memory = std::malloc(size == 0 ? 1 : size);
    if (!memory)
        throw std::bad_alloc();
    allocated += malloc_usable_size(memory);
    if (allocated > mostAllocated)
        mostAllocated = allocated.load();
    return memory;
}
void operator delete(void* memory) noexcept
{
    allocated -= malloc_usable_size(memory);
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    operator delete(memory);
}
#endif

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace builder;

/// Files that would make much work of few bytes: below 1 MiB less than a second and 256 MiB, above
/// that ten times the file's size at most.
class TestCheckpointBudget final : public QObject
{
    Q_OBJECT

private slots:
    void staysWithinTheBudget_data();
    void staysWithinTheBudget();
};

namespace
{

constexpr std::size_t mebibyte = std::size_t(1) << 20;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int slowness = 20;
#elif defined(__OPTIMIZE__)
constexpr int slowness = 1;
#else
constexpr int slowness = 5;
#endif

std::string repeated(const std::string& part, std::size_t times)
{
    std::string result;
    result.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        result += part;
    return result;
}

/// What is remembered under a number, and its recall.
std::string remembered(const std::string& value, unsigned slot)
{
    return value + "r" + littleEndian(slot, 4);
}

std::string recalled(unsigned slot)
{
    return "j" + littleEndian(slot, 4);
}

/// Items "k0", "k1", … of one and the same value.
std::string itemsOf(const std::string& value, std::size_t count)
{
    std::string items;
    for (std::size_t i = 0; i < count; ++i)
        items += "\x8c" + littleEndian(std::to_string(i).size(), 1) + std::to_string(i) + value;
    return items;
}

const std::string floats = std::string(16, '\0');

/// A Lightning checkpoint with one weight, and \p more at the top.
std::string checkpointWith(const std::string& more,
                           const std::vector<std::string>& storages = {floats})
{
    return torchFile(
        pickle("}(" + text("state_dict") + dictionary({{"w", tensor({})}}) + more + "u"), storages);
}

std::string statesFile(const std::string& before, const std::string& items)
{
    return torchFile(pickle(before + "}(" + items + "u"), {floats});
}

void add(const char* name, const std::string& bytes, const char* result)
{
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(result);
}

void addSharedValues()
{
    const std::string large = remembered("}(" + repeated("\x8c\x01k]", 100000) + "u", 1);
    add("a dictionary at many places",
        checkpointWith(text("a") + large + itemsOf(recalled(1), 40000)), "no error");
    add("a dictionary as many callbacks",
        checkpointWith(text("a") + large + text("callbacks") + "}(" + itemsOf(recalled(1), 40000) +
                       "u"),
        "no error");
    const std::string texts = remembered("(" + repeated(text(std::string(900, 'x')), 16) + "t", 1);
    add("a list of long texts at many places",
        checkpointWith(text("a") + texts + text("b") + "}(" +
                       repeated("\x8c\x01k" + recalled(1), 90000) + "u"),
        "no error");
    const std::string chain = global("a", "b") + repeated(")R", 100000);
    add("the result of many calls at many places",
        checkpointWith(text("a") + remembered(chain, 1) + itemsOf(recalled(1), 40000)), "no error");
    add("a list that is copied",
        checkpointWith(text("a") + remembered("(" + repeated("N", 200000) + "l", 1) + text("b") +
                       remembered(global("builtins", "list"), 2) + text("c") +
                       remembered(recalled(1) + "\x85", 3) + "(" +
                       repeated(recalled(2) + recalled(3) + "R", 40000) + "l"),
        "too-large");
    const std::string transform =
        remembered(global("torchvision.transforms.transforms", "Normalize") + ")\x81}(" +
                       repeated("\x8c\x01kN", 200000) + "ub",
                   1);
    add("a transform at many places of another",
        checkpointWith(
            text("normalizer") + global("torchvision.transforms.transforms", "Compose") + ")\x81" +
            dictionary({{"transforms", "(" + transform + repeated(recalled(1), 60) + "l"}}) + "b"),
        "damaged.*normalizer");
}

void addWeights()
{
    const std::string parameter = global("torch._utils", "_rebuild_parameter");
    const std::string deep = repeated(parameter, 8000) + "N" + repeated("\x85R", 8000);
    add("nested parameters under many names",
        statesFile(remembered(deep, 1) + "0", itemsOf(recalled(1), 50000)), "unsupported.*wrapped");
    add("many names", statesFile(remembered(tensor({}), 1) + "0", itemsOf(recalled(1), 60000)),
        "no error");
    add("more names than any network",
        statesFile(remembered(tensor({}), 1) + "0", itemsOf(recalled(1), 85000)),
        "too-large.*85000");
    add("millions of names",
        statesFile(remembered(tensor({}), 1) + "0", itemsOf(recalled(1), 2000000)), "too-large");
    add("no weights under many names",
        statesFile(remembered("N", 1) + "0", itemsOf(recalled(1), 85000)), "too-large");
    const Tensor unnamed{.key = std::string(8 * mebibyte, 'k')};
    add("a long name of a storage",
        statesFile(remembered(tensor(unnamed), 1) + "0", itemsOf(recalled(1), 5000)),
        "damaged.*longer");
    const std::string flags = "}(" + repeated("\x8c\x03neg\x89", 100000) + "u";
    add("many flags at many places",
        statesFile(remembered(tensor({.flags = flags}), 1) + "0", itemsOf(recalled(1), 50000)),
        "unsupported.*flags");
    const std::string expanded = tensor({.shape = {1 << 14}, .strides = {0}});
    add("a weight of zero strides under many names",
        statesFile(remembered(expanded, 1) + "0", itemsOf(recalled(1), 50000)), "too-large");
    std::string mean;
    for (int i = 0; i < 4000; ++i)
        mean += recalled(i % 2 ? 1 : 2);
    const std::string one = remembered(tensor({.key = "1", .shape = {1}}), 1);
    const std::string two = remembered(tensor({.key = "2", .shape = {1}}), 2);
    add("numbers of two storages in turn",
        checkpointWith(text("a") + one + text("b") + two + text("normalizer") +
                           global("torchvision.transforms.transforms", "Normalize") + ")\x81" +
                           dictionary({{"mean", "(" + mean + "l"}, {"std", "(" + mean + "l"}}) +
                           "b",
                       {floats, std::string(400000, '\0'), std::string(400000, '\0')}),
        "too-large");
}

void addInstructions()
{
    add("nothing but Nones", torchFile(pickle("(" + repeated("N", mebibyte) + "t")), "unsupported");
    add("nothing but lists", torchFile(pickle("(" + repeated("]", mebibyte) + "t")), "unsupported");
    add("nothing but marks", torchFile(pickle(repeated("(", mebibyte))), "damaged");
    add("nothing but tuples", torchFile(pickle("N" + repeated("\x85", mebibyte))), "unsupported");
    add("nothing but copies", torchFile(pickle("N" + repeated("2", mebibyte))), "unsupported");
    add("nothing but a name",
        torchFile(pickle(remembered(text(std::string(500, 'a')), 1) +
                         remembered(text(std::string(500, 'b')), 2) +
                         repeated("h\1h\2\x93", mebibyte / 5))),
        "unsafe");
    add("memo from the back",
        torchFile(
            pickle("Nr" + littleEndian(mebibyte - 100, 4) + repeated("N0", mebibyte / 2 - 50))),
        "damaged|unsupported");
    add("more of everything", torchFile(pickle("(" + repeated("]", 4 * mebibyte) + "t")),
        "unsupported|too-large");
}

std::string manyEntries(std::size_t count)
{
    Entries entries = {{"archive/data.pkl", pickle(dictionary({{"w", tensor({})}}))},
                       {"archive/data/0", floats}};
    for (std::size_t i = 0; i < count; ++i)
        entries.emplace_back("x" + std::to_string(i), "");
    return zipOf(entries);
}

/// All storages lie at the bytes of the first.
std::string overlappingEntries()
{
    Entries entries = {{"archive/data.pkl", pickle(dictionary({{"w", tensor({})}}))}};
    for (int i = 0; i < 4000; ++i)
        entries.emplace_back("archive/data/" + std::to_string(10000 + i),
                             i ? "" : std::string(400000, 'x'));
    std::string file = zipOf(entries);
    const std::size_t first = file.find("PK\1\2");
    const std::string where = file.substr(file.find("PK\1\2", first + 1) + 42, 4);
    const std::string sizes = file.substr(file.find("PK\1\2", first + 1) + 16, 12);
    for (std::size_t at = file.find("PK\1\2", first + 1); at != std::string::npos;
         at = file.find("PK\1\2", at + 1)) {
        file.replace(at + 42, 4, where);
        file.replace(at + 16, 12, sizes);
    }
    return file;
}

std::string safetensors(std::size_t count, const char* type, const char* more = "")
{
    std::string header = "{";
    for (std::size_t i = 0; i < count; ++i)
        header += (i ? ",\"" : "\"") + std::to_string(i) + R"(":{"dtype":")" + type +
                  R"(","shape":[0],"data_offsets":[0,0]})";
    header += std::string(more) + "}";
    return littleEndian(header.size(), 8) + header;
}

void addContainers()
{
    add("many entries", manyEntries(250000), "no error");
    add("overlapping entries", overlappingEntries(), "damaged.*overlap");
    add("many empty tensors", safetensors(40000, "F32"), "no error");
    add("many tensors of a type that is not read", safetensors(40000, "F8"), "unsupported");
    add("more tensors than any network", safetensors(70000, "F32"), "too-large");
    const std::string nested = R"(,"a":{"more":)" + repeated("[", mebibyte / 2) +
                               repeated("]", mebibyte / 2) +
                               R"(,"dtype":"F32","shape":[0],"data_offsets":[0,0]})";
    add("fields that nobody knows", safetensors(1, "F32", nested.c_str()), "no error");
    std::string metadata = R"(,"__metadata__":{)";
    for (int i = 0; i < 60000; ++i)
        metadata += (i ? ",\"" : "\"") + std::to_string(i) + "\":\"\"";
    add("many metadata", safetensors(1, "F32", (metadata + "}").c_str()), "no error");
    const std::string list =
        R"(,"__metadata__":{"normalizer.mean":")" + repeated("[", 900000) + "\"}";
    add("a deep list as normalizer", safetensors(1, "F32", list.c_str()), "damaged.*normalizer");
}

} // namespace

void TestCheckpointBudget::staysWithinTheBudget_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("result");
    addSharedValues();
    addWeights();
    addInstructions();
    addContainers();
}

void TestCheckpointBudget::staysWithinTheBudget()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, result);
    const std::string file = bytes.toStdString();
    const std::size_t before = allocated;
    mostAllocated = before;
    const std::clock_t start = std::clock(); // of the processor, whatever else it does
    const QString error = QString::fromStdString(errorOf([&] { parseCheckpoint(file, "small"); }));
    const double elapsed = double(std::clock() - start) / CLOCKS_PER_SEC;
    const std::size_t most = mostAllocated - before;
    qInfo("%zu bytes took %.3f s and %.1f MiB", file.size(), elapsed,
          double(most) / double(mebibyte));
    QVERIFY2(QRegularExpression(result).match(error).hasMatch(), qPrintable(error));
    const std::size_t parts = file.size() / mebibyte + 1;
    QVERIFY(elapsed < double(parts) * slowness);
    QVERIFY(most < std::max(256 * mebibyte, 10 * file.size()));
}

QTEST_GUILESS_MAIN(TestCheckpointBudget)
#include "tst_checkpoint_budget.moc"
