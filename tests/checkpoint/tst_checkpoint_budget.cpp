// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QRegularExpression>
#include <QTest>

#include "checkpoint/archive_builder.h"
#include "checkpoint/expect_error.h"
#include "core/checkpoint/checkpoint.h"
#include "onnx/proto_writer.h"
#include "support/counted_memory.h"

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

using counted::mebibyte;

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

/// A module that torch pickled whole, with \p more members behind those every module has.
std::string moduleWith(const std::string& modules, const std::string& more = "")
{
    return global("torch.nn.modules.container", "Sequential") + ")\x81}(" + text("_parameters") +
           "}" + text("_buffers") + "}" + text("_modules") + modules + more + "ub";
}

/// A module of \p count others that are one and the same, with \p members.
std::string manyModules(std::size_t count, const std::string& members)
{
    return torchFile(pickle(remembered(moduleWith("}", members), 1) + "0" +
                            moduleWith("}(" + itemsOf(recalled(1), count) + "u")));
}

void addModules()
{
    add("modules with a large set of names",
        manyModules(19000, text("_non_persistent_buffers_set") + global("builtins", "set") + "((" +
                               itemsOf("", 60000) + "ltR"),
        "too-large");
    std::string members;
    for (int i = 0; i < 60000; ++i)
        members += text("m" + std::to_string(i)) + "N";
    add("modules with many members", manyModules(19000, members), "too-large");
    add("modules that hold their members last",
        torchFile(pickle(remembered(global("torch.nn", "Linear") + ")\x81}(" + members +
                                        text("_parameters") + "}" + text("_modules") + "}ub",
                                    1) +
                         "0" + moduleWith("}(" + itemsOf(recalled(1), 19000) + "u"))),
        "too-large");
}

const std::string ofOwn = proto::bytes(7, "own"); ///< the domain of a node

/// A network in which \p node stands \p calls times, with \p functions.
std::string networkOf(const std::string& node, int calls, const std::string& functions)
{
    return proto::model(repeated(proto::aNode(node), std::size_t(calls)) +
                        proto::aNode(proto::node("Relu", {"x"}, {"y"})) +
                        proto::input(proto::value("x", {1, 2})) +
                        proto::output(proto::value("y", {1, 2}))) +
           functions;
}

/// A function "F" of one node.
std::string functionOf(const std::string& node, const std::string& more = "")
{
    return proto::bytes(25, proto::bytes(1, "F") + more + proto::bytes(7, node) +
                                proto::bytes(10, "own"));
}

void addFunctions()
{
    const std::string call = proto::node("F", {"x"}, {}, "", ofOwn);
    const std::string large(300000, 'v');
    const std::string entry = proto::bytes(9, proto::bytes(1, "k") + proto::bytes(2, large));
    const std::string list =
        proto::bytes(5, proto::bytes(1, "v") + proto::bytes(7, large) + proto::integer(20, 6));
    add("a function with a long operator",
        networkOf(call, 60000, functionOf(proto::node(large, {}, {"b"}))), "too-large");
    add("a function with long metadata",
        networkOf(call, 60000, functionOf(proto::node("Relu", {}, {"b"}, "", entry))), "too-large");
    add("a function with a long list",
        networkOf(call, 60000, functionOf(proto::node("Relu", {}, {"b"}, "", list))), "too-large");
    add("a call with long metadata",
        networkOf(proto::node("F", {"x"}, {}, "", ofOwn + entry), 1,
                  functionOf(repeated(proto::node("Relu", {}, {"b"}), 1),
                             repeated(proto::bytes(7, proto::node("Relu", {}, {"b"})), 50000))),
        "too-large");
    std::string inputs;
    for (int i = 0; i < 60000; ++i)
        inputs += proto::bytes(4, std::to_string(i));
    add("a function of many inputs",
        networkOf(call, 60000, functionOf(proto::node("Relu", {}, {"b"}), inputs)), "too-large");
    std::string functions;
    for (int i = 0; i < 40000; ++i)
        functions += proto::bytes(25, proto::bytes(1, std::to_string(i)) + proto::bytes(10, "own"));
    add("many functions and many nodes", networkOf(call, 30000, functions), "no error");
}

void addOnnxLists()
{
    const auto attribute = [](const std::string& content) {
        return proto::node("Relu", {"x"}, {"z"}, "", proto::bytes(5, content));
    };
    add("a producer in many parts",
        proto::integer(1, 8) + repeated(proto::bytes(2, "a"), 330000) + networkOf("", 0, ""),
        "no error");
    add("many empty texts", networkOf(attribute(repeated(proto::bytes(9, ""), 8000000)), 1, ""),
        "too-large");
    add("many integers", networkOf(attribute(proto::bytes(8, std::string(20000000, 1))), 1, ""),
        "no error");
    std::string tensors;
    for (int i = 0; i < 1000000; ++i)
        tensors += proto::initialiser(proto::integer(2, 1) + proto::integer(1, 0) +
                                      proto::bytes(8, std::to_string(i)));
    add("many empty tensors",
        proto::model(tensors + proto::aNode(proto::node("Relu", {"x"}, {"y"}))), "too-large");
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
    addModules();
    addFunctions();
    addOnnxLists();
    addContainers();
}

void TestCheckpointBudget::staysWithinTheBudget()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, result);
    const std::string file = bytes.toStdString();
    QString error;
    const counted::Cost cost = counted::costOf(
        [&] { error = QString::fromStdString(errorOf([&] { parseCheckpoint(file, "small"); })); });
    QVERIFY2(QRegularExpression(result).match(error).hasMatch(), qPrintable(error));
    counted::requireSmall(cost, file.size());
}

QTEST_GUILESS_MAIN(TestCheckpointBudget)
#include "tst_checkpoint_budget.moc"
