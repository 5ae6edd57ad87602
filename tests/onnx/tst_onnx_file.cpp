// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>
#include <fstream>

#include "checkpoint/expect_error.h"
#include "core/checkpoint/onnx_model.h"
#include "onnx/proto_writer.h"

using namespace saliscope;
using namespace saliscope::checkpoint;

namespace
{

/// x + w, with whatever else is needed around it.
std::string sumGraph(const std::string& more = "")
{
    return proto::aNode(proto::node("Add", {"x", "w"}, {"y"}, "sum")) +
           proto::initialiser(proto::tensor("w", {2}, {1, 2})) +
           proto::input(proto::value("x", {-1, 2})) + proto::output(proto::value("y", {-1, 2})) +
           more;
}

void addFile(const char* name, const std::string& bytes, const char* message)
{
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(message);
}

/// A FunctionProto of the domain "own".
std::string function(const std::string& name, const std::vector<std::string>& inputs,
                     const std::vector<std::string>& outputs, const std::string& nodes)
{
    std::string result = proto::bytes(1, name);
    for (const std::string& input : inputs)
        result += proto::bytes(4, input);
    for (const std::string& output : outputs)
        result += proto::bytes(5, output);
    return proto::bytes(25, result + nodes + proto::bytes(10, "own"));
}

std::string inFunction(const std::string& node)
{
    return proto::bytes(7, node);
}

const std::string ownDomain = proto::bytes(7, "own"); ///< of a node

/// A model that calls the function F with x, which gives y.
std::string calling(const std::string& functions)
{
    return proto::model(proto::aNode(proto::node("F", {"x"}, {"y"}, "call", ownDomain)) +
                        proto::input(proto::value("x", {-1, 2})) +
                        proto::output(proto::value("y", {-1, 2}))) +
           functions;
}

} // namespace

class TestOnnxFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void leavesOutInitialisersFromInputs();
    void ordersNodes();
    void refuses_data();
    void refuses();
    void refusesEveryTruncation();
    void readsExternalTensors();
    void readsLargeTensorsWhenAskedFor();
    void staysInTheFolder();
    void putsFunctionsInPlace();
    void attributesOfCallsReachFunctions();
    void refusesFunctionsWithoutEnd();
    void isQuickWithManyNodes();
};

void TestOnnxFile::reads()
{
    const OnnxModel model = parseOnnx(proto::model(sumGraph()), "x.onnx");
    QCOMPARE(model.opsets.at(""), 17);
    QCOMPARE(model.graph.nodes.size(), std::size_t(1));
    QCOMPARE(describeNode(model.graph.nodes[0]), std::string("sum (Add)"));
    QCOMPARE(model.graph.inputs.size(), std::size_t(1));
    QCOMPARE((*model.graph.inputs[0].shape)[0].length, -1);
    QCOMPARE((*model.graph.inputs[0].shape)[1].length, 2);
    const OnnxTensor& tensor = model.graph.initialisers.at("w");
    QCOMPARE(tensor.shape, std::vector<std::int64_t>{2});
    QCOMPARE(tensor.bytes()->size(), std::size_t(8));
}

void TestOnnxFile::leavesOutInitialisersFromInputs()
{
    const std::string graph = sumGraph(proto::input(proto::value("w", {2})));
    QCOMPARE(parseOnnx(proto::model(graph), "x.onnx").graph.inputs.size(), std::size_t(1));
}

void TestOnnxFile::ordersNodes()
{
    const std::string graph = proto::aNode(proto::node("Relu", {"a"}, {"b"}, "second")) +
                              proto::aNode(proto::node("Neg", {"x"}, {"a"}, "first")) +
                              proto::input(proto::value("x", {2})) +
                              proto::output(proto::value("b", {2}));
    const OnnxModel model = parseOnnx(proto::model(graph), "x.onnx");
    QCOMPARE(model.graph.nodes[0].name, std::string("first"));
}

void TestOnnxFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    using namespace proto;
    addFile("nothing", "", "holds no network");
    addFile("no graph", integer(1, 8) + bytes(2, "test"), "holds no network");
    addFile("a field without end", integer(1, 8) + "\x3a\xff\xff\xff\xff\x0f", "damaged");
    addFile("a number without end", integer(1, 8) + std::string(11, '\xff'), "damaged");
    addFile("a cycle",
            model(aNode(node("Add", {"x", "b"}, {"a"}, "one")) +
                  aNode(node("Relu", {"a"}, {"b"}, "two")) + input(value("x", {2})) +
                  output(value("b", {2}))),
            "the node one (Add) waits for its own result");
    addFile("a value made twice", model(sumGraph(aNode(node("Relu", {"x"}, {"y"}, "again")))),
            "the value y is made twice, the second time by the node again (Relu)");
    addFile("a value nobody makes", model(sumGraph(aNode(node("Relu", {"z"}, {"u"}, "r")))),
            "the node r (Relu) reads the value z, which nobody makes");
    addFile("an output nobody makes", model(sumGraph(output(value("q", {2})))),
            "nobody makes its output q");
    addFile("two tensors of one name", model(sumGraph(initialiser(tensor("w", {2}, {1, 2})))),
            "there are two tensors called w");
    addFile("a shape that lies", model(sumGraph(initialiser(tensor("v", {3}, {1, 2})))),
            "the tensor v cannot be used: its shape needs 12 bytes, and there are 8");
    addFile("a shape that overflows",
            model(sumGraph(initialiser(tensor("v", {1LL << 40, 1LL << 40}, {1})))),
            "its shape makes no sense");
    addFile("a negative shape", model(sumGraph(initialiser(tensor("v", {-1}, {1})))),
            "its shape makes no sense");
    addFile("an external tensor in memory",
            model(sumGraph(
                initialiser(integer(1, 1) + integer(2, 1) + bytes(8, "v") + integer(14, 1)))),
            "external file is missing");
}

void TestOnnxFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const QString error =
        QString::fromStdString(errorOf([&] { parseOnnx(bytes.toStdString(), "x.onnx"); }));
    QVERIFY2(error.contains(message) && error.contains("x.onnx"), qPrintable(error));
}

void TestOnnxFile::refusesEveryTruncation()
{
    const std::string whole = proto::model(sumGraph());
    const std::size_t withoutOpset = whole.size() - proto::bytes(8, "123456").size();
    for (std::size_t size = 0; size < withoutOpset; ++size)
        QVERIFY2(errorOf([&] { parseOnnx(whole.substr(0, size), "x.onnx"); }) != "no error",
                 std::to_string(size).c_str());
}

namespace
{

std::string externalTensor(const std::string& location, std::uint64_t offset)
{
    const auto entry = [](const std::string& key, const std::string& text) {
        return proto::bytes(13, proto::bytes(1, key) + proto::bytes(2, text));
    };
    return proto::integer(1, 2) + proto::integer(2, 1) + proto::bytes(8, "v") +
           entry("location", location) + entry("offset", std::to_string(offset)) +
           entry("length", "8") + proto::integer(14, 1);
}

void write(const QString& path, const std::string& bytes)
{
    std::ofstream(path.toStdString(), std::ios::binary) << bytes;
}

} // namespace

void TestOnnxFile::readsExternalTensors()
{
    const QTemporaryDir folder;
    const float values[] = {0, 3, 4};
    write(folder.filePath("w.data"),
          std::string(reinterpret_cast<const char*>(values), sizeof values));
    const QString path = folder.filePath("x.onnx");
    const auto read = [&](std::uint64_t offset) {
        write(path, proto::model(sumGraph(proto::initialiser(externalTensor("w.data", offset)))));
        return readOnnx(path.toStdString());
    };
    const OnnxModel model = read(4);
    float stored[2] = {};
    std::memcpy(stored, model.graph.initialisers.at("v").bytes()->data(), sizeof stored);
    QCOMPARE(stored[0], 3.0F);
    QCOMPARE(stored[1], 4.0F);
    QVERIFY(errorOf([&] { read(8); }).find("does not hold it whole") != std::string::npos);
}

void TestOnnxFile::readsLargeTensorsWhenAskedFor()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("x.onnx");
    const std::vector<float> values(2000, 7.0F);
    const std::string large = proto::initialiser(proto::tensor("v", {2000}, values));
    write(path, proto::model(sumGraph(large)));
    const OnnxModel model = readOnnx(path.toStdString());
    const OnnxTensor& tensor = model.graph.initialisers.at("v");
    QCOMPARE(tensor.bytes()->size(), values.size() * sizeof(float));
    QCOMPARE(std::memcmp(tensor.bytes()->data(), values.data(), tensor.bytes()->size()), 0);
    std::filesystem::resize_file(path.toStdString(), 1000);
    const std::string error = errorOf([&] { tensor.bytes(); });
    QVERIFY2(error.find("became shorter") != std::string::npos, error.c_str());
    const OnnxModel inMemory = parseOnnx(proto::model(sumGraph(large)), "x.onnx");
    QCOMPARE(inMemory.graph.initialisers.at("v").bytes()->size(), values.size() * sizeof(float));
}

void TestOnnxFile::staysInTheFolder()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("x.onnx");
    write(folder.filePath("secret"), std::string(64, 'x'));
    QDir(folder.path()).mkdir("inner");
    const QString inner = folder.filePath("inner/x.onnx");
    for (const std::string location : {"../secret", "/etc/passwd", "a/../../secret"}) {
        write(inner, proto::model(sumGraph(proto::initialiser(externalTensor(location, 0)))));
        const std::string error = errorOf([&] { readOnnx(inner.toStdString()); });
        QVERIFY2(error.starts_with("unsafe"), error.c_str());
    }
    std::filesystem::create_symlink("../secret", folder.filePath("inner/link").toStdString());
    write(inner, proto::model(sumGraph(proto::initialiser(externalTensor("link", 0)))));
    QVERIFY(errorOf([&] { readOnnx(inner.toStdString()); }).starts_with("unsafe"));
}

void TestOnnxFile::putsFunctionsInPlace()
{
    using namespace proto;
    const std::string outer =
        function("F", {"a"}, {"c"},
                 inFunction(node("G", {"a"}, {"b", "same"}, "first", ownDomain)) +
                     inFunction(node("Add", {"b", "same"}, {"c"}, "sum")));
    const std::string inner =
        function("G", {"p"}, {"q", "p"}, inFunction(node("Relu", {"p"}, {"q"})));
    const OnnxModel model = parseOnnx(calling(outer + inner), "x.onnx");
    std::map<std::string, std::vector<std::string>> inputs;
    std::string last;
    for (const OnnxNode& one : model.graph.nodes) {
        inputs[one.op] = one.inputs;
        last = one.outputs.at(0);
    }
    QCOMPARE(model.graph.nodes.size(), std::size_t(3));
    QCOMPARE(inputs.at("Relu"), std::vector<std::string>{"x"});
    QCOMPARE(inputs.at("Identity"), std::vector<std::string>{"x"});
    QCOMPARE(inputs.at("Add").size(), std::size_t(2));
    QCOMPARE(last, std::string("y"));
}

void TestOnnxFile::attributesOfCallsReachFunctions()
{
    using namespace proto;
    const auto reference = [](const std::string& name, const std::string& meant) {
        return bytes(5, bytes(1, name) + bytes(21, meant) + integer(20, 2));
    };
    const auto given = [](int field, const std::string& name, std::uint64_t number) {
        return bytes(field, bytes(1, name) + integer(3, number) + integer(20, 2));
    };
    const std::string body = inFunction(
        node("Softmax", {"a"}, {"b"}, "s",
             reference("axis", "along") + reference("other", "usual") + reference("none", "gone")));
    const std::string file =
        proto::model(aNode(node("F", {"x"}, {"y"}, "call", ownDomain + given(5, "along", 1))) +
                     input(value("x", {-1, 2})) + output(value("y", {-1, 2}))) +
        bytes(25, bytes(1, "F") + bytes(4, "a") + bytes(5, "b") + body + bytes(10, "own") +
                      given(11, "usual", 7));
    const OnnxModel model = parseOnnx(file, "x.onnx");
    const OnnxNode& softmax = model.graph.nodes.at(0);
    QCOMPARE(std::get<std::int64_t>(softmax.attribute("axis")->value), std::int64_t(1));
    QCOMPARE(std::get<std::int64_t>(softmax.attribute("other")->value), std::int64_t(7));
    QVERIFY(softmax.attribute("none") == nullptr);
}

void TestOnnxFile::refusesFunctionsWithoutEnd()
{
    using namespace proto;
    const std::string itself =
        function("F", {"a"}, {"b"}, inFunction(node("F", {"a"}, {"b"}, "again", ownDomain)));
    std::string error = errorOf([&] { parseOnnx(calling(itself), "x.onnx"); });
    QVERIFY2(error.find("call each other too deep") != std::string::npos, error.c_str());
    // Ten functions of ten calls each are ten thousand million nodes.
    std::string many;
    for (int level = 0; level < 10; ++level) {
        const std::string name = level == 0 ? "F" : "F" + std::to_string(level);
        const std::string called = level == 9 ? "Relu" : "F" + std::to_string(level + 1);
        std::string nodes;
        for (int call = 0; call < 10; ++call)
            nodes += inFunction(node(called, {"v" + std::to_string(call)},
                                     {"v" + std::to_string(call + 1)}, "n",
                                     level == 9 ? "" : ownDomain));
        many += function(name, {"v0"}, {"v10"}, nodes);
    }
    const std::clock_t begin = std::clock();
    error = errorOf([&] { parseOnnx(calling(many), "x.onnx"); });
    QVERIFY2(error.find("nodes") != std::string::npos ||
                 error.find("justifies") != std::string::npos,
             error.c_str());
    QVERIFY(std::clock() - begin < 3 * CLOCKS_PER_SEC);
}

void TestOnnxFile::isQuickWithManyNodes()
{
    std::string graph;
    const std::string one = proto::aNode(proto::node("Relu", {"x"}, {}));
    for (int count = 0; count < 1000000; ++count)
        graph += one;
    const std::clock_t begin = std::clock(); // other programs may keep the processor
    const std::string error = errorOf([&] { parseOnnx(proto::model(graph), "x.onnx"); });
    QVERIFY2(error.find("more than 200000 nodes") != std::string::npos, error.c_str());
    QVERIFY(std::clock() - begin < 3 * CLOCKS_PER_SEC);
}

QTEST_GUILESS_MAIN(TestOnnxFile)
#include "tst_onnx_file.moc"
