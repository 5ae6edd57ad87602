// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>
#include <random>

#include "checkpoint/archive_builder.h"
#include "checkpoint/expect_error.h"
#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"

namespace
{
std::atomic<std::size_t> largestAllocation = 0;
} // namespace

// The sanitizer's own functions find more; the plain build checks the sizes.
#ifndef __SANITIZE_ADDRESS__
void* operator new(std::size_t size)
{
    if (size > largestAllocation)
        largestAllocation = size;
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}
#endif

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace builder;

class TestCheckpointHostile final : public QObject
{
    Q_OBJECT

private slots:
    void init() { largestAllocation = 0; }
    void refusesForeignCode_data();
    void refusesForeignCode();
    void tellsHarmfulNames_data();
    void tellsHarmfulNames();
    void refusesPickles_data();
    void refusesPickles();
    void refusesTensors_data();
    void refusesTensors();
    void refusesArchives_data();
    void refusesArchives();
    void survivesTruncation_data();
    void survivesTruncation();
    void survivesFlippedBytes_data();
    void survivesFlippedBytes();
};

namespace
{

constexpr std::size_t kilobyte = 1024;
const std::filesystem::path dataFolder = TEST_DATA;

/// Checks the message, and that no more was allocated at once than \p limit.
void expect(const std::string& bytes, const QString& message, std::size_t limit = 256 * kilobyte)
{
    largestAllocation = 0;
    QElapsedTimer timer;
    timer.start();
    const QString error =
        QString::fromStdString(errorOf([&] { parseCheckpoint(bytes, "hostile.ckpt"); }));
    const std::size_t largest = largestAllocation;
    QVERIFY2(QRegularExpression(message).match(error).hasMatch(), qPrintable(error));
    QVERIFY2(error.contains("hostile.ckpt"), qPrintable(error));
    QVERIFY2(largest <= limit, qPrintable(QString::number(largest)));
    QVERIFY2(timer.elapsed() < 5000, "it took too long");
}

std::string repeated(const std::string& part, std::size_t times)
{
    std::string result;
    for (std::size_t i = 0; i < times; ++i)
        result += part;
    return result;
}

const std::string empty = std::string(16, '\0');

void addRow(const char* name, const std::string& bytes, const char* message)
{
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(message);
}

void addColumns()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
}

void addPickle(const char* name, const std::string& pickle, const char* message)
{
    addRow(name, torchFile(pickle, {empty}), message);
}

void addForeignNames()
{
    addPickle("empty", "", "damaged");
    addPickle("no stop", "\x80\x02}", "damaged");
    addPickle("stop at once", "\x80\x02.", "damaged");
    addPickle("protocol 6", "\x80\x06}.", "unsupported.*protocol 6");
    addPickle("unknown instruction", "\x80\x02\xff.", "unsupported.*255");
    addPickle("extension registry", "\x80\x02\x82\x01.", "unsupported");
    addPickle("old call", "(S'touch trace'\nios\nsystem\n.", "unsafe.*os.system");
    addPickle("old object", "(cos\nsystem\nS'touch trace'\no.", "unsafe.*os.system");
    addPickle("call on the stack", "\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x01x\x85R.",
              "unsafe.*os.system");
    addPickle("dotted module", pickle(global("os.path", "join")), "unsafe.*os.path.join");
    addPickle("terminal codes", pickle(global("a\x1b[31m", "b")),
              "unsafe.*asks for a\\\\u001b\\[31m.b");
    addPickle("long name", pickle(global(std::string(5000, 'a'), "b")), "damaged.*name");
}

void addNesting()
{
    addPickle("list in itself",
              "\x80\x02]q\x01h\x01"
              "a.",
              "unsupported.*state_dict");
    addPickle("dictionary in itself", "\x80\x02}q\x01" + text("a") + "h\x01s.",
              "unsupported.*state_dict");
    addPickle("state of itself",
              pickle(global("a", "b") + ")Rq\x01h\x01"
                                        "b"),
              "unsafe.*a.b");
    addPickle("states are the file", "\x80\x02}q\x01" + text("state_dict") + "h\x01s.",
              "unsupported.*state_dict");
    addPickle("deep lists", pickle(repeated("]", 100000) + repeated("a", 99999)), "unsupported");
    addPickle("deep tuples", pickle("N" + repeated("\x85", 100000)), "unsupported");
    addPickle("deep calls", pickle(global("a", "b") + repeated(")R", 50000)), "unsafe.*a.b");
    addPickle("deep parameters",
              pickle("}" + text("w") +
                     repeated(global("torch._utils", "_rebuild_parameter"), 3000) + "N" +
                     repeated("\x85R", 3000) + "s"),
              "unsupported");
    addPickle("marks only", pickle(repeated("(", 100000)), "damaged");
}

void addBrokenInstructions()
{
    addPickle("too few values", "\x80\x02Na.", "damaged");
    addPickle("across a mark",
              "\x80\x02](N0"
              "0a.",
              "damaged|unsupported");
    addPickle("odd dictionary", "\x80\x02}(Nu.", "damaged");
    addPickle("items in a number", "\x80\x02K\x01Na.", "damaged");
    addPickle("unknown memo", "\x80\x02h\x05.", "damaged");
    addPickle("huge memo index", std::string("\x80\x02Nr\xff\xff\xff\x7f.", 8), "damaged");
    addPickle("huge text", std::string("\x80\x04\x8d\0\0\0\0\0\0\0\x40.", 12), "damaged");
    addPickle("negative text", "\x80\x02X\xff\xff\xff\xff.", "damaged");
    addPickle("huge long", "\x80\x02\x8b\xff\xff\xff\x7f.", "damaged");
    addPickle("huge frame", "\x80\x04\x95\xff\xff\xff\xff\xff\xff\xff\xff.", "damaged");
    addPickle("misspelt number", "Iabc\n.", "damaged");
}

void addSenselessContent()
{
    const std::string weight = tensor({});
    addPickle("call without tuple", pickle(global("a", "b") + "NR"), "damaged");
    addPickle("pairs that are none", pickle(call(global("collections", "OrderedDict"), {"](Ne"})),
              "damaged");
    addPickle("states are a list", pickle(dictionary({{"state_dict", "]"}})), "damaged");
    addPickle("states are none", pickle(dictionary({{"state_dict", "N"}})), "damaged");
    addPickle("name of a weight", pickle(dictionary({{"a\nb", weight}})), "unsupported.*readable");
    addPickle("number as name", "\x80\x02}K\x01" + weight + "s.", "unsupported.*readable");
    addPickle(
        "normalizer without state",
        pickle(dictionary(
            {{"state_dict", dictionary({{"w", weight}})},
             {"normalizer", global("torchvision.transforms.transforms", "Normalize") + ")\x81"}})),
        "damaged.*normalizer");
    addPickle("normalizer is a function",
              pickle(dictionary({{"state_dict", dictionary({{"w", weight}})},
                                 {"normalizer", global("study", "normalize")}})),
              "unsafe.*study.normalize");
}

/// The directory's line of the first entry says that it is encrypted.
std::string encryptedFile(std::string file)
{
    file[file.find("PK\1\2") + 8] = 1;
    return file;
}

std::string withoutOneChecksum(std::string file)
{
    return file.replace(file.find("PK\1\2") + 16, 4, std::string(4, '\0'));
}

} // namespace

void TestCheckpointHostile::refusesForeignCode_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("message");
    const char* system = "unsafe.*os\\.system";
    QTest::newRow("only a call") << "evil-only.ckpt" << system;
    QTest::newRow("as normalizer") << "evil-normalizer.ckpt" << system;
    QTest::newRow("as weight") << "evil-weight.ckpt" << system;
    QTest::newRow("beside the weights") << "evil-aside.ckpt" << system;
    QTest::newRow("eval") << "evil-eval.ckpt"
                          << "unsafe.*builtins.eval";
    const char* foreign = "unsafe.*study.HyperParameters";
    QTest::newRow("foreign normalizer") << "foreign-normalizer.ckpt" << foreign;
    QTest::newRow("foreign weight") << "foreign-weight.ckpt" << foreign;
    QTest::newRow("foreign state_dict") << "foreign-states.ckpt" << foreign;
    QTest::newRow("nothing else") << "foreign-only.ckpt" << foreign;
}

void TestCheckpointHostile::refusesForeignCode()
{
    QFETCH(QString, file);
    QFETCH(QString, message);
    const std::filesystem::path trace = "saliscope-test-trace";
    std::filesystem::remove(trace);
    const std::filesystem::path path = dataFolder / file.toStdString();
    const QString error = QString::fromStdString(errorOf([&] { readCheckpoint(path); }));
    QVERIFY2(QRegularExpression(message).match(error).hasMatch(), qPrintable(error));
    QVERIFY(!std::filesystem::exists(trace));
}

void TestCheckpointHostile::tellsHarmfulNames_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("harmful");
    const auto add = [](const char* module, const char* name, bool harmful) {
        QTest::addRow("%s.%s", module, name) << QString(module) << QString(name) << harmful;
    };
    for (const char* module : {"os", "posix", "nt"})
        for (const char* name : {"system", "popen", "execvpe", "spawnl", "posix_spawn", "remove",
                                 "unlink", "rename", "open", "kill"})
            add(module, name, true);
    add("builtins", "eval", true);
    add("__builtin__", "execfile", true);
    add("subprocess", "Popen", true);
    add("subprocess", "check_output", true);
    add("shutil", "rmtree", true);
    add("ctypes", "CDLL", true);
    add("importlib", "import_module", true);
    add("runpy", "run_path", true);
    add("code", "InteractiveInterpreter", true);
    add("torch", "load", true);
    // A user's own packages, and what the same modules hold besides.
    add("commands", "Options", false);
    add("commands.train", "Options", false);
    add("commands", "getoutput", false);
    add("socket.models", "Net", false);
    add("code.train", "InteractiveInterpreter", false);
    add("nt", "Options", false);
    add("pty.data", "spawn", false);
    add("os", "stat_result", false);
    add("os", "_Environ", false);
    add("os", "getenv", false);
    add("posixpath", "join", false);
    add("socket", "AddressFamily", false);
    add("subprocess", "CompletedProcess", false);
    add("ctypes", "c_float", false);
    add("builtins", "getattr", false);
    add("builtins", "complex", false);
    add("torch", "loaded", false);
}

/// Beside the weights, where a name that harms nobody is only listed.
void TestCheckpointHostile::tellsHarmfulNames()
{
    QFETCH(QString, module);
    QFETCH(QString, name);
    QFETCH(bool, harmful);
    const std::string bytes =
        torchFile(pickle(dictionary(
                      {{"state_dict", dictionary({{"w", tensor({})}})},
                       {"options", call(global(module.toStdString(), name.toStdString()), {})}})),
                  {empty});
    const QString error = QString::fromStdString(errorOf([&] { parseCheckpoint(bytes, "x"); }));
    if (harmful)
        QVERIFY2(error.contains("unsafe") && error.contains("could harm"), qPrintable(error));
    else
        QCOMPARE(error, QString("no error"));
}

void TestCheckpointHostile::refusesPickles_data()
{
    addColumns();
    addForeignNames();
    addNesting();
    addBrokenInstructions();
    addSenselessContent();
}

void TestCheckpointHostile::refusesPickles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    expect(bytes.toStdString(), message, std::size_t(32) << 20);
}

void TestCheckpointHostile::refusesTensors_data()
{
    addColumns();
    constexpr std::int64_t huge = std::int64_t(1) << 62;
    const auto add = [](const char* name, const Tensor& t, const char* message) {
        addRow(name, fileOf(t), message);
    };
    add("missing storage", {.key = "7"}, "damaged.*storage 7");
    add("storage elsewhere", {.key = "../../../etc/passwd"}, "damaged.*lacks");
    add("more elements than bytes", {.elements = 5}, "damaged.*16 bytes");
    add("huge storage", {.elements = huge}, "damaged");
    add("negative storage", {.elements = -1}, "damaged");
    add("beyond the end", {.shape = {5}}, "damaged.*beyond");
    add("offset beyond the end", {.offset = 1}, "damaged.*beyond");
    add("negative offset", {.offset = -1}, "damaged");
    add("huge offset", {.offset = huge}, "damaged");
    add("negative stride", {.offset = 3, .strides = {-1}}, "damaged");
    add("negative length", {.shape = {-4}}, "damaged");
    add("stride overflow", {.shape = {4}, .strides = {huge}}, "damaged");
    add("expanded to gigabytes", {.shape = {std::int64_t(1) << 28}, .strides = {0}}, "too-large");
    add("expanded in two steps", {.shape = {1 << 16, 1 << 16}, .strides = {0, 0}}, "too-large");
    add("product overflow", {.shape = {huge, 4}, .strides = {0, 0}}, "too-large");
    add("hidden by a zero", {.shape = {0, huge, huge}, .strides = {0, 0, 0}}, "too-large");
    add("shape without strides", {.shape = {2, 2}}, "damaged");
    add("too many dimensions", {.shape = std::vector<std::int64_t>(65, 1)}, "damaged");
    add("unknown flag", {.flags = dictionary({{"neg", "\x88"}, {"mirrored", "\x88"}})},
        "unsupported.*flag \"mirrored\"");
    add("flag that is no truth value", {.flags = dictionary({{"neg", integer(1)}})},
        "unsupported.*flag \"neg\"");
    add("flags that are no dictionary", {.flags = text("neg")}, "damaged.*flags");
    add("negated integers", {.storage = "IntStorage", .flags = dictionary({{"neg", "\x88"}})},
        "unsupported.*neg.*int32");
    add("unknown storage type", {.storage = "ComplexFloatStorage"}, "unsupported.*ComplexFloat");

    std::string many;
    for (int i = 0; i < 100; ++i)
        many += text("w" + std::to_string(i)) + tensor({.shape = {1 << 20}, .strides = {0}});
    addRow("expanded a hundred times", torchFile(pickle("}(" + many + "u"), {empty}), "too-large");
}

void TestCheckpointHostile::refusesTensors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    expect(bytes.toStdString(), message, std::size_t(16) << 20);
}

void TestCheckpointHostile::refusesArchives_data()
{
    addColumns();
    const std::string good = fileOf({});
    const std::string content = pickle(dictionary({{"w", tensor({})}}));
    addRow("no bytes", "", "unknown-format.*empty");
    addRow("only a signature", "PK\3\4", "damaged");
    addRow("no entries", zipOf({}), "unknown-format.*data.pkl");
    addRow("another archive", zipOf({{"a.txt", "text"}}), "unknown-format.*data.pkl");
    addRow("no folder", zipOf({{"data.pkl", content}}), "unknown-format.*data.pkl");
    addRow("deep folder", zipOf({{"../../data.pkl", content}}), "unknown-format.*data.pkl");
    addRow("absolute", zipOf({{"/data.pkl", content}}), "unknown-format.*data.pkl");
    addRow("parent folder", zipOf({{"../data.pkl", content}}), "damaged.*lacks");
    addRow("two pickles", zipOf({{"a/data.pkl", content}, {"b/data.pkl", content}}),
           "damaged.*two");
    addRow("a name twice", zipOf({{"a/data.pkl", content}, {"a/data.pkl", content}}),
           "damaged.*twice|damaged.*inconsistent");
    addRow("TorchScript", zipOf({{"a/constants.pkl", ""}, {"a/data.pkl", content}}),
           "unsupported.*TorchScript");
    addRow("byte order", zipOf({{"a/data.pkl", content}, {"a/byteorder", "middle"}}),
           "damaged.*byte order");
    addRow("future version", zipOf({{"a/data.pkl", content}, {"a/version", "11\n"}}),
           "unsupported.*version 11");

    std::string broken = good;
    broken[broken.find("weight")] ^= 1;
    addRow("wrong checksum of the pickle", broken, "damaged.*checksum");
    broken = good;
    broken[broken.find("archive/data/0") + 14] ^= 1;
    addRow("wrong checksum of a storage", broken, "damaged.*checksum");
    broken = good;
    for (std::size_t at = 0; (at = broken.find(littleEndian(16, 4), at)) != std::string::npos; ++at)
        broken.replace(at, 4, littleEndian(0x7fffffff, 4));
    addRow("huge entry", broken, "damaged");
    broken = good;
    const std::string second = littleEndian(broken.find("PK\3\4", 4), 4);
    broken.replace(broken.rfind(second + "archive/byteorder"), 4, littleEndian(0, 4));
    addRow("two entries of the same bytes", broken, "damaged.*overlap");
    addRow("number of entries",
           good.substr(0, good.size() - 14) + "\xff\x7f\xff\x7f" + good.substr(good.size() - 10),
           "damaged.*inconsistent|damaged.*directory");
    addRow("encrypted", encryptedFile(good), "unsupported.*encrypted");
    addRow("no checksum where others have one", withoutOneChecksum(good), "damaged.*checksum");
    addRow("old tar", std::string(257, 'x') + "ustar" + std::string(250, '\0'),
           "unsupported.*torch.save");
    const auto addOther = [](const char* name, const std::string& start, const char* message) {
        addRow(name, start + std::string(600, ' ') + '\n', message);
    };
    addOther("web page", "<!DOCTYPE html><html><head>", "unknown-format.*web page.*browser");
    addOther("web page in capitals", "\xef\xbb\xbf\n  <HTML>", "unknown-format.*web page");
    addOther("answer of a store", "<?xml version=\"1.0\"?><Error>", "unknown-format.*web page");
    addOther("answer in JSON", "{\"message\": \"Not Found\"}", "unknown-format.*text");
    addOther("gzip", "\x1f\x8b\x08", "unknown-format.*gzip; unpack it");
    addOther("HDF5", "\x89HDF\r\n", "unknown-format.*HDF5");
    addRow("packed again", zipOf({{"runs/model.ckpt", "x"}}),
           "unknown-format.*runs/model.ckpt in it; unpack it");
    addRow("under another key",
           torchFile(pickle(dictionary(
                         {{"epoch", integer(3)}, {"model", dictionary({{"w", tensor({})}})}})),
                     {empty}),
           "unsupported.*under \"model\" instead of \"state_dict\"");
    addRow("LFS pointer", "version https://git-lfs.github.com/spec/v1\n", "unknown.*Git LFS");
}

void TestCheckpointHostile::refusesArchives()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    expect(bytes.toStdString(), message);
}

void TestCheckpointHostile::survivesTruncation_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file :
         {"protocol2.pt", "protocol5.pt", "normalizer-none.ckpt", "types.safetensors"})
        QTest::newRow(file) << QString(file);
}

void TestCheckpointHostile::survivesTruncation()
{
    QFETCH(QString, file);
    const std::string bytes = readFile(dataFolder / file.toStdString());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const std::string error =
            errorOf([&] { parseCheckpoint(std::string_view(bytes).substr(0, length), "short"); });
        QVERIFY2(error != "no error", qPrintable(QString::number(length)));
    }
    QVERIFY(largestAllocation < 256 * kilobyte);
}

void TestCheckpointHostile::survivesFlippedBytes_data()
{
    survivesTruncation_data();
    QTest::newRow("views.pt") << "views.pt";
}

/// Whatever the bytes say, an Error or a Checkpoint comes back; the checksum does not protect the
/// pickle here, for it is computed anew.
void TestCheckpointHostile::survivesFlippedBytes()
{
    QFETCH(QString, file);
    const std::string original = readFile(dataFolder / file.toStdString());
    const std::string content = pickle(dictionary({{"a", tensor({})}, {"b", tensor({})}}));
    std::mt19937 random(20240607);
    int refused = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string bytes = round % 2 ? original : content;
        for (std::size_t flips = 1 + random() % 4; flips > 0; --flips)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        if (round % 2 == 0)
            bytes = torchFile(bytes, {empty});
        refused += errorOf([&] { parseCheckpoint(bytes, "flipped"); }) != "no error";
    }
    QVERIFY(refused > 500);
    QVERIFY(largestAllocation < std::size_t(64) << 20);
}

QTEST_GUILESS_MAIN(TestCheckpointHostile)
#include "tst_checkpoint_hostile.moc"
